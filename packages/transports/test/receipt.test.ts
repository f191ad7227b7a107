import type { SendResult } from '@earshot/core/transport'
import { describe, expect, test } from 'vitest'
import { combine, readReceipt, share } from '../src/receipt.ts'
import { receipt, response, taken } from './events.ts'

const noReceipt = { status: 'retryable', reason: 'no-receipt' }

describe('readReceipt', () => {
  test('believes lists that name every id, and no other id', () => {
    expect(readReceipt({ accepted: ['a', 'x'], duplicate: ['b'], rejected: [] }, ['a', 'b'])).toEqual({
      status: 'delivered',
      receipt: receipt({ accepted: ['a'], duplicate: ['b'] }),
    })
    expect(readReceipt({ accepted: ['a'] }, ['a']).status).toBe('delivered')
    expect(readReceipt({}, [])).toEqual({ status: 'delivered', receipt: receipt() })
  })

  test('is rejected where one id is, and still names the others', () => {
    expect(
      readReceipt({ accepted: ['a'], rejected: [{ id: 'b', code: 'too-old', message: 'No.' }] }, ['a', 'b']),
    ).toEqual({
      status: 'rejected',
      code: 'too-old',
      message: 'No.',
      receipt: receipt({ accepted: ['a'], rejected: [{ id: 'b', code: 'too-old', message: 'No.' }] }),
    })
  })

  test('believes nothing else', () => {
    const odd = [null, 'a', 1, { id: 'x' }, [], undefined]
    for (const said of [
      {},
      { accepted: 'a' },
      { accepted: [] },
      { rejected: odd },
      { accepted: { includes: 1 } },
    ]) {
      expect(readReceipt(said, ['a'])).toEqual(noReceipt)
    }
  })
})

describe('share', () => {
  test('is what the receipt says of these events', () => {
    const lists = receipt({ accepted: ['a'], rejected: [{ id: 'b', code: 'bad', message: 'Bad.' }] })
    const result: SendResult = { status: 'rejected', code: 'bad', message: 'Bad.', receipt: lists }
    expect(share(result, ['a']).status).toBe('delivered')
    expect(share(result, ['b']).status).toBe('rejected')
    expect(share(result, ['c'])).toEqual(noReceipt)
  })

  test('is the answer itself where there is no receipt, but never a delivery', () => {
    for (const status of ['unconfirmed', 'retryable', 'rejected']) {
      const result = { status } as SendResult // only its status is looked at
      expect(share(result, ['a'])).toBe(result)
    }
    expect(share({ status: 'delivered' } as SendResult, ['a'])).toEqual(noReceipt) // from a careless transport
  })
})

describe('combine', () => {
  test('adds receipts up', () => {
    const duplicate: SendResult = { status: 'delivered', receipt: receipt({ duplicate: ['b.1'] }) }
    expect(combine([taken([response('a')]), duplicate])).toEqual({
      status: 'delivered',
      receipt: receipt({ accepted: ['a.1'], duplicate: ['b.1'] }),
    })
  })

  test('names each event once, also where one receipt stood for several', () => {
    const both = taken([response('a'), response('b')])
    expect(combine([both, both])).toEqual(both)
  })

  test('is the first that was not delivered', () => {
    const gone: SendResult = { status: 'rejected', code: 'gone', message: 'gone' }
    expect(combine([taken([response('a')]), gone])).toBe(gone)
  })
})
