import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepBehind, mostBehind } from '../src/behind/behind.ts'
import { actOnCase } from '../src/cases/act-on-case.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { talkToken } from '../src/cases/talk-token.ts'
import { unescaped } from './page-form.ts'
import { secret, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
let cookie = ''
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())
const { post } = senderOf(() => test)

type Fields = Readonly<Record<string, string>>

/** What a browser sends: each line break as two letters. */
async function send(
  path: string,
  fields: Fields,
): Promise<{ status: number; html: string; to: string | null }> {
  const body = new URLSearchParams(
    Object.entries(fields).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
  )
  const headers = { cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
  const reply = await test.app.request(path, { method: 'POST', headers, body: `${body}` })
  return { status: reply.status, html: await reply.text(), to: reply.headers.get('location') }
}

const open = async (path: string): Promise<string> =>
  (await test.app.request(path, { headers: { cookie } })).text()

const receiver = { do: 'add', name: 'Anna', form: 'slack', address: 'https://hooks.slack.com/services/T/B/X' }
const everyRule = {
  do: 'make',
  ...{ title: 'A dinner', sponsor: 'Linden, Vienna', prize: 'A dinner for two', value: '120 €' },
  ...{ who: 'Everybody of 18', where: 'Nowhere', told: 'By mail', seed: 'The lottery', winners: '2' },
  ...{ from: '2026-12-01', to: '2026-12-20', seedDay: '2026-12-24' },
}

describe('a form of the owner that is not taken', () => {
  it.each<[string, string, string, Fields]>([
    [
      '/goals',
      'below',
      'whole number of percent',
      { objective: 'A quiet evening', critical: '12', below: '110' },
    ],
    [
      '/behind',
      'cause',
      'choose what it is about',
      { cause: '', place: 'Garden', team: 'Kitchen', help: 'Rosa, 12' },
    ],
    [
      '/behind',
      'team',
      'which team makes it',
      { cause: 'time', place: 'Garden', team: ' ', help: 'Rosa, 12' },
    ],
    [
      '/actions',
      'owner',
      'who does it',
      { words: 'Call first', owner: ' ', due: '2026-12-01', cause: 'time' },
    ],
    ['/actions', 'due', 'choose the day', { words: 'Call first', owner: 'Mia', due: 'soon', cause: 'time' }],
    ['/actions', 'words', 'what you will do', { words: '', owner: 'Mia', due: '2026-12-01', idea: 'one' }],
    [
      '/outcomes',
      'value',
      'The figure is a number',
      { name: 'Orders', kind: 'process', month: '2026-10', value: 'many' },
    ],
    [
      '/outcomes',
      'month',
      'The month is written',
      { name: 'Orders', kind: 'process', month: 'May', value: '12' },
    ],
    ['/outcomes', 'lines', 'Line 1: the figure', { lines: '2026-10,quality,Orders,many' }],
    ['/cards', 'do', 'what we do then', { said: 'The soup was cold', do: ' ', cause: 'time' }],
    [
      '/alerts',
      'address',
      'address',
      { ...receiver, address: 'nowhere', types: 'alert.call', after: '15', words: 'yes' },
    ],
    ['/alerts', 'after', 'whole minutes', { ...receiver, types: 'alert.call', after: 'later' }],
    ['/alerts', 'types', 'choose what they are told', { ...receiver, after: '15' }],
    [
      '/alerts',
      'zone',
      'an hour from 0 to 23',
      { do: 'hours', hour: '7', zone: 'Vienna', quiet: '22:00-06:00' },
    ],
    [
      '/alerts',
      'hour',
      'an hour from 0 to 23',
      { do: 'hours', hour: '  ', zone: 'Europe/Vienna', quiet: '' },
    ],
    ['/draws', 'seedDay', 'after the last day', { ...everyRule, seedDay: '2026-12-20' }],
    ['/draws', 'prize', 'What is the prize?', { ...everyRule, prize: ' ' }],
  ])('%s says so beside “%s”, and keeps all that was typed', async (path, wrong, words, fields) => {
    const { status, html } = await send(path, fields)
    expect(status).toBe(422)
    expect(html).toMatch(/<title>Please check/)
    const form = html.split('<form').find((form) => form.includes('id="problem"')) ?? ''
    expect(unescaped(/id="problem">([^<]*)/.exec(form)?.[1] ?? '')).toContain(words)
    const field = new RegExp(`<(?:input|textarea|select)[^>]* name="${wrong}"[^>]*>`).exec(form)?.[0]
    expect(field).toMatch(/aria-describedby="[^"]*\bproblem"/)
    expect(field).toContain('aria-invalid="true" autofocus')
    for (const text of Object.values(fields)) expect(unescaped(form)).toContain(text.trim())
    for (const [name, text] of Object.entries(fields).filter(([name]) =>
      ['cause', 'kind', 'form'].includes(name),
    ))
      if (text) expect(form, name).toContain(`value="${text}" selected`)
    if (fields.types) expect(form.match(/ checked/g)).toHaveLength(fields.words ? 2 : 1)
  })

  it('says that no more can be kept of those who help, and drops none for it', async () => {
    for (let place = 1; place <= mostBehind; place++)
      await keepBehind(test.storage, { cause: 'time', place: `Place ${place}`, team: 'Kitchen', help: '' })
    const one = { do: 'keep', cause: 'treated', place: 'Garden', team: 'Service', help: '' }
    const { status, html } = await send('/behind', { ...one, cause: 'friendliness' })
    expect([status, html.includes('Please remove one first.')]).toEqual([422, true])
    expect(html.match(/Every place|Place \d+/g)?.length).toBeGreaterThanOrEqual(mostBehind)
    expect((await send('/behind', { ...one, cause: 'time', place: 'Place 7', team: 'Bar' })).status).toBe(303)
  })

  it('that is too long says so on a page that leads back', async () => {
    const { status, html } = await send('/goals', { objective: 'x'.repeat(100_000) })
    expect(status).toBe(413)
    expect(html).toContain('<a href="/">To your page</a>')
  })
})

describe('a form of the owner that is sent twice', () => {
  it('makes one action, one card, one draft of a draw', async () => {
    const times = async (path: string, fields: Fields, words: string): Promise<number> => {
      for (const _ of [1, 2]) expect((await send(path, fields)).status).toBe(303)
      return (await open(path)).split(`>${words}<`).length - 1
    }
    const action = { words: 'Call first', owner: 'Mia', due: '2026-12-01', cause: 'time' }
    expect(await times('/actions', action, 'Call first')).toBe(1)
    expect(await times('/cards', { said: 'Cold soup', do: 'A new one', cause: 'time' }, 'Cold soup')).toBe(1)
    expect(await times('/draws', everyRule, 'A dinner')).toBe(1)
  })

  it('lets one person in, by the link that is shown', async () => {
    const add = { do: 'add', name: 'Kim', role: 'staff' }
    await send('/people', add)
    const { status, html } = await send('/people', add)
    expect(status).toBe(200)
    const link = /\/invite\/[\w-]+/.exec(html)?.[0] ?? ''
    expect((await test.app.request(link)).status).toBe(200)
    expect(await test.storage.people.list()).toHaveLength(1)
    test.clock.now += 61_000
    expect((await send('/people', add)).html).toContain('Somebody here has the name Kim.')
  })

  it('tells somebody once, and the secret of a program both times', async () => {
    const program = { do: 'add', name: 'CRM', form: 'standard', address: 'https://crm.example/in' }
    const fields = { ...program, types: 'alert.call', after: '0' }
    const secrets = [await send('/alerts', fields), await send('/alerts', fields)].map(
      ({ html }) => /whsec_[\w+/=]+/.exec(html)?.[0],
    )
    expect(secrets[0]).toBeDefined()
    expect(secrets[1]).toBe(secrets[0])
    expect(await test.storage.webhooks.list()).toHaveLength(1)
  })
})

describe('as much as a field takes', () => {
  /** A line break is one letter of those that a field takes, and each of the others takes nine bytes on the way. */
  const full = (letters: number): string => `${'เ'.repeat(9)}\n`.repeat(letters / 10 - 1).padEnd(letters, 'ไ')
  const how = { name: 'Ann', email: 'ann@mail.example' }
  const wantsAnswer = said({ run: 'a', answers: { rating: 1, what: ['time'], may: 'yes', how } })
  const closing = { type: 'contacted', way: 'phone', words: 'Called.' } as const

  it('is kept to its last letter, with its line breaks, in each field of a case', async () => {
    await post(wantsAnswer)
    await openCases(test.storage, test.clock.now)
    const at = test.clock.now
    await actOnCase(test.storage, 'a', { at, by: 'Mia', deed: { type: 'took', owner: 'Mia' } })
    await actOnCase(test.storage, 'a', { at, by: 'Mia', deed: closing })
    const text = full(4_000)
    const fields = { deed: 'resolved', answer: text, ways: text, change: text, cause: 'time', by: 'Mia' }
    expect((await send('/inbox/a', fields)).status).toBe(303)
    const told = (await test.storage.listening.caseEvents('a')).at(-1)?.deed
    expect(told).toMatchObject({ answer: text, ways: text, change: text })
  })

  it('is kept where a customer writes back', async () => {
    await post(wantsAnswer)
    await openCases(test.storage, test.clock.now)
    const text = full(4_000)
    const token = talkToken('a', { secret, now: test.clock.now })
    expect((await send(`/talk/${token}`, { words: text })).status).toBe(303)
    expect(JSON.stringify(await test.storage.listening.caseEvents('a'))).toContain(JSON.stringify(text))
  })

  it('is kept of a card, of the rules of a draw, and of what is told of an action', async () => {
    const text = full(1_000)
    expect((await send('/cards', { said: text, do: text })).status).toBe(303)
    expect(await test.storage.listening.cards()).toMatchObject([{ said: text, doThis: text }])
    const texts = ['title', 'sponsor', 'prize', 'value', 'who', 'where', 'told', 'seed']
    const rules = { ...everyRule, ...Object.fromEntries(texts.map((name) => [name, text])) }
    expect((await send('/draws', rules)).status).toBe(303)
    expect((await test.storage.draws.all())[0]?.rules).toMatchObject({ title: text, seed: text })
    await send('/actions', { words: full(500), owner: 'Mia', due: '2026-12-01' })
    const [action] = await test.storage.listening.actions()
    expect(action?.words).toBe(full(500))
    await send(`/actions/${action?.id}`, { told: full(300) })
    expect((await test.storage.listening.actions())[0]?.told).toBe(full(300))
  })
})
