import { mustBeTally } from './tally.ts'
import { type Share, wilson } from './wilson.ts'

/**
 * How many of those who were shown a prompt answered at least its first question, with its 95 % interval; `undefined`
 * where nobody was shown it.
 *
 * @throws RangeError where more answered than were shown: then the two numbers do not count the same people
 */
export function responseRate(answered: number, shown: number): Share | undefined {
  if (shown === 0 && answered === 0) return undefined
  if (answered > shown)
    throw new RangeError(`responseRate: ${answered} answered, but only ${shown} were shown it`)
  mustBeTally('responseRate', { successes: answered, n: shown })
  return wilson(answered, shown)
}
