import { fewestForPercentage } from './describe-share.ts'
import { mustBeCount } from './must-be.ts'
import { type PersonAnswer, peopleIn } from './person-answer.ts'

/**
 * What the figures shown so far tell apart: answers in one cell were always shown together. Plain data, to be kept
 * between looks; `[]` at first.
 */
export type ShownCells = readonly (readonly PersonAnswer[])[]

/** Whether a figure of these answers may be shown, and what is told apart afterwards. */
export type MayShow =
  | { readonly status: 'shown'; readonly cells: ShownCells }
  | { readonly status: 'hidden'; readonly cells: ShownCells }

/**
 * Whether a figure of some people's answers may be shown beside everything that was shown before, through any filter and
 * at any time, so that no sum and no difference of shown figures is a figure of fewer than five people.
 *
 * Each figure divides the answers into those it holds and those it does not. As long as every cell of all these
 * divisions together holds five people, whatever is computed from the figures weighs the people of a cell alike, and so
 * is about five at least. A figure that would make a smaller cell is hidden. That is stricter than comparing figures two
 * by two, which three figures can get round. A changed answer has a new id, so a figure before and after a change are
 * two.
 *
 * @param cells - from the last call; all who see each other's figures share them
 * @param answers - what the figure would be computed from, each once
 * @param fewest - people; default 5
 * @throws RangeError where an id is there twice, or `fewest` is below 2
 */
export function mayShow(
  cells: ShownCells,
  answers: readonly PersonAnswer[],
  fewest: number = fewestForPercentage,
): MayShow {
  mustBeCount('mayShow', 'fewest', fewest, 2)
  const asked = new Set(answers.map(({ id }) => id))
  if (asked.size < answers.length) throw new RangeError('mayShow: an answer is there twice')
  const known = new Set(cells.flat().map(({ id }) => id))
  const divided = [
    ...cells.flatMap((cell) => [
      cell.filter(({ id }) => asked.has(id)),
      cell.filter(({ id }) => !asked.has(id)),
    ]),
    answers.filter(({ id }) => !known.has(id)),
  ].filter(({ length }) => length > 0)
  const safe = answers.length > 0 && divided.every((cell) => peopleIn(cell) >= fewest)
  return safe ? { status: 'shown', cells: divided } : { status: 'hidden', cells }
}
