import type { SendResult } from '@earshot/core/transport'
import { backoff } from '../backoff.ts'
import { clampWait, dayMs } from '../clamp-wait.ts'
import type { Box } from '../keeper.ts'
import { browserPage } from '../page.ts'
import type { QueueRecord } from '../queue.ts'

/** A record is left alone for as long as the page that made it is probably still sending it. */
const graceMs = 15_000
/** How long what is blocked rests: it is tried by the next page, and every hour by one that is never left. */
const hourMs = 3_600_000
/** A request that fails sooner has hardly left the device. */
const instantMs = 100
/** So many such failures in a row are a block list's, and no bad luck. */
const maxInstants = 3
/** So many records are tried by a new page although they rest, if each of them is refused again. */
const maxProbes = 3

/**
 * The record as it waits after a failure. Three instant ones in a row mean that something in this browser keeps the
 * request back, such as an ad blocker: the record rests then, and so does all that fails in the same way in this page.
 *
 * @param tookMs how long it took to fail, where that is known
 */
export function nextTry(
  box: Box,
  record: QueueRecord,
  answer: Extract<SendResult, { status: 'retryable' }>,
  tookMs: number = 0,
): QueueRecord {
  const { now = Date.now, random = Math.random, page = browserPage } = box
  const time = now()
  const isInstant = answer.reason === 'network' && tookMs < instantMs && !!page.isOnline?.()
  const instants = isInstant ? (record.instants ?? 0) + 1 : 0
  const isBlocked = isInstant && (instants >= maxInstants || box.blockedAt !== undefined)
  box.blockedAt = isBlocked ? time : undefined
  const rests = isBlocked || answer.reason?.startsWith('parked')
  box.probes = rests && isProbe(box, record) ? (box.probes ?? 0) + 1 : 0
  const failures = (record.failures ?? 0) + 1
  // Where nothing was asked for it is no time at all: a clock that is set back would make a wait of now.
  const { retryInMs = 0 } = answer
  const notBefore = retryInMs > 0 ? time + clampWait(retryInMs) : 0
  const waitMs = isBlocked ? hourMs : backoff(failures, random)
  const { restsSince: _, ...parts } = record
  return {
    ...parts,
    failures,
    instants,
    triedAt: time,
    notBefore,
    nextAt: Math.max(notBefore, time + waitMs),
    ...(rests && { restsSince: time }),
  }
}

/** How long until it is to be tried; 0 or less when it is due. With `hurry` only what its destination asked for counts. */
export function waitOf(box: Box, record: QueueRecord, hurry?: unknown): number {
  const { now = Date.now, blockedAt, probes = 0 } = box
  const { bornAt, triedAt = bornAt, nextAt = bornAt + graceMs, notBefore } = record
  const time = now()
  // The clock was set back since, and what it says of waits is of before. Small corrections say nothing.
  if (triedAt - time > graceMs) return 0
  if (blockedAt === undefined && probes < maxProbes && isProbe(box, record)) return 0
  // No wait of that kind is longer: such a time was written before the clock was set back.
  const until = (at: number, mostMs: number) => (at - time > mostMs ? 0 : at - time)
  const asked = until(notBefore ?? nextAt, dayMs)
  return hurry ? asked : Math.max(asked, until(nextAt, hourMs), until((blockedAt ?? 0) + hourMs, hourMs))
}

/** It came to rest before this page began, so that somebody may have mended what was wrong. */
function isProbe({ since = 0 }: Box, { restsSince = since }: QueueRecord): boolean {
  return restsSince < since
}
