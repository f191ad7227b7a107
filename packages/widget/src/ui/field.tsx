import { type Children, h } from './render.ts'

/** The keyboards that are not named after what is written with them. */
const keyboards: { readonly [kind: string]: 'tel' | 'decimal' } = { phone: 'tel', number: 'decimal' }

/** A field for text, below its words where it has some of its own. */
export const field = ({
  label,
  long,
  kind,
  onText,
  ...rest
}: {
  readonly label?: string
  /** Several lines. */
  readonly long?: boolean | undefined
  /** What is written, where that is known. Browsers offer what fits; they pass over words that they do not know. */
  readonly kind?: 'name' | 'email' | 'phone' | 'number' | undefined
  readonly onText: (text: string) => void
  readonly name?: string
  readonly value: string | undefined
  readonly maxlength: number
  readonly 'aria-labelledby'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true | undefined
  readonly ref?: (field: HTMLElement) => void
}): Children => {
  const mode = kind && (keyboards[kind] ?? kind)
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the words are given, or the field is named by the question
    <label>
      {label}
      {h(long ? 'textarea' : 'input', {
        part: 'input',
        dir: 'auto',
        inputmode: mode,
        autocomplete: mode ?? 'off',
        ...rest,
        oninput: (event: { readonly currentTarget: { readonly value: string } }) =>
          onText(event.currentTarget.value),
      })}
    </label>
  )
}
