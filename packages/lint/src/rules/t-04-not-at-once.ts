import { parseDuration } from '@earshot/core/duration'
import { example, open, rating } from '../example.ts'
import type { Flaw, Rule } from '../rule.ts'

const least = '5s'
const fields =
  /(?:^|[\s,>+~])(?:input(?!\[type=["']?(?:button|submit|reset|image)\b)|textarea|select)\b|\[contenteditable/i

/** Nothing opens over a page that has just come, nor under typing hands. */
export const notAtOnce: Rule = {
  id: 'T-04',
  level: 'warning',
  reason:
    'In the first seconds people look for what they came for, and what opens is closed unread; what opens while they type takes their letters.',
  bad: example([rating(), open], { trigger: [{ on: 'load', after: '1s' }], limits: { every: '30d' } }),
  good: example([rating(), open], { trigger: [{ on: 'load', after: '5s' }], limits: { every: '30d' } }),
  check: ({ trigger = [] }) =>
    trigger.flatMap(({ on, after, selector = '' }, index): readonly Flaw[] => {
      const path = `trigger[${index}]`
      const wait = parseDuration(after ?? '0s') ?? 0
      if (on === 'load' && wait < 5_000)
        return [
          {
            path: `${path}.after`,
            message: `It opens ${after ?? 'at once'} after the page has come. Wait ${least}.`,
            fix: [{ op: 'add', path: `/trigger/${index}/after`, value: least }],
          },
        ]
      return on === 'click' && fields.test(selector)
        ? [
            {
              path: `${path}.selector`,
              message: `“${selector}” is what people type into. Open it at a button.`,
            },
          ]
        : []
    }),
}
