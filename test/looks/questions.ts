import type { Prompt } from '../../packages/core/src/prompt.ts'
import type { Question } from '../../packages/core/src/question.ts'
import { everyQuestion } from '../browser/every-question.ts'

/** Every type and every look, and of some what comes with them only at times. */
export const questions: readonly Question[] = [
  ...everyQuestion.questions,
  {
    id: 'long-text',
    type: 'text',
    text: 'What happened?',
    help: 'A few words are enough.',
    long: true,
    maxLength: 300,
  },
  {
    id: 'reach',
    type: 'contact',
    text: 'Where do we find you?',
    fields: ['name', 'email', 'phone'],
    consent: 'Yes, you may contact me about this.',
  },
  {
    id: 'other',
    type: 'choice',
    text: 'How did you come to know of us, and what did you think when you heard of us for the first time?',
    options: [
      { id: 'else', text: 'Something else', other: true },
      { id: 'friend', text: 'From a friend who told me about it at great length over dinner' },
      { id: 'radio', text: 'Radio' },
    ],
  },
]

/** A prompt of one question, or, with a head row, of that question as the second of three. */
export function prompt(question: Question, { second = false, required = false } = {}): Prompt {
  const asked = required && question.type !== 'message' ? { ...question, required } : question
  return {
    id: question.id,
    title: `About ${question.id}`,
    questions: second
      ? [
          { id: 'first', type: 'text', text: 'What first?' },
          asked as Question,
          { id: 'last', type: 'text', text: 'What last?' },
        ]
      : [asked as Question],
  }
}

/** What is chosen or filled in, where that can be seen. */
export const isChosen = ({ type }: Question): boolean => !/message|ranking|date/.test(type)

/** What can be wrong. A choice without anything chosen has no way on at all. */
export const canFail = ({ type }: Question): boolean => !/message|ranking|rating|choice$/.test(type)
