import type { Engine, Outcome, PromptExplanation } from './engine.ts'
import type { Loads } from './loads.ts'
import type { News } from './news.ts'
import type { Consent, Settings } from './settings.ts'
import { type Complain, type Tell, textOf } from './tell.ts'

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
  /**
   * Every rule with its input, its verdict and the next possible time. `undefined` until the definition is known: a call
   * fetches it for the next one, and so it is with what reckons the times, in a page with nothing but a button.
   */
  explain(id: string, options?: Pick<AskOptions, 'context'>): PromptExplanation | undefined
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

interface FaceParts {
  readonly load: Loads
  readonly tell: Tell
  readonly complain: Complain
}

/** The face of an engine: holds what comes from outside to what it may be, and passes it on. */
export function faceOf(engine: Engine, { load, tell, complain }: FaceParts): Earshot {
  /** What was set before a call counts for it, also where it is still being read. */
  let set: Promise<unknown> = Promise.resolve()
  const read = async (given: AskOptions): Promise<Settings> => (await load.configured()).readCall(given, tell)
  return {
    ask(id, options) {
      const { within, ...given } = options ?? {}
      const own = set.then(() => (Object.keys(given).length ? read(given) : {}))
      return engine.ask(textOf(id), { settings: own, within })
    },
    track: (name, properties) => engine.track(textOf(name), properties ?? {}),
    explain(id, options) {
      const told = engine.explain(textOf(id), {
        context: { ...options?.context } as Settings['context'] & {},
      })
      // For the times, and for a definition that is not known yet: the next call has them.
      load.configured().catch(() => undefined)
      if (!told) engine.equip(textOf(id), {}).catch(() => undefined)
      return told
    },
    setContext(context) {
      set = Promise.all([
        set,
        read({ context }).then(engine.call, (error: unknown) => complain('call', error)),
      ])
    },
    setConsent(consent) {
      if (/^(required|granted|denied)$/.test(textOf(consent))) engine.call({ consent })
      else complain('consent', consent)
    },
    setLocale: (locale) => engine.call({ locale: textOf(locale) }),
    on(given, listener) {
      const name = textOf(given) as typeof given // what is none is told, and hears nothing
      load.more?.tellEvent(name, tell)
      if (typeof listener === 'function') return engine.on(name, listener)
      complain('listener', name)
      return () => {}
    },
    flush: (deadlineMs) => engine.flush(typeof deadlineMs === 'number' ? deadlineMs : 2_000),
    destroy: engine.destroy,
  }
}
