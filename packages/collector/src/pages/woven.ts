import type { Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'

/** A text with pieces of a page in the places of its braces, such as a link: the sentence stays one text of its language. */
export function woven(
  text: string,
  values: Readonly<Record<string, Html | string | number>>,
  { fill }: Speech,
): Html {
  // With one group in the pattern, every second part is the name of a place.
  const parts = text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part
    const value = values[part] ?? ''
    return typeof value === 'object' ? value : fill('{value}', { value })
  })
  return html`${parts}`
}
