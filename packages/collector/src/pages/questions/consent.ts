import { moreEn } from '@earshot/core/messages/more-en'
import { groupFrame } from './frame.ts'
import { fieldName, type QuestionForm, type QuestionOf } from './question-form.ts'
import { tile } from './tile.ts'

/** What is agreed to, and a box that starts empty. */
export const consentForm: QuestionForm<QuestionOf<'consent'>> = {
  render: (question, { posted, problem }) => {
    const name = fieldName(question)
    const body = tile({
      type: 'checkbox',
      name,
      value: 'yes',
      text: moreEn.agree,
      checked: posted.has(name),
      required: !!question.required,
      invalid: !!problem,
    })
    return groupFrame(question, { role: 'group', problem, body })
  },
  read: (question, posted) => ({ value: posted.has(fieldName(question)) }),
  fill: (question, { value }) => (value === true ? [[fieldName(question), 'yes']] : []),
}
