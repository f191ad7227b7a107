import { groupFrame } from './frame.ts'
import { optionFields, optionTiles, readOptions } from './option-tiles.ts'
import type { QuestionForm, QuestionOf } from './question-form.ts'

export const choiceForm: QuestionForm<QuestionOf<'choice'>> = {
  render: (question, field) =>
    groupFrame(question, {
      role: 'radiogroup',
      field,
      body: optionTiles(question, 'radio', field),
    }),
  read: (question, posted) => {
    const { chosen, ...other } = readOptions(question, posted)
    return { value: chosen[0], ...other }
  },
  fill: optionFields,
}
