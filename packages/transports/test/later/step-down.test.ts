import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type OutboxOptions, outbox } from '../../src/outbox.ts'
import { kept, loadDrain } from '../box.ts'
import { createClock, turns } from '../clock.ts'
import { createBackend, createPage, idsOf, offline, response, taken } from '../events.ts'
import { createLocalStorage } from '../local-storage.ts'

describe('S16 a browser without IndexedDB', () => {
  let localStorage: Storage
  beforeEach(() => {
    localStorage = createLocalStorage()
    vi.stubGlobal('indexedDB', undefined)
    vi.stubGlobal('localStorage', localStorage)
  })
  afterEach(() => void vi.unstubAllGlobals())

  const open = (options: OutboxOptions = {}) => {
    const clock = createClock()
    const backend = createBackend(() => offline)
    const box = outbox(backend, { page: createPage(), loadDrain, random: () => 0.5, ...clock, ...options })
    return { box, clock, backend }
  }

  test('keeps answers in localStorage, calls that no more than memory, and the next page delivers them', async () => {
    const first = open()
    expect(await first.box.send([response('a')])).toMatchObject({ kept: 'memory' })
    await turns()
    expect(Object.keys(localStorage)).toHaveLength(1)
    first.box.close()
    const { box, backend, clock } = open()
    backend.answer = taken
    await clock.advance(20_000)
    expect(backend.sent.map(idsOf)).toEqual([['a.1']])
    expect(Object.keys(localStorage)).toEqual([])
    box.close()
  })

  test('delivers in the same page, keeps the newest only, and leaves nothing behind', async () => {
    const { box, backend, clock } = open()
    await box.send([response('a', 1, 'updated')])
    const { later } = await kept(box.send([response('a', 2)]))
    await turns()
    expect(Object.keys(localStorage)).toHaveLength(1)
    backend.answer = taken
    await clock.advance(20_000)
    expect(await later).toEqual(taken([response('a', 2)]))
    expect(Object.keys(localStorage)).toEqual([])
    expect(clock.timers()).toBe(0)
  })

  test('keeps the caps: what finds no room is in memory only', async () => {
    const { box } = open()
    for (let index = 0; index < 60; index++) await box.send([response(`r${index}`)])
    await turns()
    expect(Object.keys(localStorage)).toHaveLength(50)
    expect(await box.exportPending()).toHaveLength(60)
    expect(await box.forget()).toBe(true)
    expect(await box.exportPending()).toEqual([])
  })

  test('with storage “memory” and with a queue of the page’s own it is not touched', async () => {
    const broken = () => Promise.reject(new Error('lost'))
    const queue = {
      prepare: broken,
      put: broken,
      all: broken,
      update: broken,
      remove: broken,
      close() {},
    }
    for (const options of [{ storage: 'memory' }, { queue }] as const) {
      const { box } = open(options)
      expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
      await turns()
      expect(Object.keys(localStorage)).toEqual([])
      box.close()
    }
  })

  test('S1 where that may not be used either it is memory', async () => {
    vi.stubGlobal('localStorage', undefined)
    const { box, backend, clock } = open()
    const { later, ...result } = await kept(box.send([response('a')]))
    expect(result).toEqual({ ...offline, kept: 'memory' })
    backend.answer = taken
    await clock.advance(20_000)
    expect((await later).status).toBe('delivered')
  })

  test('a database that is there and fails is not given up for it', async () => {
    const indexedDB = new IDBFactory()
    vi.stubGlobal('indexedDB', indexedDB)
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('lost', 'UnknownError')
    })
    const { box } = open()
    expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
    await turns()
    expect(Object.keys(localStorage)).toEqual([])
    box.close()
  })
})
