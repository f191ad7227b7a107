import { openCalls } from '../calls/open-call.ts'
import { openCasesOf } from '../cases/open-cases-of.ts'
import { waitingCases } from '../cases/waiting-cases.ts'
import type { Waiting } from '../pages/owner-header.ts'
import type { SignedIn } from '../people/role.ts'
import type { Storage } from '../storage/port.ts'
import { dayMs } from './digest-keeper.ts'

/** How many cases and calls wait for somebody, for the way between the pages. For staff: cases that were given to them. */
export async function waitingNow({ listening }: Storage, now: number, who: SignedIn): Promise<Waiting> {
  const [cases, calls] = await Promise.all([
    who.role === 'staff'
      ? openCasesOf(listening, who).then(({ length }) => length)
      : listening.caseCounts().then(waitingCases),
    listening.calls(now - dayMs),
  ])
  return { who, cases, calls: openCalls(calls, now).filter(({ state }) => state === 'sent').length }
}
