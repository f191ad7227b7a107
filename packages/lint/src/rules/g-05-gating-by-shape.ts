import type { Condition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import type { ChoiceQuestion, ContactQuestion, MessageQuestion, RatingQuestion } from '@earshot/core/question'
import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { leavesOf, namesOf } from '../leaves-of.ts'
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
    const ways = answersBehind(prompt)
    const contacts = questionsOf(prompt, 'contact').map(({ question }) => paths.get(question.id) ?? [])
    return publicLinksOf(prompt).flatMap(({ question: link, path }) => {
      const way = paths.get(link.id) ?? []
      const fork = questionsOf(prompt, 'rating', 'choice').find(({ question }) => {
        const shown = ways(way, question)
        return (
          shown && contacts.some((other) => parts(ways(other, question), shown, question.type === 'rating'))
        )
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

type Values = ReturnType<typeof valuesOf>

/** Values times comparisons that are tried for one prompt; those beyond, which no written prompt has, are let through. */
const mostWork = 50_000

/**
 * Tells which answers to a question can lead on a way; `undefined` where the way does not speak of it, so that it parts
 * nobody. Several links and contacts ask for the same.
 */
function answersBehind(
  prompt: Prompt,
): (way: readonly Condition[], question: RatingQuestion | ChoiceQuestion) => Values | undefined {
  const known = new Map<readonly Condition[], Map<string, Values | undefined>>()
  let work = 0
  const look = (way: readonly Condition[], question: RatingQuestion | ChoiceQuestion): Values | undefined => {
    const leaves = way.flatMap(leavesOf)
    if (!leaves.some((leaf) => namesOf(leaf).includes(question.id))) return undefined
    const values = valuesOf(question)
    work += values.length * leaves.length
    return work > mostWork
      ? undefined
      : values.filter((value) => canMeet(prompt, way, new Map([[question.id, value]])))
  }
  return (way, question) => {
    const answers = known.get(way) ?? new Map<string, Values | undefined>()
    known.set(way, answers)
    if (!answers.has(question.id)) answers.set(question.id, look(way, question))
    return answers.get(question.id)
  }
}

/** Whether no answer leads to both; on a rating, with the contact on the lower side. */
function parts(toContact: Values | undefined, toLink: Values, ranked: boolean): boolean {
  if (!toContact?.length || !toLink.length || toContact.some((value) => toLink.includes(value))) return false
  return !ranked || lowest(toContact) < lowest(toLink)
}

function lowest(values: Values): number {
  return Math.min(...values.map((value) => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY)))
}
