import type * as deciding from './deciding/deciding.ts'
import type { QueuedCall } from './deciding/run-calls.ts'
import type { PageParts, StartedPage } from './deciding/start-page.ts'
import type { Earshot } from './face.ts'
import { hasAnswers } from './has-answers.ts'
import type * as behind from './left-behind/left-behind.ts'
import { loadBeside, ownTags } from './load-beside.ts'
import { openers } from './markup.ts'
import { ofDocument, ownOf } from './page.ts'

/** The one global: the widget, and `push` for calls in the form of the queue. */
export interface EarshotGlobal extends Earshot {
  push(...calls: QueuedCall[]): void
  /** Aborted by `destroy`: a tag that is put in afterwards starts anew. Earlier versions have none. */
  readonly signal?: AbortSignal
}

declare global {
  interface Window {
    earshot?: EarshotGlobal | QueuedCall[]
  }
}

/** What libraries tell when they have swapped a part of the page, or all of it: Turbo, htmx 2 and htmx 4. */
const swaps = ['turbo:load', 'turbo:frame-load', 'htmx:load', 'htmx:after:process']

/** A targeting that names an address and nothing else: what that begins with, and whether more may follow. */
const addressAlone = /^ *page\.path *[=~] *'([^'*?\\]*)([^']*)' *$/

/** How long after a click the address is looked at once more: some pages change it only then. */
const laterMs = 1_000

/** Says it in bare facts: whoever has the words has to be fetched first. */
const warn = (fact: unknown): void => {
  try {
    console.warn(`Earshot: ${fact}`)
  } catch {
    // A page may have taken its console away; nothing of ours may be thrown at it.
  }
}

/** Does what tells its own faults, or needs none told. A page may have broken `then`, so it is awaited. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch {
    // Nothing of ours may reach the page.
  }
}

try {
  // On a server it is imported, and nothing happens.
  if (typeof document !== 'undefined') standBy()
} catch (error) {
  // Whatever goes wrong is told on the console and stays in here.
  warn(error)
}

/**
 * Stands by in a page: fetches what asks only once something in the page wants to ask, or an earlier page has left
 * something to deliver.
 */
function standBy(): void {
  const script = ownScript()
  const address = script && new URL(script.src)
  const queue = window.earshot ?? []
  const beside = <T>(file: string): Promise<T> => loadBeside(file, address)
  const leftBehind = (): Promise<boolean> => hasAnswers(() => beside<typeof behind>('left-behind.js'))
  if ('ask' in queue && !queue.signal?.aborted) {
    // Where content is swapped, its only script tag is run again with it, and the first copy goes on with that.
    if (query(ownTags)[1])
      void quietly(async () => (await beside<typeof deciding>('deciding.js')).complainTwice(beside))
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
  const ending = new AbortController()
  const { signal } = ending
  /** What was called before the page had started, to be called in the same order. */
  const calls: ((face: Earshot) => unknown)[] = []
  const parts: PageParts = { script, address, queue, calls, leftBehind, beside }
  let started: StartedPage | undefined
  let starting: Promise<StartedPage> | undefined
  const start = (): Promise<StartedPage> => {
    starting ??= (async () => {
      try {
        await parsed
        started = (await beside<typeof deciding>('deciding.js')).startPage(parts)
        return started
      } catch (error) {
        // It is told, and the next one to ask tries again.
        starting = undefined
        warn(`nothing can be asked: ${error}`)
        throw error
      }
    })()
    return starting
  }
  /** Does it in the page, also where that has to be started first. */
  const inPage = (work?: (page: StartedPage) => unknown): void =>
    void quietly(async () => {
      const page = await start()
      work?.(page)
    })
  /**
   * Fetches side by side what a prompt of this name will need, as long as nothing has started that does so itself. Where the
   * page has definitions of its own, it may be one of theirs.
   */
  const fetchEarly = (id: unknown, ...parts: readonly string[]): void =>
    void quietly(async () => {
      await parsed
      if (started || query('[data-earshot-config]')[0] || !/^[a-z0-9-]+$/.test(`${id}`)) return
      for (const file of [...parts, `presets/${id}`]) void quietly(() => beside(`${file}.js`))
    })
  const call = <T>(work: (face: Earshot) => T): T | undefined =>
    started ? work(started.face) : void calls.push(work)

  window.earshot = {
    async ask(id, options) {
      fetchEarly(id, 'asking', 'beside')
      try {
        await start()
      } catch (error) {
        return { status: 'held', because: [{ rule: 'failed', input: `${error}`, passes: false }] }
      }
      return (started as StartedPage).face.ask(id, options) // it has just started
    },
    track: (...given) => call((face) => face.track(...given)),
    explain(...given) {
      inPage()
      return call((face) => face.explain(...given))
    },
    setContext: (context) => call((face) => face.setContext(context)),
    setConsent(consent) {
      call((face) => face.setConsent(consent))
      // With consent, what earlier pages have left is delivered; without it, what was stored has to go, wherever it is.
      void quietly(async () => {
        if (consent === 'granted' ? await leftBehind() : consent !== 'required') inPage()
      })
    },
    setLocale: (locale) => call((face) => face.setLocale(locale)),
    on(name, listener) {
      let off: (() => void) | undefined
      let over = false
      call((face) => {
        if (!over) off = face.on(name, listener)
      })
      return () => {
        over = true
        off?.()
      }
    },
    async flush(deadlineMs) {
      try {
        return await (await start()).face.flush(deadlineMs)
      } catch {
        return false
      }
    },
    destroy() {
      ending.abort()
      call((face) => face.destroy())
    },
    push: (...given) => inPage((page) => page.push(given)),
    signal,
  }

  const asks = (tag: HTMLScriptElement | undefined): unknown =>
    started ??
    query('[data-earshot],[data-earshot-config]')[0] ??
    (tag && optionsOf(tag).find((option) => !quiet.test(option)))
  // The tag itself may have been swapped for another one.
  for (const name of swaps)
    ofDocument(
      'addEventListener',
      name,
      () => asks(query(ownTags)[0] as HTMLScriptElement | undefined) && inPage((page) => page.lookAgain()),
      { signal },
    )
  // Who debugs asks on every address, by an attribute or by the script's own address.
  const { debug, prompt, targeting } = script?.dataset ?? {}
  const [, begin = '', more = '*'] =
    addressAlone.exec(`${address?.searchParams.get('debug') ?? debug ?? targeting}`) ?? []
  const changed = (): void => {
    setTimeout(look, laterMs)
    look()
  }
  /** The commonest tag stands on every page of a site and means some addresses. On all others it waits for one of them. */
  const look = (): void => {
    const { pathname } = location
    const meant = more ? pathname.startsWith(begin) : pathname === begin
    if (meant || starting || query('[data-earshot],[data-earshot-config]')[0]) {
      for (const id of prompt?.split(/\s+/) ?? []) fetchEarly(id, 'arming')
      inPage()
    } else
      for (const name of ['currententrychange', 'popstate', 'click'])
        (globalThis.navigation ?? globalThis).addEventListener(name, changed, { once: true, signal })
  }
  const click = (event: Event & Partial<Pick<MouseEvent, 'ctrlKey' | 'metaKey'>>): void => {
    // It may stand in a shadow root, where the document only hears of the element around it.
    const element = event
      .composedPath()
      .find((node): node is Element => node instanceof Element && node.matches('[data-earshot]'))
    // With Ctrl or ⌘ a link is opened elsewhere.
    if (!element?.matches(openers) || event.defaultPrevented || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    inPage((page) => page.open(element))
  }
  ofDocument('addEventListener', 'click', click, { signal })
  void quietly(async () => {
    await parsed
    // Whoever has put it into the page asks what is wrong with it: the file says so by itself.
    if (/earshot-check/.test(location.search)) void quietly(() => beside('check.js'))
    // An element of the page may be named like our global.
    const queued = Array.isArray(queue) && queue.length > 0
    // One that a person opens is hardly ever held back, so what shows it comes at once too.
    if (queued) for (const entry of queue) if (entry?.[0] === 'ask') fetchEarly(entry[1], 'asking', 'beside')
    if (asks(script)) look()
    if (queued || (!starting && mayLook(script ? optionsOf(script) : []) && (await leftBehind()))) inPage()
  })

  // The last thing, because pages may forbid elements or have none: all other ways of asking are there by now.
  const moved = (element: HTMLElement): void => inPage((page) => page.keepPromptElement(element))
  if (!customElements.get('earshot-prompt'))
    customElements.define(
      'earshot-prompt',
      class extends HTMLElement {
        connectedCallback(): void {
          moved(this)
        }

        disconnectedCallback(): void {
          moved(this)
        }
      },
    )
}

/**
 * What asks for nothing by itself: where answers go, what goes with them, and what may be stored. A `data-context-table` comes
 * as `contextTable`.
 */
const quiet =
  /^((endpoint|key|site|channel|locale|context(-[^ ]|[A-Z])[^ ]*) .|(storage (none|session|local)|consent (required|granted|denied))$)/

/** The options of the script's tag and of its address, each as its name and value. */
const optionsOf = ({ dataset, src }: HTMLScriptElement): readonly string[] =>
  [...Object.entries(dataset), ...new URL(src).searchParams].map((option) => option.join(' '))

/** Whether the browser's storage may be looked at before anything else is known. */
const mayLook = (said: readonly string[]): boolean =>
  !said.some((option) => /^(storage [^l]|consent r)/.test(option)) &&
  !(navigator as { readonly globalPrivacyControl?: unknown }).globalPrivacyControl

/** The script's own element, believed only where it is a real one: an image named `currentScript` is not. */
function ownScript(): HTMLScriptElement | undefined {
  const found = ownOf<unknown>('currentScript') ?? query(ownTags)[0]
  return found instanceof HTMLScriptElement && found.src ? found : undefined
}

function query(selector: string): Element[] {
  // Pages with old libraries have an Array.from of their own, which knows neither lists of nodes nor a second argument.
  return [...ofDocument('querySelectorAll', selector)]
}
