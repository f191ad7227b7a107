import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Behind, behindOf } from '../src/behind/behind.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { unescaped } from './page-form.ts'
import { personSignedIn, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'

let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
  const answers = { rating: 1, what: ['time'], why: 'Forty minutes, and our waiter Jonas hid.' }
  await test.storage.store(
    [recordOf(said({ run: 'a', answers, context: { place: 'Linden' } }), prompts)],
    test.clock.now,
  )
})
afterEach(() => test.close())

const open = async (path: string, as = cookie) =>
  unescaped(
    (await (await test.app.request(path, { headers: { cookie: as } })).text())
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  )
const post = (path: string, fields: Record<string, string>) =>
  test.app.request(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })
const keep = (fields: Record<string, string>) => post('/behind', { do: 'keep', ...fields })

it('F3-16 a case says whom to turn to, by cause and place, or that nobody is named yet', async () => {
  await open('/inbox')
  expect(await open('/inbox/a')).toContain('For “How long it took” nobody is named to turn to. Name somebody')
  expect(await open('/behind')).toContain('Nobody to turn to yet 11')
  expect((await keep({ cause: 'time', team: ' ' })).status).toBe(422)
  await keep({ cause: 'time', team: 'Kitchen', help: 'Rosa, extension 12' })
  expect(await open('/inbox/a')).toContain('Who can help: Rosa, extension 12 (Kitchen)')
  await keep({ cause: 'time', place: 'Linden', team: 'Grill', help: 'Ken, extension 7' })
  expect(await open('/inbox/a')).toContain('Who can help: Ken, extension 7 (Grill)')
  await post('/behind', { do: 'drop', key: 'time Linden' })
  expect(await open('/inbox/a')).toContain('Rosa, extension 12')
  expect(await open('/behind')).toContain('Nobody to turn to yet 10')
})

it('says of a place what is named there, else what is named for all', () => {
  const all: readonly Behind[] = [
    { cause: 'time', team: 'Kitchen', help: 'Rosa' },
    { cause: 'time', place: 'Linden', team: 'Grill', help: 'Ken' },
  ]
  expect(behindOf(all, 'time', 'Linden')?.help).toBe('Ken')
  expect(behindOf(all, 'time', 'Oak')?.help).toBe('Rosa')
  expect(behindOf(all, 'price', 'Oak')).toBeUndefined()
})

it('F4-17 a team that no customer sees reads what customers wrote of what it makes, without names', async () => {
  const staff = await personSignedIn(test, 'Kim', 'staff')
  expect(await open('/behind/Kitchen', staff)).toContain('No such team')
  await keep({ cause: 'time', team: 'Kitchen' })
  await keep({ cause: 'product', team: 'Kitchen' })
  const text = await open('/behind/Kitchen', staff)
  expect(text).toContain('Forty minutes, and our waiter [name] hid. Linden · 21 Nov')
  expect(text).toContain('The product or the food Nobody has written about it in the last year.')
})

it('F4-19 a case is traced back to the team in which it began', async () => {
  await open('/inbox')
  const trace = (fields: Record<string, string>) =>
    post('/inbox/a', { by: 'Rosa', deed: 'traced', ...fields })
  expect((await trace({ team: 'Kitchen', words: '' })).status).toBe(422)
  await trace({ team: 'Kitchen', words: 'The order slip was lost.' })
  const text = await open('/inbox/a')
  expect(text).toContain('It began in Kitchen: The order slip was lost.')
  expect(text).toContain('Rosa traced it to Kitchen The order slip was lost.')
})
