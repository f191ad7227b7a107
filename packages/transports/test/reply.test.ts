import { expect, test } from 'vitest'
import { readReply } from '../src/reply.ts'

test('every status has its meaning', async () => {
  const meaning = async (status: number) => {
    const result = await readReply(new Response('{}', { status }), ['a'])
    return 'reason' in result ? result.reason : `${result.status}`
  }
  const parked = [401, 402, 403, 404, 405, 406, 409, 411, 415, 418, 431, 451]
  const again = [408, 425, 429, 500, 502, 503, 504, 599]
  expect(await Promise.all(parked.map(meaning))).toEqual(parked.map((status) => `parked ${status}`))
  expect(await Promise.all(again.map(meaning))).toEqual(again.map((status) => `status ${status}`))
  expect(await Promise.all([400, 410, 413, 422].map(meaning))).toEqual(Array(4).fill('rejected'))
  expect(await Promise.all([200, 202].map(meaning))).toEqual(Array(2).fill('no-receipt'))
})
