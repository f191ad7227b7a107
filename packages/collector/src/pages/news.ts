import { english, type Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'

/** Where a page that renews itself says how much is new. */
export function news({ locale, dir, words }: Speech = english): Html {
  const { answers } = words.news
  const forms = typeof answers === 'string' ? { other: answers } : answers
  return html`<p id="news" class="news" role="status" aria-live="polite" lang="${locale}" dir="${dir}" data-forms="${JSON.stringify(forms)}"></p>`
}
