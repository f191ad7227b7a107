import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import { daySlices } from '../src/listening/day-slices.ts'
import { digestText } from '../src/listening/digest.ts'
import { digestKeeper } from '../src/listening/digest-keeper.ts'
import type { StorageRecord, StoredResponse } from '../src/storage/port.ts'
import { type TestApp, testApp } from './test-app.ts'
import { type Said, said } from './test-events.ts'
import { prompts } from './test-responses.ts'

const [minuteMs, dayMs] = [60_000, 86_400_000]
let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

const record = (what: Said): StorageRecord => recordOf(said(what), prompts)
/** A day on which very many answer: the same answer under many ids. */
async function crowd(count: number, from: number, every: number, name = 'r'): Promise<void> {
  const one = record({ answers: { rating: 2 } })
  for (let at = 0; at < count; at += 1_000) {
    const records = Array.from({ length: Math.min(1_000, count - at) }, (_, index) => ({
      ...one,
      id: `${name}-${at + index}`,
    }))
    await test.storage.store(records, from + (at / 1_000) * every)
  }
}
const all = async (): Promise<readonly StoredResponse[]> => {
  const found: StoredResponse[] = []
  let after: Parameters<TestApp['storage']['responses']>[1]['after']
  do {
    const page = await test.storage.responses({}, { limit: 1_000, ...(after && { after }) })
    found.push(...page.responses)
    after = page.next
  } while (after)
  return found
}
/** What the prompts of a digest say, without how it was put together. */
const figures = (digest: Parameters<typeof digestText>[0] | undefined) =>
  digest && JSON.parse(digestText({ ...digest, shown: new Map() }))

describe('a day that is counted in slices', () => {
  const day = Math.floor(Date.parse('2026-11-21T00:00:00Z') / dayMs)
  const start = day * dayMs
  const never = () => false

  it('has the figures that it has when it is counted at once, also where something in it changes', async () => {
    await crowd(9_000, start, minuteMs)
    const slices = daySlices(test.storage, prompts)
    let now = start + 20 * minuteMs
    const same = async () =>
      expect(figures(await slices.count(day, now, never))).toEqual(
        figures(countResponses(await all(), prompts)),
      )
    await same()
    now += 5 * minuteMs
    await test.storage.store([record({ run: 'r-3', answers: { rating: 4 }, revision: 9 })], now)
    await test.storage.store([record({ run: 'new', answers: { rating: 4 } })], now)
    await same()
    now += 5 * minuteMs
    await test.storage.store([record({ run: 'r-4', type: 'withdrawn', revision: 9 })], now)
    await same()
    now += 5 * minuteMs
    await test.storage.erase(['r-5', 'new'], now)
    await same()
  })

  it('reads again only what changed', async () => {
    await crowd(9_000, start, minuteMs)
    let read = 0
    const storage = {
      ...test.storage,
      responses: async (...words: Parameters<TestApp['storage']['responses']>) => {
        const page = await test.storage.responses(...words)
        read += page.responses.length
        return page
      },
    }
    const slices = daySlices(storage, prompts)
    let now = start + 20 * minuteMs
    await slices.count(day, now, never)
    expect(read).toBeGreaterThanOrEqual(9_000)
    read = 0
    now += 5 * minuteMs
    await slices.count(day, now, never)
    expect(read).toBe(0)
    await test.storage.store([record({ run: 'r-8999', answers: { rating: 4 }, revision: 9 })], now)
    now += 5 * minuteMs
    await slices.count(day, now, never)
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(6_000)
  })

  it('goes on where the time ran out', async () => {
    await crowd(9_000, start, minuteMs)
    const slices = daySlices(test.storage, prompts)
    const now = start + 20 * minuteMs
    const tries = [await slices.count(day, now, () => true), await slices.count(day, now, () => true)]
    expect(tries[0]).toBeUndefined()
    const whole = tries[1] ?? (await slices.count(day, now, never))
    expect(figures(whole)).toEqual(figures(countResponses(await all(), prompts)))
  })

  it('is counted anew where another response stands for the same order now', async () => {
    const prompt = prompts.get('how-did-we-do')
    const context = { order: 'A-1' }
    const at = (number: number) => start - (3 - number) * dayMs
    await test.storage.store([record({ run: 'first', context, answers: { rating: 4 } })], at(0))
    await test.storage.store([record({ run: 'second', context, answers: { rating: 1 } })], at(1))
    expect(prompt?.limits?.oncePer).toBeDefined()
    const keeper = digestKeeper(test.storage, prompts)
    const responses = async (now: number) =>
      [...(await keeper.days(0, now))].map(([, digest]) =>
        [...digest.prompts.values()].reduce((sum, part) => sum + part.responses, 0),
      )
    expect(await responses(at(2))).toEqual([1, 0])
    await test.storage.store([record({ run: 'first', type: 'withdrawn', revision: 9 })], at(2) + 5 * minuteMs)
    expect(await responses(at(2) + 10 * minuteMs)).toEqual([0, 1])
  })
})
