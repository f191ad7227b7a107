import type { Context } from '@earshot/core/prompt'
import { english, type Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'

/** The known names, in the order in which they are shown: from the place to the person. */
const words: Readonly<Record<string, string>> = {
  place: 'Place',
  table: 'Table',
  'table-link': 'Table link',
  order: 'Order',
  shift: 'Shift',
  staff: 'Staff',
}

/** What the page told of the visit, as small marks: known names first. Only `names`, where they are given. */
export function contextChips(
  context: Context = {},
  names?: readonly string[],
  speech: Speech = english,
): Html | undefined {
  const { where } = speech.words.results
  const known = Object.keys(words)
  // A visit's id is made by chance and says nothing to a person.
  const others = Object.keys(context).filter((name) => !known.includes(name) && name !== 'visit')
  const shown = (names ?? [...known, ...others]).filter((name) => Object.hasOwn(context, name))
  if (!shown.length) return undefined
  const chips = shown.map(
    (name) =>
      html`<li>${name === 'place' || name === 'table' ? where[name].name : (words[name] ?? name)} <b>${context[name]}</b></li>`,
  )
  return html`<ul class="chips">${chips}</ul>`
}
