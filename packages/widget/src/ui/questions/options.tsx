import type { ChoiceQuestion, ChoicesQuestion, Option, RatingQuestion } from '@earshot/core/question'
import type { ComponentChild } from 'preact'
import { asked } from '../asked.ts'
import { field } from '../field.tsx'
import { option } from '../option.tsx'
import type { Draft } from '../view.ts'
import type { Ask } from './question-port.ts'

/** It comes in below what the person sees of a long list, so it is brought into view. */
const reveal = (input: HTMLElement | null): void => input?.scrollIntoView({ block: 'nearest' })

/**
 * A list of native radios or checkboxes. All options have the same size, weight and colour, and none is chosen
 * beforehand. The look puts a short scale side by side where there is room, and what is stored as `null` after it.
 */
export function options(
  { view, deeds, question, draft }: Ask<RatingQuestion | ChoiceQuestion | ChoicesQuestion>,
  items: readonly (Omit<Option, 'id'> & { readonly id: string | number | null })[],
): ComponentChild {
  const { id: name, type, required } = question
  const many = type === 'choices'
  // Only this list writes this draft.
  const chosen = (many ? (draft.value ?? []) : [draft.value]) as readonly unknown[]
  const keep = (part: Draft): void => deeds.draft(name, { ...draft, ...part })
  return (
    <fieldset
      part="options"
      class={type}
      {...asked}
      {...(!many && {
        role: 'radiogroup',
        'aria-required': required,
        'aria-invalid': view.conversation.problem && true,
      })}
    >
      {items.map(({ id, text, other }) => {
        const checked = chosen.includes(id)
        return [
          option(
            text,
            {
              type: many ? 'checkbox' : 'radio',
              name,
              checked,
              onClick: () =>
                many
                  ? keep({ value: checked ? chosen.filter((item) => item !== id) : [...chosen, id] })
                  : // "Something else" waits for its words.
                    other
                    ? keep({ value: id })
                    : deeds.choose(name, id),
            },
            id === null ? 'apart' : '',
          ),
          other &&
            checked &&
            field({
              label: view.messages.otherText,
              maxLength: 500,
              value: draft.other,
              ref: reveal,
              onText: (written) => keep({ other: written }),
            }),
        ]
      })}
    </fieldset>
  )
}
