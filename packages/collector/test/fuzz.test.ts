import { expect, it } from 'vitest'
import { fuzzBodies } from './fuzz-run.ts'
import { testApp } from './test-app.ts'

it('C7, C9 of bodies that are broken in every way nothing crashes, hangs or is accepted wrongly', async () => {
  const test = testApp({ limits: {} })
  const fetch = async (request: Request) => test.app.fetch(request)
  const { faults, accepted, statuses } = await fuzzBodies({ fetch }, { bodies: 500, seed: 20_261_122 })
  expect(faults).toEqual([])
  expect(test.reports).toEqual([])
  // Some are whole, and most ways to be broken are met.
  expect(accepted).toBeGreaterThan(40)
  for (const status of [202, 400, 415, 422]) expect(statuses[status], `${status}`).toBeGreaterThan(4)
  await test.close()
}, 60_000)
