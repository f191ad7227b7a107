import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { openStage, type Stage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let page: Page
  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([launch({ still: true }), openStage()])
  })
  afterEach(() => page.close())
  afterAll(async () => {
    await browser.close()
    await stage.close()
  })

  /** The owner before a new prompt. */
  async function write(width: number): Promise<void> {
    page = await browser.newPage({ viewport: { width, height: 800 } })
    await page.goto(stage.collector.url)
    await page.getByLabel(/password/i).fill(stage.ownerPassword)
    await page.keyboard.press('Enter')
    await page.getByText('You', { exact: true }).waitFor()
    await page.goto(`${stage.collector.url}/prompts?from=how-did-we-do`)
  }

  test('a prompt that opens in the frame does not take a single key from who types beside it', async () => {
    await write(360)
    await page.getByLabel('Words').first().focus()
    await page.evaluate(() => {
      const seen = document.documentElement.dataset
      addEventListener('focusout', () => {
        seen.left = ''
      })
    })
    await page.keyboard.type(' Or not?')
    await page.waitForFunction(() => {
      const frame = document.querySelector('iframe')?.contentDocument
      const panel = frame?.querySelector('[data-overlay]')?.shadowRoot?.querySelector('dialog:popover-open')
      return panel?.textContent?.includes('Or not?')
    })
    await page.keyboard.type(' At all?')
    expect(await page.evaluate(() => document.documentElement.dataset.left)).toBeUndefined()
    expect(await page.getByLabel('Words').first().inputValue()).toContain('Or not? At all?')
  })

  test('the frame is as wide as a phone, and what stands beside a page covers nothing of it', async () => {
    await write(1280)
    await page.waitForFunction(() => {
      const frame = document.querySelector('iframe')?.contentDocument
      return frame?.querySelector('[data-overlay]')?.shadowRoot?.querySelector('dialog:popover-open')
    })
    expect((await page.locator('iframe').boundingBox())?.width).toBeGreaterThanOrEqual(360)
  })

  test('a look at the words that comes back while something is saved does not take its place', async () => {
    await write(360)
    await page.evaluate(() => {
      const page = Object.assign(globalThis, { letGo: (): void => {} })
      const free = new Promise<void>((resolve) => {
        page.letGo = resolve
      })
      const { fetch } = page
      page.fetch = async (...request) => {
        const reply = await fetch(...request)
        const text = await reply.text()
        document.documentElement.dataset.held = ''
        await free
        // Read already, so that what waits for it goes on before anything else does.
        return Object.assign(reply, { text: async () => text })
      }
    })
    await page.getByLabel('Words').first().fill('How was lunch today?')
    await page.waitForFunction(() => 'held' in document.documentElement.dataset)
    await page.evaluate(() => {
      document.querySelector<HTMLButtonElement>('button[value="save"]')?.click()
      ;(globalThis as unknown as { letGo(): void }).letGo()
    })
    await page.getByText('Saved as version').first().waitFor()
  })
})
