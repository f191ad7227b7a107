import { chanceFrom } from './chance.ts'
import { expectedBefore } from './expected-before.ts'
import { officeDay } from './office.ts'
import { restaurantDay, waitingNow } from './restaurant.ts'
import type { Heard } from './say-as.ts'
import { shopDay } from './shop.ts'

const dayMs = 86_400_000
const wholeYear = 364

/**
 * What a restaurant, its shop on the web and the office behind them heard in a year that ends now. The same moment and seed
 * give the same year.
 *
 * @param now - milliseconds since 1970
 * @param options - `days` for less than a year
 */
export function demoYear(
  now: number,
  { seed = 1, days = wholeYear }: { readonly seed?: number; readonly days?: number } = {},
): readonly Heard[] {
  const today = Math.floor(now / dayMs) * dayMs
  const heard: Heard[] = []
  let made = 0
  const run = (name: string): string => {
    made += 1
    return `demo-${name}-${made}`
  }
  for (let ago = days; ago >= 0; ago -= 1) {
    const start = today - ago * dayMs
    // Each day has a chance of its own, so that a new line in one day does not change all days after it.
    for (const [index, dayOf] of [restaurantDay, shopDay, officeDay].entries()) {
      const chance = chanceFrom(seed * 1_000_003 + Math.floor(start / dayMs) * 8 + index)
      heard.push(...dayOf({ start, ago, chance, run }))
    }
  }
  heard.push(...expectedBefore(heard, chanceFrom(seed + 5)))
  return [...heard.filter(({ at }) => at < now - 10 * 60_000), ...waitingNow(now, run)].sort(
    (a, b) => a.at - b.at,
  )
}
