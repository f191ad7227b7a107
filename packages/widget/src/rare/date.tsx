import { asked } from '../ui/asked.ts'
import { h } from '../ui/render.ts'
import type { RareComponent } from './rare-port.ts'

/** The browser's own bubble stays away: the problem is told beside the field. */
const speakForIt = ({ form }: HTMLInputElement): void => {
  if (form) form.noValidate = true
}

/** A day, in the browser's own field. A date that was begun and not finished is told, not passed over. */
export const date: RareComponent<'date'> = ({ conversation, question, value, keep }) => {
  const { min, max, required } = question
  const read = ({ currentTarget: { value, validity } }: { readonly currentTarget: HTMLInputElement }): void =>
    keep({ value: validity.badInput ? '?' : value })
  return (
    <label>
      <input
        {...asked}
        part="input"
        type="date"
        ref={speakForIt}
        // Setting a text that is no day would clear what was begun.
        value={value === '?' ? '' : (value as string)}
        min={min}
        max={max}
        required={required}
        aria-invalid={conversation.problem && true}
        oninput={read}
        // While a date is unfinished its value stays empty, and no input is told.
        onkeyup={read}
      />
    </label>
  )
}
