import type { Storage } from '../storage/port.ts'
import type { Case, CaseEvent } from './case.ts'
import { isDoneAlready, type Refused, refused, step } from './step.ts'

export type Acted =
  | { readonly status: 'done'; readonly case: Case }
  | Refused
  | { readonly status: 'unknown' }

const tries = 3

/** Does something to a case, and keeps it. Two people at the same moment come one after the other. */
export async function actOnCase({ listening }: Storage, id: string, event: CaseEvent): Promise<Acted> {
  for (let left = tries; left > 0; left -= 1) {
    const events = await listening.caseEvents(id)
    const item = await listening.case(id)
    if (!item) return { status: 'unknown' }
    if (isDoneAlready(events.at(-1), event)) return { status: 'done', case: item }
    const stepped = step(item, event)
    if (stepped.status === 'refused') return stepped
    if (await listening.addCaseEvent(stepped.case, event, events.length))
      return { status: 'done', case: stepped.case }
  }
  return refused('busy')
}
