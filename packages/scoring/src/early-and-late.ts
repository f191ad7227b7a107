import { type Difference, newcombe } from './newcombe.ts'
import { pooled } from './tally.ts'

/**
 * A check for non-response: the share of "yes" among the first third of answers less that among the last third, with its
 * Newcombe 95 % interval. People who answer late are a little like those who never do (Armstrong and Overton 1977), so a
 * difference here warns that those who did not answer differ too.
 *
 * @param answers - in the order in which they came: whether each is what is counted, such as critical
 * @returns `undefined` for fewer than three answers
 * @example earlyAndLate([true, true, false, false, false, false])?.difference // 1
 */
export function earlyAndLate(answers: readonly boolean[]): Difference | undefined {
  const third = Math.floor(answers.length / 3)
  if (third === 0) return undefined
  const tallyOf = (part: readonly boolean[]) => pooled(part.map((yes) => ({ successes: yes ? 1 : 0, n: 1 })))
  return newcombe(tallyOf(answers.slice(0, third)), tallyOf(answers.slice(-third)))
}
