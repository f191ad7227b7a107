import type { Box } from '../keeper.ts'
import { type Queue, type QueueRecord, storageMs } from '../queue.ts'
import { timer, within } from '../within.ts'
import { isSame, isSound } from './row.ts'

/** What the queue says to this, or `other` where it fails, is too slow, or is none. */
export async function ask<Value, Other>(
  { queue, setTimer = timer }: Box,
  work: (queue: Queue) => Promise<Value>,
  other: Other,
): Promise<Value | Other> {
  return queue ? within(work(queue), storageMs, other, setTimer) : other
}

/** What waits: what this page has sent and nobody has answered for good, and what its queue holds besides. */
export async function collect(box: Box): Promise<readonly QueueRecord[]> {
  const rows = await ask(box, (queue) => queue.all(), [])
  const own = newestOf(box)
  return own.concat(rows.filter((row) => isSound(row) && !own.some((other) => isSame(other, row))))
}

/** This page's own records, of each response the one that says most. */
function newestOf(box: Box): readonly QueueRecord[] {
  const own = [...box.own].map(({ record }) => record)
  return own.filter(
    ({ key: [about, rank] }, index) =>
      !own.some(
        ({ key }, other) => key[0] === about && (key[1] > rank || (key[1] === rank && other < index)),
      ),
  )
}
