import { scalePoints } from '@earshot/core/question'
import { type Html, html } from '../html.ts'
import { groupFrame } from './frame.ts'
import { fieldName, type QuestionForm, type QuestionOf } from './question-form.ts'
import { tile } from './tile.ts'

/** What stands in a form for "does not fit", which is no number. */
const notApplicableValue = 'none'

/** Words one below the other, numbers side by side with the ends in words. "Does not fit" stands apart. */
export const ratingForm: QuestionForm<QuestionOf<'rating'>> = {
  render: (question, { posted, problem }) => {
    const { scale, notApplicable } = question
    const name = fieldName(question)
    const point = (value: string, text: string): Html =>
      tile({ type: 'radio', name, value, text, checked: posted.get(name) === value })
    const points = scalePoints(scale).map(({ value, label }) => point(`${value}`, label))
    const apart =
      notApplicable !== undefined &&
      html`<div class="tiles">${point(notApplicableValue, notApplicable)}</div>`
    const body =
      'from' in scale
        ? html`<div class="tiles numbers">${points}</div>${apart}`
        : html`<div class="tiles">${points}</div>${apart}`
    return groupFrame(question, { role: 'radiogroup', problem, body })
  },
  read: (question, posted) => {
    const chosen = posted.get(fieldName(question)) ?? ''
    return { value: chosen === '' ? undefined : chosen === notApplicableValue ? null : Number(chosen) }
  },
}
