import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { response } from '../../packages/transports/test/events.ts'
import { inEachEngine } from '../browser/engines/engines.ts'
import type { Browser } from '../browser/engines/port.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { type FaultyProxy, openProxy } from './proxy.ts'
import { tabHtml, tabPath, tabScript } from './tab-page.ts'

/** 10,000 by hand. */
const count = Number(process.env.EARSHOT_RECORDS ?? 1_000)

let stage: Stage
let script: string
let proxy: FaultyProxy
beforeAll(async () => {
  ;[stage, script] = await Promise.all([openStage(), tabScript()])
  proxy = await openProxy({
    collector: stage.collector.url,
    page: (path) =>
      path === '/tab'
        ? tabHtml(script)
        : path === '/empty'
          ? '<!doctype html><title>Nothing</title>'
          : undefined,
  })
})
afterAll(async () => {
  await proxy.close()
  await stage.close()
})

inEachEngine(({ name, launch }) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  test(`S8 ${count} records of a version without limits hold up neither the page nor a new answer, and all go`, {
    timeout: 900_000,
  }, async () => {
    const word = `${name}-old`.toLowerCase()
    const page = await browser.newPage()
    await page.goto(`${proxy.site}/empty`)
    const old = Array.from({ length: count }, (_, index) => {
      const event = { ...response(`${word}-${index}`), source: '//old.example' }
      const text = JSON.stringify([event])
      return { key: [event.subject, 1e9 + 1], text, bytes: text.length, bornAt: Date.now() - 3_600_000 }
    })
    await page.evaluate(
      (rows: unknown[]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('earshot-outbox-1', 1)
          opening.onupgradeneeded = () => opening.result.createObjectStore('records', { keyPath: 'key' })
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('records', 'readwrite')
            for (const row of rows) transaction.objectStore('records').put(row)
            transaction.oncomplete = () => {
              opening.result.close()
              resolve()
            }
            transaction.onabort = reject
          }
        }),
      old,
    )
    const before = Date.now()
    await page.goto(`${proxy.site}${tabPath(proxy.url, { name: `${word}-new`, count: 1 })}`)
    await page.evaluate(() => {
      const seen = { longest: 0, last: performance.now() }
      Object.assign(window, { seen })
      const beat = () => {
        const now = performance.now()
        seen.longest = Math.max(seen.longest, now - seen.last)
        seen.last = now
        setTimeout(beat, 5)
      }
      beat()
    })
    const rows = (which: string) => stage.rows().filter(({ id }) => id.startsWith(which)).length
    await vi.waitFor(() => expect(rows(`${word}-new`)).toBe(1), { timeout: 20_000, interval: 50 })
    const told = Date.now() - before
    for (let second = 0; second < 500 && rows(word) < count + 1; second += 5) {
      await new Promise((resolve) => setTimeout(resolve, 5_000))
      const { longest } = await page.evaluate(() => (window as unknown as { seen: { longest: number } }).seen)
      if (process.env.EARSHOT_FIGURES)
        console.log(
          name,
          rows(word),
          'in',
          Date.now() - before,
          'ms; new after',
          told,
          'ms; longest',
          Math.round(longest),
          'ms',
        )
    }
    expect(rows(word)).toBe(count + 1)
  })
})
