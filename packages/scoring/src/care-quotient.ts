import { fewestForPercentage } from './describe-share.ts'
import { givenAnswers, type Rating } from './given-answers.ts'

/** One person's answers to the five items, 1 to 5 each: Initiative, Commitment, Accountability, Resourcefulness, Expectations. */
export type CareAnswers = readonly Rating[]

/** The Care Quotient, or that it is hidden because fewer than five people answered enough. */
export type CareQuotient =
  | {
      readonly status: 'shown'
      /** 0 to 100. */
      readonly quotient: number
      /** 0 to 100 each. `undefined` where the item is the answer of fewer than five people, or would give that one away. */
      readonly items: readonly (number | undefined)[]
      readonly people: number
      /** Who answered fewer than three items. */
      readonly leftOut: number
    }
  | { readonly status: 'hidden' }

const itemCount = 5
const fewestItems = 3

/**
 * The Care Quotient of a team: the mean over people of (rating − 1)/4 · 100 for each of five items, and the mean of the
 * five. People with fewer than three of the five answers are left out and counted. Our own definition, not a validated
 * test.
 *
 * Hidden below five people. An item that fewer than five of them answered is hidden, and then one more with it, because
 * the quotient and four items give the fifth.
 *
 * @throws RangeError where a row has not five answers, or a rating is not 1 to 5
 */
export function careQuotient(rows: readonly CareAnswers[]): CareQuotient {
  const people = answeredEnough(rows, 'careQuotient')
  if (people.length < fewestForPercentage) return { status: 'hidden' }
  const items = itemsOf(people)
  const quotient = quotientOf(people)
  if (!Number.isFinite(quotient)) return { status: 'hidden' }
  const few = items.filter(({ n }) => n < fewestForPercentage)
  const [rarest] = items.filter(({ n }) => n >= fewestForPercentage).sort((a, b) => a.n - b.n)
  if (few.length === 1 && rarest) few.push(rarest)
  return {
    status: 'shown',
    quotient,
    items: items.map((item) => (few.includes(item) ? undefined : item.index)),
    people: people.length,
    leftOut: rows.length - people.length,
  }
}

/** The rows with three answers or more. */
export function answeredEnough(rows: readonly CareAnswers[], who: string): readonly CareAnswers[] {
  return rows.filter((row) => {
    if (row.length !== itemCount)
      throw new RangeError(`${who}: a row must have ${itemCount} answers, not ${row.length}`)
    return givenAnswers(who, row, 1, 5).given.length >= fewestItems
  })
}

/** The mean of the five items; not a number where nobody answered one of them. */
export function quotientOf(people: readonly CareAnswers[]): number {
  return itemsOf(people).reduce((sum, { index }) => sum + index, 0) / itemCount
}

function itemsOf(people: readonly CareAnswers[]): readonly { readonly index: number; readonly n: number }[] {
  return Array.from({ length: itemCount }, (_, item) => {
    const { given } = givenAnswers(
      'careQuotient',
      people.map((row) => row[item]),
      1,
      5,
    )
    const sum = given.reduce((all, rating) => all + ((rating - 1) / 4) * 100, 0)
    return { index: sum / given.length, n: given.length }
  })
}
