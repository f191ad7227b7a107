import type { Queue, QueueRecord } from './queue.ts'

type Scope = Pick<typeof globalThis, 'indexedDB' | 'IDBKeyRange'>

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

  const open = (create: boolean) => {
    const anew = () => connect(scope, name, create)
    opened = opened ? opened.then((database) => database ?? anew(), anew) : anew()
    return opened
  }

  const run = async <Value>(
    work: (store: IDBObjectStore) => IDBRequest<Value> | undefined,
    create = false,
  ): Promise<Value | undefined> => {
    const database = await open(create)
    if (!database) return
    try {
      return await transact(database, work)
    } catch {
      // Browsers close databases under a running page; the old handle never works again.
      database.close()
      opened = undefined
      const again = await open(create)
      return again && transact(again, work)
    }
  }

  return {
    durable: true,
    prepare: () => open(true),
    put: (records) =>
      run((store) => {
        for (const record of records) {
          store.delete(scope.IDBKeyRange.bound([record.key[0]], record.key, false, true))
          store.put(record)
        }
        // Commits without another turn of a page that may be closing.
        store.transaction.commit?.()
        return undefined
      }, true),
    all: async () => (await run<QueueRecord[]>((store) => store.getAll())) ?? [],
    update: (record) =>
      run((store) => {
        const request = store.openCursor(record.key)
        request.onsuccess = () => request.result?.update(record)
        return undefined
      }),
    remove: (key) => run((store) => store.delete(key)),
    clear: () => run((store) => store.clear()),
    close() {
      // What could not be opened needs no closing.
      opened?.then(
        (database) => database?.close(),
        () => {},
      )
    },
  }
}

const storeName = 'records'

/** Resolves to undefined where there is no such database and none is to be created. */
function connect(scope: Scope, name: string, create: boolean): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = scope.indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      if (create) request.result.createObjectStore(storeName, { keyPath: 'key' })
      else {
        resolve(undefined)
        request.transaction?.abort()
      }
    }
    request.onsuccess = () => {
      const database = request.result
      database.onversionchange = () => database.close()
      resolve(database)
    }
    request.onerror = (event) => {
      // Else Firefox reports it to the page's window.onerror.
      event.preventDefault()
      reject(request.error)
    }
  })
}

function transact<Value>(
  database: IDBDatabase,
  work: (store: IDBObjectStore) => IDBRequest<Value> | undefined,
): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' })
    const request = work(transaction.objectStore(storeName))
    transaction.oncomplete = () => resolve(request?.result)
    transaction.onabort = (event) => {
      event.preventDefault()
      reject(transaction.error)
    }
  })
}
