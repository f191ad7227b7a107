import type { ResponseEvent } from '@earshot/core/event'
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
    const { source, state, data } = stored
    const { presentation } = data
    if (!presentation?.marks?.length) return 'counted'
    const { marks: _, ...shown } = presentation
    const revision = data.revision + 1
    const event: ResponseEvent = {
      specversion: '1.0',
      type: `earshot.response.${state === 'partial' ? 'updated' : 'submitted'}`,
      source,
      id: `${id}.${revision}`,
      subject: id,
      time: new Date(taking.now()).toISOString(),
      datacontenttype: 'application/json',
      data: { ...data, revision, presentation: shown },
    }
    const [verdict] = await takeEvents([event], taking)
    if (verdict === 'accepted') return 'counted'
  }
  return 'gone'
}
