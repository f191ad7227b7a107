import { html } from '../html.ts'
import { described, labelFrame, questionId, state } from './frame.ts'
import { fieldName, postedText, type QuestionForm, type QuestionOf } from './question-form.ts'

/**
 * A line of text with a keyboard for numbers. Of `type=number` a browser posts nothing where it cannot read what was
 * typed, and nobody would hear of it.
 */
export const numberForm: QuestionForm<QuestionOf<'number'>> = {
  render: (question, field) => {
    const { posted, problem } = field
    const { decimals = 0, min = 0, unit } = question
    const id = questionId(question)
    // Phones show no minus sign on their keyboards for numbers.
    const keyboard = min < 0 ? 'text' : decimals > 0 ? 'decimal' : 'numeric'
    const marks = html`${described(question, problem, unit && `${id}-unit`)}${state(question, problem)}`
    const body = html`<p class="measure"><input type="text" inputmode="${keyboard}" autocomplete="off" id="${id}" name="${fieldName(question)}" value="${posted.get(fieldName(question)) ?? ''}" maxlength="40"${marks}>${unit && html` <span id="${id}-unit">${unit}</span>`}</p>`
    return labelFrame(question, { field, body })
  },
  read: ({ decimals = 0, ...question }, posted) => {
    const text = postedText(posted, fieldName(question)).replace(/\s/g, '').replace('−', '-')
    if (!text) return { value: undefined }
    const [match, fraction = ''] = /^[+-]?\d+(?:[.,](\d+))?$/.exec(text) ?? []
    if (match === undefined) return { problem: 'number' }
    // “1,000” is a thousand to one person and one to another, so where no such digits are asked for it is not guessed.
    if (fraction.length > decimals) return { problem: decimals ? 'decimals' : 'whole-number' }
    return { value: Number(match.replace(',', '.')) }
  },
  fill: (question, { value }) =>
    typeof value === 'number' ? [[fieldName(question), value.toFixed(question.decimals ?? 0)]] : [],
}
