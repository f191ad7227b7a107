import { hash } from '@earshot/core/hash'
import type { Transport } from '@earshot/core/transport'
import { fetchTransport } from '@earshot/transports/fetch'
import type { LoadDrain } from '@earshot/transports/load-drain'
import { outbox } from '@earshot/transports/outbox'
import type { Settings } from './settings.ts'

/** Where events go when the page names no transport: to the endpoint, through the browser's durable queue. */
export function defaultTransport(
  { endpoint = '/v1/events', key, storage }: Settings,
  loadDrain?: LoadDrain,
): Transport {
  const lazy = loadDrain && { loadDrain }
  return outbox(fetchTransport({ url: endpoint, ...(key && { key }), ...lazy }), {
    ...lazy,
    // Answers for one collector are never handed to another; a new key delivers what an older one has left.
    name: `earshot-outbox-${hash(endpoint).toString(36)}`,
    // IndexedDB outlives a session, so a page that allows only the session keeps answers in memory.
    storage: /none|session/.test(`${storage}`) ? 'memory' : 'indexed-db',
  })
}
