import type { ContactQuestion } from '@earshot/core/question'
import { asksForPerson } from '../asks-personal.ts'
import { example, open, rating } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

const contact: ContactQuestion = {
  id: 'how',
  type: 'contact',
  text: 'How can we reach you?',
  consent: 'You may write to me about this answer.',
}
const email = { id: 'mail', type: 'text', text: 'Your e-mail?', form: 'email' } as const

/** Who is asked for an address is told what for. */
export const purpose: Rule = {
  id: 'F-14',
  level: 'error',
  reason:
    'Purpose limitation: people must be told what their data is for when it is collected (GDPR, articles 5(1)(b) and 13).',
  bad: example([rating(), open, email]),
  good: example([rating(), open, contact, { ...email, help: 'Only to answer you.' }]),
  check: (prompt) => [
    ...questionsOf(prompt, 'contact').flatMap(({ question: { help, consent }, path }) =>
      (help ?? consent ?? prompt.purpose) === undefined ? [{ path, message }] : [],
    ),
    ...questionsOf(prompt, 'text', 'date', 'number').flatMap(({ question, path }) =>
      asksForPerson(question) && (question.help ?? prompt.purpose) === undefined ? [{ path, message }] : [],
    ),
  ],
}

const message = 'It asks for personal data and does not say what for. Add "help" that says it.'
