import { expect, it } from 'vitest'
import { isFull, turnFor } from '../src/ingest/turns.ts'

const kib = 1_024
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('lets others be heard between bodies that are read', async () => {
  const order: string[] = []
  const read = async (name: string) => {
    await turnFor(300 * kib)
    order.push(name)
  }
  const all = Promise.all(['a', 'b', 'c'].map(read))
  void turn().then(() => order.push('somebody else'))
  await all
  await turn()
  expect(order.filter((name) => name.length === 1)).toEqual(['a', 'b', 'c'])
  expect(order.indexOf('somebody else')).toBeLessThan(order.indexOf('c'))
})

it('takes nothing more where too much waits, and goes on when it is read', async () => {
  await turn()
  const waiting = Array.from({ length: 12 }, () => turnFor(512 * kib))
  expect(isFull()).toBe(true)
  expect(await turnFor(1)).toBe(false)
  expect((await Promise.all(waiting)).filter(Boolean).length).toBeGreaterThan(8)
  expect(isFull()).toBe(false)
  expect(await turnFor(1)).toBe(true)
})
