import { type CountedShare, countedShare } from './counted-share.ts'
import { givenAnswers, type Rating } from './given-answers.ts'

/** How far one need is met. */
export interface NeedMet {
  readonly need: string
  /** Of those whom it fits, who said "Not at all" or "A little". */
  readonly unmet: CountedShare
  /** Of those whom it fits, who said "Mostly" or "Fully". */
  readonly met: CountedShare
  /** Who passed it over or said "Does not fit". */
  readonly leftOut: number
}

/**
 * For each need how many had it met and how many not, worst first: Not at all 1, A little 2, Mostly 3, Fully 4. Who
 * says that a need does not fit (`null`) is counted apart.
 *
 * @throws RangeError where a rating is not 1 to 4
 * @example sixNeeds({ fairness: [1, 4, 3, 2, 4], options: [4, null] })
 */
export function sixNeeds(answers: Readonly<Record<string, readonly Rating[]>>): readonly NeedMet[] {
  return Object.entries(answers)
    .map(([need, ratings]) => {
      const { given, leftOut } = givenAnswers('sixNeeds', ratings, 1, 4)
      const unmet = given.filter((rating) => rating <= 2).length
      return {
        need,
        unmet: countedShare(unmet, given.length),
        met: countedShare(given.length - unmet, given.length),
        leftOut,
      }
    })
    .sort((a, b) => shareOf(b) - shareOf(a))
}

function shareOf({ unmet: { count, n } }: NeedMet): number {
  return n === 0 ? -1 : count / n
}
