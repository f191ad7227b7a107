import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { indexedDbQueue } from '../src/indexed-db-queue.ts'
import { outbox } from '../src/outbox.ts'
import { kept, loadDrain, setUp } from './box.ts'
import { createClock, turns } from './clock.ts'
import { createBackend, createPage, idsOf, offline, response, taken } from './events.ts'

describe('storage', () => {
  const withGlobal = async (name: string, descriptor: PropertyDescriptor, run: () => Promise<void>) => {
    const before = Object.getOwnPropertyDescriptor(globalThis, name)
    Object.defineProperty(globalThis, name, { configurable: true, ...descriptor })
    try {
      await run()
    } finally {
      if (before) Object.defineProperty(globalThis, name, before)
      else Reflect.deleteProperty(globalThis, name)
    }
  }

  test('memory touches no storage at all', async () => {
    const touched: string[] = []
    const spy = (name: string) => ({
      get() {
        touched.push(name)
        throw new DOMException('sandboxed', 'SecurityError')
      },
    })
    await withGlobal('indexedDB', spy('indexedDB'), () =>
      withGlobal('localStorage', spy('localStorage'), async () => {
        const clock = createClock()
        const backend = createBackend(() => offline)
        const box = outbox(backend, { storage: 'memory', page: createPage(), loadDrain, ...clock })
        expect(clock.timers()).toBe(0)
        box.prepare()
        const { later, ...result } = await kept(box.send([response('a')]))
        expect(result).toEqual({ ...offline, kept: 'memory' })
        backend.answer = taken
        await clock.advance(5_000)
        expect((await later).status).toBe('delivered')
        expect(await box.forget()).toBe(true)
        box.close()
      }),
    )
    expect(touched).toEqual([])
  })

  test('S1 that may not be looked at is memory', async () => {
    const get = () => {
      throw new DOMException('sandboxed', 'SecurityError')
    }
    await withGlobal('indexedDB', { get }, async () => {
      const clock = createClock()
      const box = outbox(
        createBackend(() => offline),
        { page: createPage(), loadDrain, ...clock },
      )
      expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
      box.close()
    })
  })

  test('S3, S17 is a database of the outbox’s name and layout, made when a person begins', async () => {
    const indexedDB = new IDBFactory()
    const names = async () => (await indexedDB.databases()).map(({ name }) => name)
    await withGlobal('IDBKeyRange', { value: IDBKeyRange }, () =>
      withGlobal('indexedDB', { value: indexedDB }, async () => {
        const clock = createClock()
        const box = outbox(createBackend(), { name: 'shop', page: createPage(), loadDrain, ...clock })
        await clock.advance(5_000)
        expect(await box.exportPending()).toEqual([])
        expect(await box.forget()).toBe(true)
        expect(await names()).toEqual([])
        box.prepare()
        await turns()
        expect(await names()).toEqual(['shop-1'])
        box.close()
        const other = outbox(
          createBackend(() => offline),
          { page: createPage(), loadDrain, ...clock },
        )
        expect(await other.send([response('a')])).toMatchObject({ kept: 'saved' })
        expect(await names()).toEqual(['shop-1', 'earshot-outbox-1'])
        other.close()
      }),
    )
  })

  test('S2 that never opens is memory after 1.5 s', async () => {
    const indexedDB = { open: () => ({}) } as unknown as IDBFactory // as WebKit's has been seen to do
    const { box, backend, clock } = setUp({ queue: indexedDbQueue('q', { indexedDB, IDBKeyRange }) })
    backend.answer = () => offline
    box.prepare()
    const sending = box.send([response('a')])
    await clock.advance(1_500)
    const { later, ...result } = await kept(sending)
    expect(result).toEqual({ ...offline, kept: 'memory' })
    backend.answer = taken
    await clock.advance(20_000)
    expect((await later).status).toBe('delivered')
    expect(clock.timers()).toBe(0)
  })

  test('outlives its page', async () => {
    const scope = { indexedDB: new IDBFactory(), IDBKeyRange }
    const first = setUp({ queue: indexedDbQueue('q', scope) })
    first.backend.answer = () => offline
    expect(await first.box.send([response('a', 3)])).toMatchObject({ kept: 'saved' })
    first.box.close()
    const { box, backend, clock, undelivered } = setUp({
      queue: indexedDbQueue('q', scope),
      clock: first.clock,
    })
    await clock.advance(20_000)
    expect(backend.sent.map(idsOf)).toEqual([['a.3']])
    expect(undelivered).toEqual([])
    expect(await box.exportPending()).toEqual([])
    box.close()
  })

  test('S12 what Safari has deleted after 7 days was to be tried until then, and is missed without an error', async () => {
    const scope = { indexedDB: new IDBFactory(), IDBKeyRange }
    const first = setUp({ queue: indexedDbQueue('q', scope) })
    first.backend.answer = () => offline
    expect(await first.box.send([response('a')])).toMatchObject({ kept: 'saved' })
    first.box.close()
    const { clock } = first
    // A page on the last day still tries it, and after that it is given up even where nothing was deleted.
    await clock.advance(7 * 86_400_000 - 60_000)
    const last = setUp({ queue: indexedDbQueue('q', scope), clock })
    last.backend.answer = () => offline
    await clock.advance(20_000)
    expect(last.backend.sent).toHaveLength(1)
    last.box.close()
    scope.indexedDB = new IDBFactory()
    const next = setUp({ queue: indexedDbQueue('q', scope), clock })
    await clock.advance(20_000)
    expect(next.backend.sent).toEqual([])
    expect(await next.box.exportPending()).toEqual([])
    expect(await next.box.send([response('b')])).toMatchObject({ status: 'delivered' })
    expect(next.undelivered).toEqual([])
    next.box.close()
  })
})
