import { endOnLeave } from '../end-on-leave.ts'
import { storageMs } from '../queue.ts'
import { type SetTimer, timer, within } from '../within.ts'

/** What a turn among tabs is held with. */
export interface LeaseParts {
  /** Where `indexedDB` is looked up, at the time of use. */
  readonly scope?: Pick<typeof globalThis, 'indexedDB'>
  /** The time of day in milliseconds since 1970. `Date.now` by default. */
  readonly now?: () => number
  readonly setTimer?: SetTimer
}

interface Lease {
  readonly key: string
  readonly owner: string
  readonly until: number
}

/** No response has an id with a space in it, so this row is none. */
const key = 'earshot turn'
/** A tab that has crashed or sleeps in its turn holds up the others no longer than this. */
const leaseMs = 30_000
/** No lease is as long as this: such a time was written before the clock was set back. */
const staleMs = 60_000

/**
 * Does `work` unless another tab is doing its own, told by a row in the outbox's database, which is read and written in
 * one transaction because only those of one database take turns. The row goes when the work is done. Where there is no
 * such database or it does not answer, the work is done all the same: a lease only saves requests.
 *
 * @param database the database's name; it is never created here
 */
export async function leased(
  database: string,
  work: () => Promise<unknown>,
  { scope = globalThis, now = Date.now, setTimer = timer }: LeaseParts = {},
): Promise<void> {
  const owner = `${now()} ${Math.random()}`
  const taking = change(database, scope, (row) => {
    const time = now()
    const isTaken = row && row.until > time && row.until <= time + staleMs
    return isTaken ? row : { key, owner, until: time + leaseMs }
  })
  const holder = await within(taking, storageMs, undefined, setTimer)
  if (holder && holder.owner !== owner) return
  try {
    await work()
  } finally {
    const leaving = change(database, scope, (row) => (row?.owner === owner ? undefined : row))
    await within(leaving, storageMs, undefined, setTimer)
  }
}

/** Puts in the lease's place what `next` makes of it, in one transaction. Resolves to it once that is complete. */
async function change(
  database: string,
  scope: Pick<typeof globalThis, 'indexedDB'>,
  next: (row: Lease | undefined) => Lease | undefined,
): Promise<Lease | undefined> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = scope.indexedDB.open(database)
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => resolve(request.result)
    request.onerror = (event) => {
      // Else Firefox reports it to the page's window.onerror.
      event.preventDefault()
      reject(event)
    }
  })
  try {
    return await new Promise((resolve, reject) => {
      const transaction = opened.transaction('records', 'readwrite')
      endOnLeave(transaction)
      const rows = transaction.objectStore('records')
      let row: Lease | undefined
      const reading = rows.get(key)
      reading.onsuccess = () => {
        row = next(reading.result)
        if (row) rows.put(row)
        else rows.delete(key)
      }
      transaction.oncomplete = () => resolve(row)
      transaction.onabort = reject
    })
  } finally {
    opened.close()
  }
}
