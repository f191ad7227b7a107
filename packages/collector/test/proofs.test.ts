import { solveChallenge } from 'altcha-lib/v1'
import type { Challenge } from 'altcha-lib/v1/types'
import { afterEach, describe, expect, it } from 'vitest'
import { createProofs, type Proofs } from '../src/ingest/proofs.ts'
import { pageForm, unescaped } from './page-form.ts'
import { secret, type TestApp, type TestAppOptions, testApp } from './test-app.ts'
import { said } from './test-events.ts'

const easy = (of = secret): Proofs => createProofs(of, { maxNumber: 300 })

let test: TestApp
afterEach(() => test.close())
const begin = (options: TestAppOptions = {}): void => {
  test = testApp({ limits: { address: 2 }, proofs: easy(), ...options })
}

async function solved({ algorithm, challenge, salt, signature, maxnumber }: Challenge): Promise<string> {
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise
  return btoa(JSON.stringify({ algorithm, challenge, number: solution?.number, salt, signature }))
}

const from = { address: '1.1.1.1' }
function send(run: string, proof?: string): Promise<Response> {
  const path = proof === undefined ? '/v1/events' : `/v1/events?proof=${encodeURIComponent(proof)}`
  const body = JSON.stringify([said({ run })])
  return Promise.resolve(test.app.request(path, { method: 'POST', body }, from))
}
/** What the refusal of one more event asks for. */
async function challenged(): Promise<Challenge> {
  for (let time = 0; time < 3; time++) await send('more')
  const reply = await send('more')
  expect(reply.status).toBe(429)
  return (await reply.json()).challenge
}

describe('work in the place of waiting, for events', () => {
  it('is asked for only where a limit refuses, and takes what is sent past it, once', async () => {
    begin()
    const first = await send('first')
    expect(first.status).toBe(202)
    expect(await first.text()).not.toContain('challenge')
    const challenge = await challenged()
    expect(challenge).toMatchObject({ algorithm: 'SHA-256', maxnumber: 300 })
    const proof = await solved(challenge)
    expect(await test.storage.response('mine')).toBeUndefined()
    expect((await send('mine', proof)).status).toBe(202)
    expect(await test.storage.response('mine')).toBeDefined()
    const twice = await send('twice', proof)
    expect(twice.status).toBe(429)
    expect((await twice.json()).challenge.challenge).not.toBe(challenge.challenge)
    expect(await test.storage.response('twice')).toBeUndefined()
  })

  it('is not used up where nothing is held back, and may come with its pluses made spaces', async () => {
    begin()
    const proof = await solved(await easy().challenge(test.clock.now))
    expect((await send('free', proof)).status).toBe(202)
    await challenged()
    const body = JSON.stringify([said({ run: 'spaced' })])
    const reply = await test.app.request(`/v1/events?proof=${proof}`, { method: 'POST', body }, from)
    expect(reply.status).toBe(202)
  })

  it('takes no flood along', async () => {
    begin()
    const proof = encodeURIComponent(await solved(await challenged()))
    const body = JSON.stringify(Array.from({ length: 21 }, (_, n) => said({ run: `many-${n}` })))
    const reply = await test.app.request(`/v1/events?proof=${proof}`, { method: 'POST', body }, from)
    expect(reply.status).toBe(429)
    expect(await test.storage.response('many-0')).toBeUndefined()
  })

  it('counts for one of two requests that bring it at once', async () => {
    begin()
    const proof = await solved(await challenged())
    const both = await Promise.all([send('one', proof), send('two', proof)])
    expect(both.map(({ status }) => status).sort()).toEqual([202, 429])
  })

  it('is over after ten minutes', async () => {
    begin({ limits: { address: 1 } })
    const early = await solved(await easy().challenge(test.clock.now - 10 * 60_000))
    const late = await solved(await easy().challenge(test.clock.now - 10 * 60_000 + 2_000))
    await challenged()
    expect((await send('mine', early)).status).toBe(429)
    expect((await send('mine', late)).status).toBe(202)
  })

  it('of another collector, work that was not done, and what is none, change nothing', async () => {
    begin()
    const challenge = await challenged()
    const foreign = await solved(await easy('another secret here').challenge(test.clock.now))
    const { maxnumber: _, ...rest } = challenge
    const payload = (more: object): string => btoa(JSON.stringify({ ...rest, number: 0, ...more }))
    const later = challenge.salt.replace(/expires=\d+/, 'expires=9999999999')
    const wrong = [payload({}), payload({ salt: later }), payload({ algorithm: 'SHA-1' })]
    const none = ['', '{}', 'é', btoa('null'), btoa('[]'), btoa('7'), payload({ salt: 7 }), 'A'.repeat(4_000)]
    for (const proof of [foreign, ...wrong, ...none])
      expect((await send('mine', proof)).status, proof).toBe(429)
    expect(await test.storage.response('mine')).toBeUndefined()
    expect(test.reports).toEqual([])
  })

  it('is not asked for, and not taken, where it is off', async () => {
    begin({ proofs: undefined })
    expect(await challenged()).toBeUndefined()
    const proof = await solved(await easy().challenge(test.clock.now))
    expect((await send('mine', proof)).status).toBe(429)
  })
})

describe('work in the place of waiting, for forms', () => {
  it.each(['/ask/how-did-we-do', '/t/linden/12', '/r/linden'])(
    'takes what was written at %s past the limit, marked as ever',
    async (path) => {
      begin({ limits: { address: 1, table: 1, visit: 1 } })
      const opened = await test.app.request(path, {}, from)
      const headers = { cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
      const post = async (html: string, more: Record<string, string> = {}) => {
        const { action, fields } = pageForm(html)
        for (const [name, value] of [firstChoice(html), ['do', 'finish'], ...Object.entries(more)])
          fields.set(name, value)
        return test.app.request(action, { method: 'POST', body: fields, headers }, from)
      }
      const html = await opened.text()
      expect(html).not.toContain('proof')
      expect((await post(html)).status).toBe(200)
      const other = await (await test.app.request(path, { headers }, from)).text()
      const held = await post(other, { note: 'a program' })
      expect(held.status).toBe(429)
      const page = await held.text()
      expect(page).toContain('<script type="module" src="/proof.js"></script>')
      expect(page).toContain('data-sending="Sending …"')
      const proof = await solved(JSON.parse(unescaped(/data-challenge="([^"]*)"/.exec(page)?.[1] ?? '')))
      expect((await post(page, { note: 'a program', proof: 'none' })).status).toBe(429)
      expect((await post(page, { note: 'a program', proof })).status).toBe(200)
      const run = pageForm(page).fields.get('run') ?? ''
      expect((await test.storage.response(run))?.data.presentation?.marks).toEqual(['trap', 'hasty'])
      const third = await (await test.app.request(path, { headers }, from)).text()
      expect((await post(third, { proof })).status).toBe(429)
    },
  )

  it('is not asked for where it is off', async () => {
    begin({ proofs: undefined, limits: { address: 1 } })
    const path = '/ask/how-did-we-do'
    let reply: Response | undefined
    for (let time = 0; time < 2; time++) {
      const { fields } = pageForm(await (await test.app.request(path, {}, from)).text())
      fields.set('q.rating', '1')
      reply = await test.app.request(path, { method: 'POST', body: fields }, from)
    }
    expect(reply?.status).toBe(429)
    expect(await reply?.text()).not.toContain('proof')
  })
})

/** The first answer that can be chosen on a page. */
function firstChoice(html: string): readonly [string, string] {
  const [, name = '', value = ''] = /type="radio" name="(q\.[^"]+)" value="([^"]+)"/.exec(html) ?? []
  return [name, value]
}
