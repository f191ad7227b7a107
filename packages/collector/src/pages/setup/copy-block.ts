import { type Html, html } from '../html.ts'

/** Lines to be taken along. The page's script puts a button to it that copies them. */
export function copyBlock(id: string, name: string, lines: string): Html {
  return html`<div class="copy"><pre id="copy-${id}" tabindex="0" role="group" aria-label="${name}"><code>${lines}</code></pre></div>`
}
