import type { Queue, QueueRecord } from './queue.ts'
import { outranks } from './record.ts'

/**
 * A queue that lives as long as the program. Outboxes that share one are to each other what tabs are that share a
 * database.
 */
export function memoryQueue(): Queue {
  const records = new Map<string, QueueRecord>()
  return {
    durable: false,
    async prepare() {},
    async put(added) {
      for (const record of added) {
        for (const [id, { key }] of records) if (outranks(record.key, key)) records.delete(id)
        records.set(String(record.key), record)
      }
    },
    async all() {
      return [...records.values()]
    },
    async update(record) {
      const id = String(record.key)
      if (records.has(id)) records.set(id, record)
    },
    async remove(key) {
      records.delete(String(key))
    },
    async clear() {
      records.clear()
    },
    close() {},
  }
}
