import { type ChoiceQuestion, type RatingQuestion, scalePoints } from '@earshot/core/question'

/** The values that an answer to a rating or a choice can have, as they are stored; "Does not fit" is `null`. */
export function valuesOf(question: RatingQuestion | ChoiceQuestion): readonly (string | number | null)[] {
  if (question.type === 'choice') return question.options.map(({ id }) => id)
  const points = scalePoints(question.scale).map(({ value }) => value)
  return question.notApplicable === undefined ? points : [...points, null]
}
