import { hash } from '@earshot/core/hash'
import type { Transport } from '@earshot/core/transport'
import { fetchTransport } from '@earshot/transports/fetch'
import type { LoadDrain } from '@earshot/transports/load-drain'
import { type OutboxOptions, outbox } from '@earshot/transports/outbox'
import { defaultEndpoint } from './default-endpoint.ts'
import type { Settings } from './settings.ts'

/** Straight to the endpoint: what cannot be delivered now is not kept. */
export function directTransport(
  { endpoint = defaultEndpoint, key }: Settings,
  loadDrain?: LoadDrain,
): Transport {
  return fetchTransport({ url: endpoint, ...(key && { key }), ...(loadDrain && { loadDrain }) })
}

/**
 * Where events go when the page gives no transport: to the endpoint, or `through` what the page names, behind the browser's
 * durable queue, which is kept in another way where one is given.
 */
export function defaultTransport(
  settings: Settings,
  loadDrain?: LoadDrain,
  through: (collector: Transport) => Transport = (collector) => collector,
  keeping?: (name: string) => OutboxOptions,
): Transport {
  const { endpoint = defaultEndpoint, storage, sendTo = [] } = settings
  // Answers for one destination are never handed to another; a new key delivers what an older one has left.
  const name = `earshot-outbox-${hash([endpoint, ...sendTo].join()).toString(36)}`
  return outbox(through(directTransport(settings, loadDrain)), {
    ...(loadDrain && { loadDrain }),
    name,
    // IndexedDB outlives a session, so a page that allows only the session keeps answers in memory.
    ...(/none|session/.test(`${storage}`) ? { storage: 'memory' } : keeping?.(name)),
  })
}
