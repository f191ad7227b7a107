import { html } from '../html.ts'
import { described, labelFrame, questionId, state } from './frame.ts'
import { fieldName, postedText, type QuestionForm, type QuestionOf } from './question-form.ts'

export const dateForm: QuestionForm<QuestionOf<'date'>> = {
  render: (question, field) => {
    const { posted, problem } = field
    const { min, max } = question
    const name = fieldName(question)
    const limits = html`${min && html` min="${min}"`}${max && html` max="${max}"`}`
    const body = html`<input type="date" id="${questionId(question)}" name="${name}" value="${posted.get(name) ?? ''}"${limits}${described(question, problem)}${state(question, problem)}>`
    return labelFrame(question, { field, body })
  },
  read: (question, posted) => ({ value: postedText(posted, fieldName(question)).trim() }),
  fill: (question, { value }) => (typeof value === 'string' ? [[fieldName(question), value]] : []),
}
