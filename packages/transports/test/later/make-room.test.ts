import { describe, expect, test } from 'vitest'
import type { Queue, QueueRecord } from '../../src/queue.ts'
import { eventsOf, inherit, kept, left, setUp, store } from '../box.ts'
import { createClock } from '../clock.ts'
import { idsOf, offline, response, taken } from '../events.ts'

/** Rows as a broken page or another hand may write them. */
export const nonsense = [
  { key: ['v', 0] },
  { key: ['w', 0], text: 'half', bornAt: 0 },
  { key: 'x', text: 7, bornAt: {} },
  { key: ['y', 0], text: '[{"id":"y"},null]', bytes: 1, bornAt: 0 },
] as unknown as readonly QueueRecord[]

const junk = (index: number): QueueRecord => ({
  ...(nonsense[index % nonsense.length] as QueueRecord), // it has that many
  key: [`junk${index}`, 0],
})

const sound = async (queue: Queue) =>
  (await queue.all()).filter(({ key }) => !`${key}`.startsWith('junk')).flatMap((row) => idsOf(eventsOf(row)))

describe('S7 rows that make no sense', () => {
  test('50 of them block no saving: they go first', async () => {
    const { box, backend, queue, settled } = await inherit((clock) => [
      ...Array.from({ length: 50 }, (_, index) => junk(index)),
      left(response('p', 1, 'updated'), clock, { nextAt: clock.now() + 300_000 }),
    ])
    backend.answer = () => offline
    expect(await box.send([response('a')])).toMatchObject({ kept: 'saved' })
    expect((await sound(queue)).sort()).toEqual(['a.1', 'p.1'])
    expect(await queue.all()).toHaveLength(50)
    expect(settled).toEqual([])
  })

  test('they make room where the storage is full', async () => {
    const inner = store()
    for (const row of nonsense) await inner.put(row)
    const queue: Queue = {
      ...inner,
      put: async (record) => {
        if ((await inner.all()).length) throw new DOMException('full', 'QuotaExceededError')
        return inner.put(record)
      },
    }
    const { box, backend } = setUp({ queue })
    backend.answer = () => offline
    expect(await box.send([response('a')])).toMatchObject({ kept: 'saved' })
    expect((await queue.all()).map(({ key }) => key[0])).toEqual(['a'])
  })

  test('none of them throws, holds up a record, or is taken for one', async () => {
    const clock = createClock()
    const queue = store()
    for (const row of nonsense) await queue.put(row)
    await queue.put(left(response('good'), clock))
    const { box, backend } = setUp({ queue, clock })
    backend.answer = () => offline
    const { later } = await kept(box.send([response('a')]))
    backend.answer = taken
    await clock.advance(20_000)
    expect((await later).status).toBe('delivered')
    expect(new Set(backend.sent.flatMap(idsOf))).toEqual(new Set(['a.1', 'good.1']))
    expect(await queue.all()).toHaveLength(nonsense.length)
    expect(clock.timers()).toBe(0)
  })
})
