import type { ComponentChild } from 'preact'

/** A field for text, below its words where it has some of its own. */
export const field = ({
  label,
  long,
  onText,
  ...rest
}: {
  readonly label?: string
  /** Several lines. */
  readonly long?: boolean | undefined
  readonly onText: (text: string) => void
  readonly name?: string
  readonly value: string | undefined
  readonly maxLength: number
  readonly inputMode?: 'email' | 'decimal' | 'tel' | undefined
  readonly autocomplete?: 'name' | 'email' | 'tel'
  readonly 'aria-labelledby'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true | undefined
  readonly ref?: (field: HTMLElement | null) => void
}): ComponentChild => {
  const props = {
    part: 'input',
    dir: 'auto',
    autocomplete: 'off',
    ...rest,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onText(event.currentTarget.value),
  } as const
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the words are given, or the field is named by the question
    <label>
      {label}
      {long ? <textarea {...props} /> : <input {...props} />}
    </label>
  )
}
