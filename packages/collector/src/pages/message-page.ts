import { english, type Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** A page that says one thing. */
export function messagePage(
  title: string,
  sentences: string,
  link?: { readonly href: string; readonly text: string },
  speech: Speech = english,
): Html {
  const main = html`<h1>${title}</h1>
<p>${sentences}</p>
${link && html`<p><a href="${link.href}">${link.text}</a></p>`}`
  return layout({ title, kind: 'narrow', speech, main })
}
