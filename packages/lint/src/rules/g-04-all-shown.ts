import { parseCondition } from '@earshot/core/condition'
import { scalePoints } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'
import { verdict } from '../verdict.ts'

/** Before anybody chooses, the results show low answers as well as high ones. */
export const allShown: Rule = {
  id: 'G-04',
  level: 'error',
  reason:
    'A page that hides low answers by itself lies to the owner first (16 CFR 465.7 where it is public).',
  bad: example([rating(), open]),
  good: example([rating(), open]),
  badSite: { results: { where: 'rating >= 3' } },
  goodSite: { results: {} },
  check: (prompt, { results }) => {
    const parsed = parseCondition(results?.where ?? '')
    if (parsed.status !== 'ok') return []
    return questionsOf(prompt, 'rating').flatMap(({ question: { id, scale } }) => {
      const points = scalePoints(scale)
      const shows = points.map(({ value }) => verdict(parsed.condition, new Map([[id, value]])) !== 'no')
      const hidden = points.find((_, index) => !shows[index] && shows.slice(index).some(Boolean))
      return hidden
        ? [
            {
              path: 'site.results.where',
              message: `The results hide “${hidden.label}” of “${id}” until somebody asks for it. Show all answers.`,
            },
          ]
        : []
    })
  },
}
