import { type Html, html } from '../html.ts'

export interface Tile {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly text: string
  /** Further attributes of the text. */
  readonly marks?: Html | undefined
  readonly checked: boolean
  /** It opens the line for other words. */
  readonly opensOther?: boolean
  readonly required?: boolean
  readonly invalid?: boolean
}

/** One option: a native control inside a label that is large enough for a thumb. */
export function tile({
  type,
  name,
  value,
  text,
  marks: told,
  checked,
  opensOther,
  required,
  invalid,
}: Tile): Html {
  const marks = html`${checked && html` checked`}${opensOther && html` data-other`}${required && html` aria-required="true"`}${invalid && html` aria-invalid="true"`}`
  return html`<label class="tile"><input type="${type}" name="${name}" value="${value}"${marks}><span${told}>${text}</span></label>`
}
