import { promiseKept } from '@earshot/presets/promise-kept'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openCases } from '../src/cases/open-cases.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { unescaped } from './page-form.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { type Said, said } from './test-events.ts'
import { prompts } from './test-responses.ts'

let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())

const contact = { may: 'yes', how: { name: 'Ann', email: 'ann@mail.example' } }
const store = (what: Said) => test.storage.store([recordOf(said(what), prompts)], test.clock.now)
const textOf = (html: string): string => unescaped(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))
const open = async (path: string): Promise<string> =>
  textOf(await (await test.app.request(path, { headers: { cookie } })).text())
const act = (id: string, fields: Record<string, string>, headers: Record<string, string> = { cookie }) =>
  test.app.request(`/inbox/${id}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ by: 'Rosa', ...fields }),
  })

const solved = { deed: 'resolved', answer: 'Money back.', cause: 'time', change: 'Two at the door.' }

describe('the inbox, of several people at once', () => {
  it('tells a case whose answers came without labels by what they say, and not as taken back', async () => {
    const record = recordOf(
      said({ run: 'a', prompt: promiseKept, answers: { kept: 'no', hope: 'Write to ann@mail.example' } }),
      prompts,
    )
    const bare = JSON.stringify(record, (key, value) => (key === 'label' ? undefined : value))
    await test.storage.store([JSON.parse(bare)], test.clock.now)
    const text = await open('/inbox')
    expect(text).toMatch(/ no: Write to .{1,40} Case 1/)
    expect(text).not.toContain('ann@mail.example')
    expect(text).not.toContain('took the answer back')
  })

  it('does once what is sent twice, and puts nobody out who took it meanwhile', async () => {
    await store({ run: 'a', answers: { rating: 1, ...contact } })
    await openCases(test.storage, test.clock.now)
    const html = await (await test.app.request('/inbox/a', { headers: { cookie } })).text()
    const from = /name="from" value="([^"]*)"/.exec(html)?.[1] ?? 'none'
    expect((await act('a', { deed: 'took', owner: 'Rosa', from })).status).toBe(303)
    const late = await act('a', { by: 'Emil', deed: 'took', owner: 'Emil', from })
    expect(late.status).toBe(422)
    const told = await late.text()
    expect(textOf(told)).toContain('Somebody else is working on this case')
    expect(told).toContain('name="from" value="Rosa"')
    expect(await test.storage.listening.case('a')).toMatchObject({ owner: 'Rosa' })
    const note = { deed: 'noted', words: 'A regular.' }
    const replies = await Promise.all([act('a', note), act('a', note)])
    expect(replies.map(({ status }) => status)).toEqual([303, 303])
    await act('a', { deed: 'contacted', way: 'phone', words: 'We spoke.' })
    for (const reply of [await act('a', solved), await act('a', solved)]) expect(reply.status).toBe(303)
    const done = (await test.storage.listening.caseEvents('a')).map(({ deed }) => deed.type)
    expect(done).toEqual(['read', 'took', 'noted', 'contacted', 'resolved'])
    const other = await act('a', { ...solved, by: 'Emil', answer: 'Other words.' })
    expect(textOf(await other.text())).toMatch(/This case is closed\..*Other words\./)
  })
})
