import { example, open, rating } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** People below which nothing is shown. */
const least = 5

/** What colleagues rate is shown only where enough of them did. */
export const suppressed: Rule = {
  id: 'G-07',
  level: 'error',
  reason:
    'In a group of four everybody knows who said what; 5 is the least that is commonly used for figures about staff.',
  bad: example([rating(), open], { audience: 'internal' }),
  good: example([rating(), open], { audience: 'internal', suppress: 5 }),
  check: (prompt) =>
    prompt.audience === 'internal' &&
    questionsOf(prompt, 'rating', 'matrix').length > 0 &&
    (prompt.suppress ?? 0) < least
      ? [
          {
            path: 'suppress',
            message: `Figures of fewer than ${least} colleagues would be shown. Say "suppress": ${least}.`,
            fix: [{ op: 'add', path: '/suppress', value: least }],
          },
        ]
      : [],
}
