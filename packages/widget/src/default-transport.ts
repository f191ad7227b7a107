import { hash } from '@earshot/core/hash'
import type { Transport } from '@earshot/core/transport'
import { fetchTransport } from '@earshot/transports/fetch'
import type { LoadDrain } from '@earshot/transports/load-drain'
import { outbox } from '@earshot/transports/outbox'
import type { Settings } from './settings.ts'

/**
 * Where events go when the page gives no transport: to the endpoint, or `through` what the page names, behind the browser's
 * durable queue.
 */
export function defaultTransport(
  { endpoint = '/v1/events', key, storage, consent, sendTo = [] }: Settings,
  loadDrain?: LoadDrain,
  through: (collector: Transport) => Transport = (collector) => collector,
): Transport {
  const lazy = loadDrain && { loadDrain }
  return outbox(through(fetchTransport({ url: endpoint, ...(key && { key }), ...lazy })), {
    ...lazy,
    // Answers for one destination are never handed to another; a new key delivers what an older one has left.
    name: `earshot-outbox-${hash([endpoint, ...sendTo].join()).toString(36)}`,
    // IndexedDB outlives a session, so a page that allows only the session keeps answers in memory.
    storage:
      /none|session/.test(`${storage}`) || /required|denied/.test(`${consent}`) ? 'memory' : 'indexed-db',
  })
}
