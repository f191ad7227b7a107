import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openLongPage } from './long-page.ts'
import { openStage, type Stage } from './stage.ts'

// Only here: no other engine can be told that it is on a phone, and none but Chromium tells which listeners there are.

let browser: Browser
let stage: Stage
let close: () => Promise<void>

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterEach(() => close())
afterAll(async () => {
  await browser.close()
  await stage.close()
})

async function open(attributes: string, { touch = false } = {}): Promise<Page> {
  const like = {
    newPage: () =>
      browser.newPage({ viewport: { width: 800, height: 800 }, hasTouch: touch, isMobile: touch }),
  }
  const opened = await openLongPage(like, stage.collector.url, attributes)
  close = opened.close
  return opened.page
}

const asked = (page: Page): Promise<number> => page.getByText('How did we do today?').count()
const settle = (): Promise<unknown> => setTimeout(400)

test('exit, with a finger: on the return to the top after a screen was read', async () => {
  const page = await open('data-trigger="exit" data-delay="0s"', { touch: true })
  await page.evaluate(() => scrollTo(0, 300))
  await page.evaluate(() => scrollTo(0, 0))
  await settle()
  expect(await asked(page)).toBe(0)
  await page.evaluate(() => scrollTo(0, 1500))
  await settle()
  await page.evaluate(() => scrollTo(0, 20))
  await page.getByText('How did we do today?').waitFor()
})

test('at rest nothing listens that no trigger needs', async () => {
  const page = await open('data-trigger="visible" data-selector="#end" data-delay="0s"')
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', { expression: 'window' })
  const heard = async (): Promise<readonly string[]> => {
    const { listeners } = await session.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    })
    return listeners.map(({ type }) => type)
  }
  expect(await heard()).not.toContain('scroll') // the end was found at once
  await page.locator('#end').scrollIntoViewIfNeeded()
  await page.getByText('How did we do today?').waitFor()
  expect(await heard()).not.toContain('scroll')
})
