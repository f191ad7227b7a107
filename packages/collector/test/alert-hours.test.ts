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

// Days are counted in UTC: the one that holds most of the owner's day before, also where a new day has begun in UTC.
it.each([
  ['America/Los_Angeles', 20, '2026-11-20T12:00Z', '2026-11-21T04:10Z', '19 Nov'],
  ['Europe/Berlin', 8, '2026-11-20T00:00Z', '2026-11-20T07:10Z', '19 Nov'],
  ['Asia/Tokyo', 8, '2026-11-19T12:00Z', '2026-11-19T23:10Z', '19 Nov'],
  ['Pacific/Auckland', 1, '2026-11-19T00:00Z', '2026-11-19T12:10Z', '18 Nov'],
])('tells of the day before on the clock of %s', async (timeZone, hour, before, at, day) => {
  const { storage } = test
  const keeper = digestKeeper(storage, prompts)
  await setAlertHours(storage, { hour, timeZone })
  await raiseDaily({ storage, prompts, keeper }, Date.parse(before))
  await raiseDaily({ storage, prompts, keeper }, Date.parse(at))
  const told = (await storage.alerts.alerts(0, 99)).filter(({ type }) => type === 'alert.digest')
  expect(told.map(({ body }) => body[0])).toEqual([`${day}: nobody answered`])
})
