import type { ResponseData } from '@earshot/core/event'
import type { ResponseState, StoredResponse, WrongClock } from '../storage/port.ts'

/** A response as it is read over HTTP: what came over the wire, and what the collector knows of it. */
export interface WireResponse extends ResponseData {
  readonly state: ResponseState
  readonly source: string
  readonly receivedAt: string
  /** When the person answered last, as their device said. */
  readonly time?: string
  /** Why that cannot be right. Absent where it may be. */
  readonly clock?: WrongClock
  /** The response that stands for the same `oncePer` key, where that is another one. */
  readonly repeats?: string
}

/** What there is to tell of a response, or of what came beside it. */
type Told = Pick<StoredResponse, 'data' | 'state' | 'source' | 'receivedAt' | 'time' | 'clock' | 'repeats'>

export function wireResponse({ data, state, source, receivedAt, time, clock, repeats }: Told): WireResponse {
  return {
    ...data,
    state,
    source,
    receivedAt: new Date(receivedAt).toISOString(),
    ...(time && { time }),
    ...(clock && { clock }),
    ...(repeats && { repeats }),
  }
}
