import type { Queue, QueueRecord } from '@earshot/transports/queue'
import type { Seal, Sealed } from './seal.ts'

type Row = QueueRecord & { readonly sealed?: Sealed }

/**
 * Keeps texts sealed in another queue, and as they are where the browser allows no sealing: to keep an answer comes before
 * hiding it. Sizes are those of the open texts. What cannot be opened any more has no text, and nor has what
 * `put` resolves to, of which an outbox reads the sizes alone.
 */
export function sealedQueue(queue: Queue, seal: Seal): Queue {
  const closed = async (record: QueueRecord): Promise<Row> => {
    const sealed = record.text ? await seal.close(record.text) : undefined
    return sealed ? { ...record, text: '', sealed } : record
  }
  const opened = async ({ sealed, ...record }: Row): Promise<QueueRecord> =>
    sealed ? { ...record, text: (await seal.open(sealed)) ?? '' } : record
  return {
    ...queue,
    put: async (record) => queue.put(await closed(record)),
    update: async (record) => queue.update(await closed(record)),
    all: async () => Promise.all((await queue.all()).map(opened)),
  }
}
