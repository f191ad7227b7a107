import type { Queue, QueueRecord, RecordKey } from '../queue.ts'

/**
 * A queue in localStorage, one entry a record, for browsers without IndexedDB. Entries outlive their page, but what was
 * written in the last seconds before a crash of the browser may be missing after it, so `put` never says that it is
 * durable.
 *
 * @param name what its entries begin with
 * @param scope where `localStorage` is looked up, at the time of use
 */
export function localStorageQueue(
  name: string,
  scope: Pick<typeof globalThis, 'localStorage'> = globalThis,
): Queue {
  const prefix = `${name}:`
  const entryOf = (key: RecordKey) => `${prefix}${JSON.stringify(key)}`
  const rows = (): readonly QueueRecord[] =>
    Object.keys(scope.localStorage)
      .filter((entry) => entry.startsWith(prefix))
      .map((entry) => rowOf(entry.slice(prefix.length), scope.localStorage.getItem(entry)))

  // Async, so that a forbidden or full storage rejects and does not throw.
  return {
    async prepare() {
      rows()
    },
    async put(record) {
      const [about, rank] = record.key
      scope.localStorage.setItem(entryOf(record.key), JSON.stringify(record))
      for (const { key } of rows())
        if (key[0] === about && key[1] < rank) scope.localStorage.removeItem(entryOf(key))
      return undefined
    },
    async all() {
      return rows()
    },
    async update(record) {
      const entry = entryOf(record.key)
      if (scope.localStorage.getItem(entry) !== null)
        scope.localStorage.setItem(entry, JSON.stringify(record))
    },
    async remove(key) {
      scope.localStorage.removeItem(entryOf(key))
      // What another hand has written may have a name that is no key.
      scope.localStorage.removeItem(`${prefix}${key}`)
    },
    close() {},
  }
}

/** What stands in an entry; where that is no record, a row that can be told from one and removed. */
function rowOf(suffix: string, text: string | null): QueueRecord {
  try {
    const row: QueueRecord = JSON.parse(`${text}`)
    if (JSON.stringify(row.key) === suffix) return row
  } catch {
    // Half an entry is none.
  }
  return { key: suffix } as unknown as QueueRecord // it is not sound
}
