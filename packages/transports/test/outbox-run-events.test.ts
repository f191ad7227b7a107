import type { SendResult } from '@earshot/core/transport'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test, vi } from 'vitest'
import { indexedDbQueue } from '../src/indexed-db-queue.ts'
import { dayMs, kept, setUp, stored } from './box.ts'
import { turns } from './clock.ts'
import { dismissed, idsOf, offline, response, shown, taken } from './events.ts'

describe('run events', () => {
  const answers: readonly SendResult[] = [
    taken([shown('a'), dismissed('a')]),
    { status: 'unconfirmed' },
    { status: 'rejected', code: 'gone', message: 'No.' },
    { status: 'retryable', reason: 'status 503', retryInMs: 5_000 },
  ]

  test('are sent once, and nothing of them is kept or told, whatever the transport answers', async () => {
    for (const answer of answers) {
      const { box, backend, clock, page, queue, undelivered } = setUp()
      await clock.advance(5_000)
      const put = vi.spyOn(queue, 'put')
      const prepared = vi.spyOn(queue, 'prepare')
      backend.answer = () => answer
      expect(await box.send([shown('a')])).toBe(answer)
      expect(await box.send([dismissed('a')])).toBe(answer)
      await turns()
      expect(clock.timers()).toBe(0)
      expect(await stored(queue)).toEqual([])
      expect(await box.exportPending()).toEqual([])
      page.wake(true)
      expect(await box.flush(1_000)).toBe(true)
      await clock.advance(dayMs)
      expect(backend.sent.map(idsOf)).toEqual([['a.shown'], ['a.dismissed']])
      expect(put).not.toHaveBeenCalled()
      expect(prepared).not.toHaveBeenCalled()
      expect(undelivered).toEqual([])
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
    const { box, backend, clock, queue, undelivered } = setUp()
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
    expect(undelivered).toEqual([])
  })

  test('never cost a response: where a batch of both is rejected as a whole, it is tried alone', async () => {
    const { box, backend, clock, undelivered } = setUp()
    backend.answer = (batch) =>
      batch.length > 1 ? { status: 'rejected', code: '413', message: 'Too large.' } : taken(batch)
    const { later, ...result } = await kept(box.send([shown('a'), response('a')]))
    expect(result).toEqual({ status: 'retryable', reason: '413', kept: 'saved' })
    await clock.advance(5_000)
    expect(await later).toEqual(taken([response('a')]))
    expect(undelivered).toEqual([])
  })
})
