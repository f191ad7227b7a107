import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { verifiableDraw } from '@earshot/scoring/verifiable-draw'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tendDraws } from '../src/draws/tend-draws.ts'
import { ticketOf } from '../src/draws/ticket.ts'
import { eraseAbout } from '../src/erasing/erase-about.ts'
import { secret, signedIn, type TestApp, testApp } from './test-app.ts'
import { visitorOf } from './test-visitor.ts'

const dayMs = 86_400_000
let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)

const rules = {
  title: 'Dinner for two',
  sponsor: 'Linden, 1 High Street',
  prize: 'A dinner',
  value: '80 euro',
  winners: '2',
  who: 'Everybody of 18 or older',
  where: 'Where the law forbids it',
  told: 'By mail within a week',
  from: '2026-11-21',
  to: '2026-11-30',
  seed: 'The state lottery',
  seedDay: '2026-12-02',
}
const act = (fields: Record<string, string>) =>
  test.app.request('/draws', { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })
const begun = async (more: Record<string, string> = {}): Promise<string> => {
  expect((await act({ do: 'make', ...rules, ...more })).status).toBe(303)
  const [draw] = await test.storage.draws.all()
  await act({ do: 'open', id: draw?.id ?? '' })
  return draw?.id ?? ''
}
const enter = (id: string, contact: string, more: Record<string, string> = {}) =>
  test.app.request(`/draw/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ contact, agree: 'yes', ...more }),
  })
const ticketIn = async (reply: Response) => /class="ticket">([\w-]+)</.exec(await reply.text())?.[1]
const text = async (path: string) => (await test.app.request(path)).text()
/** Another day: whoever was signed in is not any more. */
const at = async (day: string) => {
  test.clock.now = Date.parse(`${day}T09:00:00Z`)
  cookie = await signedIn(test.app)
}

describe('the rules', () => {
  it('are whole before anybody can enter, and stand from then on', async () => {
    for (const missing of ['sponsor', 'who', 'seed', 'value'])
      expect((await act({ do: 'make', ...rules, [missing]: ' ' })).status).toBe(422)
    for (const wrong of [{ winners: '0' }, { to: '2026-11-20' }, { seedDay: '2026-11-30' }, { from: 'soon' }])
      expect((await act({ do: 'make', ...rules, ...wrong })).status).toBe(422)
    expect(await test.storage.draws.all()).toEqual([])
    await act({ do: 'make', ...rules })
    const [draw] = await test.storage.draws.all()
    expect((await test.app.request(`/draw/${draw?.id}`)).status).toBe(404)
    expect((await enter(draw?.id ?? '', 'a@mail.example')).status).toBe(404)
    await act({ do: 'open', id: draw?.id ?? '' })
    await act({ do: 'drop', id: draw?.id ?? '' })
    expect(await test.storage.draws.one(draw?.id ?? '')).toMatchObject({ rules: { prize: 'A dinner' } })
    const html = await text(`/draw/${draw?.id}`)
    expect(html).toContain('You need not buy anything')
    expect(html).toContain('Linden, 1 High Street')
  })
})

describe('an entry', () => {
  it('F0-17 is the same whatever was said, and where nothing was', async () => {
    expect((await open('/r/Linden')).html).not.toContain('/draw/')
    const id = await begun()
    const link = `<a href="/draw/${id}" rel="noreferrer">`
    expect((await open('/r/Linden')).html).toContain(link)
    expect((await open('/ask/how-did-we-do')).html).not.toContain(link)
    const ends = []
    for (const rating of ['1', '4']) {
      const after = await send(await send(await open('/r/Linden'), { code: '' }), { rating }, 'finish')
      expect(after.html).toContain(link)
      ends.push(/<p class="draw-link">.*?<\/p>/.exec(after.html)?.[0])
    }
    expect(new Set(ends).size).toBe(1)
    expect(await stored()).toHaveLength(2)
    expect(await ticketIn(await enter(id, 'nobody@mail.example'))).toMatch(
      /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/,
    )
  })

  it('is one for each person, however they spell it, and says so to nobody else', async () => {
    const id = await begun()
    const [first, again, other] = [
      await ticketIn(await enter(id, 'Kim@Mail.example ')),
      await ticketIn(await enter(id, 'kim@mail.example')),
      await ticketIn(await enter(id, '+43 1 234-567')),
    ]
    expect(again).toBe(first)
    expect(other).not.toBe(first)
    expect(await test.storage.draws.count(id)).toBe(2)
    expect((await enter(id, 'no address')).status).toBe(422)
    expect((await enter(id, 'ann@mail.example', { agree: '' })).status).toBe(422)
    // A program that fills in what nobody sees is told the same.
    expect(await ticketIn(await enter(id, 'bot@mail.example', { note: 'x' }))).toBeTruthy()
    expect(await test.storage.draws.count(id)).toBe(2)
    const foreign = {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams(),
    }
    expect((await test.app.request(`/draw/${id}`, foreign)).status).toBe(403)
  })

  it('can be joined to nothing that was said: no id, no time, and no order', async () => {
    const id = await begun()
    const people = Array.from({ length: 6 }, (_, index) => `p${index}@mail.example`)
    for (const contact of people) {
      await send(await open('/r/Linden'), { rating: '3' }, 'finish')
      await enter(id, contact)
    }
    const database = new DatabaseSync(test.path, { readOnly: true })
    const columns = database.prepare("SELECT name FROM pragma_table_info('draw_entries')").all()
    expect(columns.map(({ name }) => name)).toEqual(['draw', 'ticket', 'contact'])
    // It has no row number to go by, and lies in the order of its tickets.
    expect(() => database.prepare('SELECT rowid FROM draw_entries').all()).toThrow(/rowid/)
    const tickets = database
      .prepare('SELECT ticket FROM draw_entries')
      .all()
      .map(({ ticket }) => `${ticket}`)
    expect(tickets).toEqual([...tickets].sort())
    const order = database.prepare('SELECT contact FROM draw_entries ORDER BY ticket').all()
    expect(order.map(({ contact }) => contact)).not.toEqual(people)
    const answers = JSON.stringify(database.prepare('SELECT * FROM responses').all())
    for (const ticket of tickets) expect(answers).not.toContain(ticket)
    expect(answers).not.toContain(id)
    database.close()
  })

  it('goes with everything else that is erased of somebody', async () => {
    const id = await begun()
    await enter(id, 'kim@mail.example')
    await enter(id, 'ann@mail.example')
    await eraseAbout(test.storage, { type: 'contact', value: ' KIM@mail.example' }, () => test.clock.now)
    expect(await test.storage.draws.count(id)).toBe(1)
  })
})

describe('the draw', () => {
  const entered = async (people = 25): Promise<string> => {
    const id = await begun()
    const database = new DatabaseSync(test.path)
    database.exec('BEGIN')
    for (let index = 0; index < people; index += 1) {
      const contact = `p${index}@mail.example`
      const row = [id, ticketOf(id, contact, secret), contact]
      database.prepare('INSERT INTO draw_entries VALUES (?, ?, ?)').run(...row)
    }
    database.exec('COMMIT')
    database.close()
    return id
  }

  it('F0-17 is made from a list that stood before the numbers, and anybody computes it again', async () => {
    const id = await entered()
    expect((await test.app.request(`/draw/${id}?list`)).status).toBe(404)
    await at('2026-12-01')
    expect((await enter(id, 'late@mail.example')).status).toBe(200)
    const list = await text(`/draw/${id}?list`)
    const tickets = list.trim().split('\n')
    expect(tickets).toHaveLength(25)
    const hash = createHash('sha256').update(list).digest('hex')
    expect(await text(`/draw/${id}`)).toContain(hash)
    // Not before the day of the numbers, and then once.
    expect((await act({ do: 'draw', id, numbers: '2 5 8' })).status).toBe(422)
    await at('2026-12-02')
    expect((await act({ do: 'draw', id, numbers: 'two five' })).status).toBe(422)
    expect((await act({ do: 'draw', id, numbers: '9319 / 2 5 12 8 10 / 9 18 26 34 41 45' })).status).toBe(303)
    expect((await act({ do: 'draw', id, numbers: '1 2 3' })).status).toBe(422)
    const key = '9319./2.5.8.10.12./9.18.26.34.41.45./'
    const winners = verifiableDraw({ key, pool: 25, winners: 5, hash: 'sha-256' })
    expect(winners.map(({ entry }) => entry)).toEqual([20, 23, 1, 14, 17])
    const page = await text(`/draw/${id}`)
    expect(page).toContain(key)
    expect(page).toContain(hash)
    const [, won = ''] = /id="won">(.*?)<\/section>/s.exec(page) ?? []
    expect([...won.matchAll(/class="ticket">([\w-]+)</g)].map(([, ticket]) => ticket)).toEqual([
      tickets[19],
      tickets[22],
    ])
    expect(page).not.toMatch(/@mail\.example/)
  })

  it('lets the owner tell the winners, and forgets who has entered', async () => {
    const id = await entered()
    await at('2026-12-02')
    await act({ do: 'draw', id, numbers: '9319' })
    const { drawn } = (await test.storage.draws.one(id)) ?? {}
    const ticket = drawn?.order[0]?.ticket ?? ''
    const contact = await test.storage.draws.contact(id, ticket)
    const owned = async () => (await test.app.request('/draws', { headers: { cookie } })).text()
    expect(await owned()).toContain(`mailto:${contact}`)
    await act({ do: 'told', id, ticket })
    expect(await text(`/draw/${id}`)).toContain('was told')
    test.clock.now += 59 * dayMs
    await tendDraws(test.storage, test.clock.now)
    expect(await test.storage.draws.count(id)).toBe(25)
    test.clock.now += dayMs
    await tendDraws(test.storage, test.clock.now)
    expect(await test.storage.draws.count(id)).toBe(0)
    cookie = await signedIn(test.app)
    expect(await owned()).toContain('the entry is deleted')
    // What everybody can check stays.
    expect(await text(`/draw/${id}?list`)).toContain(ticket)
    expect(await text(`/draw/${id}`)).toContain(ticket)
  })

  it('is none where nobody has entered', async () => {
    const id = await begun()
    await at('2026-12-02')
    expect(await (await act({ do: 'draw', id, numbers: '1 2' })).text()).toContain('Nobody has entered.')
  })
})
