import { begin } from '@earshot/core/begin'
import type { Action } from '@earshot/core/conversation'
import type { Dismissal, EarshotEvent, ResponseData, ResponseEvent } from '@earshot/core/event'
import type { Context, DisplayName, Prompt } from '@earshot/core/prompt'
import { type EventFacts, responseEvent } from '@earshot/core/response-event'
import { runEvent } from '@earshot/core/run-event'
import { step as take } from '@earshot/core/step'
import type { Receipt, SendResult, Transport } from '@earshot/core/transport'
import type { Language } from './language/language.ts'
import { readPage } from './page.ts'
import type { Settings } from './settings.ts'
import type { Complain } from './tell.ts'
import { answersAsText } from './ui/answers-as-text.ts'
import type { Kit } from './ui/kit.ts'
import { type Mounted, mount } from './ui/mount.tsx'
import type { Place } from './ui/place.ts'
import type { Deeds, Delivery, Draft, Scene } from './ui/view.ts'

/** How a run ended. */
export type RunOutcome =
  | { readonly status: 'submitted'; readonly response: ResponseData }
  | { readonly status: 'dismissed' | 'later' | 'expired'; readonly response?: ResponseData }

/** What a run tells while it goes on. */
export interface RunNews {
  readonly shown: { readonly run: string; readonly prompt: string }
  readonly answered: { readonly response: ResponseData }
  readonly submitted: { readonly response: ResponseData }
  readonly delivered: { readonly response: ResponseData; readonly receipt: Receipt }
  readonly failed: { readonly response: ResponseData; readonly reason: string }
  readonly dismissed: { readonly run: string; readonly prompt: string; readonly how: Dismissal }
  readonly closed: { readonly run: string; readonly prompt: string }
}

/** The settings of the page count where nothing else is said here. */
export interface RunOptions
  extends Kit,
    Omit<Settings, 'prompt' | 'locale' | 'display' | 'place'>,
    Omit<Language, 'messages'> {
  readonly prompt: Prompt
  readonly id: string
  readonly context: Context
  readonly display: DisplayName
  readonly place: Place
  readonly selfOpened: boolean
  readonly transport: Transport
  readonly complain: Complain
  readonly tell: <Name extends keyof RunNews>(name: Name, news: RunNews[Name], host: HTMLElement) => unknown
  /** Called when the person has finished or gone. */
  readonly note: (outcome: 'answered' | Dismissal) => void
  /** Called when it is out of the page. */
  readonly gone: () => void
}

export interface Run {
  readonly id: string
  readonly prompt: string
  /** It is a part of the page, so it is in nobody's way. */
  readonly inPlace: boolean
  readonly outcome: Promise<RunOutcome>
  /** Ends it from outside. */
  end(how: Dismissal): void
  /** Whether nothing is left for the person to do: it is over, and the text is not waiting in its box. */
  isDone(): boolean
  /**
   * Brings it into the page, unless it has ended by now, and tells, once, when it has come before somebody's eyes. Gives a
   * function that ends the watching, where there is any.
   */
  open(): (() => void) | undefined
  readonly host: HTMLElement
  /**
   * Whether the page has taken it out, once it was open. What lies above the page is out as well where it is not drawn any
   * more: nobody can reach it. In its place it comes back with what it stands in, such as a dialog that is closed for now.
   */
  isOut(): boolean
}

/** A tap is shown on its option for this long before the next question takes its place. */
const showChoiceMs = 160

/** Runs one prompt for one person: the conversation in the middle, the page on one side, the transport on the other. */
export function createRun(options: RunOptions): Run {
  const { prompt, transport, id, display, place, site, channel, note } = options
  const { source, path, title } = readPage()
  const who = { run: id, prompt: prompt.id }
  let byPointer = false
  let byScript = false
  let isSeen = false
  let isOpen = false
  let removed = false
  /** What was submitted, as it went out. */
  let last: ResponseEvent
  let resolve: (outcome: RunOutcome) => void
  const outcome = new Promise<RunOutcome>((settle) => {
    resolve = settle
  })

  const facts = (): EventFacts => ({
    source: site ? `//${site}` : source,
    now: Date.now(),
    channel: channel ?? 'web',
    page: { path, title },
    display,
  })
  const tell = <Name extends keyof RunNews>(name: Name, news: RunNews[Name]): unknown =>
    options.tell(name, news, place.host)

  /** Hands an event over, in this task. What only the author of the page can mend is told to them. */
  const send = async (event: EarshotEvent): Promise<SendResult> => {
    let result: SendResult
    try {
      result = await transport.send([event])
    } catch {
      // A transport of the page's own may throw where it must not; that is no reason to throw at the page.
      result = { status: 'retryable', reason: 'threw' }
    }
    const why = 'message' in result ? result.message : 'reason' in result ? result.reason : ''
    if ('message' in result || /^(parked|no-receipt)/.test(why)) options.complain('refused', why)
    return result
  }
  const deliver = (): void => {
    Object.assign(scene, { delivery: 'sending', copied: false })
    void send(last).then(settle)
  }
  /** Sent is the last word: a later answer to an earlier try changes nothing. */
  const settle = (result: SendResult): void => {
    if (scene.delivery === 'sent') return
    const { data: response } = last
    const refused = result.status === 'rejected'
    scene.delivery = deliveryOf(result)
    scene.refusal = refused ? result.message : undefined
    draw()
    if (result.status === 'delivered') tell('delivered', { response, receipt: result.receipt })
    if (scene.delivery === 'not-sent')
      tell('failed', { response, reason: refused ? result.code : 'unreachable' })
    // What is kept is settled only by a delivery or a refusal; a queue that was closed says neither.
    if (result.status === 'retryable')
      void result.later?.then((end) => end.status === 'retryable' || settle(end))
  }

  /** The next state, and its events in the same task: a fetch that starts later may never start. */
  const step = (action: Action): void => {
    const [conversation, effects] = take(scene.conversation, action, options.checks)
    scene.conversation = conversation
    for (const effect of effects) {
      const { type } = effect
      const event = responseEvent(
        conversation,
        `earshot.response.${type === 'dismissed' ? 'updated' : type}`,
        facts(),
      )
      const { data: response } = event
      if (byScript) Object.assign(response.presentation as object, { marks: ['script'] }) // every event has one
      if (type === 'dismissed') {
        const { how } = effect
        void send(runEvent(conversation, 'earshot.prompt.dismissed', facts(), how))
        note(how)
        tell(type, { ...who, how })
        resolve({
          status: how === 'later' || how === 'expired' ? how : type,
          ...(response.answers[0] && { response }),
        })
        continue
      }
      seen() // whoever answers has seen it, also where nobody has measured it
      const submitted = type === 'submitted'
      if (submitted) {
        last = event
        deliver()
      } else void send(event)
      tell('answered', { response })
      if (!submitted) continue
      note('answered')
      tell(type, { response })
      resolve({ status: type, response })
    }
  }

  /** Goes on and moves the focus along; a tap is first shown on its option. */
  const advance = (action: Action, delayMs = 0): void => {
    const { at } = scene.conversation
    step(action)
    const goOn = (): void => {
      draw()
      const { conversation } = scene
      if (conversation.phase === 'closed') remove()
      else if (conversation.at !== at || conversation.problem) mounted.focus()
    }
    if (delayMs && !scene.conversation.problem) setTimeout(goOn, delayMs)
    else goOn()
  }
  const keep = (question: string, draft: Draft): void => {
    scene.drafts.set(question, draft)
    draw()
  }
  /** What stands in the current question counts as its answer when the person goes on. */
  const confirm = (advanceToo: boolean, delayMs?: number): void => {
    const { at: question = '' } = scene.conversation
    const { value, other } = scene.drafts.get(question) ?? {}
    advance({ type: 'answer', question, value, advance: advanceToo, ...(other && { other }) }, delayMs)
  }

  const remove = (): void => {
    if (removed) return
    removed = true
    mounted.remove()
    tell('closed', who)
    options.gone()
  }
  const end = (how: Dismissal): void => {
    step({ type: 'dismiss', how }) // changes nothing where the conversation is over
    remove()
  }
  const seen = (): void => {
    if (isSeen || removed) return
    isSeen = true
    void send(runEvent(scene.conversation, 'earshot.prompt.shown', facts()))
    tell('shown', who)
  }

  const deeds: Deeds = {
    draw: () => draw(),
    draft: keep,
    choose(question, value) {
      if (scene.conversation.at !== question) return // a second tap while the first one is still shown
      keep(question, { value })
      if (byPointer) confirm(true, showChoiceMs)
    },
    next: () => confirm(true),
    skip() {
      keep(scene.conversation.at ?? '', {})
      advance({ type: 'skip' })
    },
    back: () => advance({ type: 'back' }),
    keep: () => confirm(false),
    sendNow() {
      confirm(false)
      if (!scene.conversation.problem) advance({ type: 'submit' })
    },
    close: () => end('closed'),
    later: () => end('later'),
    never: () => end('never'),
    tryAgain() {
      deliver()
      draw()
      mounted.focus()
    },
    copy() {
      // Where the clipboard is refused, the text stands in its box and can be marked by hand.
      navigator.clipboard?.writeText(answersAsText(scene.conversation)).then(
        () => {
          scene.copied = true
          draw()
        },
        () => undefined,
      )
    },
  }
  const scene: Scene = {
    ...options,
    deeds,
    conversation: begin(prompt, { ...options, run: id, now: Date.now() }, options.local),
    delivery: 'none',
    drafts: new Map<string, Draft>(),
  }
  const mounted: Mounted = mount({
    ...options,
    deeds,
    title: scene.conversation.prompt.title,
    onHand({ pointer, answering }) {
      byPointer = pointer
      // Who only closes it has nothing to store, so nothing is opened for it.
      if (answering) transport.prepare?.()
    },
    onScript() {
      byScript = true
    },
  })
  /** What is out of the page is drawn where nobody sees it. */
  const draw = (): void => mounted.draw(scene)
  draw()
  mounted.hear() // in its place in the page it is there at once

  return {
    id,
    prompt: prompt.id,
    inPlace: !!place.stays,
    outcome,
    host: place.host,
    end,
    isOut: () => isOpen && !(place.stays ? place.host.isConnected : place.panel.getClientRects()[0]),
    isDone: () => scene.conversation.phase !== 'asking' && !/^(sending|not-sent)$/.test(scene.delivery),
    open() {
      if (removed) return undefined
      mounted.open()
      isOpen = true
      if (place.takesFocus ?? !options.selfOpened) mounted.focus()
      return place.watch?.(seen) ?? void setTimeout(seen) // once it is drawn
    },
  }
}

/** The word for each result. Kept in the page's memory alone it would be lost with the page: that is not "saved". */
function deliveryOf(result: SendResult): Delivery {
  if (result.status === 'delivered') return 'sent'
  if (result.status === 'unconfirmed') return result.status
  return result.status === 'retryable' && result.kept === 'saved' ? 'saved' : 'not-sent'
}
