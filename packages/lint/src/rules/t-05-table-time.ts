import { parseDuration } from '@earshot/core/duration'
import type { Prompt } from '@earshot/core/prompt'
import { example, open, rating } from '../example.ts'
import { isAtTable } from '../is-at-table.ts'
import { opensItself } from '../opens-itself.ts'
import type { Flaw, Rule } from '../rule.ts'

/** Servers learn "two bites or two minutes". */
const leastMs = 120_000
const mostPerVisit = 2

/** At a table, not before people have tasted, and not more than twice. */
export const tableTime: Rule = {
  id: 'T-05',
  level: 'warning',
  reason:
    'Servers learn “2 bites, 2 sips or 2 minutes” before they ask; earlier nobody knows how it is, and a third time spoils the evening.',
  bad: example([rating(), open], {
    trigger: [{ on: 'event', name: 'food-served', after: '30s' }],
    limits: { oncePer: 'visit' },
  }),
  good: example([rating(), open], {
    trigger: [{ on: 'event', name: 'food-served', after: '2m' }],
    limits: { oncePer: 'visit' },
  }),
  check: (prompt, { prompts = [] }) => {
    const early = (prompt.trigger ?? []).flatMap(({ on, name = '', after }, index): readonly Flaw[] =>
      on === 'event' && /served/i.test(name) && (parseDuration(after ?? '0s') ?? 0) < leastMs
        ? [
            {
              path: `trigger[${index}].after`,
              message: `It opens ${after ?? 'at once'} after “${name}”. Wait 2m.`,
              fix: [{ op: 'add', path: `/trigger/${index}/after`, value: '2m' }],
            },
          ]
        : [],
    )
    const atTable = (item: typeof prompt): boolean => isAtTable(item) && opensItself(item) !== undefined
    const all = new Set([...prompts, prompt].filter(atTable).map(({ id }) => id))
    const crowded: readonly Flaw[] =
      atTable(prompt) && all.size > mostPerVisit
        ? [
            {
              path: 'trigger',
              message: `${all.size} prompts open themselves during one visit: ${[...all].join(', ')}. Keep ${mostPerVisit}.`,
            },
          ]
        : []
    return [...early, ...(comesOften(prompt) ? [often(prompt)] : []), ...crowded]
  },
}

const often = ({ limits }: Prompt): Flaw => ({
  path: 'limits.timesPer',
  message: `It may open itself after every course. Say "timesPer": "${mostPerVisit} visit".`,
  ...(limits && { fix: [{ op: 'add', path: '/limits/timesPer', value: `${mostPerVisit} visit` }] }),
})

/** A visit is over after so long without anything. */
const visitMs = 4 * 3_600_000

/** Whether it may come with each course that is served, more than twice. */
function comesOften({ trigger = [], limits = {} }: Prompt): boolean {
  const { every, oncePer, timesPer } = limits
  return (
    trigger.some(({ on, name = '' }) => on === 'event' && /served/i.test(name)) &&
    oncePer === undefined &&
    (parseDuration(every ?? '0s') ?? 0) < visitMs &&
    !(Number.parseInt(timesPer ?? '', 10) <= mostPerVisit)
  )
}
