import type { Queue, QueueRecord } from './queue.ts'

/**
 * A queue that lives as long as the program. Outboxes that share one are to each other what tabs are that share a
 * database.
 */
export function memoryQueue(): Queue {
  const records = new Map<string, QueueRecord>()
  return {
    async prepare() {},
    async put(record) {
      const [about, rank] = record.key
      for (const [id, { key }] of records) if (key[0] === about && key[1] < rank) records.delete(id)
      records.set(String(record.key), record)
      return undefined
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
    close() {},
  }
}
