import { mustBeInside } from './must-be.ts'
import { normalProbability } from './normal-probability.ts'

/** The coefficients of Acklam's rational approximations: tail and middle, numerator and denominator, highest first. */
const tailAbove = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const tailBelow = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1]
const middleAbove = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const middleBelow = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
]
/** Below this probability the tail's formula is the better one. */
const tailEnd = 0.02425

/**
 * The value below which a normal variable stays with this probability. Acklam's approximation of 2003 (error below
 * 1.15e-9 of the value), then one step of Halley's method towards `normalProbability`.
 *
 * @throws RangeError where `probability` is not between 0 and 1
 * @example normalQuantile(0.975) // 1.959964
 */
export function normalQuantile(probability: number): number {
  mustBeInside('normalQuantile', 'probability', probability)
  if (probability > 0.5) return -normalQuantile(1 - probability)
  const start = probability < tailEnd ? inTail(probability) : inMiddle(probability - 0.5)
  const error = normalProbability(start) - probability
  const step = error * Math.sqrt(2 * Math.PI) * Math.exp((start * start) / 2)
  return start - step / (1 + (start * step) / 2)
}

function inTail(probability: number): number {
  const x = Math.sqrt(-2 * Math.log(probability))
  return polynomial(tailAbove, x) / polynomial(tailBelow, x)
}

function inMiddle(distance: number): number {
  const x = distance * distance
  return (polynomial(middleAbove, x) * distance) / polynomial(middleBelow, x)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}
