import { rings, waitingCalls } from '../calls/waiting-calls.ts'
import type { Waiting } from '../pages/owner-header.ts'
import type { SignedIn } from '../people/role.ts'
import type { Storage } from '../storage/port.ts'

/** How many cases and calls wait for somebody, for the way between the pages. For staff: cases that were given to them. */
export async function waitingNow(storage: Storage, now: number, who: SignedIn): Promise<Waiting> {
  const { listening } = storage
  const [cases, calls] = await Promise.all([
    who.role === 'staff'
      ? listening.openCasesOf(who.name, now)
      : listening.openCounts(now).then(({ open }) => open),
    waitingCalls(storage, now),
  ])
  return { who, cases, calls: calls.filter(rings).length }
}
