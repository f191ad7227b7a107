import type { Conversation } from '@earshot/core/conversation'
import { visibleQuestions } from '@earshot/core/visible-questions'

/** The answers as a person would write them down, so that they can be taken elsewhere. */
export function answersAsText(conversation: Pick<Conversation, 'prompt' | 'answers' | 'context'>): string {
  const questions = visibleQuestions(conversation)
  return conversation.answers
    .map(({ question, value, label, other }) => {
      const asked = questions.find(({ id }) => id === question)?.text ?? question
      // A consent among the values says nothing that its question does not say.
      const words =
        label ??
        (typeof value === 'object' && value ? Object.values(value).filter((word) => word !== true) : value)
      return `${asked}\n${[words].flat().join(', ')}${other ? `: ${other}` : ''}`
    })
    .join('\n\n')
}
