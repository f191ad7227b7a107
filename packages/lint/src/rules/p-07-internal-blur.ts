import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'

const own = example([rating(), open], { audience: 'internal', suppress: 5 })

/** What colleagues say does not carry what gives them away. */
export const internalBlur: Rule = {
  id: 'P-07',
  level: 'warning',
  reason: 'An address in the house network, or the minute of an answer, tells a manager who wrote it.',
  bad: own,
  good: own,
  badSite: { keeps: ['ip', 'time'] },
  goodSite: { keeps: [] },
  check: ({ audience }, { keeps = [] }) =>
    audience === 'internal'
      ? keeps.map((what) => ({
          path: 'site.keeps',
          message: `An internal prompt keeps the ${what === 'ip' ? 'IP address' : 'exact time'}. ${what === 'ip' ? 'Drop it' : 'Keep the month'}.`,
        }))
      : [],
}
