import { expect, test } from 'vitest'
import { memoryTransport } from '../src/memory.ts'
import { transportSuite } from './contract-suite.ts'
import { receipt, response, shown } from './events.ts'

test('keeps batches and knows repeats by source and id', async () => {
  const transport = memoryTransport()
  await transport.send([shown('a')])
  const result = await transport.send([
    shown('a'),
    response('a'),
    { ...shown('a'), source: '//other.example' },
  ])
  expect(result).toEqual({
    status: 'delivered',
    receipt: receipt({ accepted: ['a.1', 'a.shown'], duplicate: ['a.shown'] }),
  })
  expect(transport.batches.map((batch) => batch.length)).toEqual([1, 3])
})

transportSuite('memoryTransport', () => {
  const transport = memoryTransport()
  let working = true
  return {
    transport: {
      ...transport,
      send: async (batch) => (working ? transport.send(batch) : { status: 'retryable', reason: 'network' }),
    },
    received: () => transport.batches.flat().map(({ id }) => id),
    setWorking(value) {
      working = value
    },
  }
})
