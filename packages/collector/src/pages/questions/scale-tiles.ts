import { scalePoints } from '@earshot/core/question'
import { type Html, html } from '../html.ts'
import type { Fields, QuestionOf } from './question-form.ts'
import { tile } from './tile.ts'

type Scaled = Pick<QuestionOf<'rating' | 'matrix'>, 'scale' | 'notApplicable'>

/** What stands in a form for "does not fit", which is no number. */
const notApplicableValue = 'none'

/** Words one below the other, numbers side by side with the ends in words. "Does not fit" stands apart. */
export function scaleTiles({ scale, notApplicable }: Scaled, name: string, posted: URLSearchParams): Html {
  const point = (value: string, text: string): Html =>
    tile({ type: 'radio', name, value, text, checked: posted.get(name) === value })
  const points = scalePoints(scale).map(({ value, label }) => point(`${value}`, label))
  const apart =
    notApplicable !== undefined && html`<div class="tiles">${point(notApplicableValue, notApplicable)}</div>`
  return html`<div class="tiles${'from' in scale && ' numbers'}">${points}</div>${apart}`
}

/** The point that was chosen, `null` for "does not fit", `undefined` where nothing was. */
export function readPoint(name: string, posted: URLSearchParams): number | null | undefined {
  const chosen = posted.get(name) ?? ''
  return chosen === '' ? undefined : chosen === notApplicableValue ? null : Number(chosen)
}

/** The field of a point that was chosen. */
export function pointField(name: string, value: unknown): Fields {
  if (value === null) return [[name, notApplicableValue]]
  return typeof value === 'number' ? [[name, `${value}`]] : []
}
