import type { EarshotEvent, ResponseEvent, ResponseEventType, RunEvent } from '@earshot/core/event'
import type { Receipt, SendResult, Transport } from '@earshot/core/transport'
import type { Page } from '../src/page.ts'

const envelope = {
  specversion: '1.0',
  source: '//shop.example',
  time: '2026-11-21T12:00:03.120Z',
  datacontenttype: 'application/json',
} as const

const facts = {
  prompt: { id: 'how-did-we-do', version: '9f2c51ab' },
  audience: 'external',
  channel: 'web',
  locale: 'en',
} as const

/** A response event of response `response` at this revision. */
export function response(id: string, revision = 1, kind = 'submitted', text = 'Cold soup'): ResponseEvent {
  return {
    ...envelope,
    type: `earshot.response.${kind}` as ResponseEventType,
    id: `${id}.${revision}`,
    subject: id,
    data: { ...facts, response: id, revision, answers: [{ question: 'why', value: text }] },
  }
}

/** A run event. */
export function shown(run: string): RunEvent {
  return {
    ...envelope,
    type: 'earshot.prompt.shown',
    id: `${run}.shown`,
    subject: run,
    data: { ...facts, run },
  }
}

/** The run event at the other end. */
export function dismissed(run: string): RunEvent {
  return {
    ...envelope,
    type: 'earshot.prompt.dismissed',
    id: `${run}.dismissed`,
    subject: run,
    data: { ...facts, run, how: 'closed' },
  }
}

export const idsOf = (batch: readonly EarshotEvent[]): string[] => batch.map(({ id }) => id)

/** What a collector answers that takes the whole batch. */
export function taken(batch: readonly EarshotEvent[]): SendResult {
  return { status: 'delivered', receipt: receipt({ accepted: idsOf(batch) }) }
}

export function receipt(parts: Partial<Receipt> = {}): Receipt {
  return { accepted: [], duplicate: [], rejected: [], ...parts }
}

export const offline: SendResult = { status: 'retryable', reason: 'network' }

export interface Backend extends Transport {
  /** What arrived, in order. */
  readonly sent: (readonly EarshotEvent[])[]
  /** Answers from now on; may hang. */
  answer: (batch: readonly EarshotEvent[]) => SendResult | Promise<SendResult>
}

/** A transport whose answers a test decides. */
export function createBackend(answer: Backend['answer'] = taken): Backend {
  const sent: (readonly EarshotEvent[])[] = []
  const backend: Backend = {
    name: 'backend',
    reach: 'full',
    sent,
    answer,
    send(batch) {
      sent.push(batch)
      return Promise.resolve(backend.answer(batch))
    },
    flush: async () => true,
  }
  return backend
}

export interface FakePage extends Page {
  wake(hurry?: boolean): void
  readonly listeners: () => number
  /** Another tab is at it. */
  locked: boolean
}

/** A page whose events a test fires. */
export function createPage(): FakePage {
  const wakes = new Set<(hurry: boolean) => void>()
  const page: FakePage = {
    locked: false,
    wake: (hurry = false) => {
      for (const wake of wakes) wake(hurry)
    },
    listeners: () => wakes.size,
    onWake(wake) {
      wakes.add(wake)
      return () => wakes.delete(wake)
    },
    alone: async (_name, work) => (page.locked ? undefined : work(() => false)),
  }
  return page
}
