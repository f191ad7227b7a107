import { scalePoints } from '@earshot/core/question'
import { Options } from './options.tsx'
import type { QuestionComponent } from './question-port.ts'

/** "Does not fit" is stored as null and stands after the scale. */
const notApplicable = 'none'

/** A rating: one native radio for each point, the lowest first. */
export const Rating: QuestionComponent<'rating'> = ({ question, draft, deeds, ...rest }) => {
  const points = scalePoints(question.scale).map(({ value, label }) => ({
    key: `${value}`,
    value: value as number | null,
    label,
  }))
  if (question.notApplicable) points.push({ key: notApplicable, value: null, label: question.notApplicable })
  return (
    <Options
      {...rest}
      type="radio"
      name={question.id}
      required={!!question.required}
      scale
      items={points.map(({ key, value, label }) => ({
        value: key,
        label,
        apart: value === null,
        checked: draft.value === value,
        onChoose: () => deeds.choose(question.id, value),
      }))}
    />
  )
}
