import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSelfSigned } from '../../packages/transports/test/self-signed.ts'
import { createRandom } from '../../packages/transports/test/simulation/scheduler.ts'
import { inEachEngine } from '../browser/engines/engines.ts'
import type { Browser, Context, Page } from '../browser/engines/port.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { type FaultyProxy, openProxy } from './proxy.ts'
import { tabHtml, tabPath, tabScript } from './tab-page.ts'
import { type Desk, visitPages } from './visitor.ts'

let stage: Stage
let script: string
beforeAll(async () => {
  ;[stage, script] = await Promise.all([openStage(), tabScript()])
})
afterAll(() => stage.close())

inEachEngine(({ name, launch }) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  /** A page of the proxy's, in a storage of its own. */
  async function at(path: string, work: (page: Page, proxy: FaultyProxy) => Promise<void>): Promise<void> {
    const proxy = await openProxy({
      collector: stage.collector.url,
      random: createRandom(1),
      page: (path, self) => (path === '/tab' ? tabHtml(script) : visitPages(path, self)),
    })
    const context: Context = await browser.newContext()
    try {
      const page = await context.newPage()
      await page.goto(`${proxy.site}${path}`)
      await work(page, proxy)
    } finally {
      await context.close()
      await proxy.close()
    }
  }
  const desk = (page: Page, work: 'answer' | 'send'): Promise<void> =>
    page.evaluate((work: 'answer' | 'send') => (window as unknown as Desk)[work](), work)
  const words = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Desk).words)
  const hears = (page: Page, word: string | RegExp, timeout: number): Promise<void> =>
    vi.waitFor(async () => expect((await words(page)).at(-1)).toMatch(word), { timeout, interval: 50 })
  const rows = (id: string) =>
    stage.rows().filter(({ state, data }) => state === 'submitted' && data.context?.visit === id)
  const idOf = (fault: string): string => `${name}-${fault}`.toLowerCase()

  test('N8 over slow 3G it says that it is sending, is sent, and is sent once', { timeout: 60_000 }, () =>
    at(`/desk/${idOf('n8')}`, async (page, proxy) => {
      await desk(page, 'answer')
      proxy.weather = { latencyMs: 200, bytesPerSecond: 50_000 }
      const before = proxy.posts()
      await desk(page, 'send')
      await hears(page, /^Sending/, 5_000)
      await hears(page, /^Sent$/, 20_000)
      expect(rows(idOf('n8'))).toHaveLength(1)
      expect(proxy.posts() - before).toBe(1)
    }),
  )

  test('N9 over 2G with losses it is sent or saved within 30 s, and is there once', { timeout: 90_000 }, () =>
    at(`/desk/${idOf('n9')}`, async (page, proxy) => {
      await desk(page, 'answer')
      proxy.weather = { latencyMs: 400, bytesPerSecond: 2_500, lossShare: 0.5 }
      await desk(page, 'send')
      await hears(page, /^(Sent|Saved, will be sent)$/, 30_000)
      await vi.waitFor(() => expect(rows(idOf('n9'))).toHaveLength(1), { timeout: 30_000, interval: 200 })
    }),
  )

  test(
    'N26 where the page has taken every connection it is saved, and goes when one is free',
    { timeout: 90_000 },
    () =>
      at(`/desk/${idOf('n26')}`, async (page, proxy) => {
        await desk(page, 'answer')
        proxy.weather = { fate: 'hang' }
        await page.evaluate((url: string) => {
          for (let poll = 0; poll < 6; poll++) fetch(`${url}/v1/events?poll=${poll}`).catch(() => {})
        }, proxy.url)
        await vi.waitFor(
          () => expect(proxy.ledger.filter(({ method }) => method === 'GET')).toHaveLength(6),
          10_000,
        )
        proxy.weather = {}
        const before = proxy.posts()
        await desk(page, 'send')
        await hears(page, /^Saved, will be sent$/, 20_000)
        expect(proxy.posts()).toBe(before)
        proxy.cut()
        await hears(page, /^Sent$/, 60_000)
        expect(rows(idOf('n26'))).toHaveLength(1)
      }),
  )

  test('N4, N11 without a name or with a certificate that nobody signed it is kept', {
    timeout: 60_000,
  }, async () => {
    const secure = await openProxy({ collector: stage.collector.url, secure: createSelfSigned() })
    try {
      for (const to of ['http://nobody.invalid', secure.url])
        await at(tabPath(to, { name: idOf('n4'), count: 1 }), async (page) => {
          const told = () =>
            page.evaluate(() => (window as unknown as { told: { words: string[] } }).told.words)
          await vi.waitFor(async () => expect(await told()).toHaveLength(1), {
            timeout: 20_000,
            interval: 100,
          })
          expect((await told())[0]).toMatch(/^saved: (network|slow)$/)
        })
      expect(secure.ledger).toEqual([])
    } finally {
      await secure.close()
    }
  })
}, 'promises')
