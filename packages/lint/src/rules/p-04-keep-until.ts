import { parseDuration } from '@earshot/core/duration'
import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'

/** What people said is kept until a day, not for ever. */
export const keepUntil: Rule = {
  id: 'P-04',
  level: 'error',
  reason:
    'Personal data is kept no longer than it is needed (GDPR, article 5(1)(e)); here answers stay 24 months and contacts 90 days after their case is closed, unless the owner says otherwise.',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { keep: null },
  goodSite: { keep: '730d' },
  check: (_, { keep }) =>
    keep === undefined || (keep !== null && parseDuration(keep) !== undefined)
      ? []
      : [
          {
            path: 'site.keep',
            message: 'Answers are kept without an end. Say how long, such as "730d".',
          },
        ],
}
