import type { Problem } from '../problem.ts'
import type { Storage } from '../storage/port.ts'

/** About what one second's commits take. Whoever comes behind more than that is better served later. */
const mostWaiting = 10_000

/**
 * Why nothing more is taken for now, or `undefined` where there is room. Asked before a body is read, so that a refusal
 * costs next to nothing. The times differ, so that not all come back at once.
 */
export function overload(storage: Pick<Storage, 'waiting'>): Problem | undefined {
  if (storage.waiting() < mostWaiting) return undefined
  const detail = 'More comes in than can be written just now. Nothing was kept of this; please send it again.'
  return { status: 503, code: 'overloaded', detail, retryInMs: 1_000 + Math.round(Math.random() * 4_000) }
}
