import type { QueuedCall } from './configured/run-calls.ts'
import { defineElement, type ElementParts, showElement } from './element.ts'
import { createEngine } from './engine.ts'
import { type Earshot, faceOf } from './face.ts'
import { loadBeside } from './load-beside.ts'
import type { Loads } from './loads.ts'
import { attributesOf, plainSettings } from './markup.ts'
import { ofDocument, ownOf } from './page.ts'
import type { Settings } from './settings.ts'
import type { Found } from './single-page/look-again.ts'
import { createComplain, createTell } from './tell.ts'

/** The one global: the widget, and `push` for calls in the form of the queue. */
export interface EarshotGlobal extends Earshot {
  push(...calls: QueuedCall[]): void
}

declare global {
  interface Window {
    earshot?: EarshotGlobal | QueuedCall[]
  }
}

const ownTags = 'script[src*="/earshot.js"]'

/** What libraries tell when they have swapped a part of the page, or all of it: Turbo, htmx 2 and htmx 4. */
const swaps = ['turbo:load', 'turbo:frame-load', 'htmx:load', 'htmx:after:process']

const tell = createTell()

try {
  // On a server it is imported, and nothing happens.
  if (typeof document !== 'undefined') start()
} catch (error) {
  // Whatever goes wrong is told on the console and stays in here.
  tell(`${error}`)
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
    async configured() {
      load.more = await beside<NonNullable<Loads['more']>>('configured.js')
      return load.more
    },
    beside: () => beside('beside.js'),
    destinations: () => beside('destinations.js'),
    calls: () => beside('calls.js'),
    displays: () => beside('displays.js'),
    kiosk: () => beside('kiosk.js'),
    language: () => beside('language.js'),
    manners: () => beside('manners.js'),
    rare: () => beside('rare.js'),
    singlePage: () => beside('single-page.js'),
    // Some engines remember a fetch that has failed, so each try has an address of its own.
    drain: (tries) => beside(`drain.js?${tries}`),
    prompt: (id) => value(`presets/${id}`),
    messages: (locale) => value(`messages/${locale}`),
    words: (locale, id) => value(`presets/${locale}/${id}`),
  }
  const complain = createComplain(load, tell)
  const queue = window.earshot ?? []
  if ('ask' in queue) {
    // Where content is swapped, its only script tag is run again with it, and the first copy goes on with that.
    if (query(ownTags)[1]) complain('twice')
    return
  }
  // JSON blocks may stand anywhere in the page, so nothing is asked before all of it is there.
  const come = (type: string): Promise<unknown> =>
    new Promise((resolve) => ofDocument('addEventListener', type, resolve, { once: true }))
  const parsed = (async () => {
    // Before somebody comes to a page that the browser has made ready, nothing is fetched, read or sent.
    if (ownOf('prerendering' as keyof Document)) await come('prerenderingchange') // newer than the types
    if (ownOf<DocumentReadyState>('readyState') === 'loading') await come('DOMContentLoaded')
  })()
  const engine = createEngine({
    load,
    tell,
    complain,
    async prepare() {
      await parsed
      try {
        scan(parts, script)
        // An element of the page may be named like our global.
        if (Array.isArray(queue) && queue.length) await run(queue)
        if (address) {
          engine.configure({ endpoint: new URL('/v1/events', address).href })
          engine.configure(await settingsFrom([...address.searchParams], '?', parts))
        }
        if (script) engine.configure(await settingsOf(script, 'data-', parts))
        const blocks = query('script[type="application/json"][data-earshot-config]')
        if (blocks.length) await (await load.author()).readBlocks(blocks, engine, parts)
      } catch (error) {
        complain('config', error)
      }
    },
  })
  const parts = { engine, load, tell, complain, parsed }
  const face = faceOf(engine, parts)
  const run = (calls: readonly QueuedCall[]): Promise<void> =>
    load.configured().then(({ runCalls }) => runCalls(calls, face, complain))
  window.earshot = {
    ...face,
    push: (...calls) => void run(calls).catch((error: unknown) => complain('call', error)),
  }
  // The last thing, because pages may forbid elements or have none: all other ways of asking are there by now.
  defineElement(parts)
}

/** The script's own element, believed only where it is a real one: an image named `currentScript` is not. */
function ownScript(): HTMLScriptElement | undefined {
  const found = ownOf<unknown>('currentScript') ?? query(ownTags)[0]
  return found instanceof HTMLScriptElement && found.src ? found : undefined
}

function query(selector: string): Element[] {
  // Pages with old libraries have an Array.from of their own, which knows neither lists of nodes nor a second argument.
  return [...ofDocument('querySelectorAll', selector)]
}

/** Plain options are read here; for all others, and for what is wrong with them, more is fetched. */
async function settingsFrom(
  entries: readonly (readonly [string, string])[],
  prefix: string,
  parts: ElementParts,
): Promise<Settings> {
  return plainSettings(entries) ?? (await parts.load.configured()).readSettings(entries, prefix, parts)
}

const settingsOf = (element: Element, prefix: string, parts: ElementParts): Promise<Settings> =>
  settingsFrom(attributesOf(element, prefix), prefix, parts)

/** Elements with `data-earshot`: a button or link opens its prompt, another element shows it in its place. */
function scan(parts: ElementParts, tag: HTMLScriptElement | undefined): void {
  const { engine } = parts
  const { signal } = engine
  const idOf = (element: Element): string => element.getAttribute('data-earshot') ?? ''
  const shown = new Set(query('[data-earshot]'))
  const failed = (error: unknown): void => parts.complain('config', error)
  // A button's settings are read too, so that a mistake in them is told before anybody clicks.
  const show = (element: Element): unknown =>
    settingsOf(element, 'data-earshot-', parts).then((settings) => {
      if (!opens(element) && element instanceof HTMLElement && !signal.aborted)
        showElement(idOf(element), element, settings, engine)
    }, failed)
  shown.forEach(show)
  const found: Found = { ...parts, shown, show, tag }
  const again = (): unknown => parts.load.singlePage().then(({ lookAgain }) => lookAgain(found), failed)
  for (const name of swaps) ofDocument('addEventListener', name, again, { signal })
  const click = (event: Event): void => {
    const element = event.target instanceof Element && event.target.closest('[data-earshot]')
    if (!element || !opens(element) || event.defaultPrevented) return
    event.preventDefault()
    void engine.ask(idOf(element), {
      settings: settingsOf(element, 'data-earshot-', parts),
      opener: element,
    })
  }
  ofDocument('addEventListener', 'click', click, { signal })
}

function opens(element: Element): boolean {
  return element.matches('button, a, [role="button"], input[type="button"]')
}
