import type { Engine } from './engine.ts'
import type { LoadAuthor } from './load-author.ts'
import { settingsOf } from './markup.ts'
import { ownOf } from './page.ts'
import type { Settings } from './settings.ts'
import { complain, type Tell } from './tell.ts'

/** What shows prompts in a page's elements. */
export interface ElementParts {
  readonly engine: Engine
  readonly loadAuthor: LoadAuthor
  readonly tell: Tell
}

/**
 * Defines `<earshot-prompt>`. The element shows its prompt in its place; with another `display` it waits for the
 * prompt's triggers. A page that already has an element of this name keeps it.
 */
export function defineElement(parts: ElementParts): void {
  if (customElements.get('earshot-prompt')) return
  customElements.define(
    'earshot-prompt',
    class extends HTMLElement {
      #stop: (() => void) | undefined

      connectedCallback(): void {
        if (this.#stop) return
        let end = (): void => {}
        let gone = false
        this.#stop = () => {
          gone = true
          end()
        }
        whenParsed(async () => {
          const stop =
            !gone &&
            (await begin(this, parts).catch((error: unknown) => {
              parts.tell(`<earshot-prompt> could not be shown: ${error}.`)
            }))
          if (stop && gone) stop()
          else if (stop) end = stop
        })
      }

      disconnectedCallback(): void {
        // An element that is moved is taken out and put in again in one task: its prompt must outlive that.
        queueMicrotask(() => {
          if (this.isConnected) return
          this.#stop?.()
          this.#stop = undefined
        })
      }
    },
  )
}

/** Calls back when the parser has gone past everything that stands in the page. */
export function whenParsed(then: () => void): void {
  if (ownOf<DocumentReadyState>('readyState') === 'loading')
    document.addEventListener('DOMContentLoaded', then, { once: true })
  else queueMicrotask(then)
}

/** Shows an element's prompt, or waits for its triggers. Gives a function that takes it back. */
export function showElement(
  id: string,
  element: HTMLElement,
  settings: Settings,
  { engine }: Pick<ElementParts, 'engine'>,
): () => void {
  if (settings.display && settings.display !== 'inline') return engine.arm(id, settings)
  // On an asking page it was the person who came to answer.
  const opened = settings.channel === 'page' ? 'person' : 'place'
  void engine.ask(id, { settings: { ...settings, display: 'inline' }, within: element, opened })
  return () => engine.leave(element)
}

let unnamed = 0

async function begin(element: HTMLElement, parts: ElementParts): Promise<(() => void) | undefined> {
  const options = settingsOf(element, '')
  complain(options, '', parts)
  const { settings } = options
  const name = element.getAttribute('name') ?? settings.prompt?.[0]
  const id = name ?? `prompt-${++unnamed}`
  if (element.firstElementChild) {
    const { promptInMarkup } = await parts.loadAuthor()
    const written = promptInMarkup(element, id)
    if (written) await parts.engine.define(written)
  }
  if (name || settings.question || element.querySelector('earshot-question'))
    return showElement(id, element, settings, parts)
  parts.tell(
    '<earshot-prompt> asks nothing. Give it prompt="how-did-we-do", question="…" or <earshot-question> elements.',
  )
  return undefined
}
