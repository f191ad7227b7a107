import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'

/** What staff tapped in for a customer is marked, and never mixed with what customers tapped in. */
export const staffMark: Rule = {
  id: 'G-12',
  level: 'error',
  reason:
    'Who rates their own work, also in good faith, rates it higher; only a mark keeps such answers apart.',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { enteredBy: 'staff' },
  goodSite: { enteredBy: 'staff', channel: 'staff' },
  check: (_, { enteredBy, channel }) =>
    enteredBy === 'staff' && channel !== 'staff'
      ? [
          {
            path: 'site.channel',
            message: 'On this device staff enter answers for customers without a mark. Set channel="staff".',
          },
        ]
      : [],
}
