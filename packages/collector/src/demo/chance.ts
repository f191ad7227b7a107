import { seededRandom } from '@earshot/scoring/seeded-random'

/** Chance that is the same for the same seed. */
export interface Chance {
  happens(probability: number): boolean
  /** One of a list. */
  pick<Item>(items: readonly Item[]): Item
  /** One of the names, each as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name
  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number
  /** How often something happens that happens `mean` times on average (Poisson). */
  times(mean: number): number
}

export function chanceFrom(seed: number): Chance {
  const random = seededRandom(seed)
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1))
  return {
    happens: (probability) => random() < probability,
    // The index is inside, and no list here is empty.
    pick: <Item>(items: readonly Item[]) => items[whole(0, items.length - 1)] as Item,
    weighted: <Name extends string>(weights: Readonly<Record<Name, number>>) => {
      const entries = Object.entries<number>(weights)
      let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return (found ?? entries[0])?.[0] as Name // the names are those of the record
    },
    whole,
    times: (mean) => {
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = random(); product > limit; product *= random()) count += 1
      return count
    },
  }
}
