import type { Prompt } from '@earshot/core/prompt'
import { type PlacedText, stemsOf } from './stems-of.ts'

/** All that the prompt says in its own voice: everything a person reads but the answers on offer. */
export function speechOf(prompt: Prompt): readonly PlacedText[] {
  const { title, purpose, questions, thanks = [] } = prompt
  return [
    { path: 'title', text: title },
    ...(purpose ? [{ path: 'purpose', text: purpose }] : []),
    ...stemsOf(prompt),
    ...questions.flatMap((question, index) => {
      if (question.type === 'contact' && question.consent)
        return [{ path: `questions[${index}].consent`, text: question.consent }]
      if (question.type === 'message' && question.link)
        return [{ path: `questions[${index}].link.text`, text: question.link.text }]
      return []
    }),
    ...thanks.flatMap(({ text, unsent }, index) => [
      { path: `thanks[${index}].text`, text },
      ...(unsent ? [{ path: `thanks[${index}].unsent`, text: unsent }] : []),
    ]),
  ]
}
