import { example, open, rating } from '../example.ts'
import { opensItself } from '../opens-itself.ts'
import type { Rule } from '../rule.ts'

const own = example([rating(), open], {
  trigger: [{ on: 'load', after: '5s' }],
  limits: { every: '30d' },
})

/** At night nothing opens itself. */
export const quietHours: Rule = {
  id: 'T-07',
  level: 'warning',
  reason: 'Who is asked in the middle of the night learns to switch everything off.',
  bad: own,
  good: own,
  badSite: { quietHours: { from: '22:00', to: '07:00' }, opensAt: ['06:30'] },
  goodSite: { quietHours: { from: '22:00', to: '07:00' }, opensAt: ['09:00'] },
  check: (prompt, { quietHours: quiet, opensAt = [] }) =>
    quiet && opensItself(prompt)
      ? opensAt
          .filter((time) => isWithin(time, quiet))
          .map((time) => ({
            path: 'site.opensAt',
            message: `${time} lies in the quiet hours, ${quiet.from} to ${quiet.to}. Open it later.`,
          }))
      : [],
}

/** Times of the form `HH:MM` compare as texts; hours may go past midnight. */
function isWithin(time: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to
}
