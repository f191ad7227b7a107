import { randomUUID } from 'node:crypto'
import { callLifeMs } from '../calls/open-call.ts'
import { waitingCalls } from '../calls/waiting-calls.ts'
import { silentKiosks, silentWords } from '../listening/silent-kiosks.ts'
import type { Storage } from '../storage/port.ts'
import { subjectOf, untaken } from './alert.ts'

const minuteMs = 60_000
/** Within five minutes; two of them wait for more, so that one message tells of all. */
export const gatherMs: number = 2 * minuteMs
/** So long a case of somebody who wants an answer may be nobody's. */
const untakenMs = 60 * minuteMs
/** What came before alerts were wished, or while nobody could be told, is in the inbox. */
const lookBackMs = 24 * 60 * minuteMs

/**
 * Looks for what people must be told and were not: danger at once and one by one, what is due the same day together, cases
 * that nobody has taken for an hour, calls that nobody has seen for two minutes, and shared devices that have fallen
 * silent. It may run as often as one likes, in several processes at once.
 *
 * @param since - nothing that came before is told
 */
export async function raiseAlerts(storage: Storage, since: number, now: number): Promise<void> {
  const { alerts } = storage
  const from = Math.max(since, now - lookBackMs)
  const cases = await alerts.casesToTell(from, 2)
  for (const item of cases.filter(({ severity }) => severity === 1))
    await alerts.raise({ id: randomUUID(), type: 'alert.urgent', body: [], madeAt: now }, [subjectOf(item)])
  const soon = cases.filter(({ severity }) => severity === 2)
  if (soon.some(({ openedAt }) => now - openedAt >= gatherMs))
    await alerts.raise({ id: randomUUID(), type: 'alert.soon', body: [], madeAt: now }, soon.map(subjectOf))

  // A question, or a criticism whose sender waits: somebody must have it.
  const left = await alerts.untakenCases(from, now - untakenMs)
  const leftOver = left.map(({ id, reopened }) => ({ id, state: `${untaken}${reopened}` }))
  if (left.length)
    await alerts.raise({ id: randomUUID(), type: 'alert.unowned', body: [], madeAt: now }, leftOver)

  for (const kiosk of silentKiosks(await storage.kiosks(), now)) {
    if (kiosk.heardAt < from) continue
    const body = [
      silentWords(kiosk),
      'Nothing was heard of it for 15 minutes: perhaps it has no power or no network. What people answer on it meanwhile waits on it.',
    ]
    const id = `silence-${kiosk.heardAt}-${kiosk.site === undefined ? '' : `${kiosk.site}/`}${kiosk.name}`
    if (!(await alerts.alert(id))) await alerts.raise({ id, type: 'alert.silence', body, madeAt: now })
  }
  const calls = await waitingCalls(storage, now, Math.max(from, now - callLifeMs))
  for (const { ids, urgent, state, escalation } of calls) {
    const [id = ''] = ids
    // A possible allergy has become a case, which was told above.
    if (state !== 'sent' || (!urgent && escalation < 2) || (await alerts.toldOf(id)).length) continue
    await alerts.raise({ id: randomUUID(), type: 'alert.call', body: [], madeAt: now }, [
      { id, state: 'call' },
    ])
  }
}
