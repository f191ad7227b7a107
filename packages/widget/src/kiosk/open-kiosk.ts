import { currentQuestion } from '@earshot/core/conversation'
import { en } from '@earshot/core/messages/en'
import type { Messages } from '@earshot/core/messages/messages'
import { moreEn } from '@earshot/core/messages/more-en'
import type { Prompt } from '@earshot/core/prompt'
import type { Transport } from '@earshot/core/transport'
import type { Outbox } from '@earshot/transports/outbox'
import type { Definitions } from '../definitions.ts'
import type { Engine, Outcome } from '../engine.ts'
import { isRare } from '../is-rare.ts'
import type { Language } from '../language/language.ts'
import type { Loads } from '../loads.ts'
import { ofDocument, readPage } from '../page.ts'
import type { RunOptions } from '../run.ts'
import type { Settings } from '../settings.ts'
import type { Tell } from '../tell.ts'
import type { Scene } from '../ui/view.ts'
import type { FrameView } from './frame.tsx'
import { guard } from './guard.ts'
import { beat } from './heartbeat.ts'
import { createIdle } from './idle.ts'
import { type Tongue, tonguesOf } from './languages.ts'
import { markingTransport } from './marking-transport.ts'
import type { Finished } from './marks.ts'
import { openingOf } from './opening.ts'
import { personPlace } from './person-place.ts'
import { createPinPad } from './pin-pad.ts'
import { mountStand } from './stand.ts'
import { createTapLock } from './tap-lock.ts'
import { createWake } from './wake.ts'

export interface KioskParts {
  readonly engine: Engine
  readonly load: Loads
  readonly tell: Tell
  readonly settings: Settings
  /** The transport that the page has given, if it has. */
  readonly given: Transport | undefined
  /** Where the answers go. */
  readonly transport: Transport
  readonly prompt: Prompt
  readonly definitions: Pick<Definitions, 'isReadyMade'>
}

/** What is spoken here. */
interface Speech {
  /** To the next person. */
  readonly language: Language
  readonly tongues: readonly Tongue[]
  /** Says it in another language. */
  speak(locale: string): Promise<Language>
}

/** How long nobody has touched anything before it is asked whether somebody is there. */
export const askingMs = 45_000
/** How long the thanks stand. */
export const thanksMs = 15_000
/** Whoever has called somebody waits to see what comes of it. */
export const calledMs = 60_000
/** How long a screen without a question stands that is not the first one. */
export const asideMs = 20_000
/** How often the clock of the place is looked at. */
const lookMs = 10_000

const standing = new WeakSet<Engine>()

/**
 * Stands there and asks one person after the other, until somebody leaves with the PIN or the page takes it away. Of each
 * person nothing is left for the next: not in the page, not in the memory, not in the browser.
 */
export async function openKiosk(parts: KioskParts): Promise<Outcome> {
  const { engine, load, prompt } = parts
  if (standing.has(engine) || engine.signal.aborted)
    return {
      status: 'held',
      because: [{ rule: standing.has(engine) ? 'busy' : 'destroyed', input: prompt.id, passes: false }],
    }
  standing.add(engine)
  // Fetched before the first touch, so that the network may go away afterwards.
  const [speech] = await Promise.all([speechOf(parts), isRare(prompt) && load.rare().catch(() => undefined)])
  const outcome = await new Promise<Outcome>((resolve) => stand(parts, speech, resolve))
  standing.delete(engine)
  return outcome
}

/** Without the network it is asked in English, or in what the page's own definition is written in. */
async function speechOf({ load, prompt, settings, definitions }: KioskParts): Promise<Speech> {
  const wanted = settings.locale ?? readPage().language
  const readyMade = definitions.isReadyMade(prompt.id)
  const speak: Speech['speak'] = async (locale) =>
    (await load.language()).languageOf(locale, prompt, readyMade, load)
  const language = await speak(wanted).catch(() => ({ locale: wanted }))
  return { language, speak, tongues: await tonguesOf(prompt, language, readyMade, load) }
}

function stand(
  { engine, load, tell, prompt, settings, given, transport }: KioskParts,
  { language, tongues, speak }: Speech,
  resolve: (outcome: Outcome) => void,
): void {
  const ending = new AbortController()
  const { signal } = ending
  const opening = openingOf(settings, tell)
  const wake = createWake(signal)
  const lockTaps = createTapLock()
  /** The responses that were finished here: numbers and ids of options, and never a word of anybody's. */
  const finished: Finished[] = []
  /** What is drawn for the person who is being asked. */
  let scene: Scene | undefined
  let shown = ''
  let opens = false

  const spokenIn = ({
    locale,
    local = prompt,
    messages: said = en,
  }: Omit<Language, 'messages'> & { readonly messages?: Messages | undefined }): Pick<
    FrameView,
    'locale' | 'title' | 'purpose' | 'messages'
  > => ({
    locale,
    title: local.title,
    purpose: local.purpose,
    messages: { ...moreEn, ...said, problems: { ...moreEn.problems, ...said.problems } },
  })
  const home: FrameView = {
    ...spokenIn(language),
    screen: 'attract',
    tongues,
    large: false,
    pinLength: settings.pin?.length ?? 0,
    typed: 0,
    wrong: false,
    waiting: 0,
  }
  const view: FrameView = { ...home }

  const rest = (): void => {
    idle.stop()
    pad.clear()
    Object.assign(view, home, { screen: opening.isOpen(Date.now()) ? 'attract' : 'closed' })
    if (view.screen === 'closed') wake.off()
    else wake.on()
    draw()
  }
  /** Another screen of the stand's own, which goes away by itself. */
  const aside = (): void => {
    idle.start(asideMs, false)
    draw()
  }
  /** Whoever is about to switch the device off should know. */
  const countWaiting = async (): Promise<void> => {
    try {
      const events = await (transport as Partial<Outbox>).exportPending?.()
      // Of one response several revisions may wait.
      view.waiting = new Set(events?.map(({ subject }) => subject)).size
    } catch {
      return // a transport of the page's own
    }
    if (view.screen === 'pin') draw()
  }
  const leave = (): void => {
    ending.abort()
    if (scene) engine.leave(scene.place.host)
    idle.stop()
    clearInterval(looking)
    endBeat()
    mounted.remove()
    resolve({ status: 'dismissed' })
  }
  const pad = createPinPad(settings.pin ?? '', leave)

  const reset = (): void => {
    if (!scene) {
      rest()
      return
    }
    const { conversation, drafts, deeds, place } = scene
    const question = currentQuestion(conversation)
    // What was written and not yet sent off is an answer too; an address is given only by its giver.
    if (question && drafts.get(question.id)?.value !== undefined && !/contact|consent/.test(question.type))
      deeds.keep()
    engine.leave(place.host)
  }
  const idle = createIdle({ warn: (seconds) => mounted.warn(seconds), reset })

  /** Follows a run from drawing to drawing. */
  const follow = (next: Scene, calls: boolean): void => {
    scene = next
    const { conversation, delivery } = next
    const now = `${conversation.phase} ${conversation.at} ${delivery}`
    if (now === shown) return
    shown = now
    // What could not be sent stands in its box, and is as long in coming to an end as a question.
    const waits = conversation.phase !== 'submitted' || (delivery === 'not-sent' && !calls)
    if (waits) idle.start(askingMs, true)
    else idle.start(calls ? calledMs : thanksMs, false)
  }
  const begin = (): void => {
    if (opens || scene || view.screen !== 'attract') return
    opens = true
    const place = personPlace({
      large: view.large,
      opened(panel) {
        guard(panel)
        lockTaps(panel)
        for (const name of ['pointerdown', 'keydown', 'input', 'wheel'])
          panel.addEventListener(name, () => idle.touch(), { passive: true })
      },
      gone() {
        scene = undefined
        shown = ''
        if (!signal.aborted) rest()
      },
    })
    const change = (options: RunOptions): RunOptions => ({
      ...options,
      channel: options.channel ?? 'kiosk',
      // A visitor's memory is one person's; here there are many.
      note() {},
      transport: markingTransport(options.transport, { prompt, opening, finished }),
      ending(next) {
        const drawn = options.ending?.(next)
        follow(next, !!drawn)
        return drawn
      },
    })
    const asking = { settings: { ...settings, locale: view.locale }, standing: { place, change } }
    void engine.ask(prompt.id, asking).then(() => {
      opens = false
    })
  }

  const pick = async (locale: string): Promise<void> => {
    try {
      Object.assign(view, spokenIn(await speak(locale)))
    } catch {
      // Without the network it stays in the language that it has.
    }
    view.screen = 'attract'
    aside()
  }
  const mounted = mountStand({
    view,
    lockTaps,
    css: load.more?.looksOf(settings) ?? '',
    deeds: {
      begin,
      show(screen) {
        view.screen = screen
        aside()
        if (screen === 'pin') void countWaiting()
      },
      pick: (locale) => void pick(locale),
      enlarge() {
        view.large = !view.large
        aside()
      },
      digit(digit) {
        Object.assign(view, pad.type(digit, Date.now()))
        if (!signal.aborted) aside()
      },
      erase() {
        pad.clear()
        Object.assign(view, { typed: 0, wrong: false })
        aside()
      },
      rest,
      more: () => idle.more(),
      again: reset,
    },
  })
  const draw = (): void => mounted.draw()
  const endBeat = given ? () => {} : beat(settings, prompt.id, () => opening.isOpen(Date.now()))
  const looking = setInterval(() => {
    const closed = !opening.isOpen(Date.now())
    // Whoever is being asked is let finish.
    if (!scene && /attract|closed/.test(view.screen) && closed !== (view.screen === 'closed')) rest()
  }, lookMs)

  // Nothing else opens itself in front of people here.
  ofDocument(
    'addEventListener',
    'earshot:eligible',
    (event) => {
      if ((event as CustomEvent<{ opened: string }>).detail.opened === 'self') event.preventDefault()
    },
    { signal },
  )
  engine.signal.addEventListener('abort', leave, { signal })
  rest()
}
