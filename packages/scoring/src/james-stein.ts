import { mustBeFinite, mustBePositive } from './must-be.ts'

/** Figures drawn towards their mean. */
export interface JamesStein {
  readonly mean: number
  /** How much of each one's distance from the mean is kept, 0 to 1. */
  readonly kept: number
  readonly estimates: readonly number[]
}

/**
 * Figures of groups of one size, each drawn towards their mean: mean + c·(y − mean) with c = 1 − (k − 3)·σ²/Σ(y − mean)²,
 * not below 0 (Efron and Morris 1975, Journal of the American Statistical Association 70:311). Shares of groups of
 * different sizes are for `shrink`.
 *
 * @param values - at least 4
 * @param variance - of one figure by chance; of a share p̄(1 − p̄)/n
 * @throws RangeError for fewer than 4 values, one that is not finite, or a variance that is not positive
 */
export function jamesStein(values: readonly number[], variance: number): JamesStein {
  mustBeFinite('jamesStein', 'values', values)
  mustBePositive('jamesStein', 'variance', variance)
  if (values.length < 4)
    throw new RangeError(`jamesStein: there must be at least 4 values, not ${values.length}`)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const kept = squares > 0 ? Math.max(0, 1 - ((values.length - 3) * variance) / squares) : 0
  return { mean, kept, estimates: values.map((value) => mean + kept * (value - mean)) }
}
