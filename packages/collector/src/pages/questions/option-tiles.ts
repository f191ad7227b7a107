import type { Answer } from '@earshot/core/answer'
import { orderOptions } from '@earshot/core/order-options'
import { type Html, html } from '../html.ts'
import { ours } from './frame.ts'
import { type Field, type Fields, fieldName, postedText, type QuestionOf } from './question-form.ts'
import { tile } from './tile.ts'

type Optioned = QuestionOf<'choice'> | QuestionOf<'choices'>

/** The options to choose from, and a line for other words where one of them asks for it. */
export function optionTiles(question: Optioned, type: 'radio' | 'checkbox', field: Field): Html {
  const { posted, problem, run, speech } = field
  const name = fieldName(question)
  const chosen = posted.getAll(name)
  const tiles = orderOptions(question, run).map(({ id, text, other }) =>
    tile({
      type,
      name,
      value: id,
      text,
      checked: chosen.includes(id),
      opensOther: !!other,
      invalid: type === 'checkbox' && !!problem,
    }),
  )
  const otherName = fieldName(question, 'other')
  const other =
    question.options.some((option) => option.other) &&
    html`<p class="other"><label for="${otherName}"${ours(field)}>${speech.messages.otherText}</label>
<input type="text" id="${otherName}" name="${otherName}" value="${posted.get(otherName) ?? ''}" placeholder=" " maxlength="1000"></p>`
  return html`<div class="tiles">${tiles}</div>${other}`
}

/** What was chosen. Who only wrote other words meant the option that asks for them. */
export function readOptions(
  question: Optioned,
  posted: URLSearchParams,
): { readonly chosen: readonly string[]; readonly other?: string } {
  const chosen = posted.getAll(fieldName(question))
  const other = postedText(posted, fieldName(question, 'other'))
  if (!other.trim()) return { chosen }
  const meant = chosen.length ? chosen : question.options.filter((option) => option.other).map(({ id }) => id)
  return { chosen: meant, other }
}

/** The fields of what was chosen. */
export function optionFields(question: Optioned, { value, other }: Answer): Fields {
  const chosen = [value].flat().filter((id) => typeof id === 'string')
  return [
    ...chosen.map((id) => [fieldName(question), id] as const),
    ...(other === undefined ? [] : [[fieldName(question, 'other'), other] as const]),
  ]
}
