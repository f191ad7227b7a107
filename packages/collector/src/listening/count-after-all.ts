import { markedAgain } from '../ingest/marked-again.ts'
import { type Taking, takeEvents } from '../ingest/take-events.ts'

/** The device may send something at the same moment. It can only meet a few times. */
const mostTries = 3

/**
 * Puts an answer back into the figures that a device or a page has marked as hardly a customer's. It is one revision more
 * without the marks, so figures, cases and webhooks follow.
 *
 * @throws StorageUnavailable
 */
export async function countAfterAll(id: string, taking: Taking): Promise<'counted' | 'gone'> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await taking.storage.response(id)
    if (!stored || stored.state === 'withdrawn') return 'gone'
    if (!stored.data.presentation?.marks?.length) return 'counted'
    const event = markedAgain(stored, [], taking.now())
    const [verdict] = await takeEvents([event], taking)
    if (verdict === 'accepted') return 'counted'
  }
  return 'gone'
}
