import { expect, test } from 'vitest'
import { localStorageQueue } from '../../src/later/local-storage-queue.ts'
import type { QueueRecord } from '../../src/queue.ts'
import { recordOf } from '../box.ts'
import { response } from '../events.ts'
import { createLocalStorage } from '../local-storage.ts'
import { queueSuite } from '../queue-suite.ts'

const record = recordOf(response('a'), 0)

queueSuite('localStorageQueue', () => {
  const scope = { localStorage: createLocalStorage() }
  return () => localStorageQueue('q', scope)
})

test('M7 never calls itself durable', async () => {
  expect(await localStorageQueue('q', { localStorage: createLocalStorage() }).put(record)).toBeUndefined()
})

test('S16 has one entry for each record, and touches nobody else’s', async () => {
  const localStorage = createLocalStorage()
  localStorage.setItem('cart', '[]')
  localStorage.setItem('q', 'mine')
  const queue = localStorageQueue('q', { localStorage })
  await queue.put(record)
  await queue.put(recordOf(response('b'), 0))
  expect(Object.keys(localStorage)).toHaveLength(4)
  for (const { key } of await queue.all()) await queue.remove(key)
  expect(Object.keys(localStorage)).toEqual(['cart', 'q'])
})

test('S7 what another hand has written is no record, and can be removed', async () => {
  const localStorage = createLocalStorage()
  for (const [entry, text] of [
    ['q:half', '{"key":'],
    ['q:["a",1]', 'null'],
    ['q:["b",1]', '{"key":["c",1],"text":"[]"}'],
  ] as const)
    localStorage.setItem(entry, text)
  const queue = localStorageQueue('q', { localStorage })
  await queue.put(record)
  const rows = await queue.all()
  expect(rows.filter(({ text }) => text)).toEqual([record])
  for (const { key } of rows) await queue.remove(key)
  expect(Object.keys(localStorage)).toEqual([])
})

test('S1 rejects, and never throws, where it may not be used or is full', async () => {
  const scope = {
    get localStorage(): Storage {
      throw new DOMException('sandboxed', 'SecurityError')
    },
  }
  const queue = localStorageQueue('q', scope)
  const calls: readonly (() => Promise<unknown>)[] = [
    () => queue.prepare(),
    () => queue.all(),
    () => queue.put(record),
    () => queue.update(record),
    () => queue.remove(['a', 1] satisfies QueueRecord['key']),
  ]
  for (const call of calls) await expect(call()).rejects.toThrow('sandboxed')
})
