import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openWire, type Wire } from '../delivery/wire.ts'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Context, Page } from './engines/port.ts'
import { openStage, type Stage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let wire: Wire
  let context: Context

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    stage = await openStage()
    wire = await openWire(Number(new URL(stage.collector.url).port))
    context = await browser.newContext()
  })
  afterEach(async () => {
    await context.close()
    await wire.close()
    await stage.close()
  })

  /** As when the device starts: nothing of what the page had in memory is left. */
  async function start(page: Page): Promise<void> {
    await page.goto('about:blank')
    await page.goto(`http://127.0.0.1:${wire.port}/kiosk/how-did-we-do?kiosk=entrance`)
    await page.locator('.touch').waitFor()
  }

  /** What waits on the device, as it stands there. */
  const kept = (page: Page): Promise<readonly { readonly database: string; readonly text: string }[]> =>
    page.evaluate(async () => {
      const found: { database: string; text: string }[] = []
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name)
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
        for (const store of database.objectStoreNames) {
          const rows = await new Promise<unknown[]>((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).getAll()
            request.onsuccess = () => resolve(request.result)
            request.onerror = () => reject(request.error)
          })
          for (const row of rows) {
            const text = JSON.stringify(row, (_, value: unknown) =>
              value instanceof ArrayBuffer ? String.fromCharCode(...new Uint8Array(value)) : value,
            )
            found.push({ database: name, text })
          }
        }
        database.close()
      }
      return found
    })

  test('after a power cut without a network it stands there again, and what was said meanwhile is kept sealed and arrives', async () => {
    const page = await context.newPage()
    await start(page)
    const isKept = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration('/kiosk/')
        return registration?.active?.state === 'activated' && !!(await caches.match(location.href))
      })
    await expect.poll(isKept, { timeout: 20_000 }).toBe(true)
    wire.broken = true
    await start(page)
    await page.locator('.touch').click()
    await page.getByText('Good', { exact: true }).click()
    await page.locator('textarea').fill('The soup was cold.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Saved, will be sent').waitFor()
    const waiting = (await kept(page)).filter(({ database }) => /^earshot-kiosk-\w+-1$/.test(database))
    expect(waiting).toHaveLength(1)
    expect(JSON.stringify(await kept(page))).not.toMatch(/soup|how-did-we-do|"value"/)

    await start(page)
    expect(stage.rows()).toEqual([])
    wire.broken = false
    await expect
      .poll(
        () =>
          page.evaluate(() =>
            (window as unknown as { earshot: { flush(ms: number): Promise<boolean> } }).earshot.flush(3_000),
          ),
        { timeout: 20_000 },
      )
      .toBe(true)
    expect(stage.rows().map(({ data }) => [data.channel, data.answers[1]?.value])).toEqual([
      ['kiosk', 'The soup was cold.'],
    ])
    expect((await kept(page)).filter(({ database }) => database.endsWith('-1'))).toEqual([])
  })

  test('a newer widget takes the place of the one that is kept, when the page is opened', async () => {
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${wire.port}/v1/openapi.json`)
    await page.evaluate(() =>
      navigator.serviceWorker.register('/kiosk-worker.js?v=older', { scope: '/kiosk/' }),
    )
    const shells = () =>
      page.evaluate(async () => (await caches.keys()).filter((name) => name !== 'earshot-kiosk-pages'))
    const state = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration('/kiosk/')
        return `${registration?.active?.state} ${registration?.waiting?.state}`
      })
    await expect.poll(state, { timeout: 20_000 }).toBe('activated undefined')
    expect(await shells()).toEqual(['earshot-kiosk-older'])
    await start(page)
    await expect.poll(state, { timeout: 20_000 }).toBe('activated installed')
    await start(page)
    await expect.poll(shells, { timeout: 20_000 }).not.toContain('earshot-kiosk-older')
    expect(await shells()).toHaveLength(1)
    await page.locator('.touch').waitFor()
  })
})
