import { expect, test } from 'vitest'
import { readReply } from '../src/reply.ts'

test('every status has its meaning', async () => {
  const meaning = async (status: number) => {
    const result = await readReply(new Response('{}', { status }), {}, ['a'])
    return 'reason' in result ? result.reason : `${result.status}`
  }
  const parked = [401, 402, 403, 404, 405, 406, 409, 411, 418, 431, 451]
  const again = [408, 425, 429, 500, 502, 503, 504, 599]
  const all = (statuses: readonly number[]) => Promise.all(statuses.map(meaning))
  expect(await all(parked)).toEqual(parked.map((status) => `parked ${status}`))
  expect(await all(again)).toEqual(again.map((status) => `status ${status}`))
  expect(await all([400, 410, 413, 415, 422])).toEqual(Array(5).fill('rejected'))
  expect(await all([200, 202])).toEqual(Array(2).fill('no-receipt'))
})

test('a body that is no JSON says nothing, and one that was cut is no reply', async () => {
  const read = (status: number, body: unknown) => readReply(new Response('', { status }), body, ['a'])
  expect(await read(200, new SyntaxError('<'))).toEqual({ status: 'retryable', reason: 'no-receipt' })
  expect(await read(422, new SyntaxError('<'))).toEqual({ status: 'rejected', code: '422', message: '422' })
  for (const cut of [new TypeError('terminated'), new DOMException('aborted', 'AbortError')])
    expect(await read(200, cut)).toEqual({ status: 'retryable', reason: 'network' })
  for (const odd of [null, 'a', 7]) expect(await read(200, odd)).toMatchObject({ reason: 'no-receipt' })
})

test('N12 a refusal says which event it is about, and why', async () => {
  const refusal = { id: 'a', code: 'too-long', message: 'Too long.' }
  const said = { code: 'all-rejected', detail: 'None was taken.', accepted: [], rejected: [refusal] }
  expect(await readReply(new Response('', { status: 422 }), said, ['a'])).toMatchObject({
    status: 'rejected',
    code: 'too-long',
    message: 'Too long.',
    receipt: { rejected: [refusal] },
  })
})

test('N13 a conflict that nobody can mend is done with, any other 409 is parked', async () => {
  const read = (code: string) => readReply(new Response('', { status: 409 }), { code, detail: 'No.' }, ['a'])
  expect(await read('conflict')).toEqual({ status: 'rejected', code: 'conflict', message: 'No.' })
  expect(await read('schema')).toMatchObject({ reason: 'parked 409: No.', retryInMs: 3_600_000 })
})
