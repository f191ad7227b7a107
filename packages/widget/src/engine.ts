import { type Decision, decideWith, type Verdict } from '@earshot/core/decide-with'
import { parseDuration } from '@earshot/core/duration'
import type { Explained } from '@earshot/core/explain-by'
import { remember } from '@earshot/core/history'
import type { Placement, Prompt } from '@earshot/core/prompt'
import type { Situation } from '@earshot/core/situation'
import type { Transport } from '@earshot/core/transport'
import type { Asker } from './asking/show.ts'
import { createDefinitions } from './definitions.ts'
import type { Loads } from './loads.ts'
import type { Host, Wait } from './manners/host-port.ts'
import { createNews, type News } from './news.ts'
import { readPage } from './page.ts'
import type { Run, RunOptions, RunOutcome } from './run.ts'
import { runId } from './run-id.ts'
import { type Consent, mergeSettings, type Settings } from './settings.ts'
import type { Complain, Tell } from './tell.ts'
import type { Place } from './ui/place.ts'
import { createVisits, type Visits } from './visits.ts'

/** What an engine is made of. */
export interface EngineParts {
  /** Where events go. Default: an outbox before the endpoint. */
  readonly transport?: Transport | undefined
  readonly load: Loads
  /** Whether earlier pages have left answers in this browser. */
  leftBehind(): Promise<boolean>
  /** Hands over all settings and definitions of the page; asking waits for it. Never rejects. */
  prepare(engine: Engine): Promise<unknown>
  readonly tell: Tell
  readonly complain: Complain
}

/** Who opens it: nobody (`self`), the place it stands in, or a person. */
export type Opened = NonNullable<Situation['opened']>

/** What a display that asks one person after the other makes of each run. */
export interface Standing {
  readonly place: Place
  change(options: RunOptions): RunOptions
}

export interface Asking {
  /** What was set where it is asked: on the element, in the call. */
  readonly settings?: Settings | Promise<Settings>
  /** The element that shows it in its place. */
  readonly within?: HTMLElement | undefined
  /** Default: `person`. */
  readonly opened?: Opened
  /** Where a popover lies, in the place of what is set. */
  readonly at?: Placement | undefined
  /** What the person has opened it with. */
  readonly opener?: Element
  /** Ends what waits in the page for the person, such as the launcher of a tab. */
  readonly until?: AbortSignal
  /** Given by the display that asks. */
  readonly standing?: Standing
}

/** What is asked later, for a reason of the page: of it only the page itself knows when that ends. */
type Waits = Wait & { readonly until?: undefined }

type Told = Verdict | Explained | Waits

/**
 * What `explain` says of a prompt: every rule, and why it waits where its trigger has fired. The times, `until` of each rule
 * and `nextAt`, are reckoned by `arming.js` and `configured.js`: they are missing until one of these has been fetched.
 */
export interface PromptExplanation extends Omit<Decision, 'rules' | 'because'> {
  /** All of it in one sentence, in a page with `debug`. */
  readonly says?: string
  readonly rules: readonly Told[]
  readonly because: readonly Told[]
  readonly nextAt?: number | undefined
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

/** Says that a prompt is not asked, for a reason that is no rule of `decide`. */
export const held = (rule: Exclude<HeldBack, Verdict>['rule'], input: string): Outcome => ({
  status: 'held',
  because: [{ rule, input, passes: false }],
})

/** Asks prompts in this page and hands what is said to the transport. */
export interface Engine extends Pick<News, 'on' | 'track'> {
  /** Asks. Resolves when the person has finished or gone, or at once when it may not be asked. Never rejects. */
  ask(id: string, asking?: Asking): Promise<Outcome>
  /** Fetches the prompt and all that it will be shown with. Where there is none of this name, that is told. */
  equip(id: string, settings: Settings): Promise<unknown>
  /** Adds settings of the page, each stronger than those before. */
  configure(settings: Settings): void
  /** Adds what a call has set: stronger than what is set for the page, and on an element. */
  call(settings: Settings): void
  /** Aborted by `destroy`. */
  readonly signal: AbortSignal
  /** Adds a definition, as parsed JSON. Gives it, if it can be used. */
  define(value: unknown): Promise<Prompt | undefined>
  /** Waits for the triggers of the prompts that the settings name now, or that name themselves, and no longer for those of others. */
  begin(): void
  /**
   * Waits for the prompt's triggers and then asks, with all limits: on every address that it is meant for, or only `here`.
   * Gives a function that ends the waiting.
   */
  arm(id: string, settings?: Settings, here?: boolean): () => void
  /** Ends the run that stands in this element. */
  leave(within: Element): void
  /** Every rule with its input and verdict, without asking. `undefined` until the definition is known. */
  explain(id: string, settings?: Settings): PromptExplanation | undefined
  flush(deadlineMs: number): Promise<boolean>
  destroy(): void
}

/**
 * Makes an engine. Once the page is prepared it begins to deliver what earlier pages have left, and waits for the triggers
 * of the prompts that the settings name. Before that nothing is shown, read or sent.
 */
export function createEngine({
  load,
  leftBehind,
  prepare,
  tell,
  complain,
  transport: given,
}: EngineParts): Engine {
  const definitions = createDefinitions(load, tell)
  const news = createNews()
  const ending = new AbortController()
  const { signal } = ending
  const runs = new Set<Run>()
  let armed = 0
  let explain: NonNullable<Loads['more']>['explainBy'] | undefined
  let begun: readonly (() => void)[] | undefined
  let ofPage: Settings = {}
  let called: Settings = {}

  /** Whoever has told the browser to keep data to itself (Global Privacy Control) is asked for consent first. */
  const consent = (): Consent | undefined =>
    called.consent ??
    ofPage.consent ??
    ((navigator as { readonly globalPrivacyControl?: unknown }).globalPrivacyControl ? 'required' : undefined)
  let remembered: Visits | undefined
  /** What remembers: made when all settings of the page are known. */
  const visits = (): Visits => {
    if (!remembered) {
      remembered = createVisits(ofPage.storage ?? 'local', runId)
      remembered.setConsent(consent())
    }
    return remembered
  }
  let parts: Awaited<ReturnType<Loads['asking']>> | undefined
  /** What shows and sends: once it is there, it is there at once. */
  const askingParts = async (): Promise<NonNullable<typeof parts>> => {
    parts ??= await load.asking()
    return parts
  }
  let carried: Promise<Transport> | undefined
  /** What sends: fetched when something is asked, or earlier pages have left something. */
  const carry = (): Promise<Transport> => {
    carried ??= askingParts().then(async ({ defaultTransport }) => {
      const settings = mergeSettings(ofPage, called)
      const transport =
        given ??
        defaultTransport(
          settings,
          load.drain,
          (to) => load.more?.sendTo(settings, to, load, tell) ?? to,
          settings.display === 'kiosk' ? (await load.kiosk()).keeping : undefined,
        )
      const said = consent()
      if (said) transport.setConsent?.(said)
      return transport
    })
    carried.catch(() => {
      carried = undefined // the next one to need it fetches it again
    })
    return carried
  }
  const hearConsent = async (): Promise<void> => {
    const said = consent()
    visits().setConsent(said)
    if (carried) {
      if (said) (await carried).setConsent?.(said)
    } else if (
      !given &&
      said !== 'required' &&
      !/none|session/.test(`${ofPage.storage}`) &&
      (await leftBehind()) &&
      !signal.aborted
    )
      await carry()
  }

  /** A call is stronger than an element, and what the asking call says itself than what was set before it. */
  const settingsWith = (own: Settings, onElement?: unknown): Settings => {
    const settings = mergeSettings(ofPage, called, own, onElement ? called : {})
    const { person } = settings
    // The person's id travels with the answer, so that it can be found and erased.
    return person ? mergeSettings(settings, { context: { person } }) : settings
  }
  /** The prompt as it is to be asked here, with what was set; `undefined`, told, where there is none. */
  const find = async (
    id: string,
    own: Asking['settings'] = {},
    onElement?: unknown,
  ): Promise<readonly [Prompt | undefined, Settings]> => {
    await ready
    const settings = settingsWith(await own, onElement)
    const prompt = signal.aborted ? undefined : await definitions.load(id, settings)
    const { from, until, limits } = prompt ?? {}
    if (from || until || limits?.everyPer || limits?.timesPer || limits?.mutes) await load.configured()
    return [prompt && promptWith(prompt, settings), settings]
  }
  const promptWith = (prompt: Prompt, settings: Settings): Prompt => {
    if (load.more) return load.more.promptWith(prompt, settings)
    const { targeting } = settings
    return targeting === undefined ? prompt : { ...prompt, targeting }
  }
  const situationOf = (settings: Settings, opened: Opened): Situation => {
    const page = readPage()
    const { seed, history, visit } = visits().memory()
    return {
      __proto__: null,
      ...settings,
      now: Date.now(),
      opened,
      page,
      device: { type: page.device },
      visitor: { id: settings.person ?? seed, language: page.language },
      visit,
      history,
      ...(settings.rest && { restMs: parseDuration(settings.rest) ?? 0 }),
    } as Situation // the type does not know of __proto__
  }
  const ask = async (id: string, asking: Asking): Promise<Outcome> => {
    const { opened = 'person', within } = asking
    if (opened !== 'self') {
      await ready
      // It hardly ever turns out that a person or a place may not ask, so what it takes is fetched side by side.
      const own = await asking.settings
      const display = own?.display ?? (within ? 'inline' : (settingsWith({}).display ?? 'popover'))
      const place = display === 'kiosk' ? load.kiosk : display === 'popover' ? load.beside : load.displays
      for (const part of [load.asking, place]) part().catch(() => undefined)
    }
    const [prompt, settings] = await find(id, asking.settings, asking.opener ?? asking.opened)
    if (!prompt) return held(signal.aborted ? 'destroyed' : 'unknown', id)
    const decide = (by: Opened): Decision =>
      decideWith(prompt, situationOf(settings, by), load.more?.rareRules)
    const decision = decide(opened)
    // For whoever builds the page: nothing waits for it, and where it cannot be fetched, nothing is missing.
    if (settings.debug)
      load.debug().then(
        ({ decided }) => decided(engine, settings, id, decision),
        () => 0,
      )
    if (!decision.ask) return { status: 'held', because: decision.because }
    return (await askingParts()).show(asker, prompt, settings, asking, decide)
  }

  /** A fault of ours is ours: the page gets a sentence, never an exception. */
  const failed =
    (id: string) =>
    (error: unknown): Outcome => {
      complain('ask', `${id}: ${error}`)
      return held('failed', id)
    }

  /** What decides of a prompt that is known, at any time. */
  const deciding = (id: string, own: Settings): ((now?: number) => Decision) | undefined => {
    const known = definitions.ready(id)
    if (!known) return
    const settings = settingsWith(own)
    const prompt = promptWith(known, settings)
    const situation = situationOf(settings, 'self')
    return (now = situation.now) => decideWith(prompt, { ...situation, now }, load.more?.rareRules)
  }
  const host: Host = {
    signal,
    load,
    tell,
    complain,
    find,
    equip: async (prompt, settings, own) =>
      (await askingParts()).equip(asker, prompt, settings, { settings: own, opened: 'self' }),
    onTrack: news.onTrack,
    waiting: new Set(),
    decide: (id, own) => deciding(id, own)?.(),
    ask: (id, settings, at) => engine.ask(id, { settings, opened: 'self', at }),
    open: () => [...runs].find((run) => !run.inPlace && !run.isOut())?.prompt,
  }

  const engine: Engine = {
    ask: (id, asking = {}) => ask(id, asking).catch(failed(id)),
    async equip(id, own) {
      const [prompt, settings] = await find(id, own)
      return prompt && (await askingParts()).equip(asker, prompt, settings, { settings: own })
    },
    arm(id, settings = {}, here = false) {
      const stop = new AbortController()
      const order = armed++
      load.arming().then(
        ({ armPrompt, explainBy }) => {
          explain = explainBy
          armPrompt(id, settings, host, engine, { signal: stop.signal, order, here }).catch(failed(id))
        },
        () => complain('manners', id),
      )
      return () => stop.abort()
    },
    begin() {
      for (const stop of begun ?? []) stop()
      begun = (ofPage.prompt ?? ofPage.selfOpening)?.map((id) => engine.arm(id))
    },
    signal,
    on: news.on,
    track: news.track,
    define: definitions.add,
    configure(settings) {
      ofPage = mergeSettings(ofPage, settings)
    },
    call(settings) {
      called = mergeSettings(called, settings)
      if (settings.consent) ready.then(hearConsent).catch(() => undefined) // where it is kept is known by then
    },
    leave(within) {
      for (const run of runs) if (within.contains(run.host)) run.end('expired')
    },
    explain(id, own = {}) {
      const decide = deciding(id, own)
      const by = explain ?? load.more?.explainBy
      const told: PromptExplanation | undefined = decide && (by ? by(decide, Date.now()) : decide())
      const heldBy = [...host.waiting].find((waiting) => waiting.id === id)?.heldBy
      return told && heldBy
        ? { ...told, ask: false, rules: [...told.rules, heldBy], because: [...told.because, heldBy] }
        : told
    },
    flush: async (deadlineMs) => {
      await ready
      return !carried && !(await leftBehind()) ? true : (await carry()).flush(deadlineMs)
    },
    destroy() {
      ending.abort()
      for (const run of runs) run.end('expired')
      carried?.then(
        (transport) => transport.close?.(),
        () => undefined, // what could not be fetched holds nothing
      )
    },
  }
  const asker: Asker = {
    engine,
    host,
    news,
    load,
    tell,
    complain,
    definitions,
    runs,
    given,
    carry,
    note: (prompt, { context = {} }, happening) =>
      visits().update(
        (history) =>
          (load.more?.rememberEach ?? remember)(history, prompt, happening, { now: Date.now(), context }),
        !/^(opened|expired)$/.test(happening), // came by itself, or was taken away by the page: no act of the person
      ),
  }
  const ready = Promise.resolve(engine).then(prepare)
  ready
    .then(() => {
      hearConsent().catch(() => undefined) // what earlier pages have left waits for the next one
      engine.begin()
    })
    .catch((error: unknown) => complain('config', error))
  return engine
}
