import { groupFrame } from './frame.ts'
import { fieldName, type QuestionForm, type QuestionOf } from './question-form.ts'
import { pointField, readPoint, scaleTiles } from './scale-tiles.ts'

export const ratingForm: QuestionForm<QuestionOf<'rating'>> = {
  render: (question, field) =>
    groupFrame(question, {
      role: 'radiogroup',
      field,
      body: scaleTiles(question, fieldName(question), field.posted),
    }),
  read: (question, posted) => ({ value: readPoint(fieldName(question), posted) }),
  fill: (question, { value }) => pointField(fieldName(question), value),
}
