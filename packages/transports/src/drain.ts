import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import { clampWait, dayMs } from './clamp-wait.ts'
import type { Box } from './keeper.ts'
import { ageOf } from './later/age.ts'
import { ask } from './later/ask.ts'
import { weekMs } from './later/budget.ts'
import { collect, collectAndStore } from './later/collect.ts'
import { lose } from './later/losses.ts'
import { eventsOf, isSame } from './later/row.ts'
import { nextTry, waitOf } from './later/schedule.ts'
import { hear, tell } from './later/tabs.ts'
import { burstMs, takeTurn } from './later/turn.ts'
import { browserPage } from './page.ts'
import { finalRank, type Queue, type QueueRecord } from './queue.ts'
import { share } from './receipt.ts'
import { attempt, idsOf, rejected, retryable } from './results.ts'
import { timer, within } from './within.ts'

export { forget } from './later/forget.ts'
export { makeRoom } from './later/make-room.ts'
export { combine } from './receipt.ts'
export { readReply } from './reply.ts'

/** So many records at most go out in one turn. */
const burstRecords = 20
/** Where more wait, looking at all of them before each would take longer than sending them: one look a turn has to do. */
const manyRecords = 100
/** How long until a storage is asked again that was too slow to tell what waits. */
const rereadMs = 300_000

/**
 * Delivers what is due, with `hurry` also what only waits for its next try, one tab at a time, and sleeps until more
 * is due; while nothing waits it leaves no timer and no listener. Resolves to how many records wait then.
 */
export function run(box: Box, hurry?: unknown): Promise<number> {
  const passed = Promise.resolve(box.tail).then(() => pass(box, hurry))
  // Only a page's own `alone` can fail; the next reason to look is a new chance.
  box.tail = passed.catch(() => Number.NaN)
  return box.tail
}

/** Waits for what is on its way and tries all that may be tried at once. True when nothing waits any more. */
export async function flush(box: Box, deadlineMs: number): Promise<boolean> {
  await Promise.all([box.transport.flush(deadlineMs), ...[...box.own].map(({ sent }) => sent)])
  const empty = async (before?: number): Promise<boolean> => {
    const count = await run(box, true)
    return count && count !== before ? empty(count) : count === 0
  }
  return empty()
}

/** The events that wait, of this page and of earlier ones. */
export async function exportPending(box: Box): Promise<readonly EarshotEvent[]> {
  return (await collect(box)).flatMap(eventsOf)
}

async function pass(box: Box, hurry?: unknown): Promise<number> {
  const { setTimer = timer, now = Date.now } = box
  box.since ??= now()
  await take(box)
  if (!box.mayStore) await ask(box, forgetUnfinished, 0)
  let waiting = await collectAndStore(box)
  const before = waiting.length
  let bursting: Promise<void> | undefined
  if (!box.closed && due(box, waiting, hurry).length) {
    await takeTurn(box, (isLeft) => {
      bursting = burst(box, waiting, isLeft, hurry)
      return within(bursting, burstMs, 0, setTimer)
    })
    await bursting
    waiting = await collect(box)
  }
  // The hurry goes on in the next turn where it was of use, because a turn does not hold all that may wait, and where
  // another tab had its turn.
  if (!box.closed) rest(box, waiting, (waiting.length < before || !bursting) && hurry)
  return Math.max(waiting.length, box.known ?? 0)
}

/**
 * Where nothing may be stored any more: what is not final was promised to nobody and is deleted. What is final was, as
 * saved, and goes when it is delivered.
 */
async function forgetUnfinished(queue: Queue): Promise<void> {
  for (const { key } of await queue.all()) if (key[1] < finalRank) await queue.remove(key)
}

/** Sleeps until the next record is due and listens for reasons to wake earlier; does neither where none waits. */
function rest(box: Box, waiting: readonly QueueRecord[], hurry?: unknown): void {
  const { page = browserPage, setTimer = timer } = box
  box.rest()
  // What is known of and cannot be read now, because the storage is too slow, is looked for again.
  if (!waiting.length && !box.known) return
  const waitMs = Math.min(
    waiting[0] ? dayMs : rereadMs,
    ...waiting.map((record) => waitOf(box, record, hurry)),
  )
  const cancel = setTimer(() => run(box, hurry), clampWait(waitMs))
  const deafen = page.onWake((now) => run(box, now))
  const close = hear(box)
  box.cancel = () => {
    close()
    cancel()
    deafen()
  }
}

/** Puts what has been answered since the last time on the schedule. */
async function take(box: Box): Promise<void> {
  for (const entry of box.own) {
    if (entry.isTaken) continue
    const answer = await Promise.race([entry.sent, undefined])
    if (!answer) continue // it is still on its way
    entry.isTaken = true
    const result = share(answer, idsOf(eventsOf(entry.record)))
    // Whoever is refused without a word on each event is here only where the batch held others too.
    const alone = result.status === 'rejected' && !result.receipt
    await settle(box, entry.record, alone ? retryable(result.code) : result)
  }
}

async function burst(
  box: Box,
  waiting: readonly QueueRecord[],
  isLeft: () => boolean,
  hurry?: unknown,
): Promise<void> {
  const { now = Date.now, setTimer = timer } = box
  const until = now() + burstMs
  for (const record of due(box, waiting, hurry).slice(0, burstRecords)) {
    if (now() > until) return
    // What has been refused since may let the others rest too.
    if (!due(box, [record], hurry)[0]) continue
    // It may have been delivered, replaced or forgotten meanwhile.
    const known = waiting[manyRecords] ? waiting : await collect(box)
    if (!known.some((other) => isSame(other, record))) continue
    if (box.closed || isLeft()) return
    const events = eventsOf(record)
    const startedAt = now()
    // A page's own transport may never answer, and nothing else would go out again.
    const answer = await within(
      attempt(box.transport, events, true),
      rereadMs,
      retryable('timeout'),
      setTimer,
    )
    await settle(box, record, share(answer, idsOf(events)), now() - startedAt)
    if (box.blockedAt !== undefined) return
  }
}

/** Enters an answer to a record. */
async function settle(box: Box, record: QueueRecord, answer: SendResult, tookMs?: number): Promise<void> {
  const { budgetMs = weekMs } = box
  if (answer.status !== 'retryable') {
    box.finish(record, answer)
    return tell(box, record, answer)
  }
  // Its age is looked at only when it has failed, and what is too old because of one look at the clock fails once more.
  const lived = ageOf(box, record, (budgetMs * 6) / 7)
  if (lived >= budgetMs) {
    box.finish(record, rejected('expired', answer.reason))
    lose(box, 'expired')
    return
  }
  const next = { ...nextTry(box, record, answer, tookMs), lived }
  for (const entry of box.own) if (isSame(entry.record, record)) entry.record = next
  await ask(box, (queue) => queue.update(next), 0)
}

function due(box: Box, waiting: readonly QueueRecord[], hurry?: unknown): readonly QueueRecord[] {
  return waiting.filter((record) => waitOf(box, record, hurry) <= 0)
}
