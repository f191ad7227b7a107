import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { html, openSite } from './site.ts'

let browser: Browser
let stage: Stage

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium({ keepsPages: true }), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** Goes on to another page of the site and back, as a person does, and says whether the page was kept whole. */
async function thereAndBack(page: Page): Promise<unknown> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = `kept: ${persisted}`
    })
  })
  await page.getByRole('link', { name: 'Next' }).click()
  await page.getByRole('heading', { name: 'Next page' }).waitFor()
  // The page that comes back was never loaded anew, so nothing of a load can be waited for.
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => page.title()).toMatch(/^kept/)
  return page.title()
}

test('a page that was left and comes back whole has its prompt as it was, and sends', async () => {
  const site = await openSite(browser, {
    '/': html(
      '<a href="/next">Next</a><button data-earshot="how-did-we-do">Ask</button>',
      `<script async src="${stage.collector.url}/earshot.js"></script>`,
    ),
    '/next': html('<h1>Next page</h1>'),
  })
  const { page, said } = site
  await site.go('/')
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('Good', { exact: true }).click()
  await page.locator('textarea').fill('The soup')
  // A request under way would be a reason of the browser's own not to keep the page.
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => (window.earshot as EarshotGlobal).flush())).toBe(true)

  expect(await thereAndBack(page)).toBe('kept: true')
  expect(await page.locator('.panel').count()).toBe(1)
  expect(await page.locator('textarea').inputValue()).toBe('The soup')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  expect(stage.rows().at(-1)).toMatchObject({ prompt: 'how-did-we-do', state: 'submitted' })
  expect(said).toEqual([])
  await site.close()
})
