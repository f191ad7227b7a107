import { mustBeFinite } from './must-be.ts'

/**
 * Pearson's correlation of two lists of equal length; not a number where one of them does not vary.
 *
 * @throws RangeError where the lists are not of one length, or hold what is no finite number
 */
export function pearson(x: readonly number[], y: readonly number[]): number {
  if (x.length !== y.length)
    throw new RangeError(`pearson: the lists must have one length, not ${x.length} and ${y.length}`)
  mustBeFinite('pearson', 'values', x)
  mustBeFinite('pearson', 'values', y)
  const a = centred(x)
  const b = centred(y)
  // Rounding may lead a trace beyond 1.
  return Math.max(-1, Math.min(1, product(a, b) / Math.sqrt(product(a, a) * product(b, b))))
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
}

function centred(values: readonly number[]): readonly number[] {
  const same = values.every((value) => value === values[0])
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => (same ? 0 : value - mean))
}
