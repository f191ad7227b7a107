import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { openLongPage } from './long-page.ts'
import { openStage, type Stage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let closing: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    stage = await openStage()
    browser = await launch()
  })
  afterEach(async () => {
    for (const close of closing) await close()
    closing = []
  })
  afterAll(async () => {
    await browser.close()
    await stage.close()
  })

  const open = async (attributes: string): Promise<Page> => {
    const { page, close } = await openLongPage(browser, stage.collector.url, attributes)
    closing.push(close)
    return page
  }

  const asked = (page: Page): Promise<number> => page.getByText('How did we do today?').count()
  const settle = (): Promise<unknown> => setTimeout(400)

  test('scroll: once so much of the page has come into view', async () => {
    const page = await open('data-depth="75%" data-delay="0s"')
    await page.evaluate(() => scrollBy(0, 1200))
    await settle()
    expect(await asked(page)).toBe(0)
    await page.evaluate(() => scrollBy(0, 700))
    await page.getByText('How did we do today?').waitFor()
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
    await settle()
    expect(await asked(page)).toBe(0)
    await leave(-1)
    await page.getByText('How did we do today?').waitFor()
  })

  test('idle: after a pause, which each act puts off', async () => {
    const page = await open('data-trigger="idle" data-delay="2s"')
    for (let turn = 0; turn < 6; turn++) {
      await page.mouse.move(100 + turn, 100)
      await setTimeout(600)
    }
    expect(await asked(page)).toBe(0)
    await page.getByText('How did we do today?').waitFor()
  })

  test('visible: when the end has been in view for a second', async () => {
    const page = await open('data-trigger="visible" data-selector="#end" data-delay="0s"')
    await page.locator('#end').scrollIntoViewIfNeeded()
    await settle()
    expect(await asked(page)).toBe(0)
    await page.getByText('How did we do today?').waitFor()
  })
})
