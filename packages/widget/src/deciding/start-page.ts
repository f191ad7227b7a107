import { type ElementParts, showElement } from '../element.ts'
import { createEngine } from '../engine.ts'
import { type Earshot, faceOf } from '../face.ts'
import type { Loads } from '../loads.ts'
import { attributesOf, openers, plainSettings } from '../markup.ts'
import { ofDocument } from '../page.ts'
import type { Settings } from '../settings.ts'
import type { Found } from '../single-page/look-again.ts'
import { createComplain, createTell } from '../tell.ts'
import { type QueuedCall, runCalls } from './run-calls.ts'

/** What the script knows of its page. */
export interface PageParts {
  readonly script: HTMLScriptElement | undefined
  /** Where the script came from. */
  readonly address: URL | undefined
  /** What stood in the place of the global. */
  readonly queue: unknown
  /** What was called before this, in its order. */
  readonly calls: readonly ((face: Earshot) => unknown)[]
  /** Whether earlier pages have left answers in this browser. */
  leftBehind(): Promise<boolean>
  /** Fetches a file from beside the script. */
  beside<T>(file: string): Promise<T>
}

/** A page in which prompts are asked. Nothing of it throws. */
export interface StartedPage {
  readonly face: Earshot
  /** Asks the prompt that this button or link opens. */
  open(element: Element): void
  /** An `<earshot-prompt>` has come into the page or gone out of it. */
  keepPromptElement(element: HTMLElement): void
  /** Content of the page has been swapped. */
  lookAgain(): void
  /** Carries out calls in the form of the queue. */
  push(calls: readonly QueuedCall[]): void
}

/** Starts asking in a page that has been parsed: with what its tag, its elements, its JSON blocks and its calls say. */
export function startPage({ script, address, queue, calls, leftBehind, beside }: PageParts): StartedPage {
  const tell = createTell()
  const value = async <T>(name: string): Promise<T> =>
    (await beside<{ readonly value: T }>(`${name}.js`)).value
  const load: Loads = {
    arming: () => beside('arming.js'),
    asking: () => beside('asking.js'),
    author: () => beside('author.js'),
    async configured() {
      load.more = await beside<NonNullable<Loads['more']>>('configured.js')
      return load.more
    },
    beside: () => beside('beside.js'),
    debug: () => beside('debug.js'),
    destinations: () => beside('destinations.js'),
    calls: () => beside('calls.js'),
    displays: () => beside('displays.js'),
    kiosk: () => beside('kiosk.js'),
    language: () => beside('language.js'),
    manners: () => beside('manners.js'),
    rare: () => beside('rare.js'),
    singlePage: () => beside('single-page.js'),
    drain: () => beside('drain.js'),
    prompt: (id) => value(`presets/${id}`),
    messages: (locale) => value(`messages/${locale}`),
    words: (locale, id) => value(`presets/${locale}/${id}`),
  }
  const complain = createComplain(load, tell)
  const engine = createEngine({
    load,
    leftBehind,
    tell,
    complain,
    async prepare() {
      try {
        scan()
        // An element of the page may be named like our global.
        if (Array.isArray(queue)) runCalls(queue, face, complain)
        if (address) {
          engine.configure({ endpoint: new URL('/v1/events', address).href })
          engine.configure(await settingsFrom([...address.searchParams], '?', parts))
        }
        if (script) engine.configure(await settingsOf(script, 'data-', parts))
        const blocks = query('script[type="application/json"][data-earshot-config]')
        if (blocks.length) await (await load.author()).readBlocks(blocks, engine, parts)
      } catch (error) {
        failed(error)
      }
    },
  })
  const parts: ElementParts = { engine, load, tell, complain }
  const face = faceOf(engine, parts)

  const shown = new Set<Element>()
  const failed = (error: unknown): void => complain('config', error)
  const idOf = (element: Element): string => element.getAttribute('data-earshot') ?? ''
  // A button's settings are read too, so that a mistake in them is told before anybody clicks.
  const show = (element: Element): unknown =>
    settingsOf(element, 'data-earshot-', parts).then((settings) => {
      // What it will be asked with is there at the click, also where the network has gone by then.
      if (element.matches(openers)) engine.equip(idOf(element), settings).catch(() => undefined)
      else if (element instanceof HTMLElement && !engine.signal.aborted)
        showElement(idOf(element), element, settings, engine)
    }, failed)
  /** Elements with `data-earshot`: a button or link opens its prompt, another element shows it in its place. */
  const scan = (): void => {
    for (const element of query('[data-earshot]')) {
      shown.add(element)
      show(element)
    }
  }
  const found: Found = { ...parts, shown, show, tag: script }

  // One that throws takes nobody else's call with it.
  Promise.all(calls.map(async (call) => call(face))).catch((error: unknown) => complain('call', error))
  return {
    face,
    open: (element) =>
      void engine.ask(idOf(element), {
        settings: settingsOf(element, 'data-earshot-', parts),
        opener: element,
      }),
    keepPromptElement: (element) =>
      void load
        .configured()
        .then((configured) => configured.keepPromptElement(element, parts))
        .catch((error: unknown) => complain('element', error)),
    lookAgain: () => void load.singlePage().then(({ lookAgain }) => lookAgain(found), failed),
    push: (given) => runCalls(given, face, complain),
  }
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
  return (
    plainSettings(entries, prefix !== 'data-earshot-') ??
    (await parts.load.configured()).readSettings(entries, prefix, parts)
  )
}

const settingsOf = (element: Element, prefix: string, parts: ElementParts): Promise<Settings> =>
  settingsFrom(attributesOf(element, prefix), prefix, parts)
