import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { indexedDbQueue } from '../src/indexed-db-queue.ts'
import { recordOf } from './box.ts'
import { turns } from './clock.ts'
import { response } from './events.ts'
import { queueSuite } from './queue-suite.ts'

const record = recordOf(response('a'), 0)

const createScope = () => ({ indexedDB: new IDBFactory(), IDBKeyRange })
const names = async (scope: ReturnType<typeof createScope>) =>
  (await scope.indexedDB.databases()).map(({ name }) => name)

describe('indexedDbQueue', () => {
  afterEach(() => void vi.restoreAllMocks())

  test('tells which records there are for good', async () => {
    const queue = indexedDbQueue('q', createScope())
    const other = recordOf(response('b'), 0)
    expect(await queue.put(record)).toEqual([record])
    expect(await queue.put(other)).toEqual([record, other])
    expect(await queue.put(record)).toEqual([record, other])
  })

  test('touches nothing until it is used, and reading creates nothing', async () => {
    const scope = createScope()
    const open = vi.spyOn(scope.indexedDB, 'open')
    const queue = indexedDbQueue('q', scope)
    await turns()
    expect(open).not.toHaveBeenCalled()
    expect(await queue.all()).toEqual([])
    await queue.remove(record.key)
    await queue.update(record)
    expect(await names(scope)).toEqual([])
    await queue.prepare()
    expect(await names(scope)).toEqual(['q'])
  })

  test('reading leaves no trace of an opening where the list can be had: WebKit keeps the file', async () => {
    const scope = createScope()
    const open = vi.spyOn(scope.indexedDB, 'open')
    expect(await indexedDbQueue('q', scope).all()).toEqual([])
    expect(open).not.toHaveBeenCalled()
  })

  test('reading creates nothing where there is no list either', async () => {
    const scope = createScope()
    const { indexedDB } = scope
    const listed = indexedDB.databases.bind(indexedDB)
    Object.assign(indexedDB, { databases: undefined })
    expect(await indexedDbQueue('q', scope).all()).toEqual([])
    expect(await listed()).toEqual([])
  })

  test('a put that meets a reader who found nothing creates the database', async () => {
    const scope = createScope()
    const queue = indexedDbQueue('q', scope)
    const reading = queue.all()
    await queue.put(record)
    expect(await reading).toEqual([])
    expect(await queue.all()).toEqual([record])
  })

  test('a put into an open database is issued and committed in one task, durably', async () => {
    const scope = createScope()
    const queue = indexedDbQueue('q', scope)
    await queue.prepare()
    const database = (await new Promise<IDBDatabase>((resolve) => {
      const request = scope.indexedDB.open('q', 1)
      request.onsuccess = () => resolve(request.result)
    })) as IDBDatabase
    const transaction = vi.spyOn(Object.getPrototypeOf(database), 'transaction')
    const done: string[] = []
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      done.push('put')
      vi.spyOn(this.transaction, 'commit').mockImplementation(() => done.push('commit'))
      put.mockRestore()
      return this.put(value)
    })
    const putting = queue.put(record)
    await Promise.resolve()
      .then(() => {})
      .then(() => {})
      .then(() => {})
      .then(() => {}) // microtasks only
    expect(done).toEqual(['put', 'commit'])
    expect(transaction).toHaveBeenCalledWith('records', 'readwrite', { durability: 'strict' })
    await putting
  })

  test('S5 resolves with complete and not with success', async () => {
    const scope = createScope()
    const queue = indexedDbQueue('q', scope)
    await queue.prepare()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      put.mockRestore()
      const request = this.put(value)
      request.addEventListener('success', () => this.transaction.abort())
      vi.spyOn(this.transaction, 'commit').mockImplementation(() => {})
      return request
    })
    const aborted = vi.spyOn(IDBObjectStore.prototype, 'delete')
    await queue.put(record)
    expect(aborted).toHaveBeenCalledTimes(2) // the first transaction was aborted, its work was done again
    expect(await queue.all()).toEqual([record])
  })

  test('S5 rejects when the transaction fails twice', async () => {
    const queue = indexedDbQueue('q', createScope())
    await queue.prepare()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(queue.put(record)).rejects.toThrow('full')
    vi.restoreAllMocks()
    await queue.put(record)
    expect(await queue.all()).toEqual([record])
  })

  test('S4 opens a lost connection again', async () => {
    const scope = createScope()
    const queue = indexedDbQueue('q', scope)
    const open = vi.spyOn(scope.indexedDB, 'open')
    await queue.put(record)
    open.mock.results[0]?.value.result.close() // what browsers do to a page that runs on
    expect(await queue.all()).toEqual([record])
    expect(open).toHaveBeenCalledTimes(2)
  })

  test('S3 stands in nobody’s way who deletes the database', async () => {
    const scope = createScope()
    const queue = indexedDbQueue('q', scope)
    await queue.put(record)
    await new Promise((resolve, reject) => {
      const request = scope.indexedDB.deleteDatabase('q')
      request.onsuccess = resolve
      request.onblocked = reject
    })
    expect(await queue.all()).toEqual([])
    expect(await names(scope)).toEqual([])
    await queue.put(record)
    expect(await queue.all()).toEqual([record])
  })

  test('S1 rejects where storage may not even be looked at, and works once it may', async () => {
    const scope = createScope()
    let forbidden = true
    const guarded = {
      get indexedDB() {
        if (forbidden) throw new DOMException('sandboxed', 'SecurityError')
        return scope.indexedDB
      },
      IDBKeyRange,
    }
    const queue = indexedDbQueue('q', guarded)
    await expect(queue.all()).rejects.toThrow('sandboxed')
    await expect(queue.put(record)).rejects.toThrow('sandboxed')
    await expect(indexedDbQueue('q', {} as typeof guarded).put(record)).rejects.toThrow(TypeError) // nothing there
    forbidden = false
    await queue.put(record)
    expect(await queue.all()).toEqual([record])
  })

  test('lets no error event reach the page', async () => {
    const scope = createScope()
    const events: Event[] = []
    const prevented = vi.fn()
    const { indexedDB } = scope
    Object.assign(indexedDB, { databases: undefined }) // where it is there, no opening is given up
    const open = indexedDB.open.bind(indexedDB)
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = open(name, version)
      request.addEventListener('error', (event) => {
        vi.spyOn(event, 'preventDefault').mockImplementation(prevented)
        events.push(event)
      })
      return request
    })
    await indexedDbQueue('q', scope).all()
    await turns()
    expect(prevented).toHaveBeenCalledTimes(events.length)
    expect(events).toHaveLength(1)
  })
})

queueSuite('indexedDbQueue', () => {
  const scope = createScope()
  return () => indexedDbQueue('q', scope)
})
