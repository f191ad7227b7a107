import type {
  ChoiceQuestion,
  ChoicesQuestion,
  Option,
  RatingQuestion,
  ScalePoint,
} from '@earshot/core/question'
import { asked } from '../asked.ts'
import { field } from '../field.tsx'
import { option } from '../option.tsx'
import { type Children, h } from '../render.ts'
import { reveal } from '../reveal.ts'
import type { Ask } from './question-port.ts'

/**
 * A list of native radios or checkboxes. All options have the same size, weight and colour, and none is chosen
 * beforehand. The look puts a short scale side by side where there is room, and what is stored as `null` after it.
 */
export function options(
  {
    conversation,
    messages,
    deeds,
    question,
    value: given,
    other: written,
    keep,
  }: Ask<RatingQuestion | ChoiceQuestion | ChoicesQuestion>,
  items: readonly (Partial<Option> &
    Partial<Omit<ScalePoint, 'value'>> & { readonly value?: number | null })[],
): Children {
  const { id: name, type, required } = question
  const many = type === 'choices'
  // Only this list writes this draft.
  const chosen = (many ? (given ?? []) : [given]) as readonly unknown[]
  return (
    <fieldset
      part="options"
      class={type}
      {...asked}
      {...(!many && {
        role: 'radiogroup',
        'aria-required': required,
        'aria-invalid': conversation.problem && true,
      })}
    >
      {items.map(({ id, text = '', other, value = id, label = text }) => {
        const checked = chosen.includes(value)
        return [
          option(
            label,
            {
              type: many ? 'checkbox' : 'radio',
              name,
              checked,
              onclick: () =>
                many
                  ? keep({ value: checked ? chosen.filter((item) => item !== value) : [...chosen, value] })
                  : // "Something else" waits for its words.
                    other
                    ? keep({ value })
                    : deeds.choose(name, value),
            },
            value === null ? 'apart' : '',
          ),
          other &&
            checked &&
            field({
              label: messages.otherText,
              maxlength: 500,
              value: written,
              ref: reveal,
              onText: (text) => keep({ other: text }),
            }),
        ]
      })}
    </fieldset>
  )
}
