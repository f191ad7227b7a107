import { type Decision, decide, type Situation, type Verdict } from '@earshot/core/decide'
import { parseDuration } from '@earshot/core/duration'
import type { Dismissal } from '@earshot/core/event'
import { remember } from '@earshot/core/history'
import { en } from '@earshot/core/messages/en'
import type { Context, DisplayName, Prompt } from '@earshot/core/prompt'
import { promptWith } from '@earshot/core/prompt-with'
import type { Transport } from '@earshot/core/transport'
import { defaultTransport } from './default-transport.ts'
import { createDefinitions } from './definitions.ts'
import type { LoadAuthor } from './load-author.ts'
import { createNews, type EarshotEvents, type News } from './news.ts'
import { readPage } from './page.ts'
import { createRun, type Run, type RunOutcome } from './run.ts'
import { runId } from './run-id.ts'
import { type Consent, mergeSettings, type Settings } from './settings.ts'
import type { Tell } from './tell.ts'
import { armTrigger } from './triggers/arm-trigger.ts'
import { createVisits, type Visits } from './visits.ts'
import { whenSeen } from './when-seen.ts'

/** What an engine is made of. */
export interface EngineParts {
  readonly settings: Settings
  /** Where events go. Default: an outbox before `endpoint`. */
  readonly transport?: Transport | undefined
  readonly loadAuthor: LoadAuthor
  /** Fetches a ready-made prompt by its id, one of `readyMade`. */
  readonly loadPrompt: (id: string) => Promise<Prompt | undefined>
  readonly readyMade: readonly string[]
  /** Resolves when all settings and definitions of the page are there; asking waits for it. */
  readonly ready: Promise<unknown>
  readonly tell: Tell
}

/** Who opens it: nobody (`self`), the place it stands in, or a person. */
type Opened = NonNullable<Situation['opened']>

export interface Asking {
  /** What was set where it is asked: on the element, in the call. */
  readonly settings?: Settings
  /** The element that shows it in its place. */
  readonly within?: HTMLElement | undefined
  /** Default: `person`. */
  readonly opened?: Opened
}

/** Why a prompt was not asked: a rule of `decide`, or one of the page. */
export type HeldBack =
  | Verdict
  | {
      readonly rule: 'unknown' | 'failed' | 'busy' | 'cancelled' | 'destroyed'
      readonly input: string
      readonly passes: false
    }

export type Outcome = RunOutcome | { readonly status: 'held'; readonly because: readonly HeldBack[] }

/** Asks prompts in this page and hands what is said to the transport. */
export interface Engine {
  /** Asks. Resolves when the person has finished or gone, or at once when it may not be asked. Never rejects. */
  ask(id: string, asking?: Asking): Promise<Outcome>
  /** Adds settings that the page gave later, such as in JSON. They win over earlier ones. */
  configure(settings: Settings): void
  /** Begins to deliver what earlier pages have left. */
  begin(): void
  /** Adds a definition, as parsed JSON. */
  define(value: unknown): Promise<void>
  /** Waits for the prompt's triggers and then asks, with all limits. Gives a function that ends the waiting. */
  arm(id: string, settings?: Settings): () => void
  /** Arms the prompts that the settings name. */
  armAll(): void
  /** Ends the run that stands in this element. */
  leave(within: HTMLElement): void
  /** Every rule with its input and verdict, without asking. `undefined` until the definition is known. */
  explain(id: string, asking?: Asking): Decision | undefined
  track(name: string, properties: Readonly<Record<string, unknown>>): void
  setContext(context: Context): void
  setConsent(consent: Consent): void
  setLocale(locale: string): void
  readonly on: News['on']
  flush(deadlineMs: number): Promise<boolean>
  destroy(): void
}

/** Makes an engine. Nothing is shown, read or sent before something asks. */
export function createEngine(parts: EngineParts): Engine {
  const now = (): number => Date.now()
  const { loadAuthor, tell } = parts
  let base = parts.settings
  const definitions = createDefinitions(loadAuthor, parts.loadPrompt, parts.readyMade, tell)
  let madeTransport: Transport | undefined
  const transport = (): Transport => {
    madeTransport ??= parts.transport ?? defaultTransport(base, tell)
    return madeTransport
  }
  let madeVisits: Visits | undefined
  const visits = (): Visits => {
    if (madeVisits) return madeVisits
    madeVisits = createVisits(base.storage ?? 'local', () => runId())
    madeVisits.setConsent(base.consent)
    return madeVisits
  }
  const news = createNews()
  const armed = new Set<() => void>()
  const runs = new Set<Run>()
  let context: Context = {}
  let locale: string | undefined
  let destroyed = false

  const settingsFor = (asking: Settings | undefined): Settings => {
    const settings = mergeSettings(base, { context }, asking)
    // The person's id travels with the answer, so that it can be found and erased.
    return settings.person ? mergeSettings(settings, { context: { person: settings.person } }) : settings
  }
  const judge = (prompt: Prompt, settings: Settings, opened: Opened): Decision => {
    const page = readPage()
    return decide(prompt, {
      now: now(),
      opened,
      page,
      device: { type: page.device },
      visitor: { id: settings.person ?? visits().seed(), language: page.language },
      visit: { count: 1 },
      context: settings.context ?? {},
      history: visits().history(),
      ...(settings.rest && { restMs: parseDuration(settings.rest) ?? 0 }),
    })
  }
  const held = (rule: 'unknown' | 'failed' | 'busy' | 'cancelled' | 'destroyed', input: string): Outcome => ({
    status: 'held',
    because: [{ rule, input, passes: false }],
  })

  const ask = async (id: string, asking: Asking = {}): Promise<Outcome> => {
    await parts.ready
    if (destroyed) return held('destroyed', id)
    const settings = settingsFor(asking.settings)
    const definition = definitions.ready(id) ?? (await definitions.load(id, settings))
    if (destroyed) return held('destroyed', id)
    if (!definition) return held('unknown', id)
    const opened = asking.opened ?? 'person'
    const prompt = promptWith(definition, settings)
    const decision = judge(prompt, settings, opened)
    if (settings.debug)
      tell(
        `“${id}”: ${decision.rules.map((rule) => `${rule.rule} (${rule.input}) ${rule.passes ? 'passes' : 'holds'}`).join(', ') || 'no rules'}`,
      )
    if (!decision.ask) return { status: 'held', because: decision.because }
    return open(prompt, settings, opened, asking.within)
  }

  const open = (
    prompt: Prompt,
    settings: Settings,
    opened: Opened,
    within: HTMLElement | undefined,
  ): Outcome | Promise<Outcome> => {
    const display = displayOf(prompt, within)
    const other = [...runs].find((run) =>
      display === 'inline' ? within?.contains(run.host) : run.display !== 'inline',
    )
    if (other && opened === 'self') return held('busy', other.prompt)
    if (other && other.prompt === prompt.id && !other.isDone()) return other.outcome
    const target = within ?? document.documentElement
    if (!news.eligible({ prompt: prompt.id, opened }, target)) return held('cancelled', prompt.id)
    other?.end('expired')

    const page = readPage()
    const run = createRun({
      prompt,
      id: runId(),
      context: settings.context ?? {},
      locale: locale ?? settings.locale ?? page.language,
      messages: en,
      display,
      placement: prompt.display?.at ?? 'bottom-end',
      theme: settings.theme ?? 'auto',
      accent: settings.accent,
      channel: settings.channel ?? 'web',
      within: display === 'inline' ? within : undefined,
      selfOpened: opened === 'self',
      transport: transport(),
      page: { ...page, ...(settings.site && { source: `//${settings.site}` }) },
      now,
      complain: tell,
      tell: (name, detail, host) => void news.tell(name, detail as EarshotEvents[typeof name], host), // a run's news are among ours
    })
    runs.add(run)
    if (opened === 'self' && display !== 'inline')
      visits().update((history) => ({ ...history, openedAt: now() }), false)
    const note = (outcome: 'answered' | Dismissal): void =>
      visits().update(
        (history) => remember(history, prompt, outcome, { now: now(), context: settings.context ?? {} }),
        outcome !== 'expired', // taken away by the page: no act of the person
      )
    if (display !== 'inline') run.seen()
    const offs = [
      display === 'inline' ? whenSeen(run.host, run.seen) : () => {},
      news.on('submitted', ({ response }) => response.response === run.id && note('answered')),
      news.on('dismissed', (dismissed) => dismissed.run === run.id && note(dismissed.how)),
      news.on('closed', (closed) => {
        if (closed.run !== run.id) return
        runs.delete(run)
        for (const off of offs) off()
      }),
    ]
    return run.outcome
  }

  /** A fault of ours is ours: the page gets a sentence and an answer, never an exception. */
  const safely = (id: string, asking?: Asking): Promise<Outcome> =>
    ask(id, asking).catch((error: unknown) => {
      tell(`“${id}” could not be asked: ${error instanceof Error ? error.message : error}`)
      return held('failed', id)
    })

  const arm = (id: string, settings: Settings = {}): (() => void) => {
    const stops: (() => void)[] = []
    let stopped = false
    const stop = (): void => {
      stopped = true
      armed.delete(stop)
      for (const end of stops) end()
    }
    armed.add(stop)
    const begin = async (): Promise<void> => {
      await parts.ready
      if (destroyed) return
      const merged = settingsFor(settings)
      const definition = definitions.ready(id) ?? (await definitions.load(id, merged))
      if (stopped || !definition) return
      for (const item of promptWith(definition, merged).trigger ?? [])
        stops.push(armTrigger(item, () => void safely(id, { settings, opened: 'self' }), news.onTrack))
    }
    begin().catch((error: unknown) =>
      tell(`“${id}” could not be armed: ${error instanceof Error ? error.message : error}`),
    )
    return stop
  }

  return {
    ask: safely,
    configure(settings) {
      base = mergeSettings(base, settings)
    },
    begin: () => void transport(),
    define: definitions.add,
    arm,
    armAll: () =>
      void parts.ready.then(() => {
        for (const id of base.prompt ?? []) arm(id)
      }),
    leave(within) {
      for (const run of [...runs]) if (run.host === within || within.contains(run.host)) run.end('expired')
    },
    explain(id, asking = {}) {
      const settings = settingsFor(asking.settings)
      const definition = definitions.ready(id)
      return definition && judge(promptWith(definition, settings), settings, asking.opened ?? 'self')
    },
    track: news.track,
    setContext(more) {
      context = { ...context, ...more }
    },
    setConsent: (consent) => visits().setConsent(consent),
    setLocale(next) {
      locale = next
    },
    on: news.on,
    flush: (deadlineMs) => transport().flush(deadlineMs),
    destroy() {
      destroyed = true
      for (const stop of [...armed]) stop()
      for (const run of [...runs]) run.end('expired')
      madeTransport?.close?.()
    },
  }
}

/** Where nothing says otherwise, the place decides: an element shows it in its place, everything else as a popover. */
function displayOf(prompt: Prompt, within: HTMLElement | undefined): DisplayName {
  const as = prompt.display?.as ?? (within ? 'inline' : 'popover')
  if (as === 'inline') return within ? 'inline' : 'popover'
  return as === 'modal' ? 'modal' : 'popover'
}
