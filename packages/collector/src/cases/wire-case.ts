import type { Case, CaseDeed, CaseEvent } from './case.ts'
import { isLate } from './case-figures.ts'
import { stateAt } from './step.ts'

/** The times of a case, as ISO 8601. */
interface WireTimes {
  readonly openedAt: string
  readonly dueAt: string
  readonly readAt?: string
  readonly contactedAt?: string
  readonly closedAt?: string
}

/** A case as programs read it. */
export interface WireCase extends Omit<Case, keyof WireTimes | 'spamAsked'>, WireTimes {
  /** Whether nobody did in time what was due: the first contact, or without a contact the reading. */
  readonly late: boolean
}

/** What was done to a case. */
export type WireCaseEvent = { readonly at: string; readonly by: string } & CaseDeed

export function wireCase(item: Case, now: number): WireCase {
  const { spamAsked: _, openedAt, dueAt, readAt, contactedAt, closedAt, ...rest } = item
  return {
    ...rest,
    state: stateAt(item, now),
    late: isLate(item, now),
    openedAt: iso(openedAt),
    dueAt: iso(dueAt),
    ...(readAt !== undefined && { readAt: iso(readAt) }),
    ...(contactedAt !== undefined && { contactedAt: iso(contactedAt) }),
    ...(closedAt !== undefined && { closedAt: iso(closedAt) }),
  }
}

export function wireCaseEvent({ at, by, deed }: CaseEvent): WireCaseEvent {
  return { ...deed, at: iso(at), by }
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
