import type { Box } from '../keeper.ts'
import { maxRecordBytes, type QueueRecord } from '../queue.ts'
import { rejected } from '../results.ts'
import { ask } from './ask.ts'
import { weekMs } from './budget.ts'
import { heedLosses } from './losses.ts'
import { makeRoom } from './make-room.ts'
import { newestOf } from './newest-of.ts'
import { forgottenAt, isMark, isSame, isSound } from './row.ts'
import { stepDown } from './step-down.ts'

/** What waits: what this page has sent and nobody has answered for good, and what its queue holds besides. */
export async function collect(box: Box): Promise<readonly QueueRecord[]> {
  return (await look(box)).waiting
}

/**
 * What waits. Stores again what this page has sent and its queue has lost, because somebody has cleared the browser's
 * storage, or has not been able to take until now.
 */
export async function collectAndStore(box: Box): Promise<readonly QueueRecord[]> {
  const { waiting, rows } = await look(box)
  if (!rows || box.closed) return waiting
  for (const mark of rows.filter((row) => isOldMark(box, row)))
    await ask(box, ({ remove }) => remove(mark.key), 0)
  const own = [...box.own].map(({ record }) => record)
  for (const record of waiting) {
    const isLost = own.includes(record) && !rows.some((row) => isSame(row, record))
    // Storage that hangs or refuses is left alone until the next time.
    if (
      isLost &&
      record.bytes <= maxRecordBytes &&
      !(await ask(box, () => makeRoom(box, [record], true), false))
    )
      break
  }
  return waiting
}

/** What waits, and the rows of the queue; none where it does not answer. Heeds what other tabs have written there. */
async function look(box: Box) {
  const { now = Date.now } = box
  const read = () => ask(box, (queue) => queue.all(), undefined)
  const rows = (await read()) ?? ((await stepDown(box).catch(() => false)) ? await read() : undefined)
  if (rows) heedLosses(box, rows)
  for (const entry of rows ? box.own : []) {
    const row = rows?.find((other) => isSame(other, entry.record))
    // That a row is missing does not say that it was forgotten: storage may have been cleared. What was born by a clock
    // that has been set back since is of before.
    const { bornAt } = entry.record
    if (!row && forgottenAt(rows) >= (bornAt > now() ? 0 : bornAt))
      box.finish(entry.record, rejected('forgotten'))
    // Another tab has tried since.
    if (row && isSound(row) && (row.failures ?? 0) > (entry.record.failures ?? 0)) entry.record = row
  }
  const own = newestOf(box)
  const others = rows?.filter((row) => isSound(row) && !own.some((other) => isSame(other, row)))
  const waiting = own.concat(others ?? [])
  if (rows || !box.queue) box.known = waiting.length
  return { rows, waiting }
}

/** Whoever held something of before has tried and given it up by then. */
function isOldMark({ now = Date.now, budgetMs = weekMs }: Box, row: QueueRecord): boolean {
  return isMark(row) && now() - row.bornAt > budgetMs
}
