import type { ResponseEvent } from '@earshot/core/event'
import type { StoredResponse } from '../storage/port.ts'

/** Tells a response again with these marks and no others, one revision later, so that figures, cases and webhooks follow. */
export function markedAgain(
  { id, source, state, data }: StoredResponse,
  marks: readonly string[],
  now: number,
): ResponseEvent {
  const { marks: _, ...shown } = data.presentation ?? { display: 'kiosk' }
  const revision = data.revision + 1
  return {
    specversion: '1.0',
    type: `earshot.response.${state === 'partial' ? 'updated' : 'submitted'}`,
    source,
    id: `${id}.${revision}`,
    subject: id,
    time: new Date(now).toISOString(),
    datacontenttype: 'application/json',
    data: { ...data, revision, presentation: { ...shown, ...(marks.length && { marks }) } },
  }
}
