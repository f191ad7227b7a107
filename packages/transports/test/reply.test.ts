import { expect, test } from 'vitest'
import { readReply } from '../src/reply.ts'

test('every status has its meaning', () => {
  const meaning = (status: number) => {
    const result = readReply(new Response('{}', { status }), {}, ['a'])
    return 'reason' in result ? result.reason : `${result.status}`
  }
  const parked = [401, 402, 403, 404, 405, 406, 409, 411, 415, 418, 431, 451]
  const again = [408, 425, 429, 500, 502, 503, 504, 599]
  expect(parked.map(meaning)).toEqual(parked.map((status) => `parked ${status}`))
  expect(again.map(meaning)).toEqual(again.map((status) => `status ${status}`))
  expect([400, 410, 413, 422].map(meaning)).toEqual(Array(4).fill('rejected'))
  expect([200, 202].map(meaning)).toEqual(Array(2).fill('no-receipt'))
})

test('a body that is no JSON says nothing, and one that was cut is no reply', () => {
  const read = (status: number, body: unknown) => readReply(new Response('', { status }), body, ['a'])
  expect(read(200, new SyntaxError('<'))).toEqual({ status: 'retryable', reason: 'no-receipt' })
  expect(read(422, new SyntaxError('<'))).toEqual({ status: 'rejected', code: '422', message: '422' })
  for (const cut of [new TypeError('terminated'), new DOMException('aborted', 'AbortError')])
    expect(read(200, cut)).toEqual({ status: 'retryable', reason: 'network' })
  for (const odd of [null, 'a', 7]) expect(read(200, odd)).toMatchObject({ reason: 'no-receipt' })
})
