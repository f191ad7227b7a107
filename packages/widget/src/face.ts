import type { Explanation } from '@earshot/core/explain'
import type { Context } from '@earshot/core/prompt'
import { isContextValue, readOption, options as table } from './attributes.ts'
import type { Asking, Engine, Outcome } from './engine.ts'
import type { News } from './news.ts'
import type { Consent, Settings } from './settings.ts'
import type { Tell } from './tell.ts'

export interface AskOptions {
  readonly context?: Readonly<Record<string, unknown>>
  readonly display?: { readonly as?: string; readonly at?: string }
  readonly locale?: string
  /** The element that shows it in its place. */
  readonly within?: HTMLElement
}

/** The widget in a page. Every method is safe to call at any time, also twice and after `destroy`. */
export interface Earshot {
  /**
   * Asks a prompt now. Resolves when the person has finished or gone, or at once with `held` and the reasons when it
   * may not be asked. Never rejects.
   */
  ask(id: string, options?: AskOptions): Promise<Outcome>
  /** Tells of something that happened in the page: it may open prompts that wait for it. */
  track(name: string, properties?: Readonly<Record<string, unknown>>): void
  /** Every rule with its input, its verdict and the next possible time. `undefined` until the definition is known. */
  explain(id: string, options?: AskOptions): Explanation | undefined
  setContext(context: Readonly<Record<string, unknown>>): void
  setConsent(consent: Consent): void
  setLocale(locale: string): void
  /** Listens; gives a function that ends it. */
  readonly on: News['on']
  /** Waits until nothing is left to deliver, at most so long (default 2,000 ms). True when nothing is left. */
  flush(deadlineMs?: number): Promise<boolean>
  /** Takes everything out of the page again. */
  destroy(): void
}

/** The face of an engine: holds what comes from outside to what it may be, and passes it on. */
export function faceOf(engine: Engine, tell: Tell): Earshot {
  const contextFrom = (given: unknown): Context =>
    Object.fromEntries(
      Object.entries(Object(given)).flatMap(([name, value]) => {
        if (value === undefined || value === null) return []
        if (typeof value !== 'object' && isContextValue(String(value))) return [[name, String(value)]]
        tell(`context.${name} is no short text or looks personal and is left out. Give an opaque id.`)
        return []
      }),
    )
  const option = (name: string, given: unknown): unknown => {
    if (given === undefined) return undefined
    const value = readOption(table[name]?.[0] ?? 'text', String(given))
    if (value === undefined) tell(`${name} “${String(given)}” does nothing: there is no such value.`)
    return value
  }
  const asking = (given?: AskOptions | null): Asking => {
    const { context, display, locale, within } = given ?? {}
    const settings = {
      context: contextFrom(context),
      display: option('display', display?.as),
      placement: option('placement', display?.at),
      locale: option('locale', locale),
    }
    // The table's readers give exactly the values of the settings' types.
    return {
      settings: Object.fromEntries(
        Object.entries(settings).filter(([, value]) => value !== undefined),
      ) as Settings,
      within,
    }
  }
  return {
    ask: (id, options) => engine.ask(String(id), asking(options)),
    track: (name, properties) => engine.track(String(name), properties ?? {}),
    explain: (id, options) => engine.explain(String(id), asking(options)),
    setContext: (context) => engine.setContext(contextFrom(context)),
    setConsent(consent) {
      if (option('consent', consent)) engine.setConsent(consent)
    },
    setLocale: (locale) => engine.setLocale(String(locale)),
    on: engine.on,
    flush: (deadlineMs = 2_000) => engine.flush(deadlineMs),
    destroy: engine.destroy,
  }
}
