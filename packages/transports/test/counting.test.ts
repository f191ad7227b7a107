import type { SendResult } from '@earshot/core/transport'
import { describe, expect, test } from 'vitest'
import { counting } from '../src/counting.ts'
import { retrying } from '../src/retrying.ts'
import { createClock } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import { createBackend, offline, receipt, response, shown } from './events.ts'
import { wrapped } from './wrapped.ts'

describe('counting', () => {
  test('counts events, not batches, by what became of them', async () => {
    const answers: SendResult[] = [
      { status: 'delivered', receipt: receipt({ accepted: ['a.shown'], duplicate: ['a.1'] }) },
      { status: 'unconfirmed' },
      { status: 'rejected', code: 'unserialisable', message: 'No.' },
      offline,
      { status: 'retryable', reason: 'parked 403: This key is of another site.' },
      { status: 'retryable', reason: 'parked 403: And so is this.' },
    ]
    const backend = createBackend(() => answers[backend.sent.length - 1] as SendResult) // one for each
    const transport = counting(backend)
    const results = []
    for (const _ of answers) results.push(await transport.send([shown('a'), response('a')]))
    expect(results).toEqual(answers)
    expect(transport.counts()).toEqual({
      delivered: 1,
      duplicate: 1,
      unconfirmed: 2,
      'rejected unserialisable': 2,
      'retryable network': 2,
      'retryable parked 403': 4,
    })
  })

  test('counts by the receipt where one event of several is refused', async () => {
    const rejected = [{ id: 'b.1', code: 'too-long', message: 'An answer is too long.' }]
    const transport = counting(
      createBackend(() => ({
        status: 'rejected',
        code: 'too-long',
        message: 'An answer is too long.',
        receipt: receipt({ accepted: ['a.1'], rejected }),
      })),
    )
    await transport.send([response('a'), response('b')])
    expect(transport.counts()).toEqual({ delivered: 1, 'rejected too-long': 1 })
  })

  test('counts the last answer too where one is kept, so that what expires stands there', async () => {
    const clock = createClock()
    const backend = createBackend(() => offline)
    const { now, setTimer } = clock
    const transport = counting(retrying(backend, { now, setTimer, random: () => 0.5, budgetMs: 3_000 }))
    const result = await transport.send([response('a')])
    expect(transport.counts()).toEqual({ 'retryable network': 1 })
    expect(result).toMatchObject({ kept: 'memory' })
    await clock.advance(60_000)
    expect(transport.counts()).toEqual({ 'retryable network': 1, 'rejected expired': 1 })
    transport.close?.()
  })

  test('counts what is given without a reason', async () => {
    const transport = counting(createBackend(() => ({ status: 'retryable' }) as never)) // wrong on purpose
    await transport.send([response('a')])
    expect(transport.counts()).toEqual({ 'retryable undefined': 1 })
  })

  test('counts what throws, and gives a copy that nobody can change', async () => {
    const transport = counting(
      createBackend(() => {
        throw new Error('no')
      }),
    )
    expect(await transport.send([response('a')])).toEqual({ status: 'retryable', reason: 'threw' })
    const counts = transport.counts()
    await transport.send([response('a')])
    expect(counts).toEqual({ 'retryable threw': 1 })
    expect(transport.counts()).toEqual({ 'retryable threw': 2 })
  })
})

test('is content with a receipt that lacks lists', async () => {
  const sloppy = { status: 'delivered', receipt: { accepted: ['a.1'] } } as unknown as SendResult // as a page may write it
  const transport = counting(createBackend(() => sloppy))
  expect(await transport.send([response('a')])).toBe(sloppy)
  expect(transport.counts()).toEqual({ delivered: 1 })
})

transportSuite('counting', () => wrapped(counting))
