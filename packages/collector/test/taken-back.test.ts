import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { presets } from '@earshot/presets'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOnCase } from '../src/cases/act-on-case.ts'
import type { CaseDeed } from '../src/cases/case.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { keepComments } from '../src/comments/keep-comments.ts'
import { myToken } from '../src/own-answer/my-token.ts'
import { scrubSoonMs } from '../src/storage/scrubber.ts'
import { openThreadedSqlite } from '../src/storage/sqlite-database.ts'
import { secret, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'
import { visitorOf } from './test-visitor.ts'

const prompts = new Map(presets.map((prompt) => [prompt.id, prompt]))
let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { open } = visitorOf(() => test)
const { post } = senderOf(() => test)
const act = (address: string, fields: Record<string, string>) =>
  test.app.request(address, { method: 'POST', body: new URLSearchParams(fields) })

/** The files of the database that hold these bytes. */
function filesWith(text: string): readonly string[] {
  const folder = dirname(test.path)
  const own = readdirSync(folder).filter((name) => name.startsWith(basename(test.path)))
  return own.filter((name) => readFileSync(join(folder, name)).includes(text))
}

/** Somebody who reads the database as it is now, until they close it. */
function openReader(): DatabaseSync {
  const reader = new DatabaseSync(test.path)
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM responses').get()
  return reader
}

describe('what was taken back', () => {
  it('C49 stands in no file any more within two seconds, the story of its case and the log included', async () => {
    const long = `canary-7d1f0c55 ${'x'.repeat(9_000)} canary-7d1f0c55`
    for (const id of ['a', 'b', 'c']) await post(said({ run: id, answers: { rating: 1, why: 'Too loud.' } }))
    const how = { email: 'ada@example.org' }
    await post(said({ run: 'r', answers: { rating: 1, why: long, may: 'yes', how } }))
    await openCases(test.storage, test.clock.now)
    const tell = (by: string, deed: CaseDeed) =>
      actOnCase(test.storage, 'r', { at: test.clock.now, by, deed })
    await tell('Rosa', { type: 'took', owner: 'Rosa' })
    await tell('Rosa', { type: 'contacted', way: 'link', words: 'Sorry for the canary-7d1f0c55.' })
    await tell('customer', { type: 'heard', words: 'It was the canary-7d1f0c55.' })
    await tell('Rosa', { type: 'noted', words: 'canary-7d1f0c55' })
    await keepComments({ storage: test.storage, prompts }, test.clock.now, 9)
    const address = `/my/${myToken('r', secret)}`
    const talk = /href="(\/talk\/[^"]+)"/.exec((await open(address)).html)?.[1] ?? ''
    expect((await open(talk)).html).toContain('It was the')
    const reader = openReader()
    expect(filesWith('7d1f0c55')).not.toEqual([])
    await act(address, { do: 'withdraw' })
    const takenBackAt = performance.now()
    // Whoever reads an export that began before holds it back, and holds up nobody else.
    await pause(scrubSoonMs + 500)
    expect(filesWith('7d1f0c55')).not.toEqual([])
    const before = performance.now()
    await post(said({ run: 'd' }))
    expect(performance.now() - before).toBeLessThan(1_000)
    reader.close()
    await expect.poll(() => filesWith('7d1f0c55'), { timeout: 4_000 }).toEqual([])
    await post(said({ run: 'e', answers: { rating: 1, why: long } }))
    await act(`/my/${myToken('e', secret)}`, { do: 'withdraw' })
    await pause(scrubSoonMs + 300)
    expect(filesWith('7d1f0c55')).toEqual([])
    expect(performance.now() - takenBackAt).toBeGreaterThan(scrubSoonMs)
    const story = await test.storage.listening.caseEvents('r')
    expect(story.map(({ by, deed }) => [by, deed.type])).toEqual([
      ['Rosa', 'took'],
      ['Rosa', 'contacted'],
      ['customer', 'heard'],
      ['Rosa', 'noted'],
    ])
    expect((await open(talk)).html).not.toContain('class="you"')
    await tell('Rosa', { type: 'noted', words: 'It goes on.' })
    expect((await test.storage.listening.caseEvents('r')).at(-1)?.deed).toEqual({
      type: 'noted',
      words: 'It goes on.',
    })
  })

  it('C49 is as gone where the person deletes it, and where a page takes it back', async () => {
    for (const run of ['a', 'b', 'c', 'd'])
      await post(said({ run, answers: { rating: 1, why: `canary-7d1f0c55 ${'x'.repeat(3_000)}` } }))
    await act(`/my/${myToken('a', secret)}`, { do: 'delete' })
    await act(`/my/${myToken('c', secret)}`, { do: 'delete' })
    await post(said({ run: 'b', revision: 9, type: 'withdrawn' }))
    await post(said({ run: 'd', revision: 9, type: 'withdrawn' }))
    await pause(scrubSoonMs + 300)
    expect(filesWith('7d1f0c55')).toEqual([])
  })

  it('C49 is gone where a kill came before the log was emptied, two seconds after the next start', async () => {
    await post(said({ run: 'a', answers: { rating: 1, why: `canary-7d1f0c55 ${'x'.repeat(3_000)}` } }))
    await act(`/my/${myToken('a', secret)}`, { do: 'withdraw' })
    const folder = mkdtempSync(join(tmpdir(), 'earshot-killed-'))
    for (const end of ['', '-wal']) copyFileSync(test.path + end, join(folder, `left.db${end}`))
    const left = () =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('7d1f0c55'))
    expect(left()).not.toEqual([])
    const database = await openThreadedSqlite(join(folder, 'left.db'))
    await pause(scrubSoonMs + 300)
    expect(left()).toEqual([])
    await database.close()
    rmSync(folder, { recursive: true })
  })
})
