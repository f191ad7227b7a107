import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { indexedDbQueue } from '../src/indexed-db-queue.ts'
import { memoryQueue } from '../src/memory-queue.ts'
import { outbox } from '../src/outbox.ts'
import type { Queue } from '../src/queue.ts'
import { kept, left, loadDrain, never, recordOf, setUp, store, stored } from './box.ts'
import { createClock, turns } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import { createBackend, createPage, idsOf, offline, response, shown, taken } from './events.ts'

describe('sending', () => {
  test('has the face of what it wraps', () => {
    const { box, backend } = setUp()
    expect(box).toMatchObject({ name: backend.name, reach: backend.reach })
  })

  test('starts the request before the storage, both before send returns', () => {
    const order: string[] = []
    const queue: Queue = {
      ...store(),
      async put() {
        order.push('put')
        return []
      },
    }
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
    const { box, clock, queue, undelivered } = setUp()
    await clock.advance(5_000)
    expect(clock.timers()).toBe(0)
    await box.send([response('a', 1, 'updated'), response('b')])
    await turns()
    expect(await stored(queue)).toEqual([])
    expect(await box.exportPending()).toEqual([])
    expect(clock.timers()).toBe(0)
    expect(undelivered).toEqual([])
  })

  test('N1 a failure is answered as saved once the storage has it, and is tried again', async () => {
    const { box, backend, clock, queue, undelivered } = setUp()
    backend.answer = () => offline
    const { later, ...result } = await kept(box.send([response('a')]))
    expect(result).toEqual({ ...offline, kept: 'saved' })
    expect(await stored(queue)).toEqual(['a.1'])
    backend.answer = taken
    await clock.advance(1_500)
    expect(await later).toEqual(taken([response('a')]))
    expect(await stored(queue)).toEqual([])
    expect(undelivered).toEqual([])
    expect(clock.timers()).toBe(0)
  })

  test('N6 a request that hangs is answered as saved after the patience, and goes on', async () => {
    const { box, backend, clock, queue } = setUp()
    let answer: (result: SendResult) => void = () => {}
    backend.answer = () => new Promise((resolve) => (answer = resolve))
    await clock.advance(5_000)
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

  test('S2 a storage that hangs is waited for no longer than 1.5 s', async () => {
    for (const hung of ['put', 'all'] as const) {
      const { box, backend, clock } = setUp({ queue: { ...store(), [hung]: never } })
      backend.answer = () => offline
      const sending = box.send([response('a')])
      await clock.advance(1_500)
      expect(await sending).toMatchObject({ ...offline, kept: hung === 'put' ? 'memory' : 'saved' })
      backend.answer = taken
      await clock.advance(20_000)
      expect(backend.sent.length).toBeGreaterThan(1)
      expect(await kept(sending).then(({ later }) => later)).toMatchObject({ status: 'delivered' })
    }
  })

  test('S1 what is not saved is kept in memory and delivered all the same', async () => {
    const broken = () => Promise.reject(new Error('lost'))
    const { box, backend, clock } = setUp({
      queue: {
        prepare: broken,
        put: broken,
        all: broken,
        update: broken,
        remove: broken,
        close() {},
      },
    })
    box.prepare()
    backend.answer = () => offline
    const { later, ...result } = await kept(box.send([response('a')]))
    expect(result).toEqual({ ...offline, kept: 'memory' })
    expect(idsOf(await box.exportPending())).toEqual(['a.1'])
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

  test('S5, S6 room is made once where the storage is full: of what is not final', async () => {
    const inner = store()
    const queue: Queue = {
      ...inner,
      put: async (record) => {
        if ((await inner.all()).length) throw new DOMException('full', 'QuotaExceededError')
        return inner.put(record)
      },
    }
    await inner.put(left(response('old', 1, 'updated'), createClock()))
    const { box, backend, undelivered } = setUp({ queue })
    backend.answer = () => offline
    expect(await box.send([response('a')])).toMatchObject({ kept: 'saved' })
    expect(undelivered).toEqual([['old.1', 'evicted']])
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

  test('a run event whose id cannot be read costs no response that goes with it', async () => {
    const { box, backend, clock, queue } = setUp()
    const hostile = Object.defineProperty(shown('a'), 'id', {
      get() {
        throw new Error('no')
      },
    })
    expect(await box.send([hostile, response('a')])).toMatchObject({ status: 'retryable', kept: 'saved' })
    await clock.advance(5_000)
    expect(backend.sent.at(-1)).toEqual([response('a')])
    expect(await stored(queue)).toEqual([])
  })

  test('an event of more than 60,000 bytes is kept in memory only', async () => {
    const { box, backend, queue } = setUp()
    backend.answer = () => offline
    const empty = recordOf(response('a', 1, 'submitted', ''), 0).bytes
    const sized = (id: string, bytes: number) => response(id, 1, 'submitted', 'x'.repeat(bytes - empty))
    expect(await box.send([sized('a', 60_000)])).toMatchObject({ kept: 'saved' })
    expect(await box.send([sized('b', 60_001)])).toMatchObject({ kept: 'memory' })
    expect(await stored(queue)).toEqual(['a.1'])
    expect(idsOf(await box.exportPending()).sort()).toEqual(['a.1', 'b.1'])
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
      transport: outbox(backend, {
        page: createPage(),
        loadDrain,
        storage: 'memory',
        ...(queue && { queue: queue() }),
      }),
      received: () => [...received],
      setWorking(value) {
        working = value
      },
    }
  })
}
