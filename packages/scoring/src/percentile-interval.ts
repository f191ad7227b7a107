import { mustBeCount, mustBeInside } from './must-be.ts'
import { seededRandom } from './seeded-random.ts'

/** How the bootstrap draws. */
export interface BootstrapOptions {
  /** Default: 2000. */
  readonly draws?: number
  /** The same seed gives the same figure from the same data. Default: 1. */
  readonly seed?: number
  /** Default: 0.95. */
  readonly confidence?: number
}

/** A figure with the limits between which it fell in most of the draws. */
export interface Bootstrapped {
  readonly estimate: number
  /** The standard deviation of the figure over the draws. */
  readonly se: number
  readonly low: number
  readonly high: number
  /** The draws that gave a number. */
  readonly draws: number
  /** Whether every draw gave the same: then all answers are the same, and the figure is not "very exact". */
  readonly allSame: boolean
}

/** As many as there are, each drawn from all. */
export function resampled<Person>(sample: readonly Person[], random: () => number): readonly Person[] {
  // The index is below the length, because a random number is below 1.
  return sample.map(() => sample[Math.floor(random() * sample.length)] as Person)
}

/** What `draw` gives, as often as the options say, from one seeded generator. */
export function drawn<Value>(
  who: string,
  { draws = 2_000, seed = 1 }: BootstrapOptions,
  draw: (random: () => number) => Value,
): readonly Value[] {
  mustBeCount(who, 'draws', draws, 1)
  const random = seededRandom(seed)
  return Array.from({ length: draws }, () => draw(random))
}

/** An estimate with the interval in which the drawn values lie; those that are not finite are left out. */
export function percentileInterval(
  who: string,
  estimate: number,
  values: readonly number[],
  { confidence = 0.95 }: BootstrapOptions,
): Bootstrapped {
  mustBeInside(who, 'confidence', confidence)
  if (!Number.isFinite(estimate)) throw new RangeError(`${who}: the sample gives no finite figure`)
  const rising = values.filter(Number.isFinite).sort((a, b) => a - b)
  const low = quantile(rising, (1 - confidence) / 2) ?? estimate
  const high = quantile(rising, (1 + confidence) / 2) ?? estimate
  const allSame = rising[0] === rising.at(-1)
  return { estimate, se: allSame ? 0 : deviation(rising), low, high, draws: rising.length, allSame }
}

/** Between the two values that lie next to it; the usual quantile (type 7 of Hyndman and Fan 1996). */
function quantile(rising: readonly number[], probability: number): number | undefined {
  const place = probability * (rising.length - 1)
  const below = rising[Math.floor(place)]
  const above = rising[Math.ceil(place)]
  return below === undefined || above === undefined ? below : below + (above - below) * (place % 1)
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
