import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage, servePage } from './stage.ts'

let browser: Browser
let stage: Stage
let closing: (() => Promise<unknown>)[]

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  stage = await openStage()
  closing = []
})
afterEach(async () => {
  await Promise.all(closing.map((close) => close()))
  await stage.close()
})

/** A table, whose guest can call somebody. */
async function sit(): Promise<Page> {
  const site = await servePage(
    `<!doctype html><html lang="en"><title>Table 12</title><main><div data-earshot="table-check" data-earshot-context-table="12"></div></main><script async src="${stage.collector.url}/earshot.js"></script></html>`,
  )
  const context = await browser.newContext()
  closing.push(() => context.close(), site.close)
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(site.url)
  await page.getByText('Please send someone').waitFor()
  return page
}

const kept = (page: Page) =>
  page.evaluate(async () => {
    const all: unknown[] = []
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name, version)
        request.onsuccess = () => resolve(request.result)
      })
      for (const store of database.objectStoreNames)
        all.push(
          ...(await new Promise<unknown[]>((resolve) => {
            const request = database.transaction(store).objectStore(store).getAll()
            request.onsuccess = () => resolve(request.result)
          })),
        )
      database.close()
    }
    return all.length
  })

test('We told the team, and then: Seen', async () => {
  const page = await sit()
  await page.getByText('Please send someone').click()
  await page.clock.runFor(500)
  await page.getByText('We told the team.').waitFor()
  const [row] = stage.rows()
  expect(row).toMatchObject({ state: 'submitted', data: { context: { table: '12' } } })
  await page.clock.runFor(3_500)
  expect(await page.getByText('Seen', { exact: true }).count()).toBe(0)
  const reply = await fetch(`${stage.collector.url}/v1/calls/${row?.id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${stage.readKey}` },
    body: '{"state":"seen"}',
  })
  expect(await reply.json()).toEqual({ state: 'seen' })
  await expect
    .poll(async () => {
      await page.clock.runFor(3_500)
      return page.getByText('Seen', { exact: true }).count()
    })
    .toBe(1)
})

test('a collector that is cut off: Please wave to us, and nothing is queued', async () => {
  const page = await sit()
  await page.context().setOffline(true)
  await page.getByText('Please send someone').click()
  await page.clock.runFor(500)
  await page.getByText('We could not reach the team. Please wave to us.').waitFor()
  expect(await kept(page)).toBe(0)
  // The network comes back: nobody runs to a table whose guest has long waved.
  await page.context().setOffline(false)
  await page.clock.runFor(120_000)
  expect(stage.rows()).toEqual([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.clock.runFor(500)
  await page.getByText('We told the team.').waitFor()
  expect(stage.rows()).toHaveLength(1)
})

test('a collector that says nothing: after five seconds the guest knows', async () => {
  const page = await sit()
  let answer: () => void = () => {}
  const late = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/v1/events*', async (route) => {
    await late
    await route.continue()
  })
  await page.getByText('Please send someone').click()
  await page.clock.runFor(4_000)
  expect(await page.getByText('Please wave to us.', { exact: false }).count()).toBe(0)
  await page.getByText('Sending …').waitFor()
  // Nobody is told that the team was told before it was.
  expect(await page.locator('[part=thanks]').isVisible()).toBe(false)
  await page.clock.runFor(2_000)
  await page.getByText('We could not reach the team. Please wave to us.').waitFor()
  // It comes through all the same: then that is what is true.
  answer()
  await page.getByText('We told the team.').waitFor()
})

test('an answer that calls nobody goes the usual way', async () => {
  const page = await sit()
  await page.context().setOffline(true)
  await page.getByText('All good').click()
  await page.clock.runFor(500)
  await page.getByText('As I expected').click()
  await page.getByText('Saved, will be sent').waitFor()
  expect(await kept(page)).toBe(1)
})
