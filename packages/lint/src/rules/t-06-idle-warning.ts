import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'

/** WCAG 2.2, success criterion 2.2.1. */
const leastMs = 20_000

/** A shared device warns before it takes what somebody has written. */
export const idleWarning: Rule = {
  id: 'T-06',
  level: 'error',
  reason:
    'Who reads or writes slowly loses the answer to an idle reset; 20 seconds of warning are the least (WCAG 2.2, 2.2.1).',
  bad: example([rating(), open], { display: { as: 'kiosk' } }),
  good: example([rating(), open], { display: { as: 'kiosk' } }),
  badSite: { kiosk: { warningMs: 5_000, extensions: 10 } },
  goodSite: { kiosk: { warningMs: 20_000, extensions: 10 } },
  check: ({ display }, { kiosk }) =>
    display?.as === 'kiosk' && kiosk !== undefined && (kiosk.warningMs ?? 0) < leastMs
      ? [
          {
            path: 'site.kiosk.warningMs',
            message: `The kiosk clears itself ${(kiosk.warningMs ?? 0) / 1_000} seconds after its warning. Warn for ${leastMs / 1_000} or more.`,
          },
        ]
      : [],
}
