import jsQR from 'jsqr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { launch } from './engines/chromium.ts'
import type { Browser, Context, Page } from './engines/port.ts'
import { openStage, type Stage } from './stage.ts'

let browser: Browser
let stage: Stage
let context: Context
let page: Page
beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launch({ still: true }), openStage()])
  context = await browser.newContext({ viewport: { width: 360, height: 780 } })
  page = await context.newPage()
  await page.goto(stage.collector.url)
  await page.getByLabel(/password/i).fill(stage.ownerPassword)
  await page.keyboard.press('Enter')
  await page.getByText('You', { exact: true }).click()
  await page.getByText('Set up: your page').click()
  await page.getByText('In a page').first().waitFor()
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** What a phone reads in the first code of the page, as the browser paints it. */
async function scanned(): Promise<string> {
  const { pixels, side } = await page.evaluate(async () => {
    const code = document.querySelector<SVGPathElement>('path[shape-rendering]')
    if (!code) throw new Error('there is no code')
    const side = 400
    // Painted from the sheet's own path, at eight pixels a module or so.
    const painter = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext(
      '2d',
    )
    if (!painter) throw new Error('nothing can be painted')
    painter.fillStyle = '#fff'
    painter.fillRect(0, 0, side, side)
    painter.fillStyle = '#000'
    painter.scale(8, 8)
    painter.fill(new Path2D(code.getAttribute('d') ?? ''))
    return { pixels: [...painter.getImageData(0, 0, side, side).data], side }
  })
  return jsQR(new Uint8ClampedArray(pixels), side, side)?.data ?? 'no code'
}

/** Goes on by the Tab key alone, as who has no mouse, and stops at what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate((wanted) => {
      const focused = document.activeElement
      return !!focused?.matches(wanted) && focused.getClientRects().length > 0
    }, selector)
    if (isThere) return
  }
  throw new Error(`the Tab key does not lead to ${selector}`)
}

const isWide = () => document.documentElement.scrollWidth > innerWidth

test('a code from /setup leads a guest to a page whose answer is marked as signed', async () => {
  expect(await findings(page)).toEqual([])
  expect(await page.evaluate(isWide)).toBe(false)
  await tabTo(page, 'input[name="place"]')
  await page.keyboard.type('linden')
  await tabTo(page, 'input[name="tables"]')
  await page.keyboard.type('12')
  await tabTo(page, 'button[name="format"][value="html"]')
  await page.keyboard.press('Enter')
  await page.locator('path[shape-rendering]').first().waitFor()
  expect(await findings(page)).toEqual([])
  const link = await scanned()
  expect(link).toContain('/t/linden/12?k=')
  await page.goto(link)
  // Who taps before the widget is there keeps the plain form, and has yet to send it.
  await page.locator('[data-earshot] > form').waitFor({ state: 'detached' })
  await page.getByText('Please send someone').first().click()
  await page.getByText('We told the team').first().waitFor()
  expect(stage.rows().map(({ data }) => data.context)).toEqual([
    { place: 'linden', table: '12', 'table-link': 'signed', visit: expect.stringMatching(/^[\da-f]{16}$/) },
  ])
})

test('a prompt is written with the lint and the widget beside it, by keyboard, and keeps what is typed', async () => {
  const page = await context.newPage()
  await page.goto(`${stage.collector.url}/setup`)
  await tabTo(page, 'a[href="/prompts"]')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => location.pathname === '/prompts')
  await tabTo(page, 'a[href="/prompts?from=how-did-we-do"]')
  await page.keyboard.press('Enter')
  await page.getByLabel('Words').first().waitFor()
  await tabTo(page, '#f-questions-0-text')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('How much did you love our lunch?')
  await page.getByText('“love” suggests the answer').first().waitFor()
  expect(await findings(page)).toEqual([])
  expect(await page.evaluate(isWide)).toBe(false)
  // The widget opens beside it, and the focus stays.
  await page.waitForFunction(() => {
    const frame = document.querySelector('iframe')?.contentDocument
    return frame?.querySelector('[data-overlay]')?.shadowRoot?.querySelector(':popover-open')
  })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-questions-0-text')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('How was lunch?')
  await page.waitForFunction(() => !document.querySelector('.says .error'))
  expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('How was lunch?')
  await tabTo(page, 'button[value="save"]')
  await page.keyboard.press('Enter')
  await page.getByText('Saved as version').first().waitFor()
  const reply = await fetch(`${stage.collector.url}/v1/prompts/our-how-did-we-do`)
  expect(await reply.json()).toMatchObject({ id: 'our-how-did-we-do' })
  // Nothing that was shown in the frame counts.
  expect(stage.rows()).toHaveLength(1)
})
