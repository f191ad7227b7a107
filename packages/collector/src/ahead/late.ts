import type { Action } from '../actions/action.ts'
import type { Case } from '../cases/case.ts'
import { isLate } from '../cases/case-figures.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { silentKiosks, silentWords } from '../listening/silent-kiosks.ts'
import type { Request } from '../requests/request.ts'
import type { Kiosk } from '../storage/port.ts'
import { type DateKind, type DueDates, dates } from './dates.ts'

/** Something whose day is over. */
export interface LateItem {
  readonly words: string
  readonly to: string
  /** Since when, milliseconds since 1970. */
  readonly since: number
}

/** Everything whose day is over and that nobody has marked as done, the oldest first. */
export function lateList(
  {
    actions,
    cases,
    requests,
    due,
    kiosks,
  }: {
    readonly actions: readonly Action[]
    /** Those that are late, the longest first. */
    readonly cases: readonly Case[]
    readonly requests: readonly Request[]
    readonly due: DueDates
    /** Shared devices. */
    readonly kiosks: readonly Kiosk[]
  },
  now: number,
): readonly LateItem[] {
  return [
    ...actions
      .filter(({ doneAt, dueAt }) => doneAt === undefined && dueAt + dayMs <= now)
      .map(({ words, owner, dueAt }) => ({ words: `${words} (${owner})`, to: '/actions', since: dueAt })),
    ...cases
      .filter((item) => isLate(item, now))
      .map(({ id, number, dueAt, contact, contactedAt, readAt }) => ({
        words: `Case ${number} ${lateWords(contact, contact ? contactedAt : readAt)}`,
        to: `/inbox/${encodeURIComponent(id)}`,
        since: dueAt,
      })),
    ...silentKiosks(kiosks, now).map((kiosk) => ({
      words: silentWords(kiosk),
      to: '/alerts',
      since: kiosk.heardAt,
    })),
    ...requests.map(({ words, by = '', at }) => ({
      words: `Promised: ${words || 'a request without words'}`,
      to: '/requests',
      since: Date.parse(by) || at,
    })),
    ...(Object.entries(due) as [DateKind, number][]) // only these are kept
      .filter(([, at]) => at < now)
      .map(([kind, at]) => ({ words: dates[kind].name, to: dates[kind].to, since: at })),
  ].sort((a, b) => a.since - b.since)
}

function lateWords(contact: boolean, doneAt: number | undefined): string {
  if (doneAt !== undefined) return contact ? 'was answered late, and is open' : 'was read late, and is open'
  return contact ? 'waits for its first contact' : 'waits to be read'
}
