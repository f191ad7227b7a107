import type { ResponseEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import { body } from '../src/body.ts'
import * as drain from '../src/drain.ts'
import { isMark } from '../src/later/row.ts'
import { memoryQueue } from '../src/memory-queue.ts'
import { type OutboxOptions, outbox } from '../src/outbox.ts'
import { finalRank, type Queue, type QueueRecord } from '../src/queue.ts'
import { type Clock, createClock } from './clock.ts'
import { createBackend, createPage, idsOf } from './events.ts'

export const dayMs = 86_400_000
/** The drain, at hand as after a first load. */
export const loadDrain = async () => drain
export const never = () => new Promise<never>(() => {})

/** A store that says of itself that it is durable. */
export function store(): Queue {
  const queue = memoryQueue()
  return {
    ...queue,
    async put(record) {
      await queue.put(record)
      return queue.all()
    },
  }
}

/** The record that an outbox makes of a response. */
export function recordOf(event: ResponseEvent, bornAt: number): QueueRecord {
  const { response, revision } = event.data
  const rank = event.type.endsWith('updated') ? revision : finalRank + revision
  return { key: [response, rank], ...body([event]), bornAt }
}

export const eventsOf = ({ text }: QueueRecord): ResponseEvent[] => JSON.parse(text)

export function setUp(options: OutboxOptions & { readonly clock?: Clock } = {}) {
  const clock = options.clock ?? createClock()
  const backend = createBackend()
  const page = createPage()
  const queue = options.queue ?? store()
  const undelivered: [string, string][] = []
  const box = outbox(backend, {
    page,
    queue,
    now: clock.now,
    setTimer: clock.setTimer,
    random: () => 0.5,
    loadDrain,
    onUndelivered: ({ id }, { code }) => undelivered.push([id, code]),
    ...options,
  })
  return { clock, backend, page, queue, undelivered, box }
}

/** The events that it keeps; the outbox's own marks are none. */
export const stored = async (queue: Queue) =>
  idsOf((await queue.all()).filter((row) => row.text && !isMark(row)).flatMap(eventsOf)).sort()

/** What is kept, and the answer to it as far as it is known now. */
export async function kept(sending: Promise<SendResult>) {
  const result = await sending
  if (result.status !== 'retryable' || !result.later) throw new Error(`not kept: ${JSON.stringify(result)}`)
  return { ...result, later: result.later }
}

/** A record as an earlier page has left it. */
export function left(event: ResponseEvent, clock: Clock, parts: Partial<QueueRecord> = {}): QueueRecord {
  const bornAt = clock.now() - 60_000
  return { ...recordOf(event, bornAt), nextAt: bornAt, notBefore: 0, ...parts }
}

/** An outbox that finds these records when it starts. */
export async function inherit(
  records: (clock: Clock) => readonly QueueRecord[],
  options: OutboxOptions = {},
) {
  const clock = createClock()
  const queue = options.queue ?? store()
  for (const record of records(clock)) await queue.put(record)
  return setUp({ ...options, clock, queue })
}
