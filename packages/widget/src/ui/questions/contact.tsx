import type { ContactValue } from '@earshot/core/answer'
import type { ContactField } from '@earshot/core/question'
import type { QuestionComponent } from './question-port.ts'

const kinds: Readonly<
  Record<ContactField, { readonly inputMode: 'text' | 'email' | 'tel'; readonly autocomplete: string }>
> = {
  name: { inputMode: 'text', autocomplete: 'name' },
  email: { inputMode: 'email', autocomplete: 'email' },
  phone: { inputMode: 'tel', autocomplete: 'tel' },
}

/** Ways to reach the person. The consent box, where the question has one, starts empty. */
export const Contact: QuestionComponent<'contact'> = ({
  question,
  draft,
  deeds,
  messages,
  labelledBy,
  describedBy,
  invalid,
}) => {
  const contact: ContactValue = typeof draft.value === 'object' && draft.value !== null ? draft.value : {}
  const change = (part: ContactValue): void => deeds.draft(question.id, { value: { ...contact, ...part } })
  return (
    <fieldset class="fields" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {(question.fields ?? ['name', 'email', 'phone']).map((field) => (
        <label key={field} class="field">
          <span>{messages[field]}</span>
          <input
            class="input"
            part="input"
            name={field}
            maxLength={200}
            type="text"
            inputMode={kinds[field].inputMode}
            autocomplete={kinds[field].autocomplete}
            dir="auto"
            value={contact[field] ?? ''}
            aria-invalid={(invalid && field !== 'name') || undefined}
            onInput={(event) => change({ [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      {question.consent && (
        <label class="option" part="option">
          <input
            type="checkbox"
            name="consent"
            checked={!!contact.consent}
            onClick={(event) => change({ consent: event.currentTarget.checked })}
          />
          <span>{question.consent}</span>
        </label>
      )}
    </fieldset>
  )
}
