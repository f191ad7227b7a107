import { complaint } from '@earshot/presets/complaint'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openCases } from '../src/cases/open-cases.ts'
import { talkToken } from '../src/cases/talk-token.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { receiptCode } from '../src/receipts/receipt-code.ts'
import { pageForm } from './page-form.ts'
import { personSignedIn, secret, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'
import { textsIn } from './texts-in.ts'

const dayMs = 86_400_000
const today = Math.floor(Date.parse('2026-11-21T12:00:00Z') / dayMs)
const rules = {
  title: '2026/1',
  sponsor: '1',
  prize: '2',
  value: '80',
  winners: '1',
  who: '18+',
  where: '3',
  told: '4',
  from: '2026-11-22',
  to: '2026-11-30',
  seed: '6/49',
  seedDay: '2026-12-02',
}

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

type Fields = Readonly<Record<string, string>>

/** Somebody who goes through the pages: what they saw, by the steps that led there. */
function walker(language: string, cookie = '') {
  const seen = new Map<string, string>()
  const visit = async (step: string, path: string, form?: Fields, headers: Fields = {}): Promise<string> => {
    const reply = await test.app.request(path, {
      headers: { 'accept-language': language, accept: 'text/html', cookie, ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    const html = await reply.text()
    if (reply.status !== 303) seen.set(step, html)
    return html
  }
  const send = (step: string, html: string, fields: Fields): Promise<string> => {
    const { action, fields: before } = pageForm(html)
    test.clock.now += 1_500
    return visit(step, action, { do: 'next', ...Object.fromEntries(before), ...fields })
  }
  return { seen, visit, send }
}

/** What is alike in both: words that German has too, and what is kept as somebody wrote it. */
const shared = new Set([
  'CSV',
  'NDJSON',
  'Linden',
  'Name',
  'owner',
  'Teams',
  'garden',
  'How did we do? (/ask/how-did-we-do)',
])
/** The title of a page has no place to say that it is in another language; its heading does. */
shared.add('Your visit')

/** What is said alike in two languages. */
function alike(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  expect([...other.keys()]).toEqual([...one.keys()])
  return [...one].flatMap(([step, html]) => {
    const texts = new Set(textsIn(other.get(step) ?? ''))
    return [...new Set(textsIn(html))]
      .filter((text) => texts.has(text) && !shared.has(text))
      .map((text) => `${step}: ${text}`)
  })
}

/** The code of a receipt that is older than a week. Not every number has one. */
function oldCode(): string {
  for (let number = 1; ; number++) {
    const code = receiptCode({ place: 's1', day: today - 8, number }, secret)
    if (code) return code
  }
}

async function asGuest(language: string, draw: string): Promise<ReadonlyMap<string, string>> {
  const { seen, visit, send } = walker(language)
  const first = await visit('asked', '/ask/how-did-we-do?place=s1&order=7')
  await send('nothing chosen', first, { do: 'finish' })
  const thanks = await send('thanked', await send('second page', first, { 'q.rating': '1' }), {
    'q.why': '1',
  })
  const [, mine = ''] = /href="(\/my\/[^"]+)"/.exec(thanks) ?? []
  await visit('own', mine)
  await visit('changing', `${mine}/change`)
  await visit('taken back', mine, { do: 'withdraw' })
  await visit('own, taken back', `${mine}?done=withdrawn`)
  await visit('deleted', mine, { do: 'delete' })
  await visit('own, gone', mine)
  await visit('table', '/t/garden')
  await visit('at a table', '/t/garden/12')
  await visit('no prompt', '/ask/nothing')
  await visit('not whole', '/ask/how-did-we-do', {})
  const receipt = await visit('receipt', '/r/s1')
  await send('wrong receipt', receipt, { 'q.code': 'K7' })
  await send('old receipt', receipt, { 'q.code': oldCode() })
  for (let times = 0; times < 5; times++) await send('many wrong receipts', receipt, { 'q.code': 'K7' })
  await visit('told', '/told')
  await visit('nowhere', '/nowhere')
  await visit('foreign', `/draw/${draw}`, {}, { origin: 'https://other.example' })
  await visit('no draw', '/draw/none')
  await visit('draw', `/draw/${draw}`)
  const talk = `/talk/${talkToken('a', { secret, now: test.clock.now })}`
  await visit('talking', talk)
  await visit('nothing said', talk, { words: '' })
  await visit('nobody to talk to', '/talk/none')
  return seen
}

async function complained(): Promise<void> {
  const answers = { what: ['time'], why: '7', reach: { email: 'a@b.example' } }
  await test.storage.store(
    [recordOf(said({ run: 'a', prompt: complaint, answers }), prompts)],
    test.clock.now,
  )
  await openCases(test.storage, test.clock.now)
}

it('leaves no word of English on the pages of guests', async () => {
  const owner = walker('en', await signedIn(test.app))
  await owner.visit('', '/draws', { do: 'make', ...rules })
  const [draw] = await test.storage.draws.all()
  const id = draw?.id ?? ''
  await complained()
  await owner.visit('', '/draws', { do: 'open', id })
  const same = alike(await asGuest('en', id), await asGuest('de', id))
  expect(same).toEqual([])

  const drawn = async (language: string) => {
    const { seen, visit } = walker(language)
    const enter = (contact: string, agree = 'yes') =>
      visit(`draw, ${contact ? agree || 'not agreed' : 'no contact'}`, `/draw/${id}`, { contact, agree })
    test.clock.now = Date.parse('2026-11-23T12:00:00Z')
    await visit('draw, open', `/draw/${id}`)
    await enter('')
    await enter(`${language}@mail.example`, '')
    await enter(`${language}@mail.example`)
    await enter(`${language}2@mail.example`)
    return seen
  }
  expect(alike(await drawn('en'), await drawn('de'))).toEqual([])
  const over = async (step: string) => {
    const [en, de] = [walker('en'), walker('de')]
    await en.visit(step, `/draw/${id}`)
    await de.visit(step, `/draw/${id}`)
    return alike(en.seen, de.seen)
  }
  test.clock.now = Date.parse('2026-12-03T12:00:00Z')
  expect(await over('draw, closed')).toEqual([])
  const late = walker('en', await signedIn(test.app))
  await late.visit('', '/draws', { do: 'draw', id, numbers: '1 2 3' })
  expect((await over('draw, drawn')).filter((text) => !/: [2-9A-Z]{4}-/.test(text))).toEqual([])
})

it('leaves no word of English on the first pages of an owner', async () => {
  await complained()
  const first = await signedIn(test.app)
  const kim = await personSignedIn(test, '13', 'manager')
  const idea = { words: '1', owner: '2', dueAt: 1, madeAt: 1, cause: 'time', before: { count: 20, n: 30 } }
  await test.storage.listening.addAction(idea)
  const done = await test.storage.listening.addAction(idea)
  await test.storage.listening.changeAction({ ...done, doneAt: test.clock.now - 2 * dayMs, told: '3' })
  const walk = async (language: string) => {
    const { seen, visit } = walker(language, first)
    const name = language === 'en' ? '11' : '12'
    await visit('empty', '/')
    await visit('beginning', '/begin')
    await visit('two answers', '/begin', { name: '1', meeting: 'web' })
    for (const meeting of ['web', 'tables', 'counter'])
      await visit(`begun, ${meeting}`, '/begin', { name: '1', meeting, promise: '2' })
    await visit('account', '/account?kept')
    await visit('people', '/people')
    await visit('no name', '/people', { do: 'add', name: ' ', role: 'staff' })
    const made = await visit('invited', '/people', { do: 'add', name: name, role: 'manager' })
    await visit('invited twice', '/people', { do: 'add', name: name, role: 'owner' })
    const [, link = ''] = /(\/invite\/[\w-]+)/.exec(made) ?? []
    await visit('invitation', link)
    for (const password of ['1', `${name} a b ${name} 1`, '1'.repeat(201)])
      await visit(`invitation, ${password.length}`, link, { password })
    await visit('no invitation', '/invite/none')
    await visit('actions', '/actions')
    for (const form of [{ words: '' }, { words: '1' }, { words: '1', owner: '2' }, { do: 'decline' }])
      await visit(`actions, ${Object.keys(form)}`, '/actions', form)
    await visit('answers', '/answers')
    await visit('no answer', '/answers/none')
    await visit('case', '/inbox/a')
    const person = walker(language, kim)
    await person.visit('own account', '/account')
    await person.visit('wrong password', '/account', { do: 'password', old: 'guess', password: '1' })
    await person.visit('not theirs', '/setup')
    return new Map([...seen, ...person.seen])
  }
  const same = alike(await walk('en'), await walk('de'))
  expect(same).toEqual([])
})
