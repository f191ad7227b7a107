import { english, type Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'

/**
 * While the first figures are being made: what is missing in them.
 *
 * @param path - of the page that shows them
 */
export function countingLine(
  uncounted: number,
  path: string,
  { words, counted }: Speech = english,
): Html | undefined {
  if (!uncounted) return undefined
  const { view } = words.results
  return html`<p class="counting" role="status"><strong>${view.counting}</strong> ${counted(view.uncounted, uncounted)} <a href="${path}">${words.staff.lookAgain}</a></p>`
}
