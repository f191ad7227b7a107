import { many } from '../results/say.ts'
import { type Html, html } from './html.ts'

/**
 * While the first figures are being made: what is missing in them.
 *
 * @param path - of the page that shows them
 */
export function countingLine(uncounted: number, path: string): Html | undefined {
  if (!uncounted) return undefined
  return html`<p class="counting" role="status"><strong>Being counted:</strong> ${many(uncounted, 'day')} with answers, the oldest ones, ${uncounted === 1 ? 'is' : 'are'} not in the figures yet. <a href="${path}">Look again</a></p>`
}
