import { memoryQueue } from '@earshot/transports/memory-queue'
import type { QueueRecord } from '@earshot/transports/queue'
import { expect, test } from 'vitest'
import type { Seal, Sealed } from '../src/kiosk/seal.ts'
import { sealedQueue } from '../src/kiosk/sealed-queue.ts'

const record = (id: string, text = `[{"id":"${id}"}]`): QueueRecord => ({
  key: [id, 1],
  text,
  bytes: text.length,
  bornAt: 1,
})

/** Turns texts round; what it has closed before its key changed it cannot open. */
function turning(): Seal & { key: number } {
  const seal: Seal & { key: number } = {
    key: 1,
    close: async (text) =>
      seal.key
        ? ({
            iv: new Uint8Array([seal.key]),
            bytes: new TextEncoder().encode(text).reverse().buffer,
          } satisfies Sealed)
        : undefined,
    open: async ({ iv, bytes }) =>
      iv[0] === seal.key ? new TextDecoder().decode(new Uint8Array(bytes.slice()).reverse()) : undefined,
  }
  return seal
}

test('what waits stands sealed in the other queue, and comes out as it was', async () => {
  const [inner, seal] = [memoryQueue(), turning()]
  const queue = sealedQueue(inner, seal)
  await queue.put(record('a'))
  await queue.put(record('b'))
  await queue.update({ ...record('a'), failures: 2 })
  expect((await inner.all()).map(({ text }) => text)).toEqual(['', ''])
  expect(await queue.all()).toEqual([{ ...record('a'), failures: 2 }, record('b')])
  await queue.remove(['a', 1])
  expect(await queue.all()).toEqual([record('b')])
})

test('a row that is only a mark stays as it is', async () => {
  const inner = memoryQueue()
  await sealedQueue(inner, turning()).put(record('earshot forgotten', ''))
  expect(await inner.all()).toEqual([record('earshot forgotten', '')])
})

test('where nothing can be sealed the answer is kept all the same, and found later', async () => {
  const [inner, seal] = [memoryQueue(), turning()]
  seal.key = 0
  const queue = sealedQueue(inner, seal)
  await queue.put(record('a'))
  expect(await inner.all()).toEqual([record('a')])
  seal.key = 1
  expect(await queue.all()).toEqual([record('a')])
})

test('what cannot be opened any more has no text, and the others are read', async () => {
  const seal = turning()
  const queue = sealedQueue(memoryQueue(), seal)
  await queue.put(record('a'))
  seal.key = 2
  await queue.put(record('b'))
  expect((await queue.all()).map(({ text }) => text)).toEqual(['', record('b').text])
})

test('while the key cannot be had nothing is read, so that nothing is taken for nonsense', async () => {
  const seal: { -readonly [Name in keyof Seal]: Seal[Name] } = turning()
  const queue = sealedQueue(memoryQueue(), seal)
  await queue.put(record('a'))
  seal.open = async () => {
    throw new Error('no key')
  }
  await expect(queue.all()).rejects.toThrow('no key')
})
