import type { ResponseEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import { describe, expect, test } from 'vitest'
import { dayMs, inherit, kept, left, setUp, stored } from './box.ts'
import { turns } from './clock.ts'
import { idsOf, offline, receipt, response, taken } from './events.ts'

describe('answers', () => {
  test('a rejection is final', async () => {
    for (const code of ['gone', 'too-long']) {
      const { box, backend, queue, undelivered, clock } = setUp()
      const rejected: SendResult = { status: 'rejected', code, message: 'No.' }
      backend.answer = () => rejected
      expect(await box.send([response('a')])).toEqual(rejected)
      await turns()
      expect(await stored(queue)).toEqual([])
      expect(undelivered).toEqual([['a.1', code]])
      expect((await box.flush(10)) && clock.timers()).toBe(0)
    }
  })

  test('what an opaque destination took is not sent again', async () => {
    const { box, backend, queue, undelivered, clock } = setUp()
    backend.answer = () => ({ status: 'unconfirmed' })
    expect(await box.send([response('a')])).toEqual({ status: 'unconfirmed' })
    await clock.advance(dayMs)
    expect(backend.sent).toHaveLength(1)
    expect(await stored(queue)).toEqual([])
    expect(undelivered).toEqual([])
  })

  test('a receipt counts for the events that it names', async () => {
    const { box, backend, queue, undelivered } = setUp()
    const refusal = { id: 'b.1', code: 'too-long', message: 'Too long.' }
    const lists = receipt({ accepted: ['a.1'], duplicate: ['c.1'], rejected: [refusal] })
    backend.answer = () => ({ status: 'rejected', code: 'too-long', message: 'Too long.', receipt: lists })
    const result = await box.send([response('a'), response('b'), response('c')])
    expect(result).toEqual({ status: 'rejected', code: 'too-long', message: 'Too long.', receipt: lists })
    await turns()
    expect(await stored(queue)).toEqual([])
    expect(undelivered).toEqual([['b.1', 'too-long']])
  })

  test('a receipt that names somebody else’s events is none', async () => {
    const { box, backend, queue } = setUp()
    backend.answer = () => taken([response('b')])
    expect(await box.send([response('a')])).toMatchObject({ reason: 'no-receipt', kept: 'saved' })
    expect(await stored(queue)).toEqual(['a.1'])
  })

  test('a status that nobody knows deletes nothing', async () => {
    const { box, backend, queue } = setUp()
    for (const answer of [{ status: 'received' }, { status: ' retryable' }, {}, { status: '' }]) {
      backend.answer = () => answer as SendResult
      expect(await box.send([response('a')])).toMatchObject({ status: 'retryable', kept: 'saved' })
      expect(await stored(queue)).toEqual(['a.1'])
    }
  })

  test('a receipt for some events of a batch is none for the whole, and each is tried again', async () => {
    const { box, backend, queue, undelivered, clock } = setUp()
    backend.answer = () => taken([response('a')])
    const { later, ...result } = await kept(box.send([response('a'), response('b')]))
    expect(result).toEqual({ status: 'retryable', reason: 'no-receipt', kept: 'saved' })
    expect(await stored(queue)).toEqual(['a.1', 'b.1'])
    expect(undelivered).toEqual([])
    backend.answer = taken
    await clock.advance(5_000)
    expect(await later).toEqual(taken([response('a'), response('b')]))
    expect(backend.sent.map(idsOf)).toEqual([['a.1', 'b.1'], ['a.1'], ['b.1']])
  })

  test('events of a batch that is rejected as a whole are tried one by one', async () => {
    const { box, backend, clock, undelivered } = setUp()
    backend.answer = (batch) =>
      batch.length > 1 || batch[0]?.id === 'b.1'
        ? { status: 'rejected', code: '413', message: 'Too large.' }
        : taken(batch)
    const { later, ...result } = await kept(box.send([response('a'), response('b'), response('c')]))
    expect(result).toEqual({ status: 'retryable', reason: '413', kept: 'saved' })
    await clock.advance(5_000)
    expect(await later).toEqual({ status: 'rejected', code: '413', message: 'Too large.' })
    expect(undelivered.sort()).toEqual([['b.1', '413']])
  })

  test('the later answer to a batch adds up', async () => {
    const { box, backend, clock } = setUp()
    backend.answer = () => offline
    const { later } = await kept(box.send([response('a'), response('b')]))
    backend.answer = taken
    await clock.advance(5_000)
    expect(await later).toEqual({ status: 'delivered', receipt: receipt({ accepted: ['a.1', 'b.1'] }) })
  })

  test('a host that throws when told stops nothing', async () => {
    const { box, backend, queue } = setUp({
      onUndelivered() {
        throw new Error('mine')
      },
    })
    backend.answer = () => ({ status: 'rejected', code: 'gone', message: 'No.' })
    expect((await box.send([response('a')])).status).toBe('rejected')
    await turns()
    expect(await stored(queue)).toEqual([])
  })
})

describe('revisions', () => {
  test('a newer one takes the place of an older one, whose answer it becomes', async () => {
    const { box, backend, clock, queue } = setUp()
    backend.answer = () => offline
    const first = await kept(box.send([response('a', 1, 'updated')]))
    const second = await kept(box.send([response('a', 2)]))
    expect(await stored(queue)).toEqual(['a.2'])
    backend.answer = taken
    await clock.advance(5_000)
    expect(await first.later).toEqual(taken([response('a', 2)]))
    expect(await second.later).toEqual(taken([response('a', 2)]))
    expect(backend.sent.map(idsOf)).toEqual([['a.1'], ['a.2'], ['a.2']])
  })

  test('a final one never gives way to one that is not', async () => {
    const { box, backend, queue } = setUp()
    backend.answer = () => offline
    await box.send([response('a', 2)])
    await box.send([response('a', 3, 'updated')])
    expect(await stored(queue)).toContain('a.2')
    await box.send([response('a', 4, 'withdrawn')])
    expect(await stored(queue)).toEqual(['a.4'])
  })

  test('an answer to an older one leaves the newer one where it is', async () => {
    const { box, backend, queue } = setUp()
    const answers: ((result: SendResult) => void)[] = []
    backend.answer = () => new Promise((resolve) => answers.push(resolve))
    const first = box.send([response('a', 1, 'updated')])
    const second = box.send([response('a', 2, 'updated')])
    answers[0]?.(taken([response('a', 1)]))
    expect((await first).status).toBe('delivered')
    await turns()
    expect(await stored(queue)).toEqual(['a.2'])
    answers[1]?.(offline)
    expect(await second).toMatchObject({ kept: 'saved' })
    expect(idsOf(await box.exportPending())).toEqual(['a.2'])
  })

  test('an older one that fails late does not come back', async () => {
    const { box, backend, queue } = setUp()
    const answers: ((result: SendResult) => void)[] = []
    backend.answer = () => new Promise((resolve) => answers.push(resolve))
    void box.send([response('a', 1, 'updated')])
    void box.send([response('a', 2)])
    answers[1]?.(taken([response('a', 2)]))
    await turns()
    answers[0]?.(offline)
    await turns()
    expect(await stored(queue)).toEqual([])
    expect(await box.exportPending()).toEqual([])
  })

  test('the same event sent again is one record, and both are answered', async () => {
    const { box, backend, clock } = setUp()
    backend.answer = () => offline
    const first = await kept(box.send([response('a')]))
    const second = await kept(box.send([response('a')]))
    backend.answer = taken
    await clock.advance(5_000)
    expect([(await first.later).status, (await second.later).status]).toEqual(['delivered', 'delivered'])
    expect(backend.sent).toHaveLength(3)
  })
})

describe('limits', () => {
  const fill = async (event: (index: number) => ResponseEvent, count: number) => {
    const parts = await inherit((clock) =>
      Array.from({ length: count }, (_, index) =>
        left(event(index), clock, { nextAt: clock.now() + 300_000, bornAt: clock.now() + index }),
      ),
    )
    parts.backend.answer = () => offline
    return parts
  }

  test('50 records: the oldest that is not final makes room, and is counted', async () => {
    const { box, queue, undelivered } = await fill(
      (index) => response(`r${index}`, 1, index ? 'updated' : 'submitted'),
      49,
    )
    expect(await box.send([response('a')])).toMatchObject({ kept: 'saved' })
    expect(undelivered).toEqual([])
    expect(await box.send([response('b')])).toMatchObject({ kept: 'saved' })
    expect(undelivered).toEqual([['r1.1', 'evicted']])
    const ids = await stored(queue)
    expect(ids).toHaveLength(50)
    expect(ids).toEqual(expect.arrayContaining(['a.1', 'b.1', 'r0.1']))
  })

  test('a final one is never given up for another: the new one is not called saved', async () => {
    const { box, queue, undelivered } = await fill((index) => response(`f${index}`), 50)
    expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
    expect(await stored(queue)).toHaveLength(50)
    expect(await stored(queue)).not.toContain('a.1')
    expect(idsOf(await box.exportPending())).toContain('a.1')
    expect(undelivered).toEqual([])
  })

  test('one that is not final gives way to final ones at once', async () => {
    const { box, queue, undelivered } = await fill((index) => response(`f${index}`), 50)
    const { later } = await kept(box.send([response('a', 1, 'updated')]))
    expect(await later).toMatchObject({ status: 'rejected', code: 'evicted' })
    expect(await stored(queue)).toHaveLength(50)
    expect(undelivered).toEqual([['a.1', 'evicted']])
  })
})
