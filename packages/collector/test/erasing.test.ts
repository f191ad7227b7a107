import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../src/commands/run-command.ts'
import { eraseAbout, eraseOlder } from '../src/erasing/erase-about.ts'
import { isAbout } from '../src/erasing/subject.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { openSqlite } from '../src/storage/sqlite.ts'
import { readKey, type TestApp, testApp } from './test-app.ts'
import { ran, type Said, said } from './test-events.ts'
import { showingsOf } from './totals-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-erasing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

const withContact = (what: Said, value: Record<string, string>) => {
  const event = said(what)
  const answers = [...event.data.answers, { question: 'reach', value: { ...value, consent: true } }]
  return recordOf({ ...event, data: { ...event.data, answers } } as typeof event, new Map())
}
const left = async () =>
  (await test.storage.responses({}, { limit: 999 })).responses.map(({ id }) => id).sort()

describe('what is about somebody', () => {
  it.each([
    ['ROSA@shop.example ', true],
    ['rosa@shop.example', true],
    ['osa@shop.example', false],
    ['Rosa', false],
    ['030 / 123-45', true],
    ['03012345', true],
    ['3012345', false],
    ['', false],
  ])('“%s”: %s', (value, expected) => {
    const record = withContact(
      { run: 'a' },
      { name: 'Rosa', email: 'Rosa@Shop.example', phone: '(030) 123 45' },
    )
    expect(isAbout(record.data as never, { type: 'contact', value })).toBe(expected)
  })
})

describe('erasing all of somebody', () => {
  it('finds it among many, by contact and by what pages call person', async () => {
    const many = Array.from({ length: 450 }, (_, index) => recordOf(said({ run: `run-${index}` }), new Map()))
    await test.storage.store(many, 1)
    await test.storage.store(
      [withContact({ run: 'run-401', revision: 9 }, { email: 'rosa@shop.example' })],
      2,
    )
    await test.storage.store([recordOf(said({ run: 'z', context: { person: 'p-7' } }), new Map())], 3)
    const headers = { authorization: `Bearer ${readKey}` }
    const erase = async (id: string) =>
      (await test.app.request(`/v1/people/${encodeURIComponent(id)}`, { method: 'DELETE', headers })).json()
    expect(await erase('rosa@shop.example')).toMatchObject({ responses: ['run-401'] })
    expect(await erase('p-7')).toMatchObject({ responses: ['z'] })
    expect(await erase('nobody')).toMatchObject({ responses: [] })
    expect(await left()).toHaveLength(449)
  })

  it('C48 erases what is older than it is kept, a few at once, runs without an answer too', async () => {
    const old = Array.from({ length: 450 }, (_, index) => recordOf(said({ run: `old-${index}` }), new Map()))
    await test.storage.store([...old, recordOf(ran('shown', { run: 'seen' }), new Map())], 1_000)
    await test.storage.store([recordOf(said({ run: 'new' }), new Map())], 2_000)
    const sizes: number[] = []
    const storage = {
      olderThan: test.storage.olderThan,
      erase: (ids: readonly string[], now: number) => {
        sizes.push(ids.length)
        return test.storage.erase(ids, now)
      },
    }
    expect(await eraseOlder(storage, 2_000, () => 3_000)).toBe(451)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(400)
    expect(await left()).toEqual(['new'])
    expect(await showingsOf(test.storage)).toEqual([])
    const verdict = await test.storage.store([recordOf(said({ run: 'old-7' }), new Map())], 4_000)
    expect(verdict).toEqual(['gone'])
  })

  it('of a person, also where it was only shown, stands beside another answer, or is a line of text', async () => {
    const record = (what: Said) => recordOf(said(what), new Map())
    const told = { person: 'guest-7' }
    await test.storage.store([recordOf(ran('shown', { run: 'shown', context: told }), new Map())], 1)
    await test.storage.store([record({ run: 'a', revision: 2, answers: { rating: 1 } })], 1)
    await test.storage.store([record({ run: 'a', revision: 2, context: told })], 1)
    await test.storage.store([record({ run: 'line', answers: { rating: 1, why: ' Kim@Mail.example ' } })], 1)
    await test.storage.store([record({ run: 'option', answers: { rating: 1, what: ['fairness'] } })], 1)
    const about = (value: string) => eraseAbout(test.storage, { type: 'person', value }, () => 1)
    expect(await about('fairness')).toEqual([])
    expect([...(await about('guest-7'))].sort()).toEqual(['a', 'shown'])
    expect(await about('kim@mail.example')).toEqual(['line'])
    expect(await left()).toEqual(['option'])
    expect(await test.storage.conflicts(9)).toEqual([])
    expect(await test.storage.everyResponse(undefined, 9)).toHaveLength(1)
  })

  it('by what a page has told', async () => {
    for (const order of ['A-1', 'A-2', 'A-1'])
      await test.storage.store([recordOf(said({ context: { order } }), new Map())], 1)
    const about = { type: 'context', name: 'order', value: 'A-1' } as const
    expect(await eraseAbout(test.storage, about, () => 1)).toHaveLength(2)
    expect(await left()).toHaveLength(1)
  })
})

describe('earshot erase', () => {
  const database = join(folder, 'earshot.db')
  const run = async (...words: readonly string[]) => {
    const out: string[] = []
    const code = await runCommand(['erase', ...words], {
      environment: { EARSHOT_DATABASE: `sqlite:${database}`, EARSHOT_BACKUPS: '30d' },
      say: (line) => out.push(line),
      warn: (line) => out.push(line),
      untilStopped: () => Promise.resolve(),
    })
    return { code, out: out.join('\n') }
  }

  it('erases, and says what', async () => {
    const storage = openSqlite(database)
    await storage.store([withContact({ run: 'a' }, { email: 'rosa@shop.example' })], 1)
    await storage.store(
      ['b', 'c'].map((id) => recordOf(said({ run: id, context: { order: id } }), new Map())),
      1,
    )
    expect(await run('contact', 'Rosa@shop.example')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^a\n1 erased/),
    })
    const { code, out } = await run('context', 'order', 'b')
    expect(code).toBe(0)
    expect(out).toContain('by 20')
    const [, receipt = ''] = /Receipt: (\S+)$/.exec(out) ?? []
    expect(await run('check', receipt)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 erased at 20.*Z\./),
    })
    expect(await run('check', `${receipt}0`)).toMatchObject({
      code: 1,
      out: expect.stringContaining('no receipt'),
    })
    expect(await run('response', 'c')).toMatchObject({ code: 0 })
    expect(await run('response', 'c')).toEqual({
      code: 1,
      out: 'Nothing of it is kept here, so nothing was erased.',
    })
    expect(await storage.responses({}, { limit: 9 })).toEqual({ responses: [] })
    await storage.close()
  })

  it.each([
    [[]],
    [['response']],
    [['contact']],
    [['contact', 'a', 'b']],
    [['context', 'a']],
    [['all']],
    [['check']],
  ])('%j is wrong use', async (words) => {
    expect(await run(...words)).toEqual({ code: 2, out: expect.stringMatching(/earshot erase/) })
  })
})
