import type { ContactQuestion, Question } from '@earshot/core/question'
import { asksOfPerson } from '../asks-personal.ts'
import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { runsOf } from '../runs-of.ts'

const contact: ContactQuestion = {
  id: 'how',
  type: 'contact',
  text: 'How can we reach you?',
  fields: ['email'],
  consent: 'You may write to me about this answer.',
}

const isContent = (question: Question): boolean =>
  !asksOfPerson(question) && question.type !== 'message' && question.type !== 'consent'

/** Whom we talk to is asked when all else is said. */
export const personalLast: Rule = {
  id: 'O-08',
  level: 'warning',
  reason:
    'One request for personal data cuts answers by over 20 % (a vendor’s figure), so what comes after it is asked of fewer people.',
  bad: example([rating(), contact, open]),
  good: example([rating(), open, contact]),
  check: (prompt) => {
    const { runs } = runsOf(prompt)
    return prompt.questions.flatMap((question, index) => {
      if (!asksOfPerson(question)) return []
      const together = new Set(runs.flatMap(({ shown }) => (shown.includes(question) ? shown : [])))
      const later = prompt.questions.slice(index + 1).find((item) => isContent(item) && together.has(item))
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
