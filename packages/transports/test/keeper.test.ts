import type { SendResult } from '@earshot/core/transport'
import { describe, expect, test, vi } from 'vitest'
import { inherit, kept, left, never, setUp, store, stored } from './box.ts'
import { turns } from './clock.ts'
import { offline, response, taken } from './events.ts'

describe('flush, pending, forget and close', () => {
  test('flush waits for what is on its way and empties what waits', async () => {
    const many = Array.from({ length: 45 }, (_, index) => response(`r${index}`))
    const { box, backend, clock } = await inherit((clock) =>
      many.map((event) => left(event, clock, { nextAt: clock.now() + 300_000 })),
    )
    backend.answer = () => offline
    await box.send([response('a')])
    expect(await box.flush(1_000)).toBe(false)
    backend.answer = taken
    void box.send([response('b')])
    expect(await box.flush(1_000)).toBe(true)
    expect(await box.exportPending()).toEqual([])
    expect(clock.timers()).toBe(0)
  })

  test('flush ends at its deadline', async () => {
    const { box, backend, clock } = setUp()
    backend.answer = never
    void box.send([response('a')])
    const flushing = box.flush(200)
    await clock.advance(200)
    expect(await flushing).toBe(false)
  })

  test('flush is false where what it wraps still has something', async () => {
    const { box, backend, clock } = setUp()
    backend.flush = never
    const flushing = box.flush(200)
    await clock.advance(200)
    expect(await flushing).toBe(false)
  })

  test('pending is what waits, of this page and earlier ones', async () => {
    const { box, backend } = await inherit((clock) => [
      left(response('old'), clock, { nextAt: clock.now() + 300_000 }),
    ])
    backend.answer = () => offline
    await box.send([response('a')])
    expect(await box.exportPending()).toEqual([response('a'), response('old')])
  })

  test('forget deletes everything, for good', async () => {
    const { box, backend, clock, queue, undelivered } = await inherit((clock) => [
      left(response('old'), clock, { nextAt: clock.now() + 300_000 }),
    ])
    const answers: ((result: SendResult) => void)[] = []
    backend.answer = () => offline
    const { later } = await kept(box.send([response('a')]))
    backend.answer = () => new Promise((resolve) => answers.push(resolve))
    void box.send([response('b')])
    expect(await box.forget()).toBe(true)
    expect(await later).toEqual({ status: 'rejected', code: 'forgotten', message: 'forgotten' })
    answers[0]?.(offline)
    await turns()
    expect(await stored(queue)).toEqual([])
    expect(await box.exportPending()).toEqual([])
    expect(undelivered).toEqual([
      ['a.1', 'forgotten'],
      ['b.1', 'forgotten'],
      ['old.1', 'forgotten'],
    ])
    expect(clock.timers()).toBe(0)
  })

  test('close ends listeners and timers, keeps what is stored, and still enters answers', async () => {
    const queue = store()
    const { box, backend, clock, page } = setUp({ queue })
    const closing = vi.spyOn(queue, 'close')
    const answers: ((result: SendResult) => void)[] = []
    backend.answer = () => offline
    const { later } = await kept(box.send([response('a')]))
    backend.answer = () => new Promise((resolve) => answers.push(resolve))
    const sending = box.send([response('b')])
    await turns()
    box.close()
    box.close()
    expect(page.listeners()).toBe(0)
    expect(await later).toEqual({ status: 'retryable', reason: 'closed' })
    expect(await stored(queue)).toEqual(['a.1', 'b.1'])
    expect(closing).toHaveBeenCalled()
    answers[0]?.(taken([response('b')]))
    expect((await sending).status).toBe('delivered')
    await turns()
    expect(await stored(queue)).toEqual(['a.1'])
    expect(clock.timers()).toBe(0)
    backend.answer = () => offline
    expect(await box.send([response('c')])).toEqual(offline)
    expect(await stored(queue)).toEqual(['a.1'])
  })

  test('prepare and close are passed on', () => {
    const queue = store()
    const { box, backend } = setUp({ queue })
    const prepared = vi.spyOn(queue, 'prepare')
    backend.prepare = vi.fn()
    backend.close = vi.fn()
    box.prepare()
    box.close()
    expect(prepared).toHaveBeenCalledOnce()
    expect(backend.prepare).toHaveBeenCalledOnce()
    expect(backend.close).toHaveBeenCalledOnce()
  })
})
