import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createRandom } from '../../packages/transports/test/simulation/scheduler.ts'
import { inEachEngine } from '../browser/engines/engines.ts'
import type { Browser, Page } from '../browser/engines/port.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { openProxy } from './proxy.ts'
import { visitPages } from './visitor.ts'
import type { Fate } from './weather.ts'

/** In each engine. 100 by hand: EARSHOT_SCHEDULES=100; one that failed: EARSHOT_SCHEDULES=1 EARSHOT_SEED=<seed>. */
const schedules = Number(process.env.EARSHOT_SCHEDULES ?? (process.env.EARSHOT_TESTS === 'all' ? 20 : 2))
const firstSeed = Number(process.env.EARSHOT_SEED ?? 0)
const atOnce = 8

/** What happens to the network while somebody sends, `offline` by the browser's own knowledge. */
const fates: readonly (Fate | 'offline')[] = [
  'pass',
  'offline',
  'offline',
  'refuse',
  'hang',
  'cut',
  'endless',
  'portal',
  'closed-portal',
  'wrong-receipt',
  { resetInRequest: 0 },
  { resetInRequest: 300 },
  { resetInReply: 0 },
  { resetInReply: 20 },
  { status: 302 },
  { status: 429 },
  { status: 500 },
  { status: 502 },
  { status: 503 },
]

/** What the page at a desk does when it is told. */
interface Desk {
  readonly words: string[]
  answer(): Promise<void>
  send(): void
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const rowsOf = (id: string) =>
  stage.rows().filter(({ state, data }) => state === 'submitted' && data.context?.visit === id)

inEachEngine(({ name, launch }) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** Sends in this page, and what the person is told. Nobody is told of a delivery that was none. */
  async function send(page: Page, id: string, isThere: () => boolean): Promise<void> {
    await page.evaluate(() => (window as unknown as Desk).send())
    const word = await vi.waitFor(
      async () => {
        const words = await page.evaluate(() => (window as unknown as Desk).words)
        const last = words.filter((said) => !said.startsWith('Sending')).at(-1)
        return last ?? expect.unreachable(`${id} was told nothing but ${words}`)
      },
      { timeout: 20_000, interval: 50 },
    )
    if (word === 'Sent') expect(isThere(), `${id} was told Sent`).toBe(true)
    else expect(word, id).toBe('Saved, will be sent')
  }

  async function schedule(seed: number): Promise<void> {
    const random = createRandom(seed)
    const proxy = await openProxy({ collector: stage.collector.url, page: visitPages, random })
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      const ids = ['a', 'b', 'c'].map((letter) => `${name}-${seed}-${letter}`.toLowerCase())
      for (const id of ids) {
        proxy.weather = {}
        await page.goto(`${proxy.site}/desk/${id}`)
        await page.evaluate(() => (window as unknown as Desk).answer())
        const fate = fates[Math.floor(random() * fates.length)] ?? 'pass'
        // The browser knows of it, or the network is another than it was when the page was loaded.
        if (fate === 'offline') await context.setOffline(true)
        else proxy.weather = { fate, latencyMs: random() * 100 }
        proxy.cut()
        await send(page, id, () => rowsOf(id).length === 1)
        if (fate === 'offline') await context.setOffline(false)
      }
      proxy.weather = {}
      await page.goto(`${proxy.site}/later`)
      await vi.waitFor(() => expect(ids.map((id) => rowsOf(id).length)).toEqual(ids.map(() => 1)), {
        timeout: 60_000,
        interval: 200,
      })
    } catch (error) {
      const passed = JSON.stringify(proxy.ledger, undefined, 1)
      throw new Error(`EARSHOT_SEED=${seed} ${error}\n${passed}`, { cause: error })
    } finally {
      await context.close()
      await proxy.close()
    }
  }

  test(`N1, N2, N10, N17, N18, N19, N20, N21 ${schedules} schedules: none lost, none twice, none called Sent that was not`, {
    timeout: 120_000 + schedules * 15_000,
  }, async () => {
    let next = firstSeed
    const walk = async (): Promise<void> => {
      while (next < firstSeed + schedules) await schedule(next++)
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, schedules) }, walk))
  })
}, 'promises-at-once')
