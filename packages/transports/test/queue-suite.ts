import type { ResponseEvent } from '@earshot/core/event'
import { describe, expect, test } from 'vitest'
import { finalRank, type Queue, type QueueRecord, type RecordKey } from '../src/queue.ts'
import { recordOf } from './box.ts'
import { response } from './events.ts'

const recordFor = (event: ResponseEvent): QueueRecord => recordOf(event, 1_000)
const keys = async (queue: Queue): Promise<RecordKey[]> =>
  (await queue.all()).map(({ key }) => key).sort((a, b) => String(a).localeCompare(String(b)))

/** What every queue promises. `create` opens the same store again and again, each time another handle to it. */
export function queueSuite(name: string, createStore: () => () => Queue): void {
  describe(`${name}, as every queue`, () => {
    test('gives back what was put, also to another handle', async () => {
      const open = createStore()
      const records = [recordFor(response('a')), recordFor(response('b', 2, 'updated'))]
      for (const record of records) await open().put(record)
      expect(await open().all()).toEqual(expect.arrayContaining(records))
      expect(await keys(open())).toEqual([
        ['a', finalRank + 1],
        ['b', 2],
      ])
    })

    test('keeps the newest of each response, and never a partial one in place of a final one', async () => {
      const queue = createStore()()
      await queue.put(recordFor(response('a', 1, 'updated')))
      await queue.put(recordFor(response('b', 1, 'updated')))
      await queue.put(recordFor(response('a', 2, 'updated')))
      expect(await keys(queue)).toEqual([
        ['a', 2],
        ['b', 1],
      ])
      await queue.put(recordFor(response('a', 3)))
      expect(await keys(queue)).toEqual([
        ['a', finalRank + 3],
        ['b', 1],
      ])
      await queue.put(recordFor(response('a', 4, 'updated')))
      expect(await keys(queue)).toContainEqual(['a', finalRank + 3])
      await queue.put(recordFor(response('a', 5, 'withdrawn')))
      expect(await keys(queue)).toEqual([
        ['a', finalRank + 5],
        ['b', 1],
      ])
    })

    test('the same record twice is one record', async () => {
      const queue = createStore()()
      await queue.put(recordFor(response('a')))
      await queue.put(recordFor(response('a')))
      expect(await keys(queue)).toEqual([['a', finalRank + 1]])
    })

    test('updates only what is still there', async () => {
      const queue = createStore()()
      const record = recordFor(response('a', 1, 'updated'))
      await queue.update({ ...record, failures: 1 })
      expect(await queue.all()).toEqual([])
      await queue.put(record)
      await queue.update({ ...record, failures: 1 })
      expect(await queue.all()).toEqual([{ ...record, failures: 1 }])
      await queue.put(recordFor(response('a', 2, 'updated')))
      await queue.update({ ...record, failures: 2 })
      expect(await keys(queue)).toEqual([['a', 2]])
    })

    test('removes exactly the revision that was acknowledged', async () => {
      const queue = createStore()()
      const first = recordFor(response('a', 1))
      await queue.put(first)
      await queue.put(recordFor(response('a', 2)))
      await queue.remove(first.key)
      expect(await keys(queue)).toEqual([['a', finalRank + 2]])
      await queue.remove(['a', finalRank + 2])
      expect(await keys(queue)).toEqual([])
    })

    test('can be empty', async () => {
      const queue = createStore()()
      expect(await queue.all()).toEqual([])
      await queue.put(recordFor(response('a')))
      await queue.remove(recordFor(response('a')).key)
      expect(await queue.all()).toEqual([])
    })

    test('can be prepared and closed at any time', async () => {
      const open = createStore()
      const queue = open()
      queue.close()
      await queue.prepare()
      await queue.put(recordFor(response('a')))
      queue.close()
      queue.close()
      expect(await keys(open())).toEqual([['a', finalRank + 1]])
    })
  })
}
