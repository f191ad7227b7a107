import { expect, test } from 'vitest'
import { memoryQueue } from '../src/memory-queue.ts'
import { recordOf } from './box.ts'
import { response } from './events.ts'
import { queueSuite } from './queue-suite.ts'

test('does not call itself durable', async () => {
  expect(await memoryQueue().put(recordOf(response('a'), 0))).toBeUndefined()
})

queueSuite('memoryQueue', () => {
  const queue = memoryQueue()
  return () => queue
})
