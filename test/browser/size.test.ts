import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

/** The budget for everything that one how-did-we-do needs on a page, from the first byte of the script to the receipt. */
const mostBytes = 17.9 * 1024

let browser: Browser
let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** Counts each script that the page fetches, as gzip. */
function listen(page: Page): Map<string, number> {
  const fetched = new Map<string, number>()
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) fetched.set(pathname, gzipSync(await response.body(), { level: 9 }).length)
  })
  return fetched
}

async function answer(page: Page): Promise<void> {
  await page.getByText('Good', { exact: true }).click()
  await page.locator('textarea').fill('A bell at the door.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
}

function expectSmall(fetched: ReadonlyMap<string, number>): void {
  expect([...fetched.keys()].sort()).toEqual(['/earshot.js', '/presets/how-did-we-do.js'])
  const bytes = [...fetched.values()].reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeGreaterThan(8_000)
  expect(bytes).toBeLessThanOrEqual(mostBytes)
}

test('a script tag that opens by itself fetches no more than its budget', async () => {
  const { page, close } = await openGuestPage(browser, '<p>Hello.</p>')
  const fetched = listen(page)
  const { url } = stage.collector
  await page.setContent(
    `<script async src="${url}/earshot.js" data-prompt="how-did-we-do" data-delay="10ms"></script>`,
  )
  await answer(page)
  expectSmall(fetched)
  await close()
})

test('the service page of the examples fetches no more either', async () => {
  const page = await browser.newPage()
  const fetched = listen(page)
  await page.goto(`${stage.examples}/service/`)
  await page.getByRole('button', { name: 'How did we do?' }).click()
  await answer(page)
  expectSmall(fetched)
  await page.close()
})
