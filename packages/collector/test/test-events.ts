import { type Conversation, start, transition } from '@earshot/core/conversation'
import type { ResponseEvent, ResponseEventType, RunEvent, RunEventType } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import { responseEvent } from '@earshot/core/response-event'
import { runEvent } from '@earshot/core/run-event'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'

let made = 0

export interface Said {
  readonly run?: string
  readonly prompt?: Prompt
  readonly answers?: Readonly<Record<string, unknown>>
  readonly context?: Readonly<Record<string, string>>
  readonly source?: string
  /** Default: as the conversation counts. */
  readonly revision?: number
  readonly type?: 'updated' | 'submitted' | 'withdrawn'
}

const facts = (source = '//shop.example') => ({ source, now: Date.parse('2026-11-21T11:59:00Z') })

/** A conversation with these answers given. */
export function conversation({
  run,
  prompt = howDidWeDo,
  answers = { rating: 1 },
  context = {},
}: Said): Conversation {
  const begun = start(prompt, {
    run: run ?? `run-${++made}`,
    context,
    now: Date.parse('2026-11-21T11:58:00Z'),
  })
  return Object.entries(answers).reduce(
    (state, [question, value]) => transition(state, { type: 'answer', question, value })[0],
    begun,
  )
}

/** A response event as the widget sends it. By default: somebody finished with "Poor". */
export function said(said: Said = {}): ResponseEvent {
  const state = conversation(said)
  const revision = said.revision ?? state.revision + 1
  const type: ResponseEventType = `earshot.response.${said.type ?? 'submitted'}`
  return responseEvent({ ...state, revision }, type, facts(said.source))
}

/** The same, marked as hardly a customer's. */
export function marked(what: Said = {}, marks: readonly string[] = ['hasty']): ResponseEvent {
  const event = said(what)
  return {
    ...event,
    data: { ...event.data, presentation: { display: 'page', ...event.data.presentation, marks } },
  }
}

export function ran(what: 'shown' | 'dismissed', said: Said = {}): RunEvent {
  const type: RunEventType = `earshot.prompt.${what}`
  return runEvent(
    conversation({ ...said, answers: {} }),
    type,
    facts(said.source),
    what === 'dismissed' ? 'later' : undefined,
  )
}
