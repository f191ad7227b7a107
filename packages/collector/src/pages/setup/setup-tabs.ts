import { type Html, html } from '../html.ts'

const tabs = [
  { path: '/setup', name: 'Place it' },
  { path: '/prompts', name: 'Prompts' },
  { path: '/behind', name: 'Who helps' },
  { path: '/draws', name: 'Draws' },
] as const

/** The parts of setting up: where it is asked, what, and who is behind what is criticised. */
export function setupTabs(at: (typeof tabs)[number]['path']): Html {
  return html`<nav class="tabs" aria-label="Set up"><ul>${tabs.map(
    ({ path, name }) =>
      html`<li><a href="${path}"${path === at && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>`
}
