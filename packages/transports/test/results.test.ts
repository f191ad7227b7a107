import type { SendResult } from '@earshot/core/transport'
import { describe, expect, test } from 'vitest'
import { attempt, confirm } from '../src/results.ts'
import { createBackend, receipt, response, taken } from './events.ts'

describe('confirm', () => {
  test('believes lists that name every id, and no other id', () => {
    expect(confirm({ accepted: ['a', 'x'], duplicate: ['b', 'a'], rejected: [] }, ['a', 'b'])).toEqual({
      status: 'delivered',
      receipt: receipt({ accepted: ['a'], duplicate: ['b'] }),
    })
    expect(confirm({ accepted: ['a'] }, ['a'])).toMatchObject({ status: 'delivered' })
    expect(confirm({}, [])).toEqual({ status: 'delivered', receipt: receipt() })
  })

  test('believes nothing else', () => {
    const odd = [
      null,
      'a',
      1,
      { id: 'x' },
      [],
      undefined,
      new Error('a'),
      { accepted: 'a' },
      { accepted: [] },
    ]
    for (const said of [...odd, { accepted: ['b'] }, { accepted: [['a']] }, { accepted: { 0: 'a' } }])
      expect(confirm(said, ['a'])).toBe(false)
    expect(confirm({ accepted: ['a'], duplicate: ['a'] }, ['a', 'b'])).toBe(false)
    expect(confirm({ rejected: [{ id: 'a' }] }, ['a'])).toBe(false)
  })
})

describe('attempt', () => {
  test('begins at once and answers for transports that throw, reject or answer nonsense', async () => {
    const backend = createBackend(() => {
      throw new Error('no')
    })
    const attempted = attempt(backend, [response('a')])
    expect(backend.sent).toHaveLength(1)
    expect(await attempted).toEqual({ status: 'retryable', reason: 'threw' })
    for (const [nonsense, reason] of [
      [undefined, 'threw'],
      [null, 'threw'],
      [1, 'no-receipt'],
      [{}, 'no-receipt'],
    ] as const) {
      backend.answer = async () => nonsense as unknown as SendResult // nonsense on purpose
      expect(await attempt(backend, [])).toEqual({ status: 'retryable', reason })
    }
  })

  test('takes no delivery without a receipt that names every event', async () => {
    const batch = [response('a'), response('b')]
    const careless = { status: 'delivered' } as SendResult // without its receipt
    for (const answer of [careless, taken([response('a')])])
      expect(
        await attempt(
          createBackend(() => answer),
          batch,
        ),
      ).toEqual({ status: 'retryable', reason: 'no-receipt' })
    expect(await attempt(createBackend(), batch)).toEqual(taken(batch))
  })

  test('tells of a repeat', async () => {
    const heard: unknown[] = []
    const backend = {
      ...createBackend(),
      send: async (batch: readonly unknown[], again?: boolean) => {
        heard.push(again)
        return taken(batch as never) // any batch
      },
    }
    await attempt(backend, [])
    await attempt(backend, [], true)
    expect(heard).toEqual([undefined, true])
  })
})
