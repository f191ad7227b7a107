import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readErasure, signErasure } from '../src/erasing/erasure-receipt.ts'
import { myToken } from '../src/own-answer/my-token.ts'
import { readKey, secret, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp({ backupsMs: 30 * 86_400_000 })
})
afterEach(() => test.close())
const { post } = senderOf(() => test)

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
const erase = async (path: string) => {
  const init = { method: 'DELETE', headers: { authorization: `Bearer ${readKey}` } }
  return (await test.app.request(path, init)).json()
}

describe('a receipt of what was erased', () => {
  it('says when, how many, and when the last backup forgets, under a seal', async () => {
    await post(said({ run: 'a' }))
    const reply = await erase('/v1/responses/a')
    const times = { erasedAt: '2026-11-21T12:00:00.000Z', backupsForgetAt: '2026-12-21T12:00:00.000Z' }
    expect(reply).toEqual({ id: 'a', erased: true, ...times, receipt: expect.any(String) })
    expect(readErasure(reply.receipt, secret)).toEqual({ responses: 1, of: sha(sha('a')), ...times })
    expect(Buffer.from(reply.receipt.split('.')[0], 'base64url').toString()).not.toContain('"a"')
    expect(readErasure((await erase('/v1/responses/a')).receipt, secret)).toMatchObject({ responses: 0 })
  })

  it('can be held against the ids of all of somebody', async () => {
    for (const run of ['b', 'a']) await post(said({ run, context: { person: 'p-7' } }))
    const { receipt, responses } = await erase('/v1/people/p-7')
    expect(responses.sort()).toEqual(['a', 'b'])
    const of = sha([sha('a'), sha('b')].sort().join('\n'))
    expect(readErasure(receipt, secret)).toMatchObject({ responses: 2, of })
  })

  it('is given to the person who deletes an own answer', async () => {
    await post(said({ run: 'a' }))
    const body = new URLSearchParams({ do: 'delete' })
    const reply = await test.app.request(`/my/${myToken('a', secret)}`, { method: 'POST', body })
    const html = await reply.text()
    expect(html).toContain('Backups from before are thrown away by 2026-12-21.')
    const [, receipt = ''] = /aria-label="The receipt"><code>([^<]+)</.exec(html) ?? []
    expect(readErasure(receipt, secret)).toMatchObject({ responses: 1, of: sha(sha('a')) })
  })

  it('is none with a letter changed, of another collector, or of another kind', () => {
    const { receipt, backupsForgetAt } = signErasure(['a'], 1, { secret })
    expect(backupsForgetAt).toBeNull()
    expect(readErasure(` ${receipt}\n`, secret)).toMatchObject({ responses: 1 })
    for (const wrong of [
      '',
      'x',
      receipt.slice(1),
      `${receipt}0`,
      receipt.replace('.', '..'),
      myToken('a', secret),
    ])
      expect(readErasure(wrong, secret), wrong).toBeUndefined()
    expect(readErasure(receipt, 'another secret')).toBeUndefined()
  })
})
