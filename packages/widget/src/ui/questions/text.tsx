import { maxTextLength } from '@earshot/core/check-answer'
import { plural } from '@earshot/core/messages/plural'
import type { QuestionComponent } from './question-port.ts'

/** The count of characters that still fit is told from here on. */
const tellLeft = 200

const modes = { email: 'email', number: 'decimal', phone: 'tel' } as const

/** Free text. Before the limit is reached it is said how much still fits. */
export const Text: QuestionComponent<'text'> = ({
  question,
  draft,
  deeds,
  messages,
  locale,
  labelledBy,
  describedBy,
  invalid,
}) => {
  const most = Math.min(question.maxLength ?? maxTextLength, maxTextLength)
  const value = typeof draft.value === 'string' ? draft.value : ''
  const left = most - value.length
  const field = {
    id: 'text',
    class: 'input',
    part: 'input',
    name: question.id,
    value,
    maxLength: most,
    dir: 'auto',
    autocomplete: 'off',
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    onInput: (event: { currentTarget: { value: string } }) =>
      deeds.draft(question.id, { value: event.currentTarget.value }),
  } as const
  return (
    <>
      {question.long ? (
        <textarea {...field} rows={4} />
      ) : (
        <input {...field} type="text" inputMode={question.form ? modes[question.form] : 'text'} />
      )}
      {left <= tellLeft && (
        <p class="hint" role="status">
          {plural(messages.left, left, locale)}
        </p>
      )}
    </>
  )
}
