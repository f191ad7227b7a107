import { htmlOwn } from '../attributes.ts'
import { type ElementParts, showElement } from '../element.ts'
import { attributesOf } from '../markup.ts'
import { readSettings } from './read-settings.ts'

let unnamed = 0

/** What takes back what an element shows, while it shows it. */
const shown = new WeakMap<HTMLElement, Promise<(() => void) | undefined>>()

/**
 * Shows what an `<earshot-prompt>` asks once it stands in the page, and takes it back once it does not. An element that is
 * moved is taken out and put in again in one task: by the time this is called its prompt has outlived that.
 */
export async function keepPromptElement(element: HTMLElement, parts: ElementParts): Promise<void> {
  const stop = shown.get(element)
  if (element.isConnected === !!stop) return
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
  const own = attributesOf(element, '').filter(
    ([name]) => !/^(name|purpose)$/.test(name) && !htmlOwn.test(name),
  )
  const settings = readSettings(own, '', parts)
  const name = element.getAttribute('name') ?? settings.prompt?.[0]
  const id = name ?? `prompt-${++unnamed}`
  const asks = element.querySelector('earshot-question')
  if (asks) {
    const written = (await parts.load.author()).promptInMarkup(element, id)
    if (written) await parts.engine.define(written)
  }
  if (name || settings.question || asks)
    return element.isConnected ? showElement(id, element, settings, parts.engine) : undefined
  parts.tell(
    '<earshot-prompt> asks nothing. Give it prompt="how-did-we-do", question="…" or <earshot-question> elements.',
  )
  return undefined
}
