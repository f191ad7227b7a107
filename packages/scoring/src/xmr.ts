import { type LimitsWorth, limitsWorth } from './limits-worth.ts'
import { mustBeFinite } from './must-be.ts'
import { type Signal, type WesternElectricRule, westernElectric } from './western-electric.ts'

/** A control chart of single figures and their moving range. */
export interface Xmr {
  readonly mean: number
  /** The mean of the steps from one period to the next, without their sign. */
  readonly movingRange: number
  /** `movingRange`/1.128. */
  readonly sigma: number
  readonly limits: LimitsWorth
  /** `undefined` where there are no limits yet. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** What a single step stays below. */
  readonly rangeHigh: number | undefined
  /** Patterns that are not chance; `index` counts from 0. None without limits. */
  readonly signals: readonly Signal[]
  /** The share of periods inside the limits: how consistent it is. */
  readonly inside: number | undefined
}

/** How the chart is drawn. */
export interface XmrOptions {
  /** Mean and moving range from before, frozen until something is changed on purpose. Then the limits are firm. */
  readonly frozen?: { readonly mean: number; readonly movingRange: number }
  /** Default: 1 and 4. */
  readonly rules?: readonly WesternElectricRule[]
}

/** 3/d₂ and D₄ of two values; d₂ is the mean range of two values of a normal distribution, in sigmas. */
const limitFactor = 2.66
const rangeFactor = 3.267
const d2 = 1.128
/** So much of a mean may be rounding: twenty times 0.7, added and divided, is not quite 0.7. */
const trace = 1e-12

/**
 * The control chart of one figure a period, such as minutes or an index: mean ± 2.66 · mean moving range, and 3.267 ·
 * mean moving range as the limit of a step (Wheeler 1993). Below 6 periods there are no limits; from 6 they are
 * provisional, from 20 firm. After a change made on purpose begin a new chart.
 *
 * @returns `undefined` for fewer than two figures where nothing is frozen
 * @throws RangeError where a figure is not a finite number, or a frozen moving range is below 0
 */
export function xmr(values: readonly number[], { frozen, rules = [1, 4] }: XmrOptions = {}): Xmr | undefined {
  mustBeFinite('xmr', 'values', values)
  if (frozen) mustBeFinite('xmr', 'frozen', [frozen.mean, frozen.movingRange])
  if (frozen && frozen.movingRange < 0)
    throw new RangeError(`xmr: movingRange must be from 0, not ${frozen.movingRange}`)
  if (values.length < 2 && !frozen) return undefined
  const { mean, movingRange } = frozen ?? { mean: meanOf(values), movingRange: meanOf(steps(values)) }
  const limits = frozen ? 'firm' : limitsWorth(values.length)
  const sigma = movingRange / d2
  if (limits === 'none')
    return {
      mean,
      movingRange,
      sigma,
      limits,
      low: undefined,
      high: undefined,
      rangeHigh: undefined,
      signals: [],
      inside: undefined,
    }
  const low = mean - limitFactor * movingRange
  const high = mean + limitFactor * movingRange
  const distance = (value: number): number => offCentre(value, mean, movingRange)
  const isOut = (value: number): boolean =>
    Math.abs(distance(value)) > limitFactor * movingRange * (1 + trace)
  return {
    mean,
    movingRange,
    sigma,
    limits,
    low,
    high,
    rangeHigh: rangeFactor * movingRange,
    signals: [
      ...(rules.includes(1)
        ? values.flatMap((value, index) => (isOut(value) ? [{ rule: 1, index } as const] : []))
        : []),
      ...westernElectric(
        // Without any spread each other figure is far away.
        values.map((value) => (sigma > 0 ? distance(value) / sigma : Math.sign(distance(value)) * 9)),
        rules.filter((rule) => rule !== 1),
      ),
    ].sort((a, b) => a.index - b.index || a.rule - b.rule),
    inside: values.length ? values.filter((value) => !isOut(value)).length / values.length : undefined,
  }
}

/** How far a figure lies from the mean; what is only rounding is no distance. */
function offCentre(value: number, mean: number, movingRange: number): number {
  const distance = value - mean
  return Math.abs(distance) <= trace * Math.max(Math.abs(mean), movingRange) ? 0 : distance
}

function steps(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
