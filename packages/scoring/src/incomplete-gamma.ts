import { logGamma } from './log-gamma.ts'
import { mustBePositive } from './must-be.ts'

const enough = 1e-16

/**
 * The upper part of the regularized incomplete gamma function, Q(a, x), from 1 at x = 0 down to 0: the tail of the
 * chi-square and, through it, of the normal distribution. Power series below a + 1 (Abramowitz and Stegun 6.5.29),
 * continued fraction above (6.5.31, evaluated by Lentz' method of 1976).
 *
 * @throws RangeError where `a` is not positive or `x` is below 0
 */
export function incompleteGamma(a: number, x: number): number {
  mustBePositive('incompleteGamma', 'a', a)
  if (!(x >= 0)) throw new RangeError(`incompleteGamma: x must be from 0, not ${x}`)
  if (x === 0) return 1
  if (x === Infinity) return 0
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x)
}

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; term > sum * enough; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let value = d
  for (let n = 1, change = 0; Math.abs(change - 1) > enough * 10; n++) {
    const part = n * (a - n)
    b += 2
    d = 1 / (part * d + b)
    c = b + part / c
    change = c * d
    value *= change
  }
  return value
}
