import type { Box } from '../keeper.ts'
import { type Queue, storageMs } from '../queue.ts'
import { timer, within } from '../within.ts'

/** What the queue says to this, or `other` where it fails, is too slow, or is none. */
export async function ask<Value, Other>(
  { queue, setTimer = timer }: Box,
  work: (queue: Queue) => Promise<Value>,
  other: Other,
): Promise<Value | Other> {
  return queue ? within(work(queue), storageMs, other, setTimer) : other
}
