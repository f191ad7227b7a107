import { defineElement, type ElementParts, showElement, whenParsed } from './element.ts'
import { createEngine } from './engine.ts'
import { type Earshot, faceOf } from './face.ts'
import { loadBeside } from './load-beside.ts'
import type { Loads } from './loads.ts'
import { attributesOf, plainSettings } from './markup.ts'
import { ownOf } from './page.ts'
import type { Settings } from './settings.ts'
import { type Complain, createComplain, createTell } from './tell.ts'

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

try {
  // On a server it is imported, and nothing happens.
  if (typeof document !== 'undefined') start()
} catch (error) {
  // Whatever goes wrong is told on the console and stays in here.
  tell(`could not start: ${error}`)
}

/** Starts the widget from its own script tag. */
function start(): void {
  const script = ownScript()
  const address = script && new URL(script.src)
  const beside = <T>(file: string): Promise<T> => loadBeside(file, address)
  const value = async <T>(name: string): Promise<T> =>
    (await beside<{ readonly value: T }>(`${name}.js`)).value
  const load: Loads = {
    author: () => beside('author.js'),
    configured: () => beside('configured.js'),
    language: () => beside('language.js'),
    rare: () => beside('rare.js'),
    // Some engines remember a fetch that has failed, so each try has an address of its own.
    drain: (tries) => beside(`drain.js${tries ? `?${tries}` : ''}`),
    prompt: (id) => value(`presets/${id}`),
    messages: (locale) => value(`messages/${locale}`),
    words: (locale, id) => value(`presets/${locale}/${id}`),
  }
  const complain = createComplain(load, tell)
  if (window.earshot && 'ask' in window.earshot) {
    complain('twice')
    return
  }
  let isReady: (value: unknown) => void
  const engine = createEngine({
    load,
    ready: new Promise((resolve) => {
      isReady = resolve
    }),
    tell,
    complain,
  })
  const parts = { engine, load, tell, complain }
  const ending = new AbortController()
  const face = faceOf(engine, parts)
  takeOver(
    {
      ...face,
      destroy() {
        ending.abort()
        face.destroy()
      },
    },
    complain,
  )
  defineElement(parts)
  // JSON blocks may stand anywhere in the page, so nothing is asked before all of it is there.
  void whenParsed().then(async () => {
    scan(parts, ending.signal)
    try {
      if (address) {
        engine.configure({ endpoint: new URL('/v1/events', address).href })
        engine.configure(await settingsFrom([...address.searchParams], '?', parts))
      }
      if (script) engine.configure(await settingsFrom(attributesOf(script, 'data-'), 'data-', parts))
      const blocks = query('script[type="application/json"][data-earshot-config]')
      if (blocks.length) await (await load.author()).readBlocks(blocks, engine, tell)
    } catch (error) {
      complain('config', error)
    }
    isReady(engine.begin())
  })
}

/** The script's own element, believed only where it is a real one: an image named `currentScript` is not. */
function ownScript(): HTMLScriptElement | undefined {
  const found = ownOf<unknown>('currentScript') ?? query('script[src*="/earshot.js"]')[0]
  return found instanceof HTMLScriptElement && found.src ? found : undefined
}

function query(selector: string): Element[] {
  return Array.from(Document.prototype.querySelectorAll.call(document, selector))
}

/** Plain options are read here; for all others, and for what is wrong with them, more is fetched. */
async function settingsFrom(
  entries: readonly (readonly [string, string])[],
  prefix: string,
  parts: ElementParts,
): Promise<Settings> {
  return plainSettings(entries) ?? (await parts.load.configured()).readSettings(entries, prefix, parts)
}

/** Puts the widget in the place of the queue and carries out what was written down. */
function takeOver(face: Earshot, complain: Complain): void {
  const methods = new Map<unknown, unknown>(Object.entries(face))
  const call = (entry: unknown): void => {
    const [name, ...rest] = Array.isArray(entry) ? (entry as unknown[]) : []
    const method = methods.get(name)
    try {
      // The queue comes from the page; each method checks what it takes.
      if (typeof method === 'function') method(...rest)
      else complain('push', String(name))
    } catch (error) {
      complain('call', error) // one bad call must not keep the widget from starting
    }
  }
  const queue = Array.isArray(window.earshot) ? window.earshot : []
  window.earshot = { ...face, push: (...calls) => calls.forEach(call) }
  if (queue.length > maxQueued) complain('queue', queue.length)
  queue.slice(0, maxQueued).forEach(call)
}

/** Elements with `data-earshot`: a button or link opens its prompt, another element shows it in its place. */
function scan(parts: ElementParts, signal: AbortSignal): void {
  const { engine } = parts
  const settingsOf = (element: Element): Promise<Settings> =>
    settingsFrom(attributesOf(element, 'data-earshot-'), 'data-earshot-', parts)
  const idOf = (element: Element): string => element.getAttribute('data-earshot') ?? ''
  // A button's settings are read too, so that a mistake in them is told before anybody clicks.
  for (const element of query('[data-earshot]'))
    settingsOf(element).then(
      (settings) => {
        if (!opens(element) && element instanceof HTMLElement && !signal.aborted)
          showElement(idOf(element), element, settings, engine)
      },
      (error: unknown) => parts.complain('config', error),
    )
  const click = (event: Event): void => {
    const element = event.target instanceof Element && event.target.closest('[data-earshot]')
    if (!element || !opens(element) || event.defaultPrevented) return
    event.preventDefault()
    void engine.ask(idOf(element), { settings: settingsOf(element) })
  }
  document.addEventListener('click', click, { signal })
}

function opens(element: Element): boolean {
  return element.matches('button, a, [role="button"], input[type="button"]')
}
