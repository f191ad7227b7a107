import type { Box } from '../keeper.ts'
import type { Queue } from '../queue.ts'
import { rejected } from '../results.ts'
import { timer } from '../within.ts'
import { ask } from './ask.ts'
import { forgottenAt, forgottenRow, isLoss, isMark, isSound } from './row.ts'
import { burstMs, takeTurn } from './turn.ts'

/**
 * Deletes everything, and tells other tabs so by a row with the time: what they hold of before is not sent any more
 * either. Ends when no other tab is in the middle of sending. True when the queue has done its part.
 */
export async function forget(box: Box): Promise<boolean> {
  const { now = Date.now, setTimer = timer } = box
  const hadOwn = box.own.size > 0
  box.lost = ''
  for (const { record } of box.own) box.finish(record, rejected('forgotten'))
  const clear = async (queue: Queue) => {
    const rows = await queue.all()
    // Where nothing was stored nothing is stored now.
    // What was born later by a clock that has been set back since is of before all the same.
    const at = Math.max(now(), forgottenAt(rows), ...rows.filter(isSound).map(({ bornAt }) => bornAt))
    if (hadOwn || rows.length) await queue.put(forgottenRow(at))
    for (const row of rows) {
      if (isSound(row)) box.finish(row, rejected('forgotten'))
      if (!isMark(row) || isLoss(row)) await queue.remove(row.key)
    }
    return true
  }
  const done = await ask(box, clear, !box.queue)
  for (let waited = 0; waited < burstMs; waited += waitMs) {
    let isOurs = false
    await takeTurn(box, async () => {
      isOurs = true
    })
    if (isOurs) break
    await new Promise<void>((resolve) => setTimer(resolve, waitMs))
  }
  return done
}

/** How long until it is asked again whether another tab has ended its turn. */
const waitMs = 100
