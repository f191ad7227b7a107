import { tableCheck } from '@earshot/presets/table-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkMark, monthInAYear, signTable } from '../src/tables/table-link.ts'
import { readKey, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'
import { visitorOf } from './test-visitor.ts'

const secret = 'a secret for tests'
const linden = { place: 'linden', table: '12' }
const now = Date.parse('2026-11-21T12:00:00Z')
const k = signTable(linden, '2026-11', secret)

describe('a signature', () => {
  it('is good for its table, to the last second of its month', () => {
    expect(k).toMatch(/^2611[A-Za-z]{16}$/)
    for (const at of [now, Date.parse('2026-11-30T23:59:59.999Z')])
      expect(linkMark(linden, k, { secret, now: at })).toBe('signed')
    expect(linkMark(linden, k, { secret, now: Date.parse('2026-12-01') })).toBe('out of date')
    expect(linkMark(linden, k, { secret, now: Date.parse('2099-01-01') })).toBe('out of date')
  })

  it.each([
    ['another table', { place: 'linden', table: '13' }, k],
    ['another place', { place: 'garden', table: '12' }, k],
    ['a longer time', linden, `2712${k.slice(4)}`],
    ['one letter more', linden, `${k}a`],
    ['one letter less', linden, k.slice(0, -1)],
    ['nonsense', linden, 'x'],
    ['place and table run together', { place: 'linden1', table: '2' }, k],
  ])('is made up for %s', (_, linked, given) => {
    expect(linkMark(linked, given, { secret, now })).toBe('made up')
  })

  it('is made up where another secret signed, and missing where nothing is given', () => {
    const other = signTable(linden, '2026-11', 'another secret for tests')
    expect(linkMark(linden, other, { secret, now })).toBe('made up')
    expect(linkMark(linden, undefined, { secret, now })).toBe('not signed')
    expect(linkMark(linden, '', { secret, now })).toBe('not signed')
  })

  it('is good for a year where nothing else is said', () => {
    expect(monthInAYear(now)).toBe('2027-11')
    expect(monthInAYear(Date.parse('2027-12-31T23:00:00Z'))).toBe('2028-12')
  })
})

describe('an answer from a table', () => {
  let test: TestApp
  beforeEach(() => {
    test = testApp()
  })
  afterEach(() => test.close())
  const { open, send, stored } = visitorOf(() => test)
  const contexts = async () => (await stored()).map(({ data }) => data.context)

  it.each([
    ['signed', `?k=${k}`],
    ['not signed', ''],
    ['out of date', `?k=${signTable(linden, '2026-10', secret)}`],
    ['made up', `?k=${signTable({ place: 'linden', table: '13' }, '2026-11', secret)}`],
    ['made up', '?k=abc'],
  ])('is taken, and marked %s', async (mark, query) => {
    const page = await open(`/t/linden/12${query}`)
    expect(page.status).toBe(200)
    const next = await send(page, { state: 'someone' })
    expect(next.status).toBe(200)
    expect(await contexts()).toEqual([{ place: 'linden', table: '12', 'table-link': mark }])
    const cookie = await signedIn(test.app)
    const staff = await (await test.app.request('/staff', { headers: { cookie } })).text()
    expect(staff).toContain('Table 12')
    if (mark === 'signed') expect(staff).not.toContain('The link is')
    else expect(staff).toContain(`The link is ${mark}: perhaps nobody sits there.`)
    const { id } = (await stored())[0] ?? {}
    const answer = await (await test.app.request(`/answers`, { headers: { cookie } })).text()
    expect(answer).toContain(`id="r-${id}"`)
    expect(answer).toContain(`<li>Table link <b dir="auto">${mark}</b></li>`)
  })

  it('cannot mark itself', async () => {
    const { post } = senderOf(() => test)
    const context = { place: 'linden', table: '12', 'table-link': 'signed' }
    await post([
      said({ run: 'a', prompt: tableCheck, answers: { state: 'good' }, context }),
      said({ run: 'b', prompt: tableCheck, answers: { state: 'good' }, context: { ...context, k } }),
      said({
        run: 'c',
        prompt: tableCheck,
        answers: { state: 'good' },
        context: { k: 'my own', table: '1' },
      }),
    ])
    const found = new Map((await stored()).map(({ id, data }) => [id, data.context]))
    expect(found.get('a')).toEqual({ place: 'linden', table: '12' })
    expect(found.get('b')).toEqual({ place: 'linden', table: '12', 'table-link': 'signed' })
    expect(found.get('c')).toEqual({ k: 'my own', table: '1' })
  })

  it('is the same when it comes again in another month', async () => {
    const event = said({
      run: 'a',
      prompt: tableCheck,
      answers: { state: 'good' },
      context: { ...linden, k },
    })
    const send = async () => {
      const reply = await test.app.request('/v1/events', { method: 'POST', body: JSON.stringify([event]) })
      return reply.json()
    }
    expect(await send()).toMatchObject({ accepted: [event.id] })
    test.clock.now = Date.parse('2027-01-01')
    expect(await send()).toMatchObject({ duplicate: [event.id] })
    const reply = await test.app.request('/v1/responses', { headers: { authorization: `Bearer ${readKey}` } })
    expect(await reply.json()).toMatchObject({ responses: [{ context: { 'table-link': 'signed' } }] })
  })
})
