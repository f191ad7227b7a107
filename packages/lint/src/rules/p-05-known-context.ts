import { nearest } from '@earshot/core/nearest'
import { contextNames } from '../context-names.ts'
import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'

/** The names that every site knows. */
const known = ['order', 'table', 'place', 'shift', 'staff', 'visit']

/** Context is what the site has agreed to give. */
export const knownContext: Rule = {
  id: 'P-05',
  level: 'warning',
  reason:
    'A list of what may travel with an answer keeps out what somebody adds in passing (GDPR, article 25).',
  bad: example([rating(), open], { targeting: 'context.basket > 100' }),
  good: example([rating(), open], { targeting: "context.part = 'delivered'" }),
  badSite: { context: ['part'] },
  goodSite: { context: ['part'] },
  check: (prompt, { context }) => {
    if (!context) return []
    const allowed = [...known, ...context]
    return contextNames(prompt)
      .filter(({ name }) => !allowed.includes(name))
      .map(({ name, path }) => {
        const meant = nearest(name, allowed)
        return {
          path,
          message: `“${name}” is not on the site’s list of context. ${meant ? `Did you mean “${meant}”?` : 'Add it there, or do without.'}`,
        }
      })
  },
}
