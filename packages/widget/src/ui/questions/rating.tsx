import { scalePoints } from '@earshot/core/question'
import { options } from './options.tsx'
import type { QuestionComponent } from './question-port.ts'

/** A rating: one native radio for each point, the lowest first. "Does not fit" stands after the scale. */
export const rating: QuestionComponent<'rating'> = (ask) => {
  const { scale, notApplicable } = ask.question
  return options(ask, [
    ...scalePoints(scale).map(({ value, label }) => ({ id: value, text: label })),
    ...(notApplicable ? [{ id: null, text: notApplicable }] : []),
  ])
}
