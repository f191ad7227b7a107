import type { Condition } from '@earshot/core/condition'
import type { ContactQuestion, MessageQuestion } from '@earshot/core/question'
import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import { publicLinksOf } from '../public-links-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'
import { valuesOf } from '../values-of.ts'

const contact: ContactQuestion = {
  id: 'how',
  type: 'contact',
  text: 'How can we reach you?',
  consent: 'You may write to me about this answer.',
  when: 'rating <= 2',
}
const review: MessageQuestion = {
  id: 'review',
  type: 'message',
  text: 'You can also tell others.',
  link: { text: 'Write a public review', url: 'https://reviews.example/us', public: true },
}

/** Unhappy people to a private form and happy people to the public: gating, whatever it is called. */
export const gatingByShape: Rule = {
  id: 'G-05',
  level: 'error',
  reason:
    'A private form for the unhappy beside a public link for the happy hides low reviews as surely as deleting them (16 CFR 465.7; Google’s policy on review gating).',
  bad: example([rating(), open, contact, { ...review, when: 'rating = 4' }]),
  good: example([rating(), open, contact, review]),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    const contacts = questionsOf(prompt, 'contact').map(({ question }) => paths.get(question.id) ?? [])
    return publicLinksOf(prompt).flatMap(({ question: link, path }) => {
      const fork = questionsOf(prompt, 'rating', 'choice').find(({ question }) => {
        const leadsTo = (way: readonly Condition[]) =>
          valuesOf(question).filter((value) => canMeet(prompt, way, new Map([[question.id, value]])))
        const shown = leadsTo(paths.get(link.id) ?? [])
        return contacts.some((way) => parts(leadsTo(way), shown, question.type === 'rating'))
      })
      return fork === undefined
        ? []
        : [
            {
              path,
              message: `“${fork.question.id}” sends some to the contact form and the others to this public link. Offer both to all.`,
            },
          ]
    })
  },
}

type Values = readonly (string | number | null)[]

/** Whether no answer leads to both; on a rating, with the contact on the lower side. */
function parts(toContact: Values, toLink: Values, ranked: boolean): boolean {
  if (!toContact.length || !toLink.length || toContact.some((value) => toLink.includes(value))) return false
  return !ranked || lowest(toContact) < lowest(toLink)
}

function lowest(values: Values): number {
  return Math.min(...values.map((value) => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY)))
}
