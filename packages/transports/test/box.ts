import type { ResponseEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import { memoryQueue } from '../src/memory-queue.ts'
import { type OutboxOptions, outbox } from '../src/outbox.ts'
import type { Queue, QueueRecord } from '../src/queue.ts'
import { keyOf, recordOf } from '../src/record.ts'
import { type Clock, createClock } from './clock.ts'
import { createBackend, createPage, idsOf } from './events.ts'

export const dayMs = 86_400_000
export const never = () => new Promise<never>(() => {})

/** A store that says of itself that it is durable. */
export const store = (): Queue => ({ ...memoryQueue(), durable: true })

export function setUp(options: OutboxOptions & { readonly clock?: Clock } = {}) {
  const clock = options.clock ?? createClock()
  const backend = createBackend()
  const page = createPage()
  const queue = options.queue ?? store()
  const settled: [string, string][] = []
  const box = outbox(backend, {
    page,
    queue,
    now: clock.now,
    setTimer: clock.setTimer,
    random: () => 0.5,
    onSettled: ({ id }, result) =>
      settled.push([id, result.status === 'rejected' ? result.code : result.status]),
    ...options,
  })
  return { clock, backend, page, queue, settled, box }
}

export const stored = async (queue: Queue) =>
  idsOf((await queue.all()).flatMap(({ events }) => events)).sort()

/** What is kept, and the answer to it as far as it is known now. */
export async function kept(sending: Promise<SendResult>) {
  const result = await sending
  if (result.status !== 'retryable' || !result.later) throw new Error(`not kept: ${JSON.stringify(result)}`)
  return { ...result, later: result.later }
}

/** A record as an earlier page has left it. */
export function left(event: ResponseEvent, clock: Clock, parts: Partial<QueueRecord> = {}): QueueRecord {
  const bornAt = clock.now() - 60_000
  return { ...recordOf([event], keyOf(event), bornAt), nextAt: bornAt, notBefore: 0, ...parts }
}

/** An outbox that finds these records when it starts. */
export async function inherit(
  records: (clock: Clock) => readonly QueueRecord[],
  options: OutboxOptions = {},
) {
  const clock = createClock()
  const queue = options.queue ?? store()
  for (const record of records(clock)) await queue.put([record])
  return setUp({ ...options, clock, queue })
}
