import { groupFrame } from './frame.ts'
import { optionFields, optionTiles, readOptions } from './option-tiles.ts'
import type { QuestionForm, QuestionOf } from './question-form.ts'

export const choicesForm: QuestionForm<QuestionOf<'choices'>> = {
  render: (question, field) =>
    groupFrame(question, {
      role: 'group',
      field,
      body: optionTiles(question, 'checkbox', field),
    }),
  read: (question, posted) => {
    const { chosen, ...other } = readOptions(question, posted)
    const alone = question.options.some(({ id, none }) => none && chosen.includes(id))
    return alone && chosen.length > 1 ? { problem: 'not-alone' } : { value: chosen, ...other }
  },
  fill: optionFields,
}
