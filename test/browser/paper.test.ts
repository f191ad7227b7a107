import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn, type TestApp, testApp } from '../../packages/collector/test/test-app.ts'
import { said } from '../../packages/collector/test/test-events.ts'
import { senderOf } from '../../packages/collector/test/test-sender.ts'
import { launchChromium } from '../../scripts/browser.mjs'

let browser: Browser
let owner: TestApp
beforeAll(async () => {
  browser = await launchChromium()
  owner = testApp()
  const events = Array.from({ length: 8 }, (_, index) =>
    said({ run: `r${index}`, answers: { rating: 1, what: ['time'], why: `It took long, ${index}.` } }),
  )
  await senderOf(() => owner).post(events)
  const action = { words: 'Two at the door', owner: 'Rosa', madeAt: 1, dueAt: 2, doneAt: owner.clock.now }
  await owner.storage.listening.addAction({ ...action, told: 'Now two open the door.' })
})
afterAll(async () => {
  await browser.close()
  await owner.close()
})

/** A page as a printer gets it, from a screen that is dark. */
async function printed(path: string): Promise<Page> {
  const cookie = await signedIn(owner.app)
  const context = await browser.newContext({ colorScheme: 'dark' })
  const page = await context.newPage()
  await page.route('http://owner.example/**', async (route) => {
    if (route.request().resourceType() === 'eventsource') return route.abort()
    const reply = await owner.app.request(route.request().url(), { headers: { cookie } })
    const body = Buffer.from(await reply.arrayBuffer())
    await route.fulfill({ status: reply.status, headers: Object.fromEntries(reply.headers), body })
  })
  await page.goto(`http://owner.example${path}`, { waitUntil: 'domcontentloaded' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  return page
}
const colour = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).color)

test('the first page on paper is dark on white, and tells how it is known without a tap', async () => {
  const page = await printed('/')
  expect(await colour(page, '.say')).toBe('rgb(28, 32, 36)')
  await page.getByText('Nothing is weighted.').first().waitFor()
  expect(await page.getByText('It took long, 7.').isVisible()).toBe(true)
  expect(await page.locator('nav, button').locator('visible=true').count()).toBe(0)
  await page.context().close()
})

test('on paper the first page goes on below who waits, and no heading stands alone at the end of a page', async () => {
  const page = await printed('/')
  const style = (selector: string, name: 'display' | 'breakAfter' | 'breakInside') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], name)
  // Boxes of a grid that may not be broken all wait for a page on which the tallest of their row has room.
  expect(await style('.first', 'display')).toBe('block')
  expect(await style('.better', 'breakInside')).toBe('auto')
  expect(await style('h2', 'breakAfter')).toBe('avoid')
  await page.context().close()
})

test('what comes more often than before is told in one line, however wide the page is', async () => {
  const page = await printed('/')
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1400, height: 900 })
  const columns = await page.locator('.better').evaluate((block) => {
    const line = Object.assign(document.createElement('p'), { className: 'trend more' })
    block.append(line)
    return getComputedStyle(line).columnCount
  })
  expect(columns).toBe('auto')
  await page.context().close()
})

test('the board of what was changed is a poster', async () => {
  const page = await printed('/told')
  const line = page.getByText('Now two open the door.')
  expect(await line.evaluate((element) => getComputedStyle(element).fontSize)).toBe('32px')
  expect(await colour(page, 'h1')).toBe('rgb(28, 32, 36)')
  await page.context().close()
})
