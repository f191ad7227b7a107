import { hostname, networkInterfaces } from 'node:os'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { inEachEngine } from '../browser/engines/engines.ts'
import type { Browser, Page } from '../browser/engines/port.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { type FaultyProxy, openProxy } from './proxy.ts'
import { tabHtml, tabPath, tabScript } from './tab-page.ts'
import { hall } from './visitor.ts'

const tabs = 6
const waiting = 60

let stage: Stage
let script: string
beforeAll(async () => {
  ;[stage, script] = await Promise.all([openStage(), tabScript()])
})
afterAll(() => stage.close())

inEachEngine(({ name, launch }) => {
  let browser: Browser
  let proxy: FaultyProxy
  let page: Page

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    await page.context().close()
    await proxy.close()
  })

  /** Tabs that have each sent a part of them in vain; then all is well again. */
  async function deliver(site: string, to: string, kind: string): Promise<{ readonly locks: boolean }> {
    const word = `${name}-${kind}`.toLowerCase()
    const rows = () => stage.rows().filter(({ id }) => id.startsWith(word))
    proxy.weather = { fate: { status: 503 } }
    const context = await browser.newContext()
    page = await context.newPage()
    await page.goto(`${site}/hall`)
    const locks = await page.evaluate(() => !!navigator.locks)
    for (let tab = 0; tab < tabs; tab++) {
      const count = waiting / tabs
      const path = tabPath(to, { name: word, from: tab * count, count })
      await page.evaluate((next) => void Object.assign(window, { next }), path)
      await page.locator('#open').click()
    }
    // Each was posted once by its own tab, and none has arrived.
    await vi.waitFor(() => expect(new Set(proxy.ledger.flatMap(({ ids }) => ids)).size).toBe(waiting), 20_000)
    expect(rows()).toEqual([])
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
    proxy.weather = {}
    const before = proxy.posts()
    await page.evaluate(() => {
      for (const tab of (window as unknown as { opened: Window[] }).opened)
        tab.dispatchEvent(new Event('online'))
    })
    await vi.waitFor(() => expect(rows()).toHaveLength(waiting), { timeout: 60_000, interval: 200 })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)))
    expect(rows()).toHaveLength(waiting)
    const posts = proxy.posts() - before
    if (process.env.EARSHOT_FIGURES) console.log(`${name}, ${kind}: ${posts} posts`)
    expect(posts).toBeLessThanOrEqual(waiting + tabs)
    return { locks }
  }
  const pages = (path: string) => (path === '/hall' ? hall : path === '/tab' ? tabHtml(script) : undefined)

  test('S13 6 tabs with 60 waiting: 60 rows by at most 66 posts', {
    timeout: 120_000,
  }, async () => {
    proxy = await openProxy({ collector: stage.collector.url, page: pages })
    expect(await deliver(proxy.site, proxy.url, 'locks')).toEqual({ locks: true })
  })

  test('S15 the same without Web Locks, on a page without https', {
    timeout: 120_000,
  }, async () => {
    proxy = await openProxy({ collector: stage.collector.url, page: pages, host: '0.0.0.0' })
    // No browser trusts this machine's own page where it is asked for as another machine would ask.
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4')
    const site = proxy.url.replace('127.0.0.1', outside?.address ?? hostname())
    expect(await deliver(site, site, 'lease')).toEqual({ locks: false })
  })
}, 'promises')
