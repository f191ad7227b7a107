import type { Storage } from '../storage/port.ts'
import { isAlertType } from '../webhooks/webhook.ts'
import type { Alert } from './alert.ts'
import { alertHours, isQuiet } from './alert-hours.ts'

/** What nobody has seen for a day is no news. */
const lifeMs = 24 * 3_600_000
const most = 200

/**
 * Puts alerts into the outbox for those whose turn it is: some at once, others in the order of their patience, until
 * somebody has seen it.
 */
export async function tellAlerts(storage: Storage, now: number): Promise<void> {
  const { alerts, webhooks, listening, callState } = storage
  const receivers = (await webhooks.list()).filter(({ types, ended }) => !ended && types.some(isAlertType))
  if (!receivers.length) return
  const quiet = isQuiet(await alertHours(storage), now)
  for (const alert of await alerts.alerts(now - lifeMs, most)) {
    // Danger and guests who wait know no night.
    if (quiet && alert.type !== 'alert.urgent' && alert.type !== 'alert.call') continue
    const waiting = receivers.filter(
      ({ id, types, madeAt, team }) =>
        types.includes(alert.type) &&
        (alert.team === undefined || alert.team === team) &&
        madeAt <= alert.madeAt &&
        !alert.told.includes(id),
    )
    const due = waiting.filter(({ afterMs }) => now - alert.madeAt >= afterMs)
    if (!due.length) continue
    const isSeen = due.some(({ afterMs }) => afterMs > 0) && (await isAttended(alert))
    const told = due.filter(({ afterMs }) => !isSeen || afterMs === 0).map(({ id }) => id)
    await alerts.tell(alert, told, now)
  }

  /** Whether somebody said that they have seen it, or has seen all that it is about. */
  async function isAttended({ id, seen }: Alert): Promise<boolean> {
    if (seen) return true
    const subjects = await alerts.subjects(id)
    const attended = await Promise.all(
      subjects.map(async (subject) => {
        const item = await listening.case(subject)
        if (item && item.state !== 'new') return true
        if (item?.readAt !== undefined && !item.reopened) return true
        const call = await callState(subject)
        return call === 'seen' || call === 'done'
      }),
    )
    return subjects.length > 0 && attended.every(Boolean)
  }
}
