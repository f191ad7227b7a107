import type { AnswerValue } from '@earshot/core/answer'
import { html } from '../html.ts'
import { groupFrame } from './frame.ts'
import { fieldName, type QuestionForm, type QuestionOf } from './question-form.ts'
import { pointField, readPoint, scaleTiles } from './scale-tiles.ts'

/** Each row is a group of its own, one below the other: a table would scroll sideways on a phone. */
export const matrixForm: QuestionForm<QuestionOf<'matrix'>> = {
  render: (question, field) => {
    const { posted, problem } = field
    const rows = question.rows.map(({ id, text }) => {
      const name = fieldName(question, id)
      // Rows that were answered are never what a matrix lacks.
      const open = problem && !posted.get(name) && html` aria-invalid="true"`
      const required = question.required && html` aria-required="true"`
      return html`<fieldset class="row" role="radiogroup"${required}${open}>
<legend>${text}</legend>
${scaleTiles(question, name, posted)}
</fieldset>`
    })
    return groupFrame(question, { role: 'group', field, body: rows })
  },
  // Each row has an entry of its own, also an open one, so that no name is looked up further.
  read: (question, posted) => ({
    value: Object.fromEntries(
      question.rows.map(({ id }) => [id, readPoint(fieldName(question, id), posted)]),
    ),
  }),
  fill: (question, { value }) =>
    question.rows.flatMap(({ id }) => pointField(fieldName(question, id), new Map(entriesOf(value)).get(id))),
}

function entriesOf(value: AnswerValue): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
