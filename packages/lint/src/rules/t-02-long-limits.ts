import { parseDuration } from '@earshot/core/duration'
import type { Prompt } from '@earshot/core/prompt'
import { example, open, rating } from '../example.ts'
import { isAtTable } from '../is-at-table.ts'
import { opensItself } from '../opens-itself.ts'
import type { Rule } from '../rule.ts'

/** By the word, in the text or, for other languages, in the id. */
const recommends = /\brecommend|^nps\b/i

/** Nobody is asked more often than this. */
export const longLimits: Rule = {
  id: 'T-02',
  level: 'warning',
  reason:
    'Trade practice: the same question at most every 30 days, how likely people recommend every 90 (AskNicely, LoyaltyLoop, Refiner), again 7 days after “later” and 30 after it was closed.',
  bad: example([rating(), open], { trigger: [{ on: 'load', after: '5s' }], limits: { every: '1d' } }),
  good: example([rating(), open], { trigger: [{ on: 'load', after: '5s' }], limits: { every: '30d' } }),
  check: (prompt) => {
    const opening = opensItself(prompt)
    // At a table the same people are asked once a course, and a kiosk cannot tell people apart.
    if (!opening || isAtTable(prompt) || prompt.display?.as === 'kiosk') return []
    // Colleagues are asked about an event of their work as often as it comes.
    if (prompt.audience === 'internal' && opening.on === 'event') return []
    const { limits = {} } = prompt
    return (['every', 'afterLater', 'afterDismissed'] as const).flatMap((name) => {
      const set = parseDuration(limits[name] ?? '')
      const least = leastFor(prompt, name)
      return set !== undefined && set < (parseDuration(least) ?? 0)
        ? [
            {
              path: `limits.${name}`,
              message: `${limits[name]} is shorter than ${least}. Say "${name}": "${least}".`,
              fix: [{ op: 'replace' as const, path: `/limits/${name}`, value: least }],
            },
          ]
        : []
    })
  },
}

function leastFor({ questions }: Prompt, name: 'every' | 'afterLater' | 'afterDismissed'): string {
  if (name === 'afterLater') return '7d'
  return name === 'every' &&
    questions.some(({ type, text, id }) => type === 'rating' && recommends.test(`${id} ${text}`))
    ? '90d'
    : '30d'
}
