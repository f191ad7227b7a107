import type { ContactValue } from '@earshot/core/answer'
import { asked } from '../asked.ts'
import { field } from '../field.tsx'
import { option } from '../option.tsx'
import type { QuestionComponent } from './question-port.ts'

/** Ways to reach the person. The consent box, where the question has one, starts empty. */
export const contact: QuestionComponent<'contact'> = ({ view, deeds, question, draft }) => {
  const value = draft.value as ContactValue | undefined // only these fields write this draft
  const change = (part: ContactValue): void => deeds.draft(question.id, { value: { ...value, ...part } })
  return (
    <fieldset {...asked}>
      {(question.fields ?? (['name', 'email', 'phone'] as const)).map((name) => {
        const kind = name === 'phone' ? 'tel' : name
        return field({
          label: view.messages[name],
          name,
          maxLength: 200,
          // "name" is no keyboard, which means the usual one.
          inputMode: kind as 'tel',
          autocomplete: kind,
          value: value?.[name],
          'aria-invalid': (view.conversation.problem && name !== 'name') || undefined,
          onText: (written) => change({ [name]: written }),
        })
      })}
      {question.consent &&
        option(question.consent, {
          type: 'checkbox',
          name: 'consent',
          checked: value?.consent,
          onClick: (event) => change({ consent: event.currentTarget.checked }),
        })}
    </fieldset>
  )
}
