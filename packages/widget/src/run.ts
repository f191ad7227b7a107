import { type Action, currentQuestion, type Effect, start, transition } from '@earshot/core/conversation'
import type { Dismissal, EarshotEvent, ResponseData, ResponseEvent } from '@earshot/core/event'
import type { Messages } from '@earshot/core/messages/messages'
import type { Context, DisplayName, Placement, Prompt } from '@earshot/core/prompt'
import { responseEvent } from '@earshot/core/response-event'
import { runEvent } from '@earshot/core/run-event'
import type { Receipt, SendResult, Transport } from '@earshot/core/transport'
import { attempt } from '@earshot/transports/results'
import type { Page } from './page.ts'
import type { Theme } from './settings.ts'
import { answersAsText } from './ui/answers-as-text.ts'
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

export interface RunOptions {
  readonly prompt: Prompt
  readonly id: string
  readonly context: Context
  readonly locale: string
  readonly messages: Messages
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
  /** Tells the author of the page a sentence. */
  readonly complain: (sentence: string) => void
  readonly tell: <Name extends keyof RunNews>(name: Name, news: RunNews[Name], host: HTMLElement) => void
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
  const { prompt, transport, page, now, id } = options
  const promptPage = { path: page.path, ...(page.title && { title: page.title }) }
  let view: View = {
    conversation: start(prompt, { context: options.context, locale: options.locale, run: id, now: now() }),
    delivery: 'none',
    display: options.display,
    selfOpened: options.selfOpened,
    messages: options.messages,
    drafts: new Map<string, Draft>(),
    copied: false,
    refusal: undefined,
  }
  let byPointer = false
  let isSeen = false
  let removed = false
  /** What was submitted, as it went out. */
  let last: ResponseEvent | undefined
  let resolve: (outcome: RunOutcome) => void = () => {}
  const outcome = new Promise<RunOutcome>((settle) => {
    resolve = settle
  })

  const facts = () => ({
    source: page.source,
    now: now(),
    channel: options.channel,
    page: promptPage,
    display: options.display,
  })
  const given = (): { response?: ResponseData } => {
    const { conversation } = view
    if (!conversation.answers.length) return {}
    return { response: responseEvent(conversation, 'earshot.response.updated', facts()).data }
  }

  const draw = (): void => {
    if (!removed) mounted.draw(view)
  }
  const change = (part: Partial<View>): void => {
    view = { ...view, ...part }
    draw()
  }

  /** The next state, and its events in the same task: a fetch that starts later may never start. */
  const step = (action: Action): readonly Effect[] => {
    const [conversation, effects] = transition(view.conversation, action)
    view = { ...view, conversation }
    for (const effect of effects) perform(effect)
    return effects
  }
  const perform = (effect: Effect): void => {
    const { conversation } = view
    if (effect.type === 'updated' || effect.type === 'withdrawn') {
      seen() // whoever answers has seen it, also where nobody has measured it
      // When the same step submits, the submitted event carries this change too.
      if (conversation.phase === 'submitted') return
      const event = responseEvent(conversation, `earshot.response.${effect.type}`, facts())
      void send(event)
      options.tell('answered', { response: event.data }, mounted.host)
    } else if (effect.type === 'submitted') {
      seen()
      const event = responseEvent(conversation, 'earshot.response.submitted', facts())
      last = event
      deliver(event)
      options.tell('answered', { response: event.data }, mounted.host)
      options.tell('submitted', { response: event.data }, mounted.host)
      resolve({ status: 'submitted', response: event.data })
    } else {
      void send(runEvent(conversation, 'earshot.prompt.dismissed', facts(), effect.how))
      options.tell('dismissed', { run: id, prompt: prompt.id, how: effect.how }, mounted.host)
      resolve({
        status: effect.how === 'later' || effect.how === 'expired' ? effect.how : 'dismissed',
        ...given(),
      })
    }
  }

  /** Hands an event over, in this task. What only the author of the page can mend is told to them. */
  const send = (event: EarshotEvent): Promise<SendResult> => {
    // A transport of the page's own may throw where it must not; that is no reason to throw at the page.
    const sending = attempt(transport, [event])
    void sending.then((result) => {
      const why =
        result.status === 'rejected' ? result.message : result.status === 'retryable' ? result.reason : ''
      if (result.status === 'rejected' || /^(parked|no-receipt)/.test(why))
        options.complain(`what was said here is not taken by its destination: ${why}`)
    })
    return sending
  }

  const deliver = (event: ResponseEvent): void => {
    view = { ...view, delivery: 'sending', copied: false, refusal: undefined }
    void send(event).then((result) => settle(event.data, result))
  }
  /** Sent is the last word: a later answer to an earlier try changes nothing. */
  const settle = (response: ResponseData, result: SendResult): void => {
    if (view.delivery === 'sent') return
    const news = deliveryOf(result)
    change({ delivery: news, refusal: result.status === 'rejected' ? result.message : undefined })
    if (result.status === 'delivered')
      options.tell('delivered', { response, receipt: result.receipt }, mounted.host)
    else if (news === 'not-sent')
      options.tell(
        'failed',
        { response, reason: result.status === 'rejected' ? result.code : 'unreachable' },
        mounted.host,
      )
    // What is kept is settled only by a delivery or a refusal; a queue that was closed says neither.
    if (result.status === 'retryable')
      void result.later?.then((end) => end.status === 'retryable' || settle(response, end))
  }

  /** Goes on and moves the focus along; a tap is first shown on its option. */
  const advance = (action: Action, delayMs = 0): void => {
    const before = view.conversation
    step(action)
    const redraw = (): void => {
      draw()
      const { conversation } = view
      if (removed) return
      if (conversation.phase === 'closed') remove()
      else if (conversation.at !== before.at || conversation.phase !== before.phase || conversation.problem)
        mounted.focus()
    }
    if (delayMs && !view.conversation.problem) setTimeout(redraw, delayMs)
    else redraw()
  }
  const keep = (question: string, draft: Draft): void => {
    view = { ...view, drafts: new Map(view.drafts).set(question, draft) }
  }
  /** What stands in the current question counts as its answer when the person goes on. */
  const confirm = (advanceToo: boolean, delayMs = 0): void => {
    const question = currentQuestion(view.conversation)
    if (!question) return
    const draft = view.drafts.get(question.id)
    const { value, other } = draft ?? {}
    advance(
      {
        type: 'answer',
        question: question.id,
        value,
        advance: advanceToo,
        ...(other !== undefined && { other }),
      },
      delayMs,
    )
  }

  const remove = (): void => {
    if (removed) return
    removed = true
    mounted.remove()
    options.tell('closed', { run: id, prompt: prompt.id }, mounted.host)
  }
  const dismiss = (how: Dismissal): void => {
    if (view.conversation.phase === 'asking') step({ type: 'dismiss', how })
    remove()
  }

  const seen = (): void => {
    if (isSeen) return
    isSeen = true
    void send(runEvent(view.conversation, 'earshot.prompt.shown', facts()))
    options.tell('shown', { run: id, prompt: prompt.id }, mounted.host)
  }

  const deeds: Deeds = {
    draft(question, draft) {
      keep(question, draft)
      draw()
    },
    choose(question, value) {
      if (view.conversation.at !== question) return // a second tap while the first one is still shown
      keep(question, { value })
      if (byPointer) confirm(true, showChoiceMs)
      else draw()
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
    close: () => dismiss('closed'),
    later: () => dismiss('later'),
    never: () => dismiss('never'),
    tryAgain() {
      if (!last) return
      deliver(last)
      draw()
      mounted.focus()
    },
    copy() {
      const text = answersAsText(view.conversation)
      // Where the clipboard is refused, the text stands in its box and can be marked by hand.
      navigator.clipboard?.writeText(text).then(
        () => change({ copied: true }),
        () => undefined,
      )
    },
  }

  const mounted: Mounted = mount({
    display: options.display,
    placement: options.placement,
    theme: options.theme,
    accent: options.accent,
    title: view.conversation.prompt.title,
    locale: options.locale,
    within: options.within,
    deeds,
    onHand({ pointer, answering }) {
      byPointer = pointer
      // Who only closes it has nothing to store, so nothing is opened for it.
      if (answering) transport.prepare?.()
    },
  })
  draw()
  if (options.display === 'modal' || (!options.selfOpened && options.display !== 'inline')) mounted.focus()

  return {
    id,
    prompt: prompt.id,
    display: options.display,
    outcome,
    host: mounted.host,
    end: dismiss,
    isDone: () => view.conversation.phase !== 'asking' && !/^(sending|not-sent)$/.test(view.delivery),
    seen,
  }
}

/** The word for each result. Kept in the page's memory alone it would be lost with the page: that is not "saved". */
function deliveryOf(result: SendResult): Delivery {
  switch (result.status) {
    case 'delivered':
      return 'sent'
    case 'unconfirmed':
      return 'unconfirmed'
    case 'retryable':
      return result.kept === 'saved' ? 'saved' : 'not-sent'
    case 'rejected':
      return 'not-sent'
  }
}
