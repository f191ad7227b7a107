import { openCalls } from '../calls/open-call.ts'
import type { Waiting } from '../pages/owner-header.ts'
import type { Storage } from '../storage/port.ts'
import { dayMs } from './digest-keeper.ts'

/** How many cases and calls wait for somebody, for the way between the pages. */
export async function waitingNow({ listening }: Storage, now: number): Promise<Waiting> {
  const [counts, calls] = await Promise.all([listening.caseCounts(), listening.calls(now - dayMs)])
  return {
    cases: counts.new ?? 0,
    calls: openCalls(calls, now).filter(({ state }) => state === 'sent').length,
  }
}
