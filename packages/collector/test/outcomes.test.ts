import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import type { Outcome } from '../src/outcomes/outcome.ts'
import { outcomesBeside } from '../src/outcomes/outcomes-beside.ts'
import { readOutcomes } from '../src/outcomes/read-outcomes.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts, times } from './test-responses.ts'

let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())

const dayMs = 86_400_000
const now = Date.parse('2026-11-21T12:00:00Z')
const send = (fields: Record<string, string>) =>
  test.app.request('/outcomes', { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })
const open = async (reply: Response | Promise<Response>) =>
  (await (await reply).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const page = () => open(test.app.request('/outcomes', { headers: { cookie } }))

/** So many months before November 2026, the critical share and a figure that follows it. */
function year(count: number) {
  const months = Array.from({ length: count }, (_, index) => Date.UTC(2026, 10 - index, 3))
  const days = new Map(
    months.map((at, index) => {
      const critical = 2 + ((index * 5) % 11)
      const list = [
        ...times(critical, { answers: { rating: 1 } }),
        ...times(20 - critical, { answers: { rating: 4 } }),
      ]
      return [Math.floor(at / dayMs), countResponses(list, prompts)] as const
    }),
  )
  const outcomes = months.map(
    (at, index): Outcome => ({
      month: new Date(at).toISOString().slice(0, 7),
      kind: 'quality',
      name: 'Wrong orders',
      value: 10 + ((index * 5) % 11),
    }),
  )
  return { days, outcomes }
}

describe('outcomes', () => {
  it('F1-15 a list with a bad month is refused with its line; a good one draws three lines', async () => {
    const good =
      'month,kind,name,value\n2026-10,quality,Wrong orders,14\n2026-10,process,Minutes,6.5\n2026-10,result,Sales,48200'
    const bad = await send({ lines: good.replace('2026-10,process', '10/2026,process') })
    expect(bad.status).toBe(422)
    expect(await open(bad)).toContain('Line 3: the month is written as 2026-10, not as “10/2026”.')
    expect(await test.storage.setting('outcomes')).toBeUndefined()
    expect((await send({ lines: good })).status).toBe(303)
    await send({ month: '2026-09', kind: 'quality', name: 'Wrong orders', value: '11' })
    const text = await page()
    for (const line of [
      '14 in Oct 2026. Quality in fact',
      '6.5 in Oct 2026. How the work went',
      '48,200 in Oct 2026. What came of it',
    ])
      expect(text).toContain(line)
    await send({ drop: 'Sales' })
    expect(await page()).not.toContain('48,200')
    expect((await send({ month: 'soon', kind: 'quality', name: 'x', value: '1' })).status).toBe(422)
  })

  it('what customers said beside them tells how it is known', async () => {
    for (const run of ['a', 'b', 'c', 'd', 'e'])
      await test.storage.store([recordOf(said({ run, answers: { rating: 1 } }), prompts)], test.clock.now)
    expect(await page()).toMatch(
      /5 of 5 .*How we know 5 answers, .*Asked: “How did we do today\?” \(how-did-we-do, /,
    )
  })

  it('reads what a sheet gives, and guesses no figure', () => {
    expect(readOutcomes('2026-10;result;Sales, gross;48200.5\r\n')).toMatchObject({
      outcomes: [{ name: 'Sales, gross', value: 48200.5 }],
    })
    for (const [line, why] of [
      ['2026-13,quality,a,1', 'month'],
      ['2026-10,other,a,1', 'kind'],
      ['2026-10,quality,,1', 'name'],
      ['2026-10,quality,a,1,000', 'figure'],
      ['2026-10,quality,a,', 'figure'],
      ['', 'no figure'],
    ])
      expect(readOutcomes(line ?? '')).toMatchObject({
        status: 'refused',
        why: expect.stringContaining(why ?? ''),
      })
  })

  it('F1-07 stand beside what customers say, in the same months', () => {
    const { days, outcomes } = year(8)
    const beside = outcomesBeside(days, outcomes.slice(0, 3), now)
    expect(beside.months).toEqual(['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'])
    const [critical] = beside.perception
    expect(critical?.months.map((share) => share?.n)).toEqual([20, 20, 20, 20, 20, 20])
    expect(beside.outcomes[0]?.months).toEqual([undefined, undefined, undefined, 20, 15, 10])
    // The month of a customer is that of the figure beside it: both move by the same rule.
    expect(critical?.months.slice(-3).map((share) => share?.count)).toEqual([12, 7, 2])
  })

  it('F1-17 nothing is said of two lines that move together before there are twelve months of both', () => {
    const eight = year(8)
    expect(outcomesBeside(eight.days, eight.outcomes, now).outcomes[0]?.together).toBeUndefined()
    const whole = year(12)
    expect(outcomesBeside(whole.days, whole.outcomes, now).outcomes[0]?.together).toMatchObject({
      withLine: 'Critical answers',
      months: 12,
      rho: 1,
    })
    const flat = whole.outcomes.map((one, index) => ({ ...one, value: [3, 1, 2][index % 3] ?? 0 }))
    expect(outcomesBeside(whole.days, flat, now).outcomes[0]?.together).toBeUndefined()
  })
})
