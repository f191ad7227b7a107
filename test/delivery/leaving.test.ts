import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { inEachEngine } from '../browser/engines/engines.ts'
import type { Browser, Page } from '../browser/engines/port.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { type FaultyProxy, openProxy } from './proxy.ts'
import { visitPages, ways } from './visitor.ts'

/** Of each way and time. 100 by hand: EARSHOT_VISITS=100. */
const visits = Number(process.env.EARSHOT_VISITS ?? (process.env.EARSHOT_TESTS === 'all' ? 20 : 1))
const times = [0, 3, 30, 300]
const latencyMs = 150

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

inEachEngine(({ name, launch }) => {
  let browser: Browser
  let proxy: FaultyProxy
  let hall: Page
  /** Where a browser has ended under its driver, another one visits again, under other names. */
  let round = 0

  beforeEach(async () => {
    browser = await launch()
    proxy = await openProxy({ collector: stage.collector.url, page: visitPages, weather: { latencyMs } })
    hall = await browser.newPage()
    await hall.goto(`${proxy.site}/hall`)
    round += 1
  })
  afterEach(async () => {
    await browser.close()
    await proxy.close()
  })

  const sent = (): Promise<string[]> => hall.evaluate(() => (window as unknown as { gone: string[] }).gone)
  const arrived = (ids: readonly string[]): readonly string[] => {
    const rows = stage.rows().filter(({ state }) => state === 'submitted')
    return rows.flatMap(({ data }) => data.context?.visit ?? []).filter((id) => ids.includes(id))
  }

  test(`L1, L2 ${visits} of each: who leaves 0, 3, 30 or 300 ms after sending loses nothing`, {
    timeout: 120_000 + visits * 60_000,
  }, async () => {
    const ids: string[] = []
    for (let count = 0; count < visits; count++)
      for (const way of ways) {
        for (const ms of times) {
          const id = `${name}-${way}-${ms}-${count}-${round}`.toLowerCase()
          const path = `/${way === 'back' ? 'door' : 'visit'}/${id}/${way}/${ms}`
          await hall.evaluate((next) => void Object.assign(window, { next }), path)
          await hall.locator('#open').click()
          ids.push(id)
        }
        await vi.waitFor(async () => expect([...(await sent())].sort()).toEqual([...ids].sort()), {
          timeout: 20_000,
          interval: 50,
        })
      }
    const atOnce = vi.waitFor(() => expect(arrived(ids)).toHaveLength(ids.length), 2_000)
    await atOnce.catch(() => {})
    const early = arrived(ids).length
    // What has not arrived is stored, and the next page of the site sends it.
    await hall.goto(`${proxy.site}/later`)
    await vi.waitFor(() => expect([...arrived(ids)].sort()).toEqual([...ids].sort()), {
      timeout: 40_000,
      interval: 200,
    })
    if (process.env.EARSHOT_VISITS) console.log(`${name}: ${early} of ${ids.length} arrived at once`)
  })
}, 'promises-at-once')
