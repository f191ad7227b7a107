import { groupFrame, ours } from './frame.ts'
import { fieldName, type QuestionForm, type QuestionOf } from './question-form.ts'
import { tile } from './tile.ts'

/** What is agreed to, and a box that starts empty. */
export const consentForm: QuestionForm<QuestionOf<'consent'>> = {
  render: (question, field) => {
    const { posted, problem, speech } = field
    const name = fieldName(question)
    const body = tile({
      type: 'checkbox',
      name,
      value: 'yes',
      text: speech.messages.agree,
      marks: ours(field),
      checked: posted.has(name),
      required: !!question.required,
      invalid: !!problem,
    })
    return groupFrame(question, { role: 'group', field, body })
  },
  read: (question, posted) => ({ value: posted.has(fieldName(question)) }),
  fill: (question, { value }) => (value === true ? [[fieldName(question), 'yes']] : []),
}
