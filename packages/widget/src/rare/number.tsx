import { asked } from '../ui/asked.ts'
import { field } from '../ui/field.tsx'
import { h } from '../ui/render.ts'
import type { RareComponent } from './rare-port.ts'

/** A number, with its unit beside it. The draft is what was typed; `numberIn` reads it. */
export const number: RareComponent<'number'> = ({ conversation, question, value, keep }) => {
  const { unit, min, decimals } = question
  return (
    <div class="number">
      {field({
        ...asked,
        // Some keyboards for numbers have no minus.
        ...(!(Number(min) < 0) && { inputmode: decimals ? 'decimal' : 'numeric' }),
        value: value as string | undefined, // only this field writes this draft
        maxlength: 20,
        'aria-invalid': conversation.problem && true,
        onText: (written) => keep({ value: written.trim() }),
      })}
      {unit && <p id="hint">{unit}</p>}
    </div>
  )
}
