import type { Answer } from '@earshot/core/answer'
import { type Conversation, visibleQuestions } from '@earshot/core/conversation'

/** The answers as a person would write them down, so that they can be taken elsewhere. */
export function answersAsText(conversation: Pick<Conversation, 'prompt' | 'answers' | 'context'>): string {
  const questions = visibleQuestions(conversation)
  return conversation.answers
    .map((answer) => {
      const question = questions.find(({ id }) => id === answer.question)
      return `${question?.text ?? answer.question}\n${answerText(answer)}`
    })
    .join('\n\n')
}

function answerText({ value, label, other }: Answer): string {
  const words = label ?? (typeof value === 'object' && value ? Object.values(value) : value)
  const text = Array.isArray(words)
    ? words.filter((word) => typeof word === 'string').join(', ')
    : String(words ?? '')
  return other ? `${text}: ${other}` : text
}
