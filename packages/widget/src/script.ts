import type { Prompt } from '@earshot/core/prompt'
import { presetIds } from '@earshot/presets/ids'
import { type ReadOptions, readOptions } from './attributes.ts'
import { defineElement, type ElementParts, showElement, whenParsed } from './element.ts'
import { createEngine, type Engine } from './engine.ts'
import { type Earshot, faceOf } from './face.ts'
import { loadBeside } from './load-beside.ts'
import { settingsOf } from './markup.ts'
import { ownOf } from './page.ts'
import { mergeSettings, type Settings } from './settings.ts'
import { complain, createTell } from './tell.ts'

/** A call written down before the script had come: its name and what it takes. */
type QueuedCall = readonly [name: string, ...rest: unknown[]]

/** The one global: the widget, and `push` for calls in the form of the queue. */
export interface EarshotGlobal extends Earshot {
  push(...calls: QueuedCall[]): void
}

declare global {
  interface Window {
    earshot?: EarshotGlobal | QueuedCall[]
  }
}

/** Calls written down before the script had come are kept up to this number: more is a loop gone wild. */
const maxQueued = 100

const tell = createTell()
const inPage = typeof document !== 'undefined' // on a server it is imported, and nothing happens
const script = inPage ? ownScript() : undefined
const loadAuthor = () => loadBeside<typeof import('./author/author.ts')>('author.js', script)

try {
  if (inPage) start()
} catch (error) {
  // Whatever goes wrong is told on the console and stays in here.
  tell(`could not start: ${error instanceof Error ? error.message : error}`)
}

/** Starts the widget from its own script tag. */
function start(): void {
  if (window.earshot && 'ask' in window.earshot) {
    tell('the script is on this page twice; the first one counts. Put all ids into one data-prompt.')
    return
  }
  const address = script && new URL(script.src)
  let isReady: (value: unknown) => void = () => {}
  const engine = createEngine({
    settings: mergeSettings(
      address && { endpoint: new URL('/v1/events', address).href },
      address && noted(readOptions(address.searchParams), '?'),
      script && noted(settingsOf(script, 'data-'), 'data-'),
    ),
    loadAuthor,
    loadPrompt: async (id) =>
      (await loadBeside<{ readonly prompt: Prompt }>(`presets/${id}.js`, script)).prompt,
    readyMade: script ? presetIds : [],
    ready: new Promise((resolve) => {
      isReady = resolve
    }),
    tell,
  })
  const ending = new AbortController()
  const face = faceOf(engine, tell)
  takeOver({
    ...face,
    destroy() {
      ending.abort()
      face.destroy()
    },
  })
  defineElement({ engine, loadAuthor, tell })
  // JSON blocks may stand anywhere in the page, so nothing is asked before all of it is there.
  whenParsed(() => {
    isReady(
      readBlocks(engine)
        .catch((error: unknown) => tell(`data-earshot-config could not be read: ${error}.`))
        .then(() => engine.begin()),
    )
    scan({ engine, loadAuthor, tell }, ending.signal)
  })
  engine.armAll()
}

function noted(options: ReadOptions, prefix: string): Settings {
  complain(options, prefix, { loadAuthor, tell })
  return options.settings
}

/** The script's own element, believed only where it is a real one: an image named `currentScript` is not. */
function ownScript(): HTMLScriptElement | undefined {
  const current = ownOf<unknown>('currentScript')
  const found = current ?? query('script[src*="/earshot.js"]')[0]
  return found instanceof HTMLScriptElement && found.src ? found : undefined
}

function query(selector: string): Element[] {
  return Array.from(Document.prototype.querySelectorAll.call(document, selector))
}

/** Reads the JSON blocks of the page, in their order. */
async function readBlocks(engine: Engine): Promise<void> {
  const elements = query('script[type="application/json"][data-earshot-config]')
  if (!elements.length) return
  const { readConfig } = await loadAuthor()
  for (const element of elements) {
    try {
      const value: unknown = JSON.parse(element.textContent ?? '')
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new TypeError('it must be an object')
      const block = value as Readonly<Record<string, unknown>> // checked on the line above
      engine.configure(readConfig(block, tell))
      if (Array.isArray(block.prompts))
        await Promise.all(block.prompts.map((prompt: unknown) => engine.define(prompt)))
    } catch (error) {
      tell(
        `the JSON in data-earshot-config cannot be read: ${error instanceof Error ? error.message : error}.`,
      )
    }
  }
}

/** Puts the widget in the place of the queue and carries out what was written down. */
function takeOver(face: Earshot): void {
  const attempt = (carryOut: () => unknown): void => {
    try {
      carryOut()
    } catch (error) {
      tell(`a call could not be carried out: ${error}.`) // one bad call must not keep the widget from starting
    }
  }
  const call = (entry: unknown): void => {
    const [name, ...rest] = Array.isArray(entry) ? (entry as unknown[]) : []
    const known = Object.keys(face)
    // The queue comes from the page; each method checks what it takes.
    if (known.includes(String(name)))
      attempt(() => (face[String(name) as keyof Earshot] as (...given: unknown[]) => unknown)(...rest))
    else tell(`earshot.push([“${name}”]) does nothing. There are: ${known.join(', ')}.`)
  }
  const queue = Array.isArray(window.earshot) ? window.earshot : []
  window.earshot = { ...face, push: (...calls) => calls.forEach(call) }
  if (queue.length > maxQueued)
    tell(`${queue.length} calls were waiting; the first ${maxQueued} are carried out.`)
  queue.slice(0, maxQueued).forEach(call)
}

/** Elements with `data-earshot`: a button or link opens its prompt, another element shows it in its place. */
function scan(parts: ElementParts, signal: AbortSignal): void {
  if (signal.aborted) return
  const idOf = (element: Element): string => element.getAttribute('data-earshot') ?? ''
  for (const element of query('[data-earshot]')) {
    const options = settingsOf(element, 'data-earshot-')
    complain(options, 'data-earshot-', parts)
    if (!opens(element) && element instanceof HTMLElement)
      showElement(idOf(element), element, options.settings, parts)
  }
  const click = (event: Event): void => {
    const element = event.target instanceof Element ? event.target.closest('[data-earshot]') : null
    if (!element || !opens(element) || event.defaultPrevented) return
    event.preventDefault()
    void parts.engine.ask(idOf(element), { settings: settingsOf(element, 'data-earshot-').settings })
  }
  document.addEventListener('click', click, { signal })
}

function opens(element: Element): boolean {
  return element.matches('button, a, [role="button"], input[type="button"]')
}
