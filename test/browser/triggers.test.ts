import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from './stage.ts'
import { appears, asked, longMs, type Opening, openStillPage, pass } from './still-page.ts'

let browser: Browser
let stage: Stage
let closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  stage = await openStage()
  browser = await launchChromium()
})
afterEach(async () => {
  for (const close of closing) await close()
  closing = []
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** A page of four screens with something at its end, that asks by a trigger. */
const open = (attributes: string, opening: Opening = {}): Promise<Page> =>
  openStillPage(browser, '<div>Long.</div><p id="end">The end.</p>', {
    script: stage.collector.url,
    closing,
    head: '<style>div{height:3200px}</style>',
    width: 800,
    attributes: `data-prompt="how-did-we-do" ${attributes}`,
    ...opening,
  })
/** Long enough for whatever has fired to be asked. */
const settle = async (page: Page): Promise<void> => {
  await page.waitForTimeout(200) // what scrolls is told with the next picture
  await pass(page, longMs)
}

test('scroll: once so much of the page has come into view', async () => {
  const page = await open('data-depth="75%" data-delay="0s"')
  await page.mouse.wheel(0, 1200)
  await settle(page)
  expect(await asked(page)).toBe(0)
  await page.mouse.wheel(0, 700)
  await settle(page)
  await appears(page)
})

test('exit: when the pointer leaves upwards, and not at an edge below', async () => {
  const page = await open('data-trigger="exit" data-delay="0s"')
  const leave = (clientY: number): Promise<unknown> =>
    page.evaluate(
      (y) =>
        document.body.dispatchEvent(
          new MouseEvent('mouseout', { bubbles: true, clientY: y, relatedTarget: null }),
        ),
      clientY,
    )
  await leave(400)
  await settle(page)
  expect(await asked(page)).toBe(0)
  await leave(-1)
  await settle(page)
  await appears(page)
})

test('exit, with a finger: on the return to the top after a screen was read', async () => {
  const page = await open('data-trigger="exit" data-delay="0s"', { touch: true })
  await page.evaluate(() => scrollTo(0, 300))
  await page.evaluate(() => scrollTo(0, 0))
  await settle(page)
  expect(await asked(page)).toBe(0)
  await page.evaluate(() => scrollTo(0, 1500))
  await settle(page)
  await page.evaluate(() => scrollTo(0, 20))
  await settle(page)
  await settle(page) // on a phone more is fetched for it, which takes time of the world outside
  await appears(page)
})

test('idle: after a pause, which each act puts off', async () => {
  const page = await open('data-trigger="idle" data-delay="20s"')
  for (let turn = 0; turn < 4; turn++) {
    await page.mouse.move(100 + turn, 100)
    await pass(page, 15_000)
  }
  expect(await asked(page)).toBe(0)
  await settle(page)
  await appears(page)
})

test('visible: when the end has been in view for a second', async () => {
  const page = await open('data-trigger="visible" data-selector="#end" data-delay="0s"')
  await pass(page, longMs)
  await page.locator('#end').scrollIntoViewIfNeeded()
  await page.waitForTimeout(200)
  await pass(page, 900)
  await page.evaluate(() => scrollTo(0, 0))
  await settle(page)
  expect(await asked(page)).toBe(0)
  await page.locator('#end').scrollIntoViewIfNeeded()
  await settle(page)
  await appears(page)
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
  await settle(page)
  await appears(page)
  expect(await heard()).not.toContain('scroll')
})
