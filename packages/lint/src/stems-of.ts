import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'

/** A text that a person reads, and where it stands. */
export interface PlacedText {
  readonly text: string
  readonly path: string
}

/** A text that asks, and the question it belongs to. */
export interface Stem extends PlacedText {
  readonly question: Question
}

/** What is asked, without the answers on offer: each question's text and help, and the rows of a matrix. */
export function stemsOf({ questions }: Prompt): readonly Stem[] {
  return questions.flatMap((question, index) => {
    const path = `questions[${index}]`
    const rows = question.type === 'matrix' ? question.rows : []
    return [
      { question, text: question.text, path: `${path}.text` },
      ...(question.help ? [{ question, text: question.help, path: `${path}.help` }] : []),
      ...rows.map(({ text }, row) => ({ question, text, path: `${path}.rows[${row}].text` })),
    ]
  })
}
