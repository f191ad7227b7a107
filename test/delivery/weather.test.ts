import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createRandom } from '../../packages/transports/test/simulation/scheduler.ts'
import { inEachEngine } from '../browser/engines/engines.ts'
import type { Browser, Page } from '../browser/engines/port.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { openProxy } from './proxy.ts'
import { type Desk, visitPages } from './visitor.ts'
import type { Fate } from './weather.ts'

/** In each engine. 100 by hand: EARSHOT_SCHEDULES=100; one that failed: EARSHOT_SCHEDULES=1 EARSHOT_SEED=<seed>. */
const schedules = Number(process.env.EARSHOT_SCHEDULES ?? (process.env.EARSHOT_TESTS === 'all' ? 20 : 2))
const firstSeed = Number(process.env.EARSHOT_SEED ?? 0)
const atOnce = 4

/** What happens to the network while somebody sends, `offline` by the browser's own knowledge. */
const fates: readonly (Fate | 'offline')[] = [
  'pass',
  'pass',
  'pass',
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

  /** Sends in this page. What the person is told must be so: nobody is told of a delivery that was none. */
  async function send(page: Page, id: string): Promise<string> {
    await page.evaluate(() => (window as unknown as Desk).send())
    const word = await vi.waitFor(
      async () => {
        const words = await page.evaluate(() => (window as unknown as Desk).words)
        const last = words.filter((said) => !said.startsWith('Sending')).at(-1)
        return last ?? expect.unreachable(`${id} was told nothing but ${words}`)
      },
      { timeout: 20_000, interval: 50 },
    )
    if (word === 'Sent') expect(rowsOf(id), `${id} was told Sent`).toHaveLength(1)
    return word
  }

  /** The visits of one schedule. Resolves to what ends it: all that was promised is there. */
  async function visits(seed: number): Promise<() => Promise<void>> {
    const random = createRandom(seed)
    const proxy = await openProxy({ collector: stage.collector.url, page: visitPages, random })
    const context = await browser.newContext()
    const close = async (): Promise<void> => {
      await context.close()
      await proxy.close()
    }
    const told = new Map<string, string>()
    const blame = (error: unknown): Error => {
      const passed = [...told, ...proxy.ledger.map((passage) => JSON.stringify(passage))].join('\n')
      return new Error(`EARSHOT_SEED=${seed} ${error}\n${passed}`, { cause: error })
    }
    try {
      const page = await context.newPage()
      for (const letter of ['a', 'b', 'c']) {
        const id = `${name}-${seed}-${letter}`.toLowerCase()
        proxy.weather = {}
        await page.goto(`${proxy.site}/desk/${id}`)
        await page.evaluate(() => (window as unknown as Desk).answer())
        const fate = fates[Math.floor(random() * fates.length)] ?? 'pass'
        // The browser knows of it, or the network is another than it was when the page was loaded.
        if (fate === 'offline') await context.setOffline(true)
        else proxy.weather = { fate, latencyMs: random() * 100 }
        proxy.cut()
        told.set(id, await send(page, id))
        if (fate === 'offline') await context.setOffline(false)
      }
      proxy.weather = {}
      await page.goto(`${proxy.site}/later`)
    } catch (error) {
      await close()
      throw blame(error)
    }
    return async () => {
      try {
        const promised = [...told].flatMap(([id, word]) => (word === 'Not sent' ? [] : id))
        const expected = promised.map(() => 1)
        await vi.waitFor(() => expect(promised.map((id) => rowsOf(id).length)).toEqual(expected), {
          timeout: 60_000,
          interval: 200,
        })
        // Whoever was told Not sent, because even the storage was too slow, was told the truth or less.
        for (const id of told.keys()) expect(rowsOf(id).length).toBeLessThanOrEqual(1)
      } catch (error) {
        throw blame(error)
      } finally {
        for (const word of told.values()) words.set(word, (words.get(word) ?? 0) + 1)
        await close()
      }
    }
  }

  const words = new Map<string, number>()

  test(`N1, N2, N10, N17, N18, N19, N20, N21 ${schedules} schedules: none lost, none twice, none called Sent that was not`, {
    timeout: 120_000 + schedules * 15_000,
  }, async () => {
    const ending: Promise<void>[] = []
    for (let seed = firstSeed; seed < firstSeed + schedules; seed++) {
      // One after the other, because only one page is in front; what comes later comes in many at once.
      const end = await visits(seed)
      ending.push(end())
      if (ending.length >= atOnce) await ending.shift()
    }
    await Promise.all(ending)
    if (process.env.EARSHOT_FIGURES) console.log(name, schedules, [...words])
    expect(words.get('Saved, will be sent')).toBeGreaterThan(0)
  })
}, 'promises-at-once')
