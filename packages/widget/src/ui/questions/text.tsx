import { maxTextLength } from '@earshot/core/clean-text'
import { plural } from '@earshot/core/messages/plural'
import { asked } from '../asked.ts'
import { field } from '../field.tsx'
import { h } from '../render.ts'
import type { QuestionComponent } from './question-port.ts'

/** The count of characters that still fit is told from here on. */
const tellLeft = 200

/** Free text. Before the limit is reached it is said how much still fits. */
export const text: QuestionComponent<'text'> = ({ conversation, messages, question, keep, ...draft }) => {
  const { long, form, maxLength = maxTextLength } = question
  const { problem, locale } = conversation
  const value = (draft.value ?? '') as string // only this field writes this draft
  const left = maxLength - value.length
  return [
    field({
      ...asked,
      long,
      kind: form,
      value,
      maxlength: maxLength,
      'aria-invalid': problem && true,
      onText: (written) => keep({ value: written }),
    }),
    left <= tellLeft && <p role="status">{plural(messages.left, left, locale)}</p>,
  ]
}
