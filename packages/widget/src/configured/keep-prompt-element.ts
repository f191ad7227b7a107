import type { ElementParts } from '../element.ts'
import { keepFocus } from './keep-focus.ts'
import { optionsOf } from './options-of.ts'
import { readSettings } from './read-settings.ts'
import { showInPlace } from './show-in-place.ts'

let unnamed = 0

/** What takes back what an element shows, while it shows it. */
const shown = new WeakMap<HTMLElement, Promise<(() => void) | undefined>>()
/** What hands the focus back after a move. */
const focus = new WeakMap<HTMLElement, () => void>()

/**
 * Shows what an `<earshot-prompt>` asks once it stands in the page, and takes it back once it does not. An element that is
 * moved is taken out and put in again in one task: by the time this is called its prompt has outlived that.
 */
export async function keepPromptElement(element: HTMLElement, parts: ElementParts): Promise<void> {
  const stop = shown.get(element)
  if (!focus.has(element)) focus.set(element, keepFocus(element))
  if (element.isConnected === !!stop) return focus.get(element)?.()
  if (!stop) {
    const showing = show(element, parts)
    shown.set(element, showing)
    await showing
  } else {
    shown.delete(element)
    ;(await stop)?.()
  }
}

/** Gives a function that takes it back, or `undefined`, told, where it asks nothing. */
async function show(element: HTMLElement, parts: ElementParts): Promise<(() => void) | undefined> {
  const settings = readSettings(optionsOf(element), '', parts)
  const name = element.getAttribute('name') ?? settings.prompt?.[0]
  const id = name ?? `prompt-${++unnamed}`
  const asks = element.querySelector('earshot-question')
  if (asks) {
    const written = (await parts.load.author()).promptInMarkup(element, id)
    if (written) await parts.engine.define(written)
  }
  if (name || settings.question || asks)
    return element.isConnected ? showInPlace(id, element, settings, parts) : undefined
  parts.tell(
    '<earshot-prompt> asks nothing. Give it prompt="how-did-we-do", question="…" or <earshot-question> elements.',
  )
  return undefined
}
