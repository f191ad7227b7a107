import { groupFrame } from './frame.ts'
import { fieldName, type QuestionForm, type QuestionOf } from './question-form.ts'
import { pointField, readPoint, scaleTiles } from './scale-tiles.ts'

export const ratingForm: QuestionForm<QuestionOf<'rating'>> = {
  render: (question, { posted, problem }) =>
    groupFrame(question, {
      role: 'radiogroup',
      problem,
      body: scaleTiles(question, fieldName(question), posted),
    }),
  read: (question, posted) => ({ value: readPoint(fieldName(question), posted) }),
  fill: (question, { value }) => pointField(fieldName(question), value),
}
