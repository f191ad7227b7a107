import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { indexedDbQueue } from '../src/indexed-db-queue.ts'
import { memoryQueue } from '../src/memory-queue.ts'
import { outbox } from '../src/outbox.ts'
import type { Queue } from '../src/queue.ts'
import { recordOf } from '../src/record.ts'
import { dayMs, kept, left, never, setUp, store, stored } from './box.ts'
import { createClock, turns } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import {
  createBackend,
  createPage,
  dismissed,
  idsOf,
  offline,
  receipt,
  response,
  shown,
  taken,
} from './events.ts'

describe('sending', () => {
  test('has the face of what it wraps', () => {
    const { box, backend } = setUp()
    expect(box).toMatchObject({ name: backend.name, reach: backend.reach })
  })

  test('starts the request before the storage, both before send returns', () => {
    const order: string[] = []
    const queue: Queue = { ...store(), put: async () => void order.push('put') }
    const { box, backend } = setUp({ queue })
    backend.answer = (batch) => {
      order.push('send')
      return taken(batch)
    }
    void box.send([response('a')])
    expect(order).toEqual(['send', 'put'])
  })

  test('a delivery is answered at once, however slow the storage is', async () => {
    const { box, backend } = setUp({ queue: { ...store(), put: never } })
    expect(await box.send([response('a')])).toEqual(taken([response('a')]))
    expect(backend.sent).toHaveLength(1)
  })

  test('a delivery leaves nothing behind: no record, no timer', async () => {
    const { box, clock, queue, settled } = setUp()
    await clock.advance(5_000)
    expect(clock.timers()).toBe(0)
    await box.send([response('a', 1, 'updated'), response('b')])
    await turns()
    expect(await stored(queue)).toEqual([])
    expect(await box.pending()).toEqual([])
    expect(clock.timers()).toBe(0)
    expect(settled).toEqual([
      ['a.1', 'delivered'],
      ['b.1', 'delivered'],
    ])
  })

  test('a failure is answered as saved once the storage has it, and is tried again', async () => {
    const { box, backend, clock, queue, settled } = setUp()
    backend.answer = () => offline
    const { later, ...result } = await kept(box.send([response('a')]))
    expect(result).toEqual({ ...offline, kept: 'saved' })
    expect(await stored(queue)).toEqual(['a.1'])
    backend.answer = taken
    await clock.advance(1_500)
    expect(await later).toEqual(taken([response('a')]))
    expect(await stored(queue)).toEqual([])
    expect(settled).toEqual([['a.1', 'delivered']])
    expect(clock.timers()).toBe(0)
  })

  test('a request that hangs is answered as saved after the patience, and goes on', async () => {
    const { box, backend, clock, queue } = setUp()
    let answer: (result: SendResult) => void = () => {}
    backend.answer = () => new Promise((resolve) => (answer = resolve))
    const sending = box.send([response('a')])
    let early: SendResult | undefined
    void sending.then((result) => (early = result))
    await clock.advance(1_499)
    expect(early).toBeUndefined()
    await clock.advance(1)
    const { later, ...result } = await kept(sending)
    expect(result).toEqual({ status: 'retryable', reason: 'slow', kept: 'saved' })
    answer(taken([response('a')]))
    expect((await later).status).toBe('delivered')
    await turns()
    expect(await stored(queue)).toEqual([])
    expect(backend.sent).toHaveLength(1)
    expect(clock.timers()).toBe(0)
  })

  test('a request that hangs is waited for where nothing is saved', async () => {
    const { box, backend, clock } = setUp({
      queue: { ...store(), put: () => Promise.reject(new Error('full')) },
    })
    backend.answer = () => new Promise((resolve) => clock.setTimer(() => resolve(offline), 9_000))
    const sending = box.send([response('a')])
    await clock.advance(9_000)
    expect(await sending).toMatchObject({ reason: 'network', kept: 'memory' })
  })

  test('a storage that hangs is waited for no longer than 1.5 s', async () => {
    for (const hung of ['put', 'all'] as const) {
      const { box, backend, clock } = setUp({ queue: { ...store(), [hung]: never } })
      backend.answer = () => offline
      const sending = box.send([response('a')])
      await clock.advance(1_500)
      expect(await sending).toMatchObject({ ...offline, kept: 'memory' })
      backend.answer = taken
      await clock.advance(20_000)
      expect(backend.sent.length).toBeGreaterThan(1)
      expect(await kept(sending).then(({ later }) => later)).toMatchObject({ status: 'delivered' })
    }
  })

  test('what is not saved is kept in memory and delivered all the same', async () => {
    const broken = () => Promise.reject(new Error('lost'))
    const { box, backend, clock } = setUp({
      queue: {
        durable: true,
        prepare: broken,
        put: broken,
        all: broken,
        update: broken,
        remove: broken,
        clear: broken,
        close() {},
      },
    })
    box.prepare()
    backend.answer = () => offline
    const { later, ...result } = await kept(box.send([response('a')]))
    expect(result).toEqual({ ...offline, kept: 'memory' })
    expect(idsOf(await box.pending())).toEqual(['a.1'])
    backend.answer = taken
    await clock.advance(2_000)
    expect((await later).status).toBe('delivered')
    expect(await box.forget()).toBe(false)
  })

  test('a queue that is not durable is never called saved', async () => {
    const { box, backend } = setUp({ queue: memoryQueue() })
    backend.answer = () => offline
    expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
  })

  test('room is made once where the storage is full: of what is not final', async () => {
    const inner = store()
    const queue: Queue = {
      ...inner,
      put: async (records) => {
        if ((await inner.all()).length) throw new DOMException('full', 'QuotaExceededError')
        await inner.put(records)
      },
    }
    await inner.put([left(response('old', 1, 'updated'), createClock())])
    const { box, backend, settled } = setUp({ queue })
    backend.answer = () => offline
    expect(await box.send([response('a')])).toMatchObject({ kept: 'saved' })
    expect(settled).toEqual([['old.1', 'evicted']])
    expect(await box.send([response('b')])).toMatchObject({ kept: 'memory' })
    expect(await stored(inner)).toEqual(['a.1'])
  })

  test('what cannot be written is not kept, and not called kept', async () => {
    const { box, backend } = setUp()
    backend.answer = () => offline
    const event = response('a')
    const result = await box.send([
      { ...event, data: { ...event.data, context: { table: 1n } } } as unknown as EarshotEvent,
    ]) // hostile
    expect(result).toEqual(offline)
  })

  test('a run event whose id cannot be read does not make it reject', async () => {
    const { box, queue } = setUp()
    const hostile = Object.defineProperty(shown('a'), 'id', {
      get() {
        throw new Error('no')
      },
    })
    expect((await box.send([hostile, response('a')])).status).toBe('retryable')
    expect(await stored(queue)).toEqual([])
  })

  test('an event of more than 60,000 bytes is kept in memory only', async () => {
    const { box, backend, queue } = setUp()
    backend.answer = () => offline
    const empty = recordOf([response('a', 1, 'submitted', '')], ['a', 1, 1], 0).bytes
    const sized = (id: string, bytes: number) => response(id, 1, 'submitted', 'x'.repeat(bytes - empty))
    expect(await box.send([sized('a', 60_000)])).toMatchObject({ kept: 'saved' })
    expect(await box.send([sized('b', 60_001)])).toMatchObject({ kept: 'memory' })
    expect(await stored(queue)).toEqual(['a.1'])
    expect(idsOf(await box.pending()).sort()).toEqual(['a.1', 'b.1'])
  })
})

describe('run events', () => {
  const answers: readonly SendResult[] = [
    taken([shown('a')]),
    { status: 'unconfirmed' },
    { status: 'rejected', code: 'gone', message: 'No.' },
    { status: 'retryable', reason: 'status 503', retryInMs: 5_000 },
  ]

  test('are sent once, and nothing of them is kept or told, whatever the transport answers', async () => {
    for (const answer of answers) {
      const { box, backend, clock, page, queue, settled } = setUp()
      await clock.advance(5_000)
      const put = vi.spyOn(queue, 'put')
      const prepared = vi.spyOn(queue, 'prepare')
      backend.answer = () => answer
      expect(await box.send([shown('a')])).toBe(answer)
      expect(await box.send([dismissed('a')])).toBe(answer)
      await turns()
      expect(clock.timers()).toBe(0)
      expect(await stored(queue)).toEqual([])
      expect(await box.pending()).toEqual([])
      page.wake(true)
      expect(await box.flush(1_000)).toBe(true)
      await clock.advance(dayMs)
      expect(backend.sent.map(idsOf)).toEqual([['a.shown'], ['a.dismissed']])
      expect(put).not.toHaveBeenCalled()
      expect(prepared).not.toHaveBeenCalled()
      expect(settled).toEqual([])
    }
  })

  test('are waited for as long as the transport takes', async () => {
    const { box, backend, clock } = setUp()
    await clock.advance(5_000)
    backend.answer = () => new Promise((resolve) => clock.setTimer(() => resolve(offline), 9_000))
    const sending = box.send([shown('a')])
    expect(clock.timers()).toBe(1) // the backend's own
    await clock.advance(9_000)
    expect(await sending).toBe(offline)
  })

  test('create no database', async () => {
    const indexedDB = new IDBFactory()
    const { box, backend, clock } = setUp({ queue: indexedDbQueue('q', { indexedDB, IDBKeyRange }) })
    await clock.advance(5_000)
    backend.answer = () => offline
    await box.send([shown('a'), dismissed('a')])
    await turns()
    expect(await indexedDB.databases()).toEqual([])
    expect(clock.timers()).toBe(0)
    expect(await box.send([response('a')])).toMatchObject({ kept: 'saved' })
    expect(await indexedDB.databases()).toHaveLength(1)
    box.close()
  })

  test('in a batch with a response are answered for, and only the response is kept', async () => {
    const { box, backend, clock, queue, settled } = setUp()
    const batch = [shown('a'), response('a')]
    expect(await box.send(batch)).toEqual(taken(batch))
    backend.answer = () => offline
    const { later, ...result } = await kept(box.send(batch))
    expect(result).toEqual({ ...offline, kept: 'saved' })
    expect(await stored(queue)).toEqual(['a.1'])
    backend.answer = taken
    await clock.advance(5_000)
    expect(await later).toEqual(taken([response('a')]))
    expect(backend.sent.map(idsOf)).toEqual([['a.shown', 'a.1'], ['a.shown', 'a.1'], ['a.1']])
    expect(settled).toEqual([
      ['a.1', 'delivered'],
      ['a.1', 'delivered'],
    ])
  })

  test('never cost a response: where a batch of both is rejected as a whole, it is tried alone', async () => {
    const { box, backend, clock, settled } = setUp()
    backend.answer = (batch) =>
      batch.length > 1 ? { status: 'rejected', code: '413', message: 'Too large.' } : taken(batch)
    const { later, ...result } = await kept(box.send([shown('a'), response('a')]))
    expect(result).toEqual({ status: 'retryable', reason: '413', kept: 'saved' })
    await clock.advance(5_000)
    expect(await later).toEqual(taken([response('a')]))
    expect(settled).toEqual([['a.1', 'delivered']])
  })
})

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
        const box = outbox(backend, { storage: 'memory', page: createPage(), ...clock })
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

  test('that may not be looked at is memory', async () => {
    const get = () => {
      throw new DOMException('sandboxed', 'SecurityError')
    }
    await withGlobal('indexedDB', { get }, async () => {
      const clock = createClock()
      const box = outbox(
        createBackend(() => offline),
        { page: createPage(), ...clock },
      )
      expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
      box.close()
    })
  })

  test('is a database of the outbox’s name and layout, made when a person begins', async () => {
    const indexedDB = new IDBFactory()
    const names = async () => (await indexedDB.databases()).map(({ name }) => name)
    await withGlobal('IDBKeyRange', { value: IDBKeyRange }, () =>
      withGlobal('indexedDB', { value: indexedDB }, async () => {
        const clock = createClock()
        const box = outbox(createBackend(), { name: 'shop', page: createPage(), ...clock })
        await clock.advance(5_000)
        expect(await box.pending()).toEqual([])
        expect(await box.forget()).toBe(true)
        expect(await names()).toEqual([])
        box.prepare()
        await turns()
        expect(await names()).toEqual(['shop-1'])
        box.close()
        const other = outbox(
          createBackend(() => offline),
          { page: createPage(), ...clock },
        )
        expect(await other.send([response('a')])).toMatchObject({ kept: 'saved' })
        expect(await names()).toEqual(['shop-1', 'earshot-outbox-1'])
        other.close()
      }),
    )
  })

  test('outlives its page', async () => {
    const scope = { indexedDB: new IDBFactory(), IDBKeyRange }
    const first = setUp({ queue: indexedDbQueue('q', scope) })
    first.backend.answer = () => offline
    expect(await first.box.send([response('a', 3)])).toMatchObject({ kept: 'saved' })
    first.box.close()
    const { box, backend, clock, settled } = setUp({ queue: indexedDbQueue('q', scope), clock: first.clock })
    await clock.advance(20_000)
    expect(backend.sent.map(idsOf)).toEqual([['a.3']])
    expect(settled).toEqual([['a.3', 'delivered']])
    expect(await box.pending()).toEqual([])
    box.close()
  })
})

describe('whatever happens', () => {
  type Fault =
    | 'ok'
    | 'offline'
    | 'busy'
    | 'stored-but-cut'
    | 'portal'
    | 'throws'
    | 'full'
    | 'restart'
    | 'wait'
  const fault = fc.constantFrom<Fault>(
    'ok',
    'offline',
    'busy',
    'stored-but-cut',
    'portal',
    'throws',
    'full',
    'restart',
    'wait',
  )

  test('nothing is lost and nothing is there twice', { timeout: 20_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 99 }),
        async (faults, seed) => {
          const clock = createClock()
          const inner = store()
          let full = false
          const queue: Queue = {
            ...inner,
            put: (records) => (full ? Promise.reject(new Error('full')) : inner.put(records)),
          }
          const rows: string[] = []
          let now: Fault = 'ok'
          const backend = createBackend(async (batch) => {
            if (now === 'throws') throw new Error('wrapped badly')
            if (now === 'offline' || now === 'full') return offline
            if (now === 'busy') return { ...offline, retryInMs: 5_000 } as SendResult
            if (now === 'portal') return taken([])
            const fresh = idsOf(batch).filter((id) => !rows.includes(id))
            rows.push(...fresh)
            if (now === 'stored-but-cut') return offline
            return {
              status: 'delivered',
              receipt: receipt({
                accepted: fresh,
                duplicate: idsOf(batch).filter((id) => !fresh.includes(id)),
              }),
            }
          })
          let random = seed
          const next = () => {
            random = (random * 7 + 3) % 100
            return random
          }
          const open = () =>
            outbox(backend, {
              ...clock,
              queue,
              page: createPage(),
              random: () => next() / 100,
            })
          let box = open()
          const owed: string[] = []
          for (const [index, step] of faults.entries()) {
            now = step
            full = step === 'full'
            const events = [response(`r${index}`), ...(index % 3 ? [] : [response(`s${index}`)])]
            const sending = box.send(events)
            if (step === 'wait') await clock.advance(30_000)
            const result = await sending
            // What is in memory only may end with its page, and is not called saved.
            const memory = result.status === 'retryable' && result.kept === 'memory'
            expect(memory).toBe(full)
            if (!memory) owed.push(...idsOf(events))
            if (step === 'restart') {
              box.close()
              box = open()
            }
          }
          now = 'ok'
          full = false
          await clock.advance(600_000)
          expect(rows).toEqual(expect.arrayContaining(owed))
          expect(new Set(rows).size).toBe(rows.length)
          expect(await stored(inner)).toEqual([])
          expect(clock.timers()).toBe(0)
          box.close()
        },
      ),
      { numRuns: 200 },
    )
  })
})

for (const [name, queue] of [
  ['outbox in memory', undefined],
  ['outbox in a database', () => indexedDbQueue('q', { indexedDB: new IDBFactory(), IDBKeyRange })],
] as const) {
  transportSuite(name, () => {
    const received = new Set<string>()
    let working = true
    const backend = createBackend((batch) => {
      if (!working) return offline
      for (const id of idsOf(batch)) received.add(id)
      return taken(batch)
    })
    return {
      transport: outbox(backend, { page: createPage(), storage: 'memory', ...(queue && { queue: queue() }) }),
      received: () => [...received],
      setWorking(value) {
        working = value
      },
    }
  })
}
