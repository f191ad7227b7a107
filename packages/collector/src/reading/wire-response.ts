import type { ResponseData } from '@earshot/core/event'
import type { ResponseState, StoredResponse } from '../storage/port.ts'

/** A response as it is read over HTTP: what came over the wire, and what the collector knows of it. */
export interface WireResponse extends ResponseData {
  readonly state: ResponseState
  readonly source: string
  readonly receivedAt: string
  /** The response that stands for the same `oncePer` key, where that is another one. */
  readonly repeats?: string
}

export function wireResponse({ data, state, source, receivedAt, repeats }: StoredResponse): WireResponse {
  return {
    ...data,
    state,
    source,
    receivedAt: new Date(receivedAt).toISOString(),
    ...(repeats && { repeats }),
  }
}
