import { leastRead } from '@earshot/lint/claims-reading'
import { dueAfterMs } from '../cases/case-of.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'

const dayMs = 86_400_000
const windowMs = 30 * dayMs
/** So long one look is believed. */
const lookMs = 60_000

/** Whether "we read every answer" may be said now. */
export type KeepsReading = () => Promise<boolean>

/**
 * Looks whether the team does read: of the criticism of the last 30 days that should have been read by now (after three
 * days, the longest time that is given), 95 % was. Where there is none, nothing speaks against it.
 */
export function createKeepsReading({
  storage,
  now,
  report,
}: {
  readonly storage: Pick<Storage, 'listening'>
  readonly now: () => number
  readonly report: (error: unknown) => void
}): KeepsReading {
  let known: { readonly at: number; readonly keeps: boolean } | undefined
  return async () => {
    const at = now()
    if (known && Math.abs(at - known.at) < lookMs) return known.keeps
    try {
      const cases = await storage.listening.caseTimes(at - windowMs, at)
      const due = cases.filter(
        ({ state, isQuestion, openedAt }) =>
          state !== 'spam' && !isQuestion && at - openedAt >= dueAfterMs[4],
      )
      const read = due.filter((item) => (item.readAt ?? item.contactedAt ?? item.closedAt) !== undefined)
      known = { at, keeps: read.length >= due.length * leastRead }
      return known.keeps
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error
      report(error) // the answer is kept already; less is said of it
      return false
    }
  }
}
