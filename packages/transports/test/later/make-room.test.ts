import { describe, expect, test } from 'vitest'
import { isMark } from '../../src/later/row.ts'
import type { Queue, QueueRecord } from '../../src/queue.ts'
import { dayMs, eventsOf, inherit, kept, left, recordOf, setUp, store, stored } from '../box.ts'
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
  (await queue.all())
    .filter((row) => !`${row.key}`.startsWith('junk') && !isMark(row))
    .flatMap((row) => idsOf(eventsOf(row)))

describe('S7 rows that make no sense', () => {
  test('50 of them block no saving: they go first', async () => {
    const { box, backend, queue, undelivered } = await inherit((clock) => [
      ...Array.from({ length: 50 }, (_, index) => junk(index)),
      left(response('p', 1, 'updated'), clock, { nextAt: clock.now() + 300_000 }),
    ])
    backend.answer = () => offline
    expect(await box.send([response('a')])).toMatchObject({ kept: 'saved' })
    expect((await sound(queue)).sort()).toEqual(['a.1', 'p.1'])
    expect(await queue.all()).toHaveLength(50)
    expect(undelivered).toEqual([])
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

test('a device that many people use may keep more than 50, and each of them is Saved', async () => {
  const { box, backend, queue } = setUp({ queue: store(), maxRecords: 60 })
  backend.answer = () => offline
  const answers: unknown[] = []
  for (let index = 0; index < 62; index++) answers.push(await box.send([response(`p${index}`)]))
  expect(answers.map((answer) => (answer as { kept: string }).kept)).toEqual([
    ...Array.from({ length: 60 }, () => 'saved'),
    'memory',
    'memory',
  ])
  expect(await queue.all()).toHaveLength(60)
})

describe('S5 the order of sacrifice', () => {
  const late = { nextAt: 0, failures: 0 }
  const fill = async (
    count: number,
    parts: (index: number) => Partial<QueueRecord>,
    kind: (index: number) => string = () => 'submitted',
  ) => {
    const parent = await inherit((clock) =>
      Array.from({ length: count }, (_, index) =>
        left(response(`r${index}`, 1, kind(index)), clock, {
          nextAt: clock.now() + 300_000,
          ...parts(index),
        }),
      ),
    )
    parent.backend.answer = () => offline
    return parent
  }

  test('50 expired final ones keep no new answer in memory', async () => {
    const start = createClock().now()
    const { box, undelivered, queue } = await fill(50, (index) => ({
      failures: 3,
      bornAt: start - 8 * dayMs + index,
    }))
    expect(await box.send([response('a')])).toMatchObject({ kept: 'saved' })
    expect(undelivered).toEqual([['r0.1', 'expired']])
    expect(await stored(queue)).toContain('a.1')
    expect((await queue.all()).filter((row) => !isMark(row))).toHaveLength(50)
  })

  test('what is old and was never tried is not expired', async () => {
    const start = createClock().now()
    const { box, undelivered } = await fill(50, () => ({ ...late, bornAt: start - 8 * dayMs }))
    expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
    expect(undelivered).toEqual([])
  })

  test('expired ones go before partial ones, and no more than must', async () => {
    const start = createClock().now()
    const { box, undelivered } = await fill(
      50,
      (index) => (index === 7 ? { failures: 1, bornAt: start - 8 * dayMs } : {}),
      (index) => (index === 3 ? 'updated' : 'submitted'),
    )
    await box.send([response('a')])
    expect(undelivered).toEqual([['r7.1', 'expired']])
    await box.send([response('b')])
    expect(undelivered.slice(1)).toEqual([['r3.1', 'evicted']])
    expect(await box.send([response('c')])).toMatchObject({ kept: 'memory' })
    expect(undelivered).toHaveLength(2)
  })
})

describe('S5 1 MB in total', () => {
  const bytes = recordOf(response('a00', 1, 'submitted', ''), 0).bytes
  const large = (id: string, kind = 'submitted', size = 55_000) =>
    response(id, 1, kind, 'x'.repeat(size - bytes))

  test('of 45 final ones of 55 kB no more are called saved than fit', async () => {
    const { box, backend, queue } = setUp()
    backend.answer = () => offline
    const said: unknown[] = []
    for (let index = 10; index < 55; index++) {
      const result = await box.send([large(`a${index}`)])
      said.push(result.status === 'retryable' && result.kept)
    }
    const rows = await queue.all()
    expect(said).toEqual([...Array(18).fill('saved'), ...Array(27).fill('memory')])
    expect(rows).toHaveLength(18)
    expect(rows.reduce((sum, row) => sum + row.bytes, 0)).toBeLessThanOrEqual(1_000_000)
    expect(await box.exportPending()).toHaveLength(45)
  })

  test('partial ones make room, and only where that is enough', async () => {
    const { box, backend, undelivered } = setUp()
    backend.answer = () => offline
    for (let index = 10; index < 27; index++) await box.send([large(`a${index}`)])
    await box.send([large('p00', 'updated', 20_000)])
    expect(await box.send([large('b00', 'submitted', 59_000)])).toMatchObject({ kept: 'saved' })
    expect(undelivered).toEqual([['p00.1', 'evicted']])
    await box.send([large('q00', 'updated', 5_000)])
    expect(await box.send([large('c00')])).toMatchObject({ kept: 'memory' })
    expect(undelivered).toHaveLength(1)
  })
})

test('an older revision that finds no room takes nothing away from the newer one, which was called saved', async () => {
  const clock = createClock()
  const queue = store()
  for (let index = 0; index < 49; index++) await queue.put(left(response(`r${index}`), clock))
  const { box, backend } = setUp({ clock, queue })
  backend.answer = () => offline
  expect((await kept(box.send([response('a', 2)]))).kept).toBe('saved')
  // Another tab has stored one more at the same time.
  await queue.put(left(response('b'), clock))
  expect((await kept(box.send([response('a', 1, 'updated')]))).kept).toBe('memory')
  expect(await stored(queue)).toContain('a.2')
})
