import type { ContactValue } from '@earshot/core/answer'
import { asked } from '../asked.ts'
import { field } from '../field.tsx'
import { option } from '../option.tsx'
import { h } from '../render.ts'
import type { QuestionComponent } from './question-port.ts'

/** Ways to reach the person. The consent box, where the question has one, starts empty. */
export const contact: QuestionComponent<'contact'> = ({
  conversation,
  messages,
  question,
  keep,
  ...draft
}) => {
  const { consent, fields = ['name', 'email', 'phone'] } = question
  const value = draft.value as ContactValue | undefined // only these fields write this draft
  const { problem } = conversation
  const change = (part: ContactValue): void => keep({ value: { ...value, ...part } })
  return (
    <fieldset {...asked}>
      {fields.map((name) =>
        field({
          label: messages[name],
          name,
          kind: name,
          maxlength: 200,
          value: value?.[name],
          // A problem has the name of its field, or is about both ways.
          'aria-invalid':
            problem === name || (name !== 'name' && /cont|requ/.test(`${problem}`)) || undefined,
          onText: (written) => change({ [name]: written }),
        }),
      )}
      {consent &&
        option(consent, {
          type: 'checkbox',
          name: 'consent',
          checked: value?.consent,
          onclick: () => change({ consent: !value?.consent }),
        })}
    </fieldset>
  )
}
