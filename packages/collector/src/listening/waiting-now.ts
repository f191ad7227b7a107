import { rings, waitingCalls } from '../calls/waiting-calls.ts'
import { openCasesOf } from '../cases/open-cases-of.ts'
import { waitingCases } from '../cases/waiting-cases.ts'
import type { Waiting } from '../pages/owner-header.ts'
import type { SignedIn } from '../people/role.ts'
import type { Storage } from '../storage/port.ts'

/** How many cases and calls wait for somebody, for the way between the pages. For staff: cases that were given to them. */
export async function waitingNow(storage: Storage, now: number, who: SignedIn): Promise<Waiting> {
  const { listening } = storage
  const [cases, calls] = await Promise.all([
    who.role === 'staff'
      ? openCasesOf(listening, who).then(({ length }) => length)
      : listening.caseCounts().then(waitingCases),
    waitingCalls(storage, now),
  ])
  return { who, cases, calls: calls.filter(rings).length }
}
