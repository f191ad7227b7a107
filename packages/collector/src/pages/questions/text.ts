import { maxTextLength } from '@earshot/core/check-answer'
import { html } from '../html.ts'
import { described, labelFrame, questionId, state } from './frame.ts'
import { fieldName, postedText, type QuestionForm, type QuestionOf } from './question-form.ts'

/** The keyboard that a phone shows, and what the browser may fill in. */
const kinds = {
  email: html` type="email" inputmode="email" autocomplete="email"`,
  phone: html` type="tel" inputmode="tel" autocomplete="tel"`,
  number: html` type="text" inputmode="decimal"`,
  text: html` type="text"`,
} as const

export const textForm: QuestionForm<QuestionOf<'text'>> = {
  render: (question, field) => {
    const { posted, problem } = field
    const typed = posted.get(fieldName(question)) ?? ''
    const limit = Math.min(question.maxLength ?? maxTextLength, maxTextLength)
    const common = html` id="${questionId(question)}" name="${fieldName(question)}" maxlength="${limit}"${described(question, problem)}${state(question, problem)}`
    // A textarea swallows one line end at its start, so one is given to it.
    const body = question.long
      ? html`<textarea rows="4"${common}>
${typed}</textarea>`
      : html`<input${kinds[question.form ?? 'text']}${common} value="${typed}">`
    return labelFrame(question, { field, body })
  },
  read: (question, posted) => ({ value: postedText(posted, fieldName(question)) }),
  fill: (question, { value }) => (typeof value === 'string' ? [[fieldName(question), value]] : []),
}
