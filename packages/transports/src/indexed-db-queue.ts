import { endOnLeave } from './end-on-leave.ts'
import type { Queue, QueueRecord } from './queue.ts'

type Scope = Pick<typeof globalThis, 'indexedDB' | 'IDBKeyRange'> & { readonly origin?: string }

/**
 * A queue in an IndexedDB database. What it has put is there after a crash of the page or the browser, because a
 * promise resolves with the transaction's `complete` and not with the request's `success`.
 *
 * Reading never creates the database. A lost connection is opened again once. The database has one version for
 * ever: another layout gets another name, so that pages with an older script are neither blocked nor upgraded.
 *
 * @param name the database's name
 * @param scope where `indexedDB` and `IDBKeyRange` are looked up, at the time of use
 */
export function indexedDbQueue(name: string, scope: Scope = globalThis): Queue {
  let opened: Promise<IDBDatabase | undefined> | undefined

  const close = () => {
    opened?.then(
      (database) => database?.close(),
      () => {},
    )
    opened = undefined
  }

  type Work<Value> = (store: IDBObjectStore) => IDBRequest<Value>

  /** Resolves to undefined where there is no such database and none is to be created. */
  const open = async (create?: boolean) => {
    // Where the list can be had nothing is opened: WebKit keeps the empty file of a creation that was given up.
    // In a sandbox there is none, and Chromium reports that to the page's onunhandledrejection, whoever hears of it.
    const known = create || scope.origin === 'null' ? undefined : await scope.indexedDB.databases?.()
    if (known?.every((database) => database.name !== name || !database.version)) {
      opened = undefined
      return opened
    }
    return new Promise<IDBDatabase | undefined>((resolve, reject) => {
      const request = scope.indexedDB.open(name, 1)
      request.onupgradeneeded = () => {
        if (create) request.result.createObjectStore('records', { keyPath: 'key' })
        else {
          opened = undefined
          resolve(opened)
          request.transaction?.abort()
        }
      }
      request.onsuccess = () => {
        request.result.onversionchange = close
        resolve(request.result)
      }
      request.onerror = (event) => {
        // Else Firefox reports it to the page's window.onerror.
        event.preventDefault()
        reject(event)
      }
    })
  }

  /** Does `work` in one transaction; finds nothing where there is no database and none is to be created. */
  const once = <Value>(work: Work<Value>, create?: boolean, mode?: IDBTransactionMode): Promise<Value> => {
    opened ??= open(create)
    return opened.then((database) => {
      if (!database && !create) return [] as Value // that is nothing to whoever reads, and nobody else asks
      return new Promise((resolve, reject) => {
        // Who is to create it and has met a reader who found none fails here, and opens it anew.
        const transaction = (database as IDBDatabase).transaction('records', mode ?? 'readwrite', {
          durability: 'strict',
        })
        const request = work(transaction.objectStore('records'))
        // Commits without another turn of a page that may be closing. WebKit keeps a page that is left together with what
        // it has not committed, and the next page waits for that.
        if (!request.onsuccess) transaction.commit?.()
        transaction.oncomplete = () => resolve(request.result)
        transaction.onabort = reject
      })
    })
  }
  const run = <Value>(work: Work<Value>, create?: boolean, mode?: IDBTransactionMode) =>
    once(work, create, mode).catch(() => {
      // Browsers close databases under a running page; the old handle never works again.
      close()
      return once(work, create, mode)
    })

  return {
    database: name,
    prepare: () => run((store) => store.count(), true),
    put: (record) =>
      run((store) => {
        store.delete(scope.IDBKeyRange.bound([record.key[0]], record.key))
        store.put(record)
        return store.getAll()
      }, true),
    all: () => run<QueueRecord[]>((store) => store.getAll(), false, 'readonly'),
    update: (record) =>
      run((store) => {
        const request = store.openCursor(record.key)
        request.onsuccess = () => request.result?.update(record)
        endOnLeave(store.transaction)
        return request
      }),
    remove: (key) => run((store) => store.delete(key)),
    close,
  }
}
