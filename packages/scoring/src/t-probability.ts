import { logGamma } from './log-gamma.ts'
import { mustBePositive } from './must-be.ts'

/**
 * The probability that a t variable with `df` degrees of freedom is below `t`, through the incomplete beta function
 * (Abramowitz and Stegun 26.7.1), whose continued fraction (26.5.8) is evaluated by Lentz' method of 1976.
 *
 * @throws RangeError where `t` is not a number or `df` is not positive
 * @example tProbability(2.364624, 7) // 0.975
 */
export function tProbability(t: number, df: number): number {
  if (Number.isNaN(t)) throw new RangeError(`tProbability: t must be a number, not ${t}`)
  mustBePositive('tProbability', 'df', df)
  if (!Number.isFinite(t)) return t < 0 ? 0 : 1
  const tail = incompleteBeta(df / (df + t * t), (t * t) / (df + t * t), df / 2) / 2
  return t < 0 ? tail : 1 - tail
}

/** I(x; a, ½) with `rest` = 1 − x, which is kept apart because it loses its digits near 1. */
function incompleteBeta(x: number, rest: number, a: number): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  const b = 0.5
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest))
  // The fraction is quick below this point; above it the other tail's is.
  return x < (a + 1) / (a + b + 2)
    ? (scale * betaFraction(x, a, b)) / a
    : 1 - (scale * betaFraction(rest, b, a)) / b
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1, change = 0; Math.abs(change - 1) > 1e-15 && m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    change = c * d
    value *= change
  }
  return value
}
