import type { EarshotEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'

/** A transport that keeps batches in an array. */
export interface MemoryTransport extends Transport {
  /** Every batch that was sent, in order, repeats included. */
  readonly batches: readonly (readonly EarshotEvent[])[]
}

/**
 * Keeps batches in an array, for tests and for programs that do something of their own with them. Answers as a
 * collector does: an event whose `source` and `id` it has seen is a duplicate.
 */
export function memoryTransport(): MemoryTransport {
  const batches: (readonly EarshotEvent[])[] = []
  const seen = new Set<string>()
  return {
    name: 'memory',
    reach: 'full',
    batches,
    async send(batch) {
      const accepted: string[] = []
      const duplicate: string[] = []
      for (const { source, id } of batch) {
        const name = `${source} ${id}`
        const list = seen.has(name) ? duplicate : accepted
        list.push(id)
        seen.add(name)
      }
      if (batch.length) batches.push([...batch])
      return { status: 'delivered', receipt: { accepted, duplicate, rejected: [] } }
    },
    flush: async () => true,
  }
}
