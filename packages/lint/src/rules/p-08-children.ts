import type { ContactQuestion } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import { rewardsOf } from '../rewards-of.ts'
import type { Rule } from '../rule.ts'

const contact: ContactQuestion = {
  id: 'how',
  type: 'contact',
  text: 'How can we reach you?',
  consent: 'You may write to me about this answer.',
}

/** Children are not asked for addresses, nor led into a draw. */
export const children: Rule = {
  id: 'P-08',
  level: 'warning',
  reason: 'Under 13 (US: COPPA), or up to 16 (GDPR, article 8), a child’s data needs a parent’s consent.',
  bad: example([rating(), open, contact]),
  good: example([rating(), open]),
  badSite: { forChildren: true },
  goodSite: { forChildren: true },
  check: (prompt, { forChildren }) =>
    forChildren
      ? [
          ...questionsOf(prompt, 'contact').map(({ path }) => path),
          ...questionsOf(prompt, 'text')
            .filter(({ question: { form } }) => form === 'email' || form === 'phone')
            .map(({ path }) => path),
          ...rewardsOf(prompt)
            .filter(({ kind }) => kind === 'draw')
            .map(({ path }) => path),
        ].map((path) => ({
          path,
          message: 'This site speaks to children. Ask for no address, and offer no draw.',
        }))
      : [],
}
