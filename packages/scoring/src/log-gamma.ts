import { mustBePositive } from './must-be.ts'

/** Lanczos' coefficients for g = 7 and nine terms, as Godfrey computed them in 2001. */
const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/**
 * The natural logarithm of the gamma function, so of (x − 1)!, by Lanczos' approximation (1964), right to about 14
 * digits.
 *
 * @throws RangeError where `x` is not positive
 * @example logGamma(5) // 3.178 = ln 24
 */
export function logGamma(x: number): number {
  mustBePositive('logGamma', 'x', x)
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x + 6.5
  const series = lanczos.reduce((sum, term, index) => sum + (index ? term / (x - 1 + index) : term), 0)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series)
}
