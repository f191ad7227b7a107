import { explainedVariance } from './explained-variance.ts'

/** How R² is shared out among the predictors; the shares add up to it. */
export interface Lmg {
  readonly r2: number
  readonly shares: readonly number[]
  /** Of the standardized predictors, all together. */
  readonly slopes: readonly number[]
}

/** Twice as many predictors square the work: 10 are 1,024 regressions. */
const mostPredictors = 10
/** What a program that computes correlations may be off by rounding: its diagonal is 0.9999999999999998. */
const trace = 1e-9

/**
 * Which predictor goes together with how much of the outcome: R² shared out by LMG (Lindeman, Merenda and Gold 1980; as
 * in Grömping's relaimpo 2006), which is the Shapley value: Σ over subsets S without j of |S|!(k − 1 − |S|)!/k! · (R²(S ∪
 * j) − R²(S)).
 *
 * @param between - correlations of the predictors: square, symmetric, 1 on the diagonal; 10 predictors at most
 * @param withOutcome - the correlation of each predictor with the outcome
 * @throws RangeError where these are no correlations, or their sizes do not fit
 * @example lmg([[1, 0.5], [0.5, 1]], [0.6, 0.4]) // { r2: 0.3733, shares: [0.2867, 0.0867], … }
 */
export function lmg(between: readonly (readonly number[])[], withOutcome: readonly number[]): Lmg {
  mustBeCorrelations(between, withOutcome)
  const size = withOutcome.length
  const explained = Array.from({ length: 2 ** size }, (_, subset) => {
    const inside = withOutcome.map((_, index) => index).filter((index) => subset & (1 << index))
    return explainedVariance(
      inside.map((row) => inside.map((column) => between[row]?.[column] ?? 0)),
      inside.map((index) => withOutcome[index] ?? 0),
    )
  })
  const weights = weightsBySize(size)
  const shares = withOutcome.map((_, index) =>
    explained.reduce((sum, { r2 }, subset) => {
      if (subset & (1 << index)) return sum
      const more = (explained[subset | (1 << index)]?.r2 ?? 0) - r2
      return sum + (weights[bitsOf(subset)] ?? 0) * more
    }, 0),
  )
  return { r2: explained.at(-1)?.r2 ?? 0, shares, slopes: explained.at(-1)?.slopes ?? [] }
}

/** |S|!(k − 1 − |S|)!/k! for each size of S. */
function weightsBySize(size: number): readonly number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  return Array.from(
    { length: size },
    (_, bits) => (factorial(bits) * factorial(size - 1 - bits)) / factorial(size),
  )
}

function bitsOf(subset: number): number {
  return subset === 0 ? 0 : (subset & 1) + bitsOf(subset >> 1)
}

function mustBeCorrelations(between: readonly (readonly number[])[], withOutcome: readonly number[]): void {
  const size = withOutcome.length
  if (size > mostPredictors) throw new RangeError(`lmg: ${mostPredictors} predictors at most, not ${size}`)
  if (between.length !== size || between.some((row) => row.length !== size))
    throw new RangeError(`lmg: between must be ${size} by ${size}`)
  const bad = [...between.flat(), ...withOutcome].find((value) => !(Math.abs(value) <= 1 + trace))
  if (bad !== undefined) throw new RangeError(`lmg: a correlation must be from -1 to 1, not ${bad}`)
  between.forEach((row, index) => {
    if (Math.abs((row[index] ?? 0) - 1) > trace)
      throw new RangeError(`lmg: the diagonal of between must be 1, not ${row[index]}`)
    row.forEach((value, column) => {
      if (Math.abs(value - (between[column]?.[index] ?? 0)) > trace)
        throw new RangeError('lmg: between must be symmetric')
    })
  })
}
