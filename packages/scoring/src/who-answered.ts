import { chiSquareTail } from './chi-square-tail.ts'
import { mustBeTally, pooled } from './tally.ts'

/** How many of one kind (an hour, a device, a place) were shown a prompt, and how many of them answered. */
export interface ShownAndAnswered {
  readonly name: string
  readonly shown: number
  readonly answered: number
}

/** Whether those who answered are like those who were shown it. */
export interface WhoAnswered {
  readonly kinds: readonly {
    readonly name: string
    /** Of all who were shown it. */
    readonly shown: number
    /** Of all who answered; 0 where nobody did. */
    readonly answered: number
  }[]
  /** How likely chance alone makes the kinds answer so differently. */
  readonly p: number
}

/**
 * A check for non-response: who was shown a prompt beside who answered, by something that is known of both, with the
 * chi-square test of Pearson (1900) that all kinds answer equally often. A small p says that some kinds are heard less.
 *
 * @returns `undefined` where nobody was shown it
 * @throws RangeError where these cannot be counts, or more answered than were shown it
 */
export function whoAnswered(kinds: readonly ShownAndAnswered[]): WhoAnswered | undefined {
  const tallies = kinds.map(({ shown, answered }) => ({ successes: answered, n: shown }))
  for (const tally of tallies) mustBeTally('whoAnswered', tally)
  const { successes, n } = pooled(tallies)
  if (n === 0) return undefined
  const rate = successes / n
  const asked = tallies.filter((tally) => tally.n > 0)
  const squares = asked.reduce((sum, tally) => sum + (tally.successes - tally.n * rate) ** 2 / tally.n, 0)
  const varies = rate > 0 && rate < 1 && asked.length > 1
  return {
    kinds: kinds.map(({ name, shown, answered }) => ({
      name,
      shown: shown / n,
      answered: successes ? answered / successes : 0,
    })),
    p: varies ? chiSquareTail(squares / (rate * (1 - rate)), asked.length - 1) : 1,
  }
}
