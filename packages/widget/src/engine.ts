import { commonChecks } from '@earshot/core/common-checks'
import { type Decision, decideWith, type Verdict } from '@earshot/core/decide-with'
import { parseDuration } from '@earshot/core/duration'
import { type Explanation, explainWith } from '@earshot/core/explain-with'
import { type Happening, remember } from '@earshot/core/history'
import { en } from '@earshot/core/messages/en'
import type { DisplayName, Prompt } from '@earshot/core/prompt'
import type { Situation } from '@earshot/core/situation'
import type { Transport } from '@earshot/core/transport'
import { defaultTransport } from './default-transport.ts'
import { createDefinitions } from './definitions.ts'
import { isRare } from './is-rare.ts'
import type { Language } from './language/language.ts'
import type { Loads } from './loads.ts'
import { createNews, type EarshotEvents, type News } from './news.ts'
import { readPage } from './page.ts'
import { createRun, type Run, type RunOutcome } from './run.ts'
import { runId } from './run-id.ts'
import { mergeSettings, type Settings } from './settings.ts'
import type { Complain, Tell } from './tell.ts'
import { onLoad } from './triggers/on-load.ts'
import type { Kit } from './ui/kit.ts'
import { popover } from './ui/place.ts'
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

export interface Asking {
  /** What was set where it is asked: on the element, in the call. */
  readonly settings?: Settings | Promise<Settings>
  /** The element that shows it in its place. */
  readonly within?: HTMLElement | undefined
  /** Default: `person`. */
  readonly opened?: Opened
  /** What the person has opened it with. */
  readonly opener?: Element
  /** Ends what waits in the page for the person, such as the launcher of a tab. */
  readonly until?: AbortSignal
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
  /** Waits for the prompt's triggers and then asks, with all limits. Gives a function that ends the waiting. */
  arm(id: string, settings?: Settings): () => void
  /** Ends the run that stands in this element. */
  leave(within: HTMLElement): void
  /** Every rule with its input and verdict, without asking. `undefined` until the definition is known. */
  explain(id: string, settings?: Settings): Explanation | undefined
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
  const armed = new Set<() => void>()
  const runs = new Set<Run>()
  let ofPage: Settings = {}
  let called: Settings = {}

  let made: Transport | undefined
  const transport = (): Transport => {
    made ??= given ?? defaultTransport(mergeSettings(ofPage, called), load.drain)
    return made
  }
  let madeVisits: Visits | undefined
  const visits = (): Visits => {
    if (!madeVisits) {
      madeVisits = createVisits(ofPage.storage ?? 'local', runId)
      madeVisits.setConsent(called.consent ?? ofPage.consent)
    }
    return madeVisits
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
    const { seed, history } = visits().memory()
    return {
      now: Date.now(),
      opened,
      page,
      device: { type: page.device },
      visitor: { id: settings.person ?? seed, language: page.language },
      visit: { count: 1 },
      context: settings.context ?? {},
      history,
      ...(settings.rest && { restMs: parseDuration(settings.rest) ?? 0 }),
    }
  }
  const held = (rule: Exclude<HeldBack, Verdict>['rule'], input: string): Outcome => ({
    status: 'held',
    because: [{ rule, input, passes: false }],
  })

  const displayOf = ({ display }: Settings, prompt: Prompt): DisplayName =>
    display ?? prompt.display?.as ?? 'popover'

  const ask = async (id: string, asking: Asking): Promise<Outcome> => {
    const { within, opener, opened = 'person' } = asking
    const own = (await asking.settings) ?? {}
    const [prompt, settings] = await find(id, own)
    if (!prompt) return held(signal.aborted ? 'destroyed' : 'unknown', id)
    const { messages = en, ...language } = await languageFor(prompt, settings.locale)
    const decide = (by: Opened): Decision =>
      decideWith(prompt, situationOf(settings, by), load.more?.rareRules)
    const decision = decide(opened)
    if (settings.debug) tell((await load.author()).describeDecision(id, decision))
    if (!decision.ask) return { status: 'held', because: decision.because }
    const common = { checks: commonChecks, questions: components, messages }
    // Fetched before anything is shown, so that nothing is missing if the network goes away in the middle.
    const kit: Kit = isRare(prompt) ? (await load.rare()).rareKit(common) : common
    // Where nothing says otherwise, an element shows it in its place, all else as a popover.
    const as = own.display ?? (within ? 'inline' : displayOf(settings, prompt))
    const display = as === 'kiosk' || (as === 'inline' && !within) ? 'popover' : as
    const inPlace = within && /^(inline|page)$/.test(display)
    // A popover that opens itself beside a mouse needs nothing of this, and comes to its corner also without it.
    const popped = display === 'popover'
    const displays =
      popped && opened === 'self' && readPage().device === 'desktop'
        ? undefined
        : await load.displays().catch((error: unknown) => {
            if (!popped) throw error
          })
    // What follows draws: in a task of its own it leaves room for the page's own work.
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return held('destroyed', id)

    const css = (kit.css ?? '') + (load.more?.looksOf(settings) ?? '')
    const parts = { ...asking, ...language, own, prompt, settings, css, styles, display }
    if (displays && display === 'tab' && !opener)
      return displays.launch({ ...parts, engine, mayAsk: () => decide('place').ask })
    const other = [...runs].find((run) => (inPlace ? within.contains(run.host) : !run.inPlace))
    if (other && opened === 'self') return held('busy', other.prompt)
    if (other?.prompt === prompt.id && !other.isDone()) return other.outcome
    if (!news.tell('eligible', { prompt: prompt.id, opened }, within ?? document.documentElement))
      return held('cancelled', prompt.id)
    other?.end('expired')

    const { context = {} } = settings
    const note = (happening: Happening): void =>
      visits().update(
        (history) => remember(history, prompt, happening, { now: Date.now(), context }),
        !/^(opened|expired)$/.test(happening), // came by itself, or was taken away by the page: no act of the person
      )
    const run = createRun({
      ...settings,
      ...kit,
      ...language,
      prompt,
      id: runId(),
      context,
      display,
      css,
      place: displays?.placeFor(parts) ?? popover(prompt.display?.at),
      selfOpened: opened === 'self',
      transport: transport(),
      complain,
      tell: (name, detail, host) => news.tell(name, detail as EarshotEvents[typeof name], host), // a run's news are among ours
      note,
      gone() {
        runs.delete(run)
        stopWatching?.()
      },
    })
    runs.add(run)
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

  const engine: Engine = {
    ask: (id, asking = {}) => ask(id, asking).catch(failed(id)),
    arm(id, settings = {}) {
      const own = new AbortController()
      const until = own.signal
      const stop = (): void => {
        armed.delete(stop)
        own.abort()
      }
      const fire = (): void => void engine.ask(id, { settings, opened: 'self' })
      const begin = async (): Promise<void> => {
        const [prompt, found] = await find(id, settings)
        if (prompt && displayOf(found, prompt) === 'tab')
          return void engine.ask(id, { settings, opened: 'place', until })
        // Without any trigger a prompt opens itself when the page has been seen for this long.
        for (const trigger of (prompt && (prompt.trigger ?? [{ on: 'load', after: '5s' }])) ?? []) {
          const armTrigger = trigger.on === 'load' ? onLoad : (await load.configured()).armTrigger
          if (!until.aborted)
            until.addEventListener(
              'abort',
              armTrigger({ ...trigger, ...(found.delay && { after: found.delay }) }, fire, news.onTrack),
            )
        }
      }
      armed.add(stop)
      begin().catch(failed(id))
      return stop
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
      const { consent } = settings
      if (consent) void ready.then(() => visits().setConsent(consent)) // where it is kept is known by then
    },
    leave(within) {
      for (const run of runs) if (within.contains(run.host)) run.end('expired')
    },
    explain(id, own = {}) {
      const settings = settingsWith(own)
      const prompt = definitions.ready(id)
      return (
        prompt &&
        explainWith(promptWith(prompt, settings), situationOf(settings, 'self'), load.more?.rareRules)
      )
    },
    flush: (deadlineMs) => transport().flush(deadlineMs),
    destroy() {
      ending.abort()
      for (const stop of armed) stop()
      for (const run of runs) run.end('expired')
      made?.close?.()
    },
  }
  const ready = Promise.resolve(engine).then(prepare)
  void ready.then(() => {
    transport()
    for (const id of ofPage.prompt ?? []) engine.arm(id)
  })
  return engine
}
