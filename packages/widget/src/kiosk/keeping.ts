import { indexedDbQueue } from '@earshot/transports/indexed-db-queue'
import type { OutboxOptions } from '@earshot/transports/outbox'
import { browserSeal } from './seal.ts'
import { sealedQueue } from './sealed-queue.ts'

/**
 * How a device that many people use keeps what waits: a day without a network at a door that many pass, and sealed, in a
 * database that no other page reads.
 */
export function keeping(name: string): OutboxOptions {
  const own = name.replace('outbox', 'kiosk')
  return {
    maxRecords: 500,
    queue: sealedQueue(indexedDbQueue(`${own}-1`), browserSeal(`${own}-key`)),
  }
}
