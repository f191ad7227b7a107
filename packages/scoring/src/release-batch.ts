import { fewestForPercentage } from './describe-share.ts'
import { mustBeCount } from './must-be.ts'
import { type PersonAnswer, peopleIn } from './person-answer.ts'

/** The answers that figures may be computed from. */
export interface Release {
  /** `released` where something new came in, `waiting` where it must wait, `unchanged` where there is nothing new. */
  readonly status: 'released' | 'waiting' | 'unchanged'
  readonly answers: readonly PersonAnswer[]
}

/**
 * Lets new answers into the figures in batches of five people or more, so that nobody can compare today with yesterday
 * and find the one who answered in between. Changed answers (new id, old one gone) and withdrawn ones wait likewise,
 * until five people have changed or withdrawn theirs.
 *
 * While it waits, the figures of the last release stand as they were computed then: what was erased meanwhile cannot be
 * counted again. Where they were not kept, show none.
 *
 * @param released - the answers of the last release; `[]` at first
 * @param current - all answers that there are now
 * @param fewest - people; default 5
 * @throws RangeError where `fewest` is below 2
 */
export function releaseBatch(
  released: readonly PersonAnswer[],
  current: readonly PersonAnswer[],
  fewest: number = fewestForPercentage,
): Release {
  mustBeCount('releaseBatch', 'fewest', fewest, 2)
  const before = new Set(released.map(({ id }) => id))
  const now = new Set(current.map(({ id }) => id))
  const come = peopleIn(current.filter(({ id }) => !before.has(id)))
  const gone = peopleIn(released.filter(({ id }) => !now.has(id)))
  if (come + gone === 0) return { status: 'unchanged', answers: released }
  const enough = [come, gone].every((people) => people === 0 || people >= fewest)
  return enough ? { status: 'released', answers: current } : { status: 'waiting', answers: released }
}
