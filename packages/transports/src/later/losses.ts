import type { Box } from '../keeper.ts'
import type { QueueRecord } from '../queue.ts'
import { attempt } from '../results.ts'
import { ask } from './ask.ts'
import { isLoss, lostKey } from './row.ts'

/** Why a response is given up without a word of its destination, which therefore has to be told. */
export type Loss = 'expired' | 'evicted'

/** What is longer stays untold, so that the address stays one that every proxy lets through. */
const maxLength = 1_000

/** Notes that a response was given up, to be told with the next event that goes out, of this page or a later one. */
export function lose(box: Box, reason: Loss): void {
  // Its mark: where the reply to it is lost it is told again, and is to be counted once.
  const mark = Math.random().toString(36).slice(2, 10)
  change(box, (lost) => `${lost}&dropped=${reason}.${mark}`)
}

/** Takes over what earlier pages and other tabs have noted or told. */
export function heedLosses(box: Box, rows: readonly QueueRecord[]): void {
  // Looked up anew when it is its turn: these rows may be of before what this page has told.
  if (box.lost || rows.some(isLoss)) change(box, (lost) => lost)
}

/** Every request says it from now on, until one is answered by a receipt. */
function tellLosses(box: Box): void {
  if (box.tells) return
  box.tells = true
  const { transport } = box
  box.transport = {
    flush: (deadlineMs) => transport.flush(deadlineMs),
    async send(batch, again) {
      const lost = box.lost ?? ''
      const result = await attempt(transport, batch, again, lost)
      // What was added meanwhile stands at the end, and is told by the next.
      if (lost && result.status === 'delivered')
        change(box, (all) => (all.startsWith(lost) ? all.slice(lost.length) : all))
      return result
    },
  }
}

/** One change after the other, and none is waited for: no answer is to be late because of it. */
function change(box: Box, changed: (lost: string) => string): void {
  const { now = Date.now } = box
  box.losing = Promise.resolve(box.losing).then(async () => {
    const rows = await ask(box, (queue) => queue.all(), undefined)
    const found = rows?.find(isLoss)?.text
    // Any script of the site may have written there. Where nothing may be stored, what is known is in memory alone.
    if (rows && (found || box.mayStore)) box.lost = /^(&dropped=[\w.]+)+$/.test(`${found}`) ? `${found}` : ''
    const before = box.lost ?? ''
    if (before) tellLosses(box)
    const text = changed(before)
    if (text === before || text.length > maxLength) return
    box.lost = text
    tellLosses(box)
    const row = { key: lostKey, text, bytes: 0, bornAt: now() }
    if (!text) await ask(box, (queue) => queue.remove(lostKey), 0)
    else if (box.mayStore) await ask<unknown, 0>(box, (queue) => queue.put(row), 0)
  })
}
