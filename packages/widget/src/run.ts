import { begin } from '@earshot/core/begin'
import { type Action, currentQuestion } from '@earshot/core/conversation'
import type {
  Dismissal,
  EarshotEvent,
  ResponseData,
  ResponseEvent,
  ResponseEventType,
} from '@earshot/core/event'
import type { Context, DisplayName, Placement, Prompt } from '@earshot/core/prompt'
import { type EventFacts, responseEvent } from '@earshot/core/response-event'
import { runEvent } from '@earshot/core/run-event'
import { step as take } from '@earshot/core/step'
import type { Receipt, SendResult, Transport } from '@earshot/core/transport'
import type { Page } from './page.ts'
import type { Theme } from './settings.ts'
import type { Complain } from './tell.ts'
import { answersAsText } from './ui/answers-as-text.ts'
import type { Kit } from './ui/kit.ts'
import { type Mounted, mount } from './ui/mount.tsx'
import type { Deeds, Delivery, Draft, View } from './ui/view.ts'

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

export interface RunOptions extends Kit {
  readonly prompt: Prompt
  readonly id: string
  readonly context: Context
  readonly locale: string
  readonly dir: 'ltr' | 'rtl' | undefined
  /** The prompt in this language, where it is written in another. */
  readonly local: Prompt | undefined
  readonly display: DisplayName
  readonly placement: Placement
  readonly theme: Theme
  readonly accent: string | undefined
  readonly channel: string
  readonly within: HTMLElement | undefined
  readonly selfOpened: boolean
  readonly transport: Transport
  readonly page: Page
  readonly now: () => number
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
  readonly display: DisplayName
  readonly outcome: Promise<RunOutcome>
  /** Ends it from outside. */
  end(how: Dismissal): void
  /** Whether nothing is left for the person to do: it is over, and the text is not waiting in its box. */
  isDone(): boolean
  /** Tells that it came before the person's eyes; counted once. */
  seen(): void
  readonly host: HTMLElement
}

/** A tap is shown on its option for this long before the next question takes its place. */
const showChoiceMs = 160

/** Runs one prompt for one person: the conversation in the middle, the page on one side, the transport on the other. */
export function createRun(options: RunOptions): Run {
  const { prompt, transport, page, now, id, display, selfOpened } = options
  let view: View = {
    ...options,
    conversation: begin(prompt, { ...options, run: id, now: now() }, options.local),
    delivery: 'none',
    drafts: new Map<string, Draft>(),
    copied: false,
    refusal: undefined,
  }
  const who = { run: id, prompt: prompt.id }
  let byPointer = false
  let isSeen = false
  let removed = false
  /** What was submitted, as it went out. */
  let last: ResponseEvent
  let resolve: (outcome: RunOutcome) => void
  const outcome = new Promise<RunOutcome>((settle) => {
    resolve = settle
  })

  const facts = (): EventFacts => ({
    source: page.source,
    now: now(),
    channel: options.channel,
    page: { path: page.path, title: page.title },
    display,
  })
  const eventNow = (type: ResponseEventType): ResponseEvent => responseEvent(view.conversation, type, facts())
  const tell = <Name extends keyof RunNews>(name: Name, news: RunNews[Name]): unknown =>
    options.tell(name, news, mounted.host)

  const change = (part: Partial<View>): void => {
    view = { ...view, ...part }
    if (!removed) mounted.draw(view)
  }

  /** Hands an event over, in this task. What only the author of the page can mend is told to them. */
  const send = async (event: EarshotEvent): Promise<SendResult> => {
    let result: SendResult
    try {
      result = await transport.send([event])
    } catch {
      // A transport of the page's own may throw where it must not; that is no reason to throw at the page.
      result = { status: 'retryable', reason: 'threw' }
    }
    const why =
      result.status === 'rejected' ? result.message : result.status === 'retryable' ? result.reason : ''
    if (result.status === 'rejected' || /^(parked|no-receipt)/.test(why)) options.complain('refused', why)
    return result
  }

  const deliver = (): void => {
    view = { ...view, delivery: 'sending', copied: false, refusal: undefined }
    void send(last).then(settle)
  }
  /** Sent is the last word: a later answer to an earlier try changes nothing. */
  const settle = (result: SendResult): void => {
    if (view.delivery === 'sent') return
    const { data: response } = last
    const { status } = result
    const refused = status === 'rejected'
    const delivery = deliveryOf(result)
    change({ delivery, refusal: refused ? result.message : undefined })
    if (status === 'delivered') tell('delivered', { response, receipt: result.receipt })
    else if (delivery === 'not-sent')
      tell('failed', { response, reason: refused ? result.code : 'unreachable' })
    // What is kept is settled only by a delivery or a refusal; a queue that was closed says neither.
    if (status === 'retryable') void result.later?.then((end) => end.status === status || settle(end))
  }

  /** The next state, and its events in the same task: a fetch that starts later may never start. */
  const step = (action: Action): void => {
    const [conversation, effects] = take(view.conversation, action, options.checks)
    view = { ...view, conversation }
    for (const effect of effects) {
      if (effect.type === 'dismissed') {
        const { how } = effect
        void send(runEvent(conversation, 'earshot.prompt.dismissed', facts(), how))
        options.note(how)
        tell('dismissed', { ...who, how })
        resolve({
          status: how === 'later' || how === 'expired' ? how : 'dismissed',
          ...(conversation.answers.length && { response: eventNow('earshot.response.updated').data }),
        })
        continue
      }
      seen() // whoever answers has seen it, also where nobody has measured it
      const event = eventNow(`earshot.response.${effect.type}`)
      const { data: response } = event
      if (effect.type === 'submitted') {
        last = event
        deliver()
      } else void send(event)
      tell('answered', { response })
      if (effect.type !== 'submitted') continue
      options.note('answered')
      tell('submitted', { response })
      resolve({ status: 'submitted', response })
    }
  }

  /** Goes on and moves the focus along; a tap is first shown on its option. */
  const advance = (action: Action, delayMs = 0): void => {
    const { at, phase } = view.conversation
    step(action)
    const redraw = (): void => {
      change({})
      const { conversation } = view
      if (conversation.phase === 'closed') remove()
      else if (!removed && (conversation.at !== at || conversation.phase !== phase || conversation.problem))
        mounted.focus()
    }
    if (delayMs && !view.conversation.problem) setTimeout(redraw, delayMs)
    else redraw()
  }
  const keep = (question: string, draft: Draft): void =>
    change({ drafts: new Map(view.drafts).set(question, draft) })
  /** What stands in the current question counts as its answer when the person goes on. */
  const confirm = (advanceToo: boolean, delayMs = 0): void => {
    const { id: question = '' } = currentQuestion(view.conversation) ?? {}
    const { value, other } = view.drafts.get(question) ?? {}
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
    if (isSeen) return
    isSeen = true
    void send(runEvent(view.conversation, 'earshot.prompt.shown', facts()))
    tell('shown', who)
  }

  const deeds: Deeds = {
    draft: keep,
    choose(question, value) {
      if (view.conversation.at !== question) return // a second tap while the first one is still shown
      keep(question, { value })
      if (byPointer) confirm(true, showChoiceMs)
    },
    next: () => confirm(true),
    skip() {
      const { at } = view.conversation
      if (at) keep(at, {})
      advance({ type: 'skip' })
    },
    back: () => advance({ type: 'back' }),
    sendNow() {
      confirm(false)
      if (!view.conversation.problem) advance({ type: 'submit' })
    },
    close: () => end('closed'),
    later: () => end('later'),
    never: () => end('never'),
    tryAgain() {
      deliver()
      change({})
      mounted.focus()
    },
    copy() {
      // Where the clipboard is refused, the text stands in its box and can be marked by hand.
      navigator.clipboard?.writeText(answersAsText(view.conversation)).then(
        () => change({ copied: true }),
        () => undefined,
      )
    },
  }

  const mounted: Mounted = mount({
    ...options,
    title: view.conversation.prompt.title,
    deeds,
    onHand({ pointer, answering }) {
      byPointer = pointer
      // Who only closes it has nothing to store, so nothing is opened for it.
      if (answering) transport.prepare?.()
    },
  })
  change({})
  if (display === 'modal' || (!selfOpened && display !== 'inline')) mounted.focus()

  return {
    id,
    prompt: prompt.id,
    display,
    outcome,
    host: mounted.host,
    end,
    isDone: () => view.conversation.phase !== 'asking' && !/^(sending|not-sent)$/.test(view.delivery),
    seen,
  }
}

/** The word for each result. Kept in the page's memory alone it would be lost with the page: that is not "saved". */
function deliveryOf(result: SendResult): Delivery {
  if (result.status === 'delivered') return 'sent'
  if (result.status === 'unconfirmed') return result.status
  return result.status === 'retryable' && result.kept === 'saved' ? 'saved' : 'not-sent'
}
