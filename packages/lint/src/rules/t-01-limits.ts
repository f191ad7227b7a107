import { parseDuration } from '@earshot/core/duration'
import type { Prompt } from '@earshot/core/prompt'
import { example, open, rating } from '../example.ts'
import { opensItself } from '../opens-itself.ts'
import type { Rule } from '../rule.ts'

/** A prompt that opens itself says how often. */
export const limits: Rule = {
  id: 'T-01',
  level: 'error',
  reason:
    'A prompt that opens by itself and has no limit comes back at every page, until people close it unread.',
  bad: example([rating(), open], { trigger: [{ on: 'load', after: '5s' }] }),
  good: example([rating(), open], {
    trigger: [{ on: 'load', after: '5s' }],
    limits: { every: '30d', afterDismissed: '30d' },
  }),
  check: (prompt) => {
    const opens = opensItself(prompt)
    return opens === undefined || isLimited(prompt)
      ? []
      : [
          {
            path: 'limits',
            message: `It opens itself on ${opens.on} and has no limit. Set "every" or "oncePer".`,
          },
        ]
  },
}

/** `share` is no limit on how often: who is drawn once is drawn always. Nor is a time of nothing. */
function isLimited({ limits: set = {} }: Prompt): boolean {
  const { every, everyPer, timesPer, oncePer, afterDismissed, afterLater } = set
  return (
    (oncePer ?? timesPer) !== undefined ||
    [every, everyPer?.split(' ')[0], afterDismissed, afterLater].some(
      (limit) => (parseDuration(limit ?? '') ?? 0) > 0,
    )
  )
}
