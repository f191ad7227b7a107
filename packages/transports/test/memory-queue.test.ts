import { expect, test } from 'vitest'
import { memoryQueue } from '../src/memory-queue.ts'
import { queueSuite } from './queue-suite.ts'

test('does not call itself durable', () => {
  expect(memoryQueue().durable).toBe(false)
})

queueSuite('memoryQueue', () => {
  const queue = memoryQueue()
  return () => queue
})
