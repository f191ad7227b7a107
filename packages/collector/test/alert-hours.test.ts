import { afterEach, beforeEach, expect, it } from 'vitest'
import { setAlertHours } from '../src/alerts/alert-hours.ts'
import { raiseDaily } from '../src/alerts/raise-daily.ts'
import { digestKeeper } from '../src/listening/digest-keeper.ts'
import { type TestApp, testApp } from './test-app.ts'
import { prompts } from './test-responses.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

// In March two o'clock is not there, in October it comes twice.
it.each([
  ['2026-03-27T12:00:00Z', ['2026-03-28T01:00Z', '2026-03-29T01:00Z', '2026-03-30T00:00Z']],
  ['2026-10-23T12:00:00Z', ['2026-10-24T00:00Z', '2026-10-25T00:00Z', '2026-10-26T01:00Z']],
])('each day is told once, also when the clocks change: from %s', async (from, times) => {
  const { storage } = test
  const keeper = digestKeeper(storage, prompts)
  await setAlertHours(storage, { hour: 2, timeZone: 'Europe/Berlin' })
  for (let half = 0; half <= 2 * 66; half += 1)
    await raiseDaily({ storage, prompts, keeper }, Date.parse(from) + half * 1_800_000)
  const told = (await storage.alerts.alerts(0, 99)).filter(({ type }) => type === 'alert.digest')
  expect(told.map(({ madeAt }) => madeAt).sort()).toEqual(times.map((time) => Date.parse(time)))
})
