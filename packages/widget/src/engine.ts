import { commonChecks } from '@earshot/core/common-checks'
import { type Decision, decideWith, type Verdict } from '@earshot/core/decide-with'
import { parseDuration } from '@earshot/core/duration'
import type { Explained } from '@earshot/core/explain-by'
import { type Happening, remember } from '@earshot/core/history'
import { en } from '@earshot/core/messages/en'
import type { DisplayName, Placement, Prompt } from '@earshot/core/prompt'
import type { Situation } from '@earshot/core/situation'
import type { Transport } from '@earshot/core/transport'
import { defaultTransport, directTransport } from './default-transport.ts'
import { createDefinitions } from './definitions.ts'
import { isRare } from './is-rare.ts'
import type { Language } from './language/language.ts'
import type { Loads } from './loads.ts'
import type { Host, Wait } from './manners/host-port.ts'
import { createNews, type EarshotEvents, type News } from './news.ts'
import { readPage, rootElement } from './page.ts'
import { createRun, type Run, type RunOptions, type RunOutcome } from './run.ts'
import { runId } from './run-id.ts'
import { type Consent, mergeSettings, type Settings } from './settings.ts'
import type { Complain, Tell } from './tell.ts'
import type { Kit } from './ui/kit.ts'
import { type Place, popover } from './ui/place.ts'
import { components } from './ui/questions/components.ts'
import { styles } from './ui/styles.ts'
import { createVisits, type Visits } from './visits.ts'

/** What an engine is made of. */
export interface EngineParts {
  /** Where events go. Default: an outbox before the endpoint. */
  readonly transport?: Transport | undefined
  readonly load: Loads
  /** Hands over all settings and definitions of the page; asking waits for it. Never rejects. */
  prepare(engine: Engine): Promise<unknown>
  readonly tell: Tell
  readonly complain: Complain
}

/** Who opens it: nobody (`self`), the place it stands in, or a person. */
type Opened = NonNullable<Situation['opened']>

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
 * and `nextAt`, are reckoned by `manners.js` and `configured.js`: they are missing until one of these has been fetched.
 */
export interface PromptExplanation extends Omit<Decision, 'rules' | 'because'> {
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

/** Asks prompts in this page and hands what is said to the transport. */
export interface Engine extends Pick<News, 'on' | 'track'> {
  /** Asks. Resolves when the person has finished or gone, or at once when it may not be asked. Never rejects. */
  ask(id: string, asking?: Asking): Promise<Outcome>
  /** Adds settings of the page, each stronger than those before. */
  configure(settings: Settings): void
  /** Adds what a call has set: stronger than anything that is set for the whole page. */
  call(settings: Settings): void
  /** Aborted by `destroy`. */
  readonly signal: AbortSignal
  /** Adds a definition, as parsed JSON. */
  define(value: unknown): Promise<unknown>
  /** Waits for the triggers of the prompts that the settings name now, and no longer for those of others. */
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
export function createEngine({ load, prepare, tell, complain, transport: given }: EngineParts): Engine {
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

  let made: { readonly transport: Transport; readonly visits: Visits } | undefined
  /** Whoever has told the browser to keep data to itself (Global Privacy Control) is asked for consent first. */
  const consent = (): Consent | undefined =>
    called.consent ??
    ofPage.consent ??
    ((navigator as { readonly globalPrivacyControl?: unknown }).globalPrivacyControl ? 'required' : undefined)
  /** What remembers: made when all settings of the page are known. */
  const memory = (): NonNullable<typeof made> => {
    if (!made) {
      const settings = mergeSettings(ofPage, called)
      made = {
        transport:
          given ??
          defaultTransport(settings, load.drain, (to) => load.more?.sendTo(settings, to, load, tell) ?? to),
        visits: createVisits(ofPage.storage ?? 'local', runId),
      }
      hearConsent()
    }
    return made
  }
  const hearConsent = (): void => {
    const { transport, visits } = memory()
    const said = consent()
    visits.setConsent(said)
    if (said) transport.setConsent?.(said)
  }

  const settingsWith = (own: Settings): Settings => {
    const settings = mergeSettings(ofPage, called, own)
    const { person } = settings
    // The person's id travels with the answer, so that it can be found and erased.
    return person ? mergeSettings(settings, { context: { person } }) : settings
  }
  /** The prompt as it is to be asked here, with what was set; `undefined`, told, where there is none. */
  const find = async (
    id: string,
    own: Asking['settings'] = {},
  ): Promise<readonly [Prompt | undefined, Settings]> => {
    await ready
    const settings = settingsWith(await own)
    const prompt = signal.aborted ? undefined : await definitions.load(id, settings)
    if (prompt?.from || prompt?.until) await load.configured()
    return [prompt && promptWith(prompt, settings), settings]
  }
  const promptWith = (prompt: Prompt, settings: Settings): Prompt =>
    load.more ? load.more.promptWith(prompt, settings) : prompt
  const languageFor = (prompt: Prompt, locale = readPage().language): Language | Promise<Language> =>
    /^en\b/i.test(locale) && !prompt.translations
      ? { locale, dir: 'ltr' }
      : load.language().then(
          ({ languageOf }) => languageOf(locale, prompt, definitions.isReadyMade(prompt.id), load),
          () => ({ locale }), // what cannot be fetched is no reason not to ask
        )

  const situationOf = (settings: Settings, opened: Opened): Situation => {
    const page = readPage()
    const { seed, history, visit } = memory().visits.memory()
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
  const held = (rule: Exclude<HeldBack, Verdict>['rule'], input: string): Outcome => ({
    status: 'held',
    because: [{ rule, input, passes: false }],
  })

  /** What a prompt is shown with, fetched, so that nothing is missing if the network goes away in the middle. */
  const equip = async (prompt: Prompt, settings: Settings, { settings: given, within, opened }: Asking) => {
    const own = mergeSettings((await given) ?? {})
    const { messages = en, ...language } = await languageFor(prompt, settings.locale)
    const common = { checks: commonChecks, questions: components, messages }
    const kit: Kit = isRare(prompt) ? (await load.rare()).rareKit(common) : common
    // Where nothing says otherwise, an element shows it in its place, all else as a popover.
    const as = own.display ?? (within ? 'inline' : (settings.display ?? prompt.display?.as ?? 'popover'))
    const display: DisplayName = as === 'inline' && !within ? 'popover' : as
    // A popover that opens itself beside a mouse needs nothing more, and comes to its corner also without it.
    const popped = display === 'popover'
    const places =
      display === 'kiosk' || (popped && opened === 'self' && readPage().device === 'desktop')
        ? undefined
        : await (popped ? load.beside() : load.displays()).catch((error: unknown) => {
            if (!popped) throw error
          })
    const calls = prompt.call && (await load.calls())
    return { ...language, ...kit, own, display, places, calls }
  }

  const ask = async (id: string, asking: Asking): Promise<Outcome> => {
    const { within, opener, opened = 'person', at, standing } = asking
    const [prompt, settings] = await find(id, asking.settings)
    if (!prompt) return held(signal.aborted ? 'destroyed' : 'unknown', id)
    const decide = (by: Opened): Decision =>
      decideWith(prompt, situationOf(settings, by), load.more?.rareRules)
    const decision = decide(opened)
    if (settings.debug) tell((await load.author()).describeDecision(id, decision))
    if (!decision.ask) return { status: 'held', because: decision.because }
    const { places, calls, own, ...kit } = await equip(prompt, settings, asking)
    const { display } = kit
    const inPlace = within && /^(inline|page)$/.test(display)
    if (display === 'kiosk' && !standing)
      return (await load.kiosk()).openKiosk({ engine, load, tell, settings, given, prompt, definitions })
    // What follows draws: in a task of its own it leaves room for the page's own work.
    // A message does it also where the page has done away with timers.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage(0)
    })
    // Whoever took the element out while this was fetched wants nothing in it.
    if (signal.aborted || within?.isConnected === false) return held('destroyed', id)

    const css = (kit.css ?? '') + (load.more?.looksOf(settings) ?? '')
    const parts = { ...asking, ...kit, own, prompt, settings, css, styles }
    if (display === 'tab' && !opener)
      return (await load.displays()).launch({ ...parts, engine, mayAsk: () => decide('place').ask })
    // What the page has taken out or shut away is over: it must not stand in the way of what is asked now.
    for (const run of runs) if (!run.host.matches(':root :not(dialog:not([open]) *)')) run.end('expired')
    const other = [...runs].find((run) => (inPlace ? within.contains(run.host) : !run.inPlace))
    if (other && opened === 'self') return held('busy', other.prompt)
    if (other?.prompt === prompt.id && !other.isDone()) return other.outcome
    if (!news.tell('eligible', { prompt: prompt.id, opened }, within ?? rootElement()))
      return held('cancelled', prompt.id)
    other?.end('expired')

    const { context = {} } = settings
    const note = (happening: Happening): void =>
      memory().visits.update(
        (history) => remember(history, prompt, happening, { now: Date.now(), context }),
        !/^(opened|expired)$/.test(happening), // came by itself, or was taken away by the page: no act of the person
      )
    let options: RunOptions = {
      // What a page has put on Object.prototype must not get to the wire.
      __proto__: null,
      ...settings,
      ...kit,
      prompt,
      id: runId(),
      context,
      css,
      place: standing?.place ?? places?.placeFor(parts) ?? popover(at ?? prompt.display?.at),
      selfOpened: opened === 'self',
      transport: memory().transport,
      complain,
      tell: (name, detail, host) => news.tell(name, detail as EarshotEvents[typeof name], host), // a run's news are among ours
      note,
      gone() {
        runs.delete(run)
        stopWatching?.()
        host.freed?.()
      },
    } as RunOptions // the type does not know of __proto__
    if (calls && prompt.call)
      options = calls.withCalls(options, prompt.call, given, () => directTransport(settings, load.drain))
    let run: Run
    try {
      run = createRun(standing ? standing.change(options) : options)
    } catch (error) {
      options.place.back() // what could not be drawn must not stand in the page
      throw error
    }
    runs.add(run)
    host.asking = undefined
    if (opened === 'self' && !inPlace) note('opened')
    const stopWatching = run.watch()
    return run.outcome
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
    find,
    equip: (prompt, settings, own) => equip(prompt, settings, { settings: own, opened: 'self' }),
    onTrack: news.onTrack,
    waiting: new Set(),
    decide: (id, own) => deciding(id, own)?.(),
    ask: (id, settings, at) => engine.ask(id, { settings, opened: 'self', at }),
    open: () => [...runs].find((run) => !run.inPlace && run.host.isConnected)?.prompt,
  }

  const engine: Engine = {
    ask: (id, asking = {}) => ask(id, asking).catch(failed(id)),
    arm(id, settings = {}, here = false) {
      const stop = new AbortController()
      const order = armed++
      load.manners().then(
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
      begun = ofPage.prompt?.map((id) => engine.arm(id))
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
      if (settings.consent) void ready.then(hearConsent) // where it is kept is known by then
    },
    leave(within) {
      for (const run of runs) if (within.contains(run.host)) run.end('expired')
    },
    explain(id, own = {}) {
      const decide = deciding(id, own)
      const by = explain ?? load.more?.explainBy
      const told: PromptExplanation | undefined = decide && (by ? by(decide, Date.now()) : decide())
      const why = [...host.waiting].find((waiting) => waiting.id === id)?.why
      return told && why
        ? { ...told, ask: false, rules: [...told.rules, why], because: [...told.because, why] }
        : told
    },
    flush: (deadlineMs) => memory().transport.flush(deadlineMs),
    destroy() {
      ending.abort()
      for (const run of runs) run.end('expired')
      made?.transport.close?.()
    },
  }
  const ready = Promise.resolve(engine).then(prepare)
  ready
    .then(() => {
      memory()
      engine.begin()
    })
    .catch((error: unknown) => complain('config', error))
  return engine
}
