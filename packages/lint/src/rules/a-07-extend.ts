import { example, open, rating } from '../example.ts'
import { type Tag, tagsOf } from '../markup-tree.ts'
import { flawAt } from '../prompt-markup.ts'
import type { Flaw, Rule } from '../rule.ts'

/** WCAG 2.2, success criterion 2.2.1. */
const least = 10

/** Who needs more time gets it. */
export const extend: Rule = {
  id: 'A-07',
  level: 'error',
  reason:
    'A limit of time must be extendable with a simple action, at least ten times (WCAG 2.2, 2.2.1, level A).',
  bad: example([rating(), open], { display: { as: 'kiosk' } }),
  good: example([rating(), open], { display: { as: 'kiosk' } }),
  badSite: { kiosk: { warningMs: 20_000, extensions: 1 } },
  goodSite: { kiosk: { warningMs: 20_000, extensions: 10 } },
  check: ({ display }, site) => {
    const given = site.kiosk?.extensions ?? 0
    const kiosk: readonly Flaw[] =
      display?.as === 'kiosk' && site.kiosk !== undefined && given < least
        ? [
            {
              path: 'site.kiosk.extensions',
              message: `More time can be asked for ${given} times. Allow ${least} or more.`,
            },
          ]
        : []
    const refreshing = site.markup === undefined ? [] : tagsOf(site.markup).filter(isRefresh)
    return [
      ...kiosk,
      ...refreshing.map((tag) =>
        flawAt(tag, 'The page goes away by itself after a time. Let people extend it.'),
      ),
    ]
  },
}

function isRefresh({ name, attributes }: Tag): boolean {
  return (
    name === 'meta' &&
    attributes.get('http-equiv')?.toLowerCase() === 'refresh' &&
    Number.parseFloat(attributes.get('content') ?? '') > 0
  )
}
