import { orderOptions } from '@earshot/core/order-options'
import { html } from '../html.ts'
import { groupFrame } from './frame.ts'
import { fieldName, type QuestionForm, type QuestionOf } from './question-form.ts'

type Ranking = QuestionOf<'ranking'>

/** A place for each item, to be chosen from a list: it needs no script, no dragging and little room. */
export const rankingForm: QuestionForm<Ranking> = {
  render: (question, field) => {
    const { posted, problem, run } = field
    const places = question.options.map((_, index) => `${index + 1}`)
    const given = question.options.map(({ id }) => posted.get(fieldName(question, id)) ?? '')
    const lines = orderOptions(question, run).map(({ id, text }) => {
      const name = fieldName(question, id)
      const place = posted.get(name) ?? ''
      const isWrong = !places.includes(place) || given.filter((other) => other === place).length > 1
      const items = places.map((item) => html`<option${item === place && html` selected`}>${item}</option>`)
      return html`<p class="place"><label for="${name}">${text}</label>
<select id="${name}" name="${name}"${problem && isWrong && html` aria-invalid="true"`}><option value="">–</option>${items}</select></p>`
    })
    return groupFrame(question, { role: 'group', field, body: lines })
  },
  read: (question, posted) => {
    const placed = question.options.flatMap(({ id }) => {
      const place = posted.get(fieldName(question, id)) ?? ''
      return isPlace(question, place) ? [{ id, place: Number(place) }] : []
    })
    if (new Set(placed.map(({ place }) => place)).size < placed.length) return { problem: 'same-place' }
    return { value: placed.sort((a, b) => a.place - b.place).map(({ id }) => id) }
  },
  fill: (question, { value }) =>
    Array.isArray(value) ? value.map((id, index) => [fieldName(question, `${id}`), `${index + 1}`]) : [],
}

function isPlace({ options }: Ranking, text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= options.length
}
