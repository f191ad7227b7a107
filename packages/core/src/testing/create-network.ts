import type { EarshotEvent } from '../event.ts'
import type { SendResult, Transport } from '../transport.ts'

/** A network without a network: a transport whose every batch meets what it was told to. */
export interface FakeNetwork {
  readonly transport: Transport
  /** What has arrived, each event once, in the order of arrival. */
  arrived(): readonly EarshotEvent[]
  /** What batches meet from now on. Default: `delivered`. With `unconfirmed` they arrive and nobody hears of it. */
  meet(status: SendResult['status']): void
}

/** Makes a network. It waits for nothing: `send` has arrived or failed before it returns. */
export function createNetwork(): FakeNetwork {
  const events: EarshotEvent[] = []
  let status: SendResult['status'] = 'delivered'
  const result = (batch: readonly EarshotEvent[]): SendResult => {
    if (status === 'retryable') return { status, reason: 'offline' }
    if (status === 'rejected') return { status, code: 'refused', message: 'This network refuses everything.' }
    const known = new Set(events.map(({ id }) => id))
    const fresh = batch.filter(({ id }) => !known.has(id))
    const accepted = fresh.map(({ id }) => id)
    const duplicate = batch.map(({ id }) => id).filter((id) => known.has(id))
    events.push(...fresh)
    return status === 'unconfirmed' ? { status } : { status, receipt: { accepted, duplicate, rejected: [] } }
  }
  return {
    transport: {
      name: 'fake',
      reach: 'full',
      send: (batch) => Promise.resolve(result(batch)),
      flush: () => Promise.resolve(status === 'delivered'),
    },
    arrived: () => events,
    meet(next) {
      status = next
    },
  }
}
