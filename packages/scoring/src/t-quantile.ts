import { logGamma } from './log-gamma.ts'
import { mustBeInside, mustBePositive } from './must-be.ts'
import { normalQuantile } from './normal-quantile.ts'
import { tProbability } from './t-probability.ts'

/**
 * The value below which a t variable with `df` degrees of freedom stays with this probability. Exact for 1 and 2; else
 * the first terms of the expansion round the normal quantile (Abramowitz and Stegun 26.7.5, on which Hill's algorithm
 * 396 of 1970 builds), then steps of Newton's method towards `tProbability` until the digits stand.
 *
 * @param df - degrees of freedom, at least 1
 * @throws RangeError where `probability` is not between 0 and 1, or `df` is below 1
 * @example tQuantile(0.975, 7) // 2.364624
 */
export function tQuantile(probability: number, df: number): number {
  mustBeInside('tQuantile', 'probability', probability)
  mustBePositive('tQuantile', 'df', df)
  if (df < 1) throw new RangeError(`tQuantile: df must be from 1, not ${df}`)
  if (probability === 0.5) return 0
  // Only the lower tail keeps its digits where it is very small.
  if (probability > 0.5) return -tQuantile(1 - probability, df)
  if (df === 1) return -1 / Math.tan(Math.PI * probability)
  if (df === 2) return (2 * probability - 1) / Math.sqrt(2 * probability * (1 - probability))
  let t = expansion(probability, df)
  for (let step = 1, round = 0; Math.abs(step) > 1e-13 * Math.abs(t) && round < 50; round++) {
    step = (tProbability(t, df) - probability) / density(t, df)
    t -= step
  }
  return t
}

/** Nearer to 0 than the quantile wherever it is rough, and from there Newton's steps never jump over. */
function expansion(probability: number, df: number): number {
  const z = normalQuantile(probability)
  return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df)
}

function density(t: number, df: number): number {
  const scale = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2
  return Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df))
}
