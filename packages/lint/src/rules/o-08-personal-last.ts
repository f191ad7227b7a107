import type { ContactQuestion, Question } from '@earshot/core/question'
import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import type { Rule } from '../rule.ts'

const contact: ContactQuestion = {
  id: 'how',
  type: 'contact',
  text: 'How can we reach you?',
  fields: ['email'],
  consent: 'You may write to me about this answer.',
}

const isPersonal = (question: Question): boolean =>
  question.type === 'contact' ||
  (question.type === 'text' && (question.form === 'email' || question.form === 'phone'))

const isContent = (question: Question): boolean =>
  !isPersonal(question) && question.type !== 'message' && question.type !== 'consent'

/** Whom we talk to is asked when all else is said. */
export const personalLast: Rule = {
  id: 'O-08',
  level: 'warning',
  reason:
    'One request for personal data cuts answers by over 20 % (a vendor’s figure), so what comes after it is asked of fewer people.',
  bad: example([rating(), contact, open]),
  good: example([rating(), open, contact]),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    const conditions = ({ id }: Question) => paths.get(id) ?? []
    return prompt.questions.flatMap((question, index) => {
      if (!isPersonal(question)) return []
      const later = prompt.questions
        .slice(index + 1)
        .find((item) => isContent(item) && canMeet(prompt, [...conditions(question), ...conditions(item)]))
      return later === undefined
        ? []
        : [
            {
              path: `questions[${index}]`,
              message: `It asks for personal data before “${later.id}”. Move it to the end.`,
            },
          ]
    })
  },
}
