import type { Question } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { type Run, runsOf } from '../runs-of.ts'

/** Steps that must be answered, the first one left out. */
const burden = ({ shown }: Run): number =>
  shown
    .filter(({ type }) => type !== 'message')
    .slice(1)
    .filter(({ required }) => required).length

/** A rating that no condition speaks of is one way for all its points, the low ones too. */
const mayBeLow = ({ type, id }: Question, { answers }: Run): boolean =>
  type === 'rating' && answers.has(id) && typeof answers.get(id) !== 'number' && answers.get(id) !== null

/** Who praises is not asked for more than who criticises, and criticism asks for nothing more. */
export const equalWays: Rule = {
  id: 'F-05',
  level: 'warning',
  reason:
    'Steps that must be answered make people stop. After criticism they silence the critic; after praise they thin out praise, and both bend the figures.',
  bad: example([rating(), { ...open, when: 'rating <= 2', required: true }]),
  good: example([rating(), { ...open, when: 'rating <= 2' }]),
  check: (prompt) => {
    const { runs, all } = runsOf(prompt)
    const mayBeCritical = (run: Run): boolean =>
      run.critical ||
      (prompt.criticism === undefined && run.shown.some((question) => mayBeLow(question, run)))
    const most = (critical: boolean): number =>
      Math.max(0, ...runs.filter((run) => (critical ? mayBeCritical(run) : !run.critical)).map(burden))
    if (!runs.some(mayBeCritical)) return []
    if (most(true))
      return [
        {
          path: 'questions',
          message: 'After criticism a further step must be answered. Let it be skipped.',
        },
      ]
    return most(false) && all
      ? [
          {
            path: 'questions',
            message: `After praise ${most(false)} further steps must be answered, and none after criticism. Let them be skipped.`,
          },
        ]
      : []
  },
}
