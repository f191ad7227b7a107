import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import type { PlacedText } from './stems-of.ts'

/** An answer on offer, and the question it belongs to. */
export interface OfferedAnswer extends PlacedText {
  readonly question: Question
}

/** The answers on offer, in order: options, the words of scales, and what stands apart from a scale. */
export function answersOf({ questions }: Prompt): readonly OfferedAnswer[] {
  return questions.flatMap((question, index) =>
    offered(question).map(([at, text]) => ({ question, text, path: `questions[${index}].${at}` })),
  )
}

function offered(question: Question): readonly (readonly [string, string])[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
    case 'ranking':
      return question.options.map(({ text }, index) => [`options[${index}].text`, text])
    case 'rating':
    case 'matrix': {
      const { scale, notApplicable } = question
      const words: readonly (readonly [string, string])[] =
        'from' in scale
          ? [
              ['scale.low', scale.low],
              ['scale.high', scale.high],
            ]
          : scale.map((label, index) => [`scale[${index}]`, label])
      return notApplicable === undefined ? words : [...words, ['notApplicable', notApplicable]]
    }
    default:
      return []
  }
}
