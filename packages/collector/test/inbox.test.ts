import { complaint } from '@earshot/presets/complaint'
import { productReport } from '@earshot/presets/product-report'
import { recovery } from '@earshot/presets/recovery'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestWords } from '../src/alerts/raise-daily.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { pageForm, unescaped } from './page-form.ts'
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

describe('the inbox', () => {
  it('is for the owner alone', async () => {
    expect((await test.app.request('/inbox')).headers.get('location')).toBe('/login?to=%2Finbox')
    expect((await act('a', { deed: 'took', owner: 'x' }, {})).status).toBe(401)
    const foreign = { cookie, 'sec-fetch-site': 'cross-site' }
    expect((await act('a', { deed: 'took', owner: 'x' }, foreign)).status).toBe(403)
  })

  it('says that nobody waits, with no table of figures before there is a case to count', async () => {
    expect(await open('/inbox')).toMatch(/Nobody waits for an answer\.(?!.*The last four weeks)/s)
    await store({ run: 'a', answers: { rating: 1 } })
    expect(await open('/inbox')).toContain('The last four weeks')
  })

  it('F0-28 has the gravest first, in the customers’ words, and opens a case once', async () => {
    await store({ run: 'mild', answers: { rating: 2, why: 'A bit slow.', ...contact } })
    await store({ run: 'grave', answers: { rating: 1, why: 'Broken glass in my soup.' } })
    await store({ run: 'fine', answers: { rating: 4 } })
    await openCases(test.storage, test.clock.now)
    const text = await open('/inbox')
    expect(text).toMatch(/2 cases wait\. None is late\./)
    expect(text.indexOf('Broken glass')).toBeLessThan(text.indexOf('A bit slow.'))
    expect(await open('/inbox')).toMatch(/Open 2 /)
  })

  it('is read by who opens a case, and not by a browser that only looks ahead or asks for headers', async () => {
    await store({ run: 'a', answers: { rating: 1 } })
    await openCases(test.storage, test.clock.now)
    const readAt = async () => (await test.storage.listening.case('a'))?.readAt
    await test.app.request('/inbox/a', { method: 'HEAD', headers: { cookie } })
    await test.app.request('/inbox/a', { headers: { cookie, 'sec-purpose': 'prefetch' } })
    expect(await readAt()).toBeUndefined()
    await open('/inbox/a')
    expect(await readAt()).toBe(test.clock.now)
  })

  it('F0-37 takes a case through its steps, and refuses to skip one', async () => {
    await store({ run: 'a', prompt: complaint, answers: { what: ['time'], why: 'Late.', ...contact } })
    await open('/inbox')
    const skipped = await act('a', { deed: 'resolved', answer: 'Sorry', cause: 'time', change: 'More hands' })
    expect(skipped.status).toBe(422)
    expect(textOf(await skipped.text())).toContain('Note first how you reached the customer')
    for (const fields of [
      { deed: 'took', owner: 'Rosa' },
      { deed: 'contacted', way: 'phone', words: 'Ann was kind about it.' },
      { ...solved, ways: 'A new one\nMoney back' },
    ]) {
      test.clock.now += 3_600_000
      expect((await act('a', fields)).status).toBe(303)
    }
    const text = await open('/inbox/a')
    expect(text).toContain('Resolved after 3 h')
    expect(text).toContain('Ann was kind about it.')
    expect(text).toContain('What fell short: How long it took. What we will change: Two at the door.')
    expect(await open('/inbox')).toMatch(/Nobody waits.*Two ways or more offered 1 of 1/)
    expect(await open('/inbox?show=closed')).toContain('Late.')
  })

  it('is closed by the forms of its page, which say what is missing and keep what was written', async () => {
    await store({ run: 'a', prompt: complaint, answers: { what: ['time'], why: 'Late.', ...contact } })
    await open('/inbox')
    let html = await (await test.app.request('/inbox/a', { headers: { cookie } })).text()
    /** Fills in the form of a step as a person would, and sends it. */
    const fill = async (deed: string, given: Record<string, string>) => {
      const form =
        html.match(/<form[\s\S]*?<\/form>/g)?.find((text) => text.includes(`value="${deed}"`)) ?? ''
      const { action, fields, names } = pageForm(form)
      for (const [name, value] of Object.entries(given)) {
        expect(names).toContain(name)
        if (form.includes(`<select name="${name}"`)) expect(form).toContain(`<option value="${value}"`)
        fields.set(name, value)
      }
      const init = { method: 'POST', headers: { cookie }, body: fields }
      const reply = await test.app.request(action, init)
      const path = reply.headers.get('location')
      html = await (path ? await test.app.request(path, { headers: { cookie } }) : reply).text()
      return reply.status
    }
    const problem = () => textOf(/<p class="problem"[^>]*>(.*?)<\/p>/.exec(html)?.[1] ?? '')
    const by = 'Rosa'
    expect(await fill('took', { owner: 'Rosa', by: ' ' })).toBe(422)
    expect(problem()).toBe('Please fill in every field. Who are you? ')
    expect(html).toMatch(/name="by"[^>]*aria-invalid="true" aria-describedby="problem"/)
    expect(await fill('took', { by })).toBe(303)
    expect(await fill('contacted', { way: 'phone', words: 'We spoke.', by })).toBe(303)
    expect(await fill('resolved', { answer: 'Money back.', cause: '', change: 'More hands.', by })).toBe(422)
    expect(problem()).toBe('Please choose what fell short. What fell short? ')
    for (const kept of [
      '>Money back.</textarea>',
      '>More hands.</textarea>',
      '"cause" required id="mend" aria-invalid="true"',
    ])
      expect(html).toContain(kept)
    expect(await fill('resolved', { cause: 'time', change: ' ' })).toBe(422)
    expect(problem()).toContain('with the reason. What will we change?')
    const close = { cause: 'time', change: 'Two at the door.' }
    expect(await fill('resolved', close)).toBe(303)
    expect(textOf(html)).toContain('Resolved')
    expect(await test.storage.listening.case('a')).toMatchObject({ state: 'resolved', ...close })
    const json = { method: 'POST', headers: { cookie }, body: JSON.stringify({ deed: 'noted', words: 'x' }) }
    const refused = await test.app.request('/inbox/a', json)
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('<code>deed: took, contacted'),
    ])
    // Without a contact it is read, and closed in one step; what cannot be done any more loses no words.
    await store({ run: 'b', prompt: complaint, answers: { what: ['price'] } })
    await open('/inbox')
    html = await (await test.app.request('/inbox/b', { headers: { cookie } })).text()
    const before = html
    expect(await fill('looked-at', { cause: 'price', change: 'Nothing: it was the fish.', by })).toBe(303)
    html = before
    expect(await fill('looked-at', { cause: 'price', change: 'A smaller one.', by })).toBe(422)
    expect(problem()).toContain('This case is closed.')
    expect(html).toContain('A smaller one.')
  })

  it('F0-27 says how much criticism was read, and how long it waited', async () => {
    for (let index = 0; index < 10; index += 1) await store({ run: `r${index}`, answers: { rating: 1 } })
    await open('/inbox')
    test.clock.now += 2 * 3_600_000
    for (let index = 0; index < 6; index += 1) await open(`/inbox/r${index}`)
    expect(await open('/')).toContain('Criticism read: 6 of 10, half within 2 h.')
    expect(await open('/inbox')).toContain('Read 6 of 10 (60 %, 31–83 %)')
  })

  it('counts all that are late, on the first page and in the daily words', async () => {
    const { now } = test.clock
    await store({ run: 'fine', answers: { rating: 4 } })
    const late = { kind: 'criticism', severity: 3, contact: true, prompt: 'complaint', state: 'new' } as const
    const times = { openedAt: now - 9, dueAt: now - 1, reopened: 0 }
    await test.storage.listening.openCases(
      Array.from({ length: 620 }, (_, index) => ({ id: `c${index}`, ...late, ...times })),
    )
    expect(await open('/')).toContain('620 cases are late.')
    const yesterday = Math.floor(now / 86_400_000) - 1
    expect(await digestWords(test.storage, new Map(), { prompts, now, yesterday })).toContain(
      '620 cases wait for somebody. 620 are late.',
    )
  })

  it('F4-28 has a question as a case of its own, with its answer and the time to it, in no figure of criticism', async () => {
    const ask = (run: string, answers: Record<string, unknown>) =>
      store({ run, prompt: productReport, answers: { kind: 'question', ...answers } })
    await ask('q', { text: 'Are you open on Sunday?', ...contact })
    await store({ run: 'i', prompt: productReport, answers: { kind: 'idea', text: 'A bell.' } })
    expect(await open('/inbox')).toMatch(/Are you open on Sunday\? Case 1 · Question · wants an answer/)
    expect(await test.storage.listening.case('i')).toBeUndefined()
    test.clock.now += 2 * 3_600_000
    await act('q', { deed: 'took', owner: 'Rosa' })
    await act('q', { deed: 'contacted', way: 'mail', words: 'From ten to four.' })
    expect(await open('/inbox/q')).toContain('From ten to four.')
    const text = await open('/inbox')
    expect(text).toContain('Questions answered half within 2 h')
    expect(text).toContain('Read –')
  })

  it('F4-44 brings a case back where the customer says No, once for each answer', async () => {
    await store({ run: 'a', prompt: complaint, answers: { what: ['time'], ...contact } })
    await open('/inbox')
    await act('a', { deed: 'took', owner: 'Rosa' })
    await act('a', { deed: 'contacted', way: 'mail', words: 'Wrote.' })
    await act('a', { deed: 'resolved', answer: 'Sorry.', cause: 'time', change: 'Nothing: one bad day.' })
    await store({ run: 'no', prompt: recovery, answers: { solved: 'no' }, context: { case: 'a' } })
    test.clock.now += 1_000
    expect(await open('/inbox')).toContain('came back')
    expect(await openCases(test.storage, test.clock.now)).toEqual([])
    expect(await test.storage.listening.case('a')).toMatchObject({ state: 'new', reopened: 1 })
    expect(await open('/inbox/a')).toContain('The customer says that it is not solved')
  })

  it('F4-48 F4-49 holds both sides in one place; the customer reads and writes by a link that runs out', async () => {
    await store({ run: 'a', prompt: complaint, answers: { what: ['time'], ...contact } })
    await open('/inbox')
    await act('a', { deed: 'took', owner: 'Rosa' })
    await act('a', { deed: 'noted', words: 'Sounds angry.' })
    await act('a', { deed: 'contacted', way: 'link', words: 'We are looking into it.' })
    const [, link = ''] = /(\/talk\/[\w.-]+)/.exec(await open('/inbox/a')) ?? []
    const talk = async (body?: URLSearchParams, headers = {}) =>
      test.app.request(link, { ...(body && { method: 'POST', body }), headers })
    const first = textOf(await (await talk()).text())
    expect(first).toContain('We are looking into it.')
    expect(first).not.toContain('Sounds angry.')
    expect((await talk(new URLSearchParams({ words: ' ' }))).status).toBe(422)
    expect((await talk(new URLSearchParams({ words: 'x' }), { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    )
    expect((await talk(new URLSearchParams({ words: 'Thank you. <b>Soon?' }))).status).toBe(303)
    expect(await open('/inbox/a')).toContain('The customer wrote Thank you. <b>Soon?')
    await act('a', { ...solved, answer: 'Your money is back.' })
    expect(textOf(await (await talk()).text())).toContain('Your money is back.')
    await talk(new URLSearchParams({ solved: 'no' }))
    expect(await test.storage.listening.case('a')).toMatchObject({ state: 'new', reopened: 1 })
    expect((await test.app.request(`${link}x`)).status).toBe(404)
    expect((await test.app.request(link.replace('/talk/', '/talk/b'))).status).toBe(404)
    test.clock.now += 92 * 86_400_000
    expect((await talk()).status).toBe(404)
  })

  it('F0-39 flags the same cause at the same place within 90 days', async () => {
    const day = 86_400_000
    for (const run of ['a', 'b', 'c']) {
      await store({ run, answers: { rating: 1 }, context: { place: 'Linden' } })
      await open('/inbox')
      await act(run, { deed: 'looked-at', cause: 'time', change: 'Nothing: it is seldom.' })
      test.clock.now += run === 'a' ? 25 * day : 100 * day
      cookie = await signedIn(test.app)
    }
    expect(await open('/inbox/b')).toContain(
      'Again: 1 more case with the same cause at Linden in the 90 days before.',
    )
    expect(await open('/inbox/c')).not.toContain('Again:')
  })

  it('raises a case whose customer adds a contact or a grave word', async () => {
    await store({ run: 'a', answers: { rating: 2 }, type: 'updated', revision: 1 })
    await open('/inbox')
    expect(await test.storage.listening.case('a')).toMatchObject({ severity: 4, contact: false })
    await store({ run: 'a', answers: { rating: 1, why: 'I was threatened.', ...contact }, revision: 5 })
    await open('/inbox')
    expect(await test.storage.listening.case('a')).toMatchObject({ severity: 1, contact: true })
  })

  it('shows as text what a customer or a colleague writes', async () => {
    const payload = '<script>alert(1)</script>'
    await store({ run: 'a', answers: { rating: 1, why: payload, ...contact } })
    await open('/inbox')
    await act('a', { deed: 'took', owner: payload, by: payload })
    await act('a', { deed: 'noted', words: payload })
    for (const path of ['/inbox', '/inbox/a', '/']) {
      const html = await (await test.app.request(path, { headers: { cookie } })).text()
      expect(html).not.toContain('<script>alert')
    }
  })
})

describe('the actions', () => {
  const post = (path: string, fields: Record<string, string>) =>
    test.app.request(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })

  it('F0-11 begin with the figure as it is, end with a day, and tell what became of it', async () => {
    for (let index = 0; index < 40; index += 1)
      await store({ run: `b${index}`, answers: { rating: 1, what: [index < 30 ? 'time' : 'price'] } })
    expect(await open('/')).toContain('Measure the longest wait for a week')
    const bad = await post('/actions', {
      words: 'Two at the door',
      owner: '',
      due: '2026-12-01',
      cause: 'time',
    })
    expect([bad.status, textOf(await bad.text())]).toEqual([
      422,
      expect.stringContaining('Please write who does it.'),
    ])
    const good = await post('/actions', {
      words: 'Two at the door',
      owner: 'Rosa',
      due: '2026-12-01',
      cause: 'time',
    })
    expect(good.status).toBe(303)
    expect(await open('/')).toContain('Two at the door. Rosa does it by 1 Dec.')
    test.clock.now += 5 * 86_400_000
    await post('/actions/1', { told: 'You said it takes long. Now two open the door.' })
    test.clock.now += 3 * 86_400_000
    for (let index = 0; index < 40; index += 1)
      await store({ run: `a${index}`, answers: { rating: 1, what: [index < 8 ? 'time' : 'price'] } })
    expect(await open('/actions')).toContain(
      'Before: 30 of 40 (75 %, 60–86 %) named it. Since: 8 of 40 (20 %, 10–35 %).',
    )
    expect(await open('/')).toContain('You said it takes long. Now two open the door.')
  })

  it('takes back that an action is done: neither the board nor the chart knows of it then', async () => {
    await store({ run: 'a', answers: { rating: 1, what: ['time'] } })
    await post('/actions', { words: 'Two at the door', owner: 'Rosa', due: '2026-12-01', cause: 'time' })
    await post('/actions/1', { told: 'Now two open the door.' })
    expect(await open('/')).toContain('Now two open the door.')
    await post('/actions/1', { do: 'undo' })
    expect(await open('/')).not.toContain('Now two open the door.')
    const [action] = await test.storage.listening.actions()
    expect(action).toMatchObject({ words: 'Two at the door', owner: 'Rosa', cause: 'time' })
    expect(action).not.toHaveProperty('doneAt')
    expect(action).not.toHaveProperty('told')
  })
})

it('tells how the whole house listens in no view that is filtered', async () => {
  await store({ run: 'a', answers: { rating: 1 }, context: { shift: 'late' } })
  await store({ run: 'b', answers: { rating: 1 }, context: { shift: 'lunch' } })
  await open('/inbox')
  expect(await open('/')).toContain('Criticism read: 0 of 2')
  const part = await open('/?shift=late')
  expect(part).toContain('Filtered: only Shift late.')
  expect(part).not.toContain('Criticism read')
})

describe('the tables', () => {
  const tableCheck = prompts.get('table-check')
  const call = (run: string, table: string, answers: Said['answers'] = { state: 'someone' }) =>
    store({ run, ...(tableCheck && { prompt: tableCheck }), ...(answers && { answers }), context: { table } })
  const mark = (ids: string, state: string) =>
    test.app.request('/staff', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ ids, state }),
    })

  it('F0-21 show a need, and keep when it was seen and done; the guest is told the same', async () => {
    await call('a', '12', { state: 'need', need: ['drinks'] })
    expect(await open('/staff')).toMatch(/1 table waits\..*Table 12.*Drinks.*Seen/)
    await mark('a', 'seen')
    expect(await open('/staff')).toMatch(/No table waits\..*On the way.*Table 12/)
    expect(await (await test.app.request('/v1/calls/a')).json()).toEqual({ state: 'seen' })
    await mark('a', 'done')
    expect(await open('/staff')).toContain('A table that calls stands here within three seconds.')
    expect(test.heard.filter((heard) => heard.call && heard.id === 'a')).toHaveLength(2)
  })

  it('a slip on “Done” can be taken back for five minutes, and the guest is told what is true', async () => {
    await call('a', '12', { state: 'need', need: ['drinks'] })
    await call('b', '12', { state: 'need', need: ['bill'] })
    await mark('a b', 'done')
    expect(await open('/staff')).toMatch(
      /No table waits\. .*Just done Table 12 · Drinks, The bill Not done after all/,
    )
    await mark('a b', 'not-done')
    expect(await open('/staff')).toMatch(/On the way Table 12/)
    for (const id of ['a', 'b'])
      expect(await (await test.app.request(`/v1/calls/${id}`)).json()).toEqual({ state: 'seen' })
    await mark('a b', 'done')
    test.clock.now += 5 * 60_000 + 1
    expect(await open('/staff')).not.toContain('Just done')
    await mark('a b', 'not-done')
    expect(await test.storage.callState('a')).toBe('done')
  })

  it('F3-17 say who must be told where nobody looks', async () => {
    await call('a', '12')
    test.clock.now += 61_000
    expect(await open('/staff')).toContain('Nobody has seen this for a minute.')
    test.clock.now += 60_000
    expect(await open('/staff')).toContain('Nobody has seen this for two minutes: tell the manager.')
    expect(await open('/')).toContain('1 guest waits, since 2 min (Table 12).')
  })

  it('are the owner’s alone, and marked only from a page of ours', async () => {
    await call('a', '12')
    expect((await test.app.request('/staff')).headers.get('location')).toBe('/login?to=%2Fstaff')
    const foreign = { cookie, 'sec-fetch-site': 'cross-site' }
    const body = new URLSearchParams({ ids: 'a', state: 'done' })
    expect((await test.app.request('/staff', { method: 'POST', headers: foreign, body })).status).toBe(403)
    expect(await (await test.app.request('/v1/calls/a')).json()).toEqual({ state: 'sent' })
  })

  it('can be put on a home screen', async () => {
    const html = await (await test.app.request('/staff', { headers: { cookie } })).text()
    const path = /rel="manifest" href="([^"]+)"/.exec(html)?.[1] ?? ''
    const manifest = await (await test.app.request(path)).json()
    expect(manifest).toMatchObject({ start_url: '/staff', display: 'standalone' })
    expect((await test.app.request(manifest.icons[0].src)).headers.get('content-type')).toBe('image/svg+xml')
  })
})
