import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as drain from '../src/drain.ts'
import { indexedDbQueue } from '../src/indexed-db-queue.ts'
import { type OutboxOptions, outbox } from '../src/outbox.ts'
import { kept, left, loadDrain, never, recordOf, setUp, store, stored } from './box.ts'
import { createClock, turns } from './clock.ts'
import { createBackend, createPage, idsOf, offline, response, taken } from './events.ts'

/** A window, as far as an outbox without its drain needs one. */
let window: EventTarget
let heard: Set<unknown>

beforeEach(() => {
  window = new EventTarget()
  heard = new Set()
  vi.stubGlobal('addEventListener', (type: string, hear: () => void) => {
    heard.add(hear)
    window.addEventListener(type, hear)
  })
  vi.stubGlobal('removeEventListener', (type: string, hear: () => void) => {
    heard.delete(hear)
    window.removeEventListener(type, hear)
  })
})
afterEach(() => void vi.unstubAllGlobals())

/** An outbox whose drain can be fetched only while `online`; `tries` are the numbers it was asked with. */
function setUpOffline(options: OutboxOptions = {}) {
  const net = { online: false }
  const tries: number[] = []
  const parts = setUp({
    async loadDrain(count) {
      tries.push(count)
      if (!net.online) throw new TypeError('Failed to fetch dynamically imported module')
      return drain
    },
    ...options,
  })
  parts.backend.answer = (batch) => (net.online ? taken(batch) : offline)
  return { ...parts, net, tries }
}

describe('the drain', () => {
  test('is not loaded where all goes well', async () => {
    const { box, clock, net, tries } = setUpOffline()
    net.online = true
    box.prepare()
    for (const [index, kind] of ['updated', 'updated', 'submitted'].entries())
      expect(await box.send([response('a', index + 1, kind)])).toMatchObject({ status: 'delivered' })
    await Promise.all([box.send([response('b', 1, 'updated')]), box.send([response('b', 2)])])
    await clock.advance(60_000)
    box.close()
    expect(tries).toEqual([])
    expect(heard.size).toBe(0)
    expect(clock.timers()).toBe(0)
  })

  test('is not loaded for a refusal or an answer that cannot be known either', async () => {
    for (const answer of [
      { status: 'rejected', code: 'gone', message: 'No.' },
      { status: 'unconfirmed' },
    ] as const) {
      const { box, backend, queue, undelivered, tries } = setUpOffline()
      backend.answer = () => answer
      expect(await box.send([response('a')])).toEqual(answer)
      await turns()
      expect(await stored(queue)).toEqual([])
      expect(undelivered).toHaveLength(answer.status === 'rejected' ? 1 : 0)
      expect(tries).toEqual([])
    }
  })

  test('is loaded again when the network is back, under another number, and delivers what was saved', async () => {
    const { box, backend, clock, net, page, queue, undelivered, tries } = setUpOffline()
    const { later, ...result } = await kept(box.send([response('a')]))
    expect(result).toEqual({ ...offline, kept: 'saved' })
    await turns()
    expect(tries).toEqual([0])
    window.dispatchEvent(new Event('online')) // a lie: it still cannot be fetched
    await turns()
    expect(tries).toEqual([0, 1])
    net.online = true
    window.dispatchEvent(new Event('online'))
    await turns()
    expect(tries.at(-1)).toBe(2)
    expect(await later).toEqual(taken([response('a')]))
    expect(undelivered).toEqual([])
    expect(await stored(queue)).toEqual([])
    expect(backend.sent.map(idsOf)).toEqual([['a.1'], ['a.1']])
    await turns()
    expect([heard.size, page.listeners(), clock.timers()]).toEqual([0, 0, 0])
  })

  test('is loaded again after a minute, and with the next answer', async () => {
    const { box, clock, net, queue, tries } = setUpOffline()
    const first = await kept(box.send([response('a')]))
    await clock.advance(59_999)
    expect(tries).toHaveLength(1)
    await clock.advance(1)
    expect(tries).toHaveLength(2)
    net.online = true
    expect((await box.send([response('b')])).status).toBe('delivered')
    await clock.advance(5_000)
    expect((await first.later).status).toBe('delivered')
    expect(await stored(queue)).toEqual([])
    expect(clock.timers()).toBe(0)
  })

  test('that never comes costs nothing: the answer is stored, and the next page delivers it', async () => {
    const scope = { indexedDB: new IDBFactory(), IDBKeyRange }
    const first = setUpOffline({ queue: indexedDbQueue('q', scope) })
    const { later, ...result } = await kept(first.box.send([response('a', 3)]))
    expect(result).toEqual({ ...offline, kept: 'saved' })
    expect(idsOf(await first.box.exportPending())).toEqual(['a.3'])
    expect(await first.box.forget()).toBe(false)
    expect(await first.box.flush(1_000)).toBe(false)
    await first.clock.advance(600_000)
    expect(first.tries.length).toBeGreaterThan(5)
    first.box.close()
    expect(await later).toEqual({ status: 'retryable', reason: 'closed' })
    expect(first.clock.timers()).toBe(0)

    const { backend, clock, undelivered, box } = setUp({
      queue: indexedDbQueue('q', scope),
      clock: first.clock,
    })
    await clock.advance(20_000)
    expect(backend.sent.map(idsOf)).toEqual([['a.3']])
    expect(undelivered).toEqual([])
    box.close()
  })

  test('that never comes leaves no listener behind when the box is closed', async () => {
    const { box } = setUpOffline()
    await box.send([response('a')])
    await turns()
    expect(heard.size).toBe(1)
    box.close()
    expect(heard.size).toBe(0)
  })

  test('that hangs keeps nobody waiting', async () => {
    for (const storage of [store(), undefined]) {
      const { box, backend, clock } = setUp({ loadDrain: never, ...(storage && { queue: storage }) })
      backend.answer = () => offline
      const parts = storage ? {} : { queue: { ...store(), put: () => Promise.reject(new Error('full')) } }
      const other = setUp({ loadDrain: never, clock, ...parts })
      other.backend.answer = () => offline
      const sending = other.box.send([response('a')])
      await clock.advance(1_500)
      expect(await sending).toMatchObject({ ...offline, kept: storage ? 'saved' : 'memory' })
      const flushing = other.box.flush(200)
      await clock.advance(200)
      expect(await flushing).toBe(false)
      box.close()
    }
  })

  test('a storage that never opens, then one that is full: the answer stays in memory and goes later', async () => {
    for (const put of [never, () => Promise.reject(new DOMException('full', 'QuotaExceededError'))]) {
      const { box, clock, net } = setUpOffline({ queue: { ...store(), put } })
      const sending = box.send([response('a')])
      await clock.advance(1_500)
      const { later, ...result } = await kept(sending)
      expect(result).toEqual({ ...offline, kept: 'memory' })
      expect(idsOf(await box.exportPending())).toEqual(['a.1'])
      net.online = true
      window.dispatchEvent(new Event('online'))
      await clock.advance(20_000)
      expect((await later).status).toBe('delivered')
      expect(clock.timers()).toBe(0)
    }
  })

  test('a newer revision that is delivered without it answers for the older one', async () => {
    const { box, backend, clock, net, queue, tries } = setUpOffline()
    const { later } = await kept(box.send([response('a', 1, 'updated')]))
    backend.answer = taken // the destination is back, the drain is not
    expect(await box.send([response('a', 2)])).toEqual(taken([response('a', 2)]))
    expect(await later).toEqual(taken([response('a', 2)]))
    await turns()
    expect(await stored(queue)).toEqual([])
    expect(clock.timers()).toBe(0)
    expect(heard.size).toBe(0)
    const before = tries.length
    expect((await box.send([response('b')])).status).toBe('delivered') // nothing waits, so nothing is loaded for it
    await turns()
    expect(tries).toHaveLength(before)
    net.online = true
    window.dispatchEvent(new Event('online'))
    await clock.advance(60_000)
    expect(backend.sent).toHaveLength(3)
  })

  test('beyond 50 records nothing is called saved that only the drain could make room for', async () => {
    const queue = store()
    const clock = createClock()
    for (let index = 0; index < 50; index++) await queue.put(left(response(`f${index}`), clock))
    const { box, net } = setUpOffline({ queue, clock } as OutboxOptions)
    expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
    net.online = true
    await box.flush(1_000)
    expect(await stored(queue)).toEqual([])
  })
})

describe('what earlier pages left', () => {
  const scope = () => ({ indexedDB: new IDBFactory(), IDBKeyRange })

  test('is looked for some seconds after the start, which creates nothing and loads nothing where there is none', async () => {
    const { indexedDB } = scope()
    const look = vi.spyOn(indexedDB, 'databases')
    const loading = vi.fn(loadDrain)
    const clock = createClock()
    const box = outbox(createBackend(), {
      ...clock,
      queue: indexedDbQueue('q', { indexedDB, IDBKeyRange }),
      page: createPage(),
      random: () => 0.5,
      loadDrain: loading,
    })
    await clock.advance(2_499)
    expect(look).not.toHaveBeenCalled()
    await clock.advance(1)
    await clock.advance(600_000)
    expect(look).toHaveBeenCalledOnce()
    expect(await indexedDB.databases()).toEqual([])
    expect(loading).not.toHaveBeenCalled()
    expect(clock.timers()).toBe(0)
    box.close()
  })

  test('is a reason to load the drain, and an empty database is none', async () => {
    for (const count of [0, 1]) {
      const parts = scope()
      const queue = indexedDbQueue('q', parts)
      await queue.prepare()
      const clock = createClock()
      if (count) await queue.put(recordOf(response('a'), clock.now() - 60_000))
      const loading = vi.fn(loadDrain)
      const { backend, box } = setUp({ queue, clock, loadDrain: loading })
      await clock.advance(5_000)
      expect(loading.mock.calls.length > 0).toBe(count > 0)
      expect(backend.sent).toHaveLength(count)
      expect(clock.timers()).toBe(0)
      box.close()
    }
  })
})
