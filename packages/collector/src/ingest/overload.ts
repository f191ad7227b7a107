import type { Problem } from '../problem.ts'
import type { Storage } from '../storage/port.ts'
import { isFull } from './turns.ts'

/**
 * What a few commits take. Whoever comes behind more than that is better served later, and what waits is held in memory for
 * so long that it becomes expensive to clear away.
 */
const mostWaiting = 2_500

/**
 * Why nothing more is taken for now, or `undefined` where there is room. Asked before a body is read, so that a refusal
 * costs next to nothing.
 */
export function overload(storage: Pick<Storage, 'waiting'>): Problem | undefined {
  return storage.waiting() < mostWaiting && !isFull() ? undefined : overloaded()
}

/** What is said then. The times differ, so that not all come back at once. */
export function overloaded(): Problem {
  const detail = 'More comes in than can be written just now. Nothing was kept of this; please send it again.'
  return { status: 503, code: 'overloaded', detail, retryInMs: 1_000 + Math.round(Math.random() * 4_000) }
}
