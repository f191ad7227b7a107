import type { Box } from '../keeper.ts'
import { finalRank, maxRecordBytes, maxRecords, type QueueRecord } from '../queue.ts'
import { rejected } from '../results.ts'
import { isSame, isSound } from './row.ts'

/**
 * Makes room for records that have found none: of rows that make no sense, then of what is not final, the oldest
 * first. A final record is never given up for another: where there is no more room these are kept in memory only.
 * True when all of them are stored.
 */
export async function makeRoom(box: Box, sent: readonly QueueRecord[]): Promise<boolean> {
  const { queue, own } = box
  const records = sent.filter((record) => [...own].some((entry) => isSame(entry.record, record)))
  if (!queue || records.some(({ bytes }) => bytes > maxRecordBytes)) return false
  const put = () => Promise.all(records.map((record) => queue.put(record)))
  const counts = await put().catch(async () => {
    // The quota or the disk may be full: all that may make room does, once.
    for (const giveUp of dispensable(box, await queue.all())) await giveUp()
    return put()
  })
  if (counts.includes(undefined)) return false
  const rows = await queue.all()
  const excess = rows.length - maxRecords
  const spare = dispensable(box, rows).slice(0, Math.max(0, excess))
  for (const giveUp of spare) await giveUp()
  if (spare.length < excess) for (const { key } of records) await queue.remove(key)
  const left = await queue.all()
  return records.every((record) => left.some((other) => isSame(other, record)))
}

/** What gives up a row each, in the order of sacrifice. */
function dispensable({ queue, finish }: Box, rows: readonly QueueRecord[]): readonly (() => unknown)[] {
  const sound = rows.filter(isSound)
  const partial = sound.filter(({ key }) => key[1] < finalRank).sort((a, b) => a.bornAt - b.bornAt)
  return [
    ...rows.filter((row) => !isSound(row)).map((row) => () => queue?.remove(row.key)),
    ...partial.map((row) => () => finish(row, rejected('evicted'))),
  ]
}
