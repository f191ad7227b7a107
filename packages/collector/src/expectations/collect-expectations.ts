import type { Storage, StoredResponse } from '../storage/port.ts'
import { type JoinedExpectations, joinExpectations, occasionOf } from './join-expectations.ts'

/** So many who said what they expect are enough for whole percents. */
const mostBefore = 1_000
const pageSize = 500
/** A page is not to wait longer for the other halves. */
const patienceMs = 150

/** The joined answers of a time, and how far back it reaches where that is less. */
export interface CollectedExpectations extends JoinedExpectations {
  readonly from: number
}

/** Reads what was said before and after, the newest first, for as long as somebody may wait. */
export async function collectExpectations(
  storage: Pick<Storage, 'responses'>,
  from: number,
): Promise<CollectedExpectations> {
  const { responses: before } = await storage.responses(
    { prompt: 'before-visit', from },
    { limit: mostBefore },
  )
  const wanted = new Set(before.flatMap((response) => occasionOf(response) ?? []))
  const oldest = before.at(-1)?.receivedAt
  if (oldest === undefined || !wanted.size) return { ...joinExpectations(before, []), from }
  const after: StoredResponse[] = []
  const began = performance.now()
  const filter = { from: oldest, audience: 'external', states: ['partial', 'submitted'] as const }
  let page = await storage.responses(filter, { limit: pageSize })
  let reached = from
  for (;;) {
    after.push(
      ...page.responses.filter(
        (response) => response.data.prompt.id !== 'before-visit' && occasionOf(response) !== undefined,
      ),
    )
    if (!page.next) break
    if (performance.now() - began > patienceMs) {
      reached = page.next.receivedAt
      break
    }
    page = await storage.responses(filter, { limit: pageSize, after: page.next })
  }
  // What was said before the point that was reached has its other half perhaps among what was not read.
  const known = before.filter(({ receivedAt }) => receivedAt >= reached)
  return { ...joinExpectations(known, after), from: Math.max(from, reached) }
}
