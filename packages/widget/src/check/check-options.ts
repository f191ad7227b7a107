import { optionSentences } from '@earshot/core/option-sentences'
import { readOptions } from '../attributes.ts'
import { optionsOf } from '../configured/options-of.ts'
import { asksNothing } from '../debug/asks-nothing.ts'
import type { Line } from '../debug/open-panel.ts'
import { attributesOf } from '../markup.ts'
import { ofDocument } from '../page.ts'

/** Whether each option that the page has written is one, and has a value that it takes: else it does nothing. */
export function checkOptions(
  script: HTMLScriptElement | undefined,
  address: URL | undefined,
): readonly Line[] {
  const sentences = new Set<string>()
  const look = (entries: Iterable<readonly [string, string]>, prefix: string): void => {
    for (const sentence of optionSentences(readOptions(entries).misfits, (name) => prefix + name))
      sentences.add(sentence)
  }
  if (address) look(address.searchParams, '?')
  if (script) look(attributesOf(script, 'data-'), 'data-')
  for (const element of ofDocument('querySelectorAll', '[data-earshot],earshot-prompt'))
    if (element.localName === 'earshot-prompt') look(optionsOf(element), '')
    else look(attributesOf(element, 'data-earshot-'), 'data-earshot-')
  for (const sentence of asksNothing()) sentences.add(sentence)
  return [...sentences].map((text) => ({ mark: 'no', text }))
}
