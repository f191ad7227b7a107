import type { Prompt } from '@earshot/core/prompt'

/**
 * Asks, after every answer alike, whether the person wants to enter a draw. Add it only once the rules are fixed and
 * people can read them: who may enter, how without buying, until when, who gives which prize, how it is drawn. Keep
 * the entries apart from the answers.
 *
 * @example withDraw(receiptEntry)
 */
export function withDraw(prompt: Prompt): Prompt {
  return {
    ...prompt,
    questions: [
      ...prompt.questions,
      {
        id: 'draw',
        type: 'choice',
        text: 'Do you want to enter the draw?',
        options: [
          { id: 'yes', text: 'Yes' },
          { id: 'no', text: 'No' },
        ],
        order: 'ordinal',
      },
    ],
  }
}
