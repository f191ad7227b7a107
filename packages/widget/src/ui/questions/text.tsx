import { maxTextLength } from '@earshot/core/check-answer'
import { plural } from '@earshot/core/messages/plural'
import { asked } from '../asked.ts'
import { field } from '../field.tsx'
import type { QuestionComponent } from './question-port.ts'

/** The count of characters that still fit is told from here on. */
const tellLeft = 200

/** The keyboards that are not named after what a text must be. */
const keyboards = { email: 'email', number: 'decimal', phone: 'tel' } as const

/** Free text. Before the limit is reached it is said how much still fits. */
export const text: QuestionComponent<'text'> = ({ view, deeds, question, draft }) => {
  const { id, long, form, maxLength = maxTextLength } = question
  const { problem, locale } = view.conversation
  const value = (draft.value ?? '') as string // only this field writes this draft
  const left = maxLength - value.length
  return (
    <>
      {field({
        ...asked,
        long,
        name: id,
        value,
        maxLength,
        inputMode: form && keyboards[form],
        'aria-invalid': problem && true,
        onText: (written) => deeds.draft(id, { value: written }),
      })}
      {left <= tellLeft && <p role="status">{plural(view.messages.left, left, locale)}</p>}
    </>
  )
}
