import type { Box } from '../keeper.ts'
import { finalRank, fits, maxRecordBytes, type QueueRecord, storageMs } from '../queue.ts'
import { rejected } from '../results.ts'
import { timer, within } from '../within.ts'
import { ageOf } from './age.ts'
import { weekMs } from './budget.ts'
import { type Loss, lose } from './losses.ts'
import { newestOf } from './newest-of.ts'
import { forgottenAt, isMark, isSame, isSound } from './row.ts'
import { stepDown } from './step-down.ts'

/**
 * Makes room for records that have found none. What goes, as far as it has to: rows that make no sense, then what has
 * failed before and is too old, then what is not final, the oldest first. A final record is never given up for
 * another: where there is no more room these are kept in memory only. True when all of them are stored for good.
 *
 * @param isAgain they may be stored already, and are left as they are then
 */
export function makeRoom(box: Box, sent: readonly QueueRecord[], isAgain?: boolean): Promise<boolean> {
  // One after the other: one that finds no room must not take away what another has just found room for.
  const made = Promise.resolve(box.room).then(() => store(box, sent, isAgain))
  box.room = within(made, storageMs, false, box.setTimer ?? timer)
  return made
}

async function store(box: Box, sent: readonly QueueRecord[], isAgain?: boolean): Promise<boolean> {
  // One that a newer one stands in for is not stored again, or it would be there beside it; nor what has ended meanwhile.
  const wanted = () => newestOf(box).filter(({ key }) => sent.some((record) => record.key[0] === key[0]))
  if (!box.mayStore || !box.queue) return false
  const known = await box.queue.all().catch(() => [])
  const records = wanted()
  const [first] = records
  if (!first || records.some(({ bytes }) => bytes > maxRecordBytes)) return false
  if (isAgain && known.some((row) => isSame(row, first))) return true
  // Another tab is or was told to forget it since it was sent.
  if (first.bornAt <= forgottenAt(known)) return false
  const put = () => Promise.all(wanted().map((record) => box.queue?.put(record)))
  const puts = await put().catch(async () => {
    // The quota or the disk may be full: all that may make room does, once.
    if (!(await stepDown(box)))
      for (const { giveUp } of dispensable(box, (await box.queue?.all()) ?? [])) await giveUp()
    return put()
  })
  const { queue } = box
  // It may have been told so meanwhile, too.
  const toldAt = forgottenAt(puts.at(-1))
  if (toldAt > forgottenAt(known) && records.some(({ bornAt }) => bornAt <= toldAt)) {
    await Promise.all(records.map(({ key }) => queue.remove(key)))
    return false
  }
  let rows = (await queue.all()).filter((row) => !isMark(row))
  const spare = dispensable(box, rows)
  const kept = rows.filter((row) => !spare.some((other) => other.row === row))
  if (fits(kept.map(sized), box.maxRecords)) {
    for (const { row, giveUp } of spare) {
      if (fits(rows.map(sized), box.maxRecords)) break
      await giveUp()
      rows = rows.filter((other) => other !== row)
    }
  } else {
    // A newer one that stands in for one of these has room, or will be told by itself that it has none.
    for (const record of sent) await queue.remove(record.key)
    return false
  }
  const left = await queue.all()
  return (
    !!puts[0] &&
    !puts.includes(undefined) &&
    records.every((record) => left.some((other) => isSame(other, record)))
  )
}

/** The row with its size, also where it does not tell it itself. */
function sized(row: QueueRecord): QueueRecord {
  return isSound(row) ? row : { ...row, bytes: `${row.text}`.length }
}

/** What may be given up, in the order of sacrifice. */
function dispensable(
  box: Box,
  rows: readonly QueueRecord[],
): readonly { readonly row: QueueRecord; readonly giveUp: () => unknown }[] {
  const { queue, finish, budgetMs = weekMs } = box
  const sound = rows.filter(isSound).sort((a, b) => a.bornAt - b.bornAt)
  const isOver = (row: QueueRecord) => !!row.failures && ageOf(box, row, budgetMs) >= budgetMs
  const give = (row: QueueRecord, code: Loss) => ({
    row,
    giveUp: () => {
      finish(row, rejected(code))
      lose(box, code)
    },
  })
  return [
    ...rows
      .filter((row) => !isSound(row) && !isMark(row))
      .map((row) => ({ row, giveUp: () => queue?.remove(row.key) })),
    ...sound.filter(isOver).map((row) => give(row, 'expired')),
    ...sound.filter((row) => row.key[1] < finalRank && !isOver(row)).map((row) => give(row, 'evicted')),
  ]
}
