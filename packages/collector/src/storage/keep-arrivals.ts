import type { Dialect, Insert, Query } from './database.ts'
import { writeOutbox } from './outbox-writer.ts'
import type { Verdict } from './port.ts'
import { type Arrival, writeRecords } from './record-writer.ts'

/** Writes records, and what webhooks are told of them, with one verdict for each. The caller holds the transaction. */
export async function keepArrivals(
  arrivals: readonly Arrival[],
  inside: { readonly query: Query; readonly insert: Insert; readonly dialect: Dialect },
): Promise<readonly Verdict[]> {
  const verdicts = await writeRecords(arrivals, inside)
  await writeOutbox(inside, arrivals, verdicts)
  return verdicts
}
