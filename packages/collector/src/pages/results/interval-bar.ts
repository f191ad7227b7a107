import { type Html, html } from '../html.ts'

/** A share as a dot, its interval as a band on a track from 0 to 100 %. The words beside it say the same. */
export function intervalBar(
  share: { readonly share: number; readonly low: number; readonly high: number },
  mark?: number,
): Html {
  const at = (part: number): string => (part * 100).toFixed(2)
  // A line without length and with round ends is a dot of the same size on every width.
  return html`<svg class="interval" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
<line class="track" x1="0" x2="100" y1="4" y2="4"></line>
${mark !== undefined && html`<line class="house" x1="${at(mark)}" x2="${at(mark)}" y1="0" y2="8"></line>`}
<line class="range" x1="${at(share.low)}" x2="${at(share.high)}" y1="4" y2="4"></line>
<line class="dot" x1="${at(share.share)}" x2="${at(share.share)}" y1="4" y2="4"></line>
</svg>`
}
