import { givenAnswers, type Rating } from './given-answers.ts'
import { mustBeCount } from './must-be.ts'
import { type Share, wilson } from './wilson.ts'

/** A share of those who answered, and how many did not or said that it does not fit. */
export interface ShareOfAnswers extends Share {
  readonly leftOut: number
}

/** Which points of a scale 1 to `points` are counted. */
export interface Boxes {
  /** How many points the scale has, at least 2. */
  readonly points: number
  /** How many of them are counted, from that end of the scale. Default: 1. */
  readonly boxes?: number
}

/** The share of answers from one point to another, or `undefined` where nobody answered. */
export function boxShare(
  who: string,
  ratings: readonly Rating[],
  { points, from, to }: { readonly points: number; readonly from: number; readonly to: number },
): ShareOfAnswers | undefined {
  const { given, leftOut } = givenAnswers(who, ratings, 1, points)
  if (given.length === 0) return undefined
  const inside = given.filter((rating) => rating >= from && rating <= to).length
  return { ...wilson(inside, given.length), leftOut }
}

/** Refuses a scale that cannot be, and more boxes than leave a point outside. */
export function mustBeBoxes(who: string, { points, boxes = 1 }: Boxes): number {
  mustBeCount(who, 'points', points, 2)
  mustBeCount(who, 'boxes', boxes, 1)
  if (boxes >= points)
    throw new RangeError(`${who}: boxes must be fewer than the ${points} points, not ${boxes}`)
  return boxes
}
