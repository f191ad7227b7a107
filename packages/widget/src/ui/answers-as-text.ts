import { type Conversation, lookupIn } from '@earshot/core/conversation'
import { weave } from '@earshot/core/weave'

/** The answers as a person would write them down, so that they can be taken elsewhere. */
export function answersAsText(conversation: Pick<Conversation, 'prompt' | 'answers' | 'context'>): string {
  const { prompt, answers } = conversation
  return answers
    .map(({ question, value, label, other }) => {
      const asked = prompt.questions.find(({ id }) => id === question)?.text ?? question
      // A consent among the values says nothing that its question does not say.
      const words =
        label ??
        (typeof value === 'object' && value ? Object.values(value).filter((word) => word !== true) : value)
      return `${weave(asked, lookupIn(conversation))}\n${[words].flat().join(', ')}${other ? `: ${other}` : ''}`
    })
    .join('\n\n')
}
