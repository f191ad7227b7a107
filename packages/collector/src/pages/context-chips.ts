import type { Context } from '@earshot/core/prompt'
import { english, type Speech } from '../words/speech.ts'
import { type Html, html } from './html.ts'

/** The known names, in the order in which they are shown: from the place to the person. */
const known = ['place', 'table', 'table-link', 'order', 'shift', 'staff']

/** What the page told of the visit, as small marks: known names first. Only `names`, where they are given. */
export function contextChips(
  context: Context = {},
  names?: readonly string[],
  speech: Speech = english,
): Html | undefined {
  const { guests, results } = speech.words
  const { place, table, shift } = results.where
  const words: Readonly<Record<string, string>> = {
    ...guests.chips,
    place: place.name,
    table: table.name,
    shift: shift.name,
  }
  // A visit's id is made by chance and says nothing to a person.
  const others = Object.keys(context).filter((name) => !known.includes(name) && name !== 'visit')
  const shown = (names ?? [...known, ...others]).filter((name) => Object.hasOwn(context, name))
  if (!shown.length) return undefined
  const chips = shown.map(
    (name) =>
      html`<li>${Object.hasOwn(words, name) ? words[name] : name} <b dir="auto">${context[name]}</b></li>`,
  )
  return html`<ul class="chips">${chips}</ul>`
}
