import { scalePoints } from '@earshot/core/question'
import { options } from './options.tsx'
import type { QuestionComponent } from './question-port.ts'

/** A rating: one native radio for each point, the lowest first. "Does not fit" stands after the scale. */
export const rating: QuestionComponent<'rating'> = (ask) => {
  const { scale, notApplicable } = ask.question
  const points = scalePoints(scale)
  return options(ask, notApplicable ? [...points, { value: null, label: notApplicable }] : points)
}
