import type { Condition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import type { ChoiceQuestion, ConsentQuestion, ContactQuestion } from '@earshot/core/question'
import { answerControlsOf } from '../answer-controls-of.ts'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import { promptMarkup } from '../prompt-markup.ts'
import { type Placed, questionsOf } from '../questions-of.ts'
import type { Flaw, Rule } from '../rule.ts'
import type { Site } from '../site.ts'
import { verdict } from '../verdict.ts'

const contact: ContactQuestion = {
  id: 'how',
  type: 'contact',
  text: 'How can we reach you?',
  fields: ['email'],
}

const marketing =
  /\b(?:marketing|newsletters?|special offers?|offers and|promotions?|adverts?|advertising|deals|mailing lists?|partners|third part(?:y|ies)|other (?:companies|firms)|new products|(?:latest |our |with |and )news|up to date|sign me up)\b/iu
const refused = /\b(?:no|not|never|without)\b|n[’']t\b/iu

/** A contact is asked for with a yes of its own: a consent line, or a question before it that can be answered no. */
export const contactConsent: Rule = {
  id: 'F-06',
  level: 'error',
  reason:
    'Consent to be written to must be given on purpose and for this alone; a box beside an advert, or none at all, is not that (GDPR, articles 4(11) and 7).',
  bad: example([rating(), open, contact]),
  good: example([rating(), open, { ...contact, consent: 'You may write to me about this answer.' }]),
  check: (prompt, site) => {
    const paths = pathsOf(prompt)
    return questionsOf(prompt, 'contact').flatMap(({ question, path, index }) => {
      const asked = askedBefore(prompt, index, paths.get(question.id) ?? [])
      if (question.consent === undefined && !asked.length)
        return [
          {
            path,
            message:
              'Nobody agreed to be contacted. Give it a "consent" line, or ask first whether you may and show it only after yes.',
          },
        ]
      return [
        ...presetBoxes(prompt, site, [question.id, ...asked.map(({ question: { id } }) => id)]),
        ...joined([
          ...(question.consent === undefined ? [] : [{ text: question.consent, path: `${path}.consent` }]),
          ...asked.map(({ question: { text }, path: at }) => ({ text, path: `${at}.text` })),
        ]),
      ]
    })
  },
}

/**
 * The questions whose yes the contact waits for: a consent that must be ticked, or a choice of two of which one keeps
 * the contact away. Without an answer it must stay away too.
 */
function askedBefore(
  prompt: Prompt,
  index: number,
  conditions: readonly Condition[],
): readonly Placed<ConsentQuestion | ChoiceQuestion>[] {
  return questionsOf(prompt, 'consent', 'choice').filter(({ question, index: at }) => {
    const stops = (value: unknown): boolean =>
      conditions.some((item) => verdict(item, new Map([[question.id, value]])) === 'no')
    if (at > index || !stops(undefined)) return false
    if (question.type === 'consent') return stops(false)
    return question.options.length === 2 && question.options.some(({ id }) => stops(id))
  })
}

/** Boxes of consent that are ticked as the page opens. */
function presetBoxes(prompt: Prompt, site: Site, ids: readonly string[]): readonly Flaw[] {
  if (site.markup === undefined) return []
  return answerControlsOf(promptMarkup(site), prompt)
    .filter(({ chosen, group }) => chosen && ids.some((id) => group === id || group.startsWith(`${id}.`)))
    .map(({ path }) => ({
      path,
      message: 'This consent is ticked before the person ticked it. Show it empty.',
    }))
}

function joined(texts: readonly { readonly text: string; readonly path: string }[]): readonly Flaw[] {
  return texts
    .filter(({ text }) => text.split(/[.!?;]/).some((part) => marketing.test(part) && !refused.test(part)))
    .map(({ path }) => ({
      path,
      message:
        'This consent joins contact with marketing. Ask for contact about this answer, and for nothing else.',
    }))
}
