import { asked } from '../ui/asked.ts'
import { option } from '../ui/option.tsx'
import { h } from '../ui/render.ts'
import type { RareComponent } from './rare-port.ts'

/** One box that starts empty. */
export const consent: RareComponent<'consent'> = ({ conversation, messages, question, value, keep }) => (
  <fieldset part="options" {...asked}>
    {option(messages.agree, {
      type: 'checkbox',
      name: question.id,
      checked: value === true,
      'aria-required': question.required,
      'aria-invalid': conversation.problem && true,
      onclick: () => keep({ value: value !== true }),
    })}
  </fieldset>
)
