import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

let browser: Browser
let stage: Stage
let guest: GuestPage<Page>

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})
afterEach(() => guest.close())

const filler = '<p>A page with some text of its own.</p>'.repeat(60)

async function open(
  attributes: string,
  { body = '', dir = 'ltr', width = 1280 }: { body?: string; dir?: string; width?: number } = {},
): Promise<Page> {
  guest = await openGuestPage(
    browser,
    `<script>document.documentElement.dir = "${dir}"</script>${body || filler}`,
    {
      head: `<script async src="${stage.collector.url}/earshot.js" data-storage="none" ${attributes}></script>`,
      width,
      hurried: true,
    },
  )
  await guest.page.emulateMedia({ reducedMotion: 'reduce' })
  return guest.page
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where an element lies, as the distance of each of its edges to that of the window. */
const margins = (page: Page, selector: string): Promise<Box> =>
  page.locator(selector).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const { clientWidth } = document.documentElement
    return { left, right: clientWidth - right, top, bottom: innerHeight - bottom }
  })
const boxOf = (page: Page, selector: string): Promise<Box> =>
  page.locator(selector).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return { left, right, top, bottom }
  })

/** Which edge of the window a box lies at: by name, or `middle` where it is as far from one as from the other. */
function edges({ left, right, top, bottom }: Box, gap: number): string {
  const side = (one: number, other: number, names: readonly [string, string]): string => {
    if (Math.abs(one - other) < 2) return 'middle'
    const least = Math.min(one, other)
    if (Math.abs(least - gap) > 1) return `${least} off`
    return one < other ? names[0] : names[1]
  }
  return `${side(top, bottom, ['top', 'bottom'])} ${side(left, right, ['left', 'right'])}`
}

const placements: readonly (readonly [placement: string, ltr: string, rtl: string])[] = [
  ['top-start', 'top left', 'top right'],
  ['top', 'top middle', 'top middle'],
  ['top-end', 'top right', 'top left'],
  ['start', 'middle left', 'middle right'],
  ['center', 'middle middle', 'middle middle'],
  ['end', 'middle right', 'middle left'],
  ['bottom-start', 'bottom left', 'bottom right'],
  ['bottom', 'bottom middle', 'bottom middle'],
  ['bottom-end', 'bottom right', 'bottom left'],
]

describe.each(['ltr', 'rtl'])('%s', (dir) => {
  test.each(placements)('a popover at %s', async (placement, ltr, rtl) => {
    const page = await open(`data-prompt="how-did-we-do" data-delay="0s" data-placement="${placement}"`, {
      dir,
    })
    await page.locator('.panel').waitFor()
    expect(edges(await margins(page, '.panel'), 16)).toBe(dir === 'ltr' ? ltr : rtl)
  })

  test.each(placements)('a tab at %s, which its prompt stands beside', async (placement, ltr, rtl) => {
    const page = await open(`data-prompt="how-did-we-do" data-display="tab" data-placement="${placement}"`, {
      dir,
    })
    const expected =
      placement === 'center' ? `middle ${dir === 'ltr' ? 'right' : 'left'}` : dir === 'ltr' ? ltr : rtl
    const at = await margins(page, '[part=launcher]')
    const touching = expected.replace(/^(top|bottom) (left|right)$/, '$1')
    // In a corner it touches one edge, and keeps its distance to the other.
    if (touching === expected) expect(edges(at, 0)).toBe(expected)
    else {
      const [upright = '', flat = ''] = expected.split(' ')
      expect([at[upright as 'top'], at[flat as 'left']]).toEqual([0, 16])
    }
    await page.locator('[part=launcher]').click()
    await page.getByText('How did we do today?').waitFor()
    const launcher = await boxOf(page, '[part=launcher]')
    const panel = await boxOf(page, '.panel:not(.launcher)')
    const gaps = [
      panel.top - launcher.bottom,
      launcher.top - panel.bottom,
      panel.left - launcher.right,
      launcher.left - panel.right,
    ]
    expect(Math.max(...gaps)).toBe(8)
    expect(Math.min(...Object.values(await margins(page, '.panel:not(.launcher)')))).toBeGreaterThanOrEqual(
      16,
    )
  })

  test('a popover stands beside the button that opened it', async () => {
    const button = (style: string): string =>
      `<button style="position:fixed;${style}" data-earshot="how-did-we-do">Ask</button>`
    const page = await open('', { body: filler, dir })
    const begins = dir === 'ltr' ? 'left' : 'right'
    for (const [style, side, flush] of [
      ['top:100px;left:500px', 'below', true],
      ['bottom:20px;left:500px', 'above', true],
      ['top:100px;left:4px', 'below', dir === 'rtl' ? false : undefined],
      ['top:100px;right:4px', 'below', dir === 'ltr' ? false : undefined],
      ['top:60px;height:680px;width:60px;left:600px', 'right', undefined],
      ['top:60px;height:680px;width:60px;right:30px', 'left', undefined],
    ] as const) {
      await page.evaluate((html) => {
        document.body.insertAdjacentHTML('afterbegin', html)
      }, button(style))
      await page.locator('button[data-earshot]').click()
      await page.getByText('How did we do today?').waitFor()
      const anchor = await boxOf(page, 'button[data-earshot]')
      const panel = await boxOf(page, '.panel')
      const gap = {
        below: panel.top - anchor.bottom,
        above: anchor.top - panel.bottom,
        right: panel.left - anchor.right,
        left: anchor.left - panel.right,
      }[side]
      expect(gap, style).toBe(8)
      if (flush) expect(panel[begins], style).toBeCloseTo(anchor[begins], 0)
      expect(Math.min(...Object.values(await margins(page, '.panel'))), style).toBeGreaterThanOrEqual(16)
      await page.getByRole('button', { name: 'Close' }).click()
      await page.locator('button[data-earshot]').evaluate((element) => element.remove())
    }
  })
})

test('it goes with its button, stays within the window, and stays where it was when the button goes', async () => {
  const page = await open('', { body: `<button data-earshot="how-did-we-do">Ask</button>${filler}` })
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('How did we do today?').waitFor()
  const { top } = await boxOf(page, '.panel')
  await page.evaluate(() => scrollBy(0, 10))
  await expect.poll(async () => (await boxOf(page, '.panel')).top).toBe(top - 10)
  await page.evaluate(() => scrollBy(0, 2_000))
  await expect.poll(async () => (await boxOf(page, '.panel')).top).toBe(16)
  await page.locator('button[data-earshot]').evaluate((element) => element.remove())
  await page.evaluate(() => scrollTo(0, 0))
  expect((await boxOf(page, '.panel')).top).toBe(16)
})

test('what opened it may be gone at the click, and a placement of its own counts for more than the button', async () => {
  const page = await open('', {
    body: `<button data-earshot="how-did-we-do" onclick="this.hidden = true">Menu</button><button data-earshot="how-did-we-do" data-earshot-placement="top-end">Ask</button>${filler}`,
  })
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByText('How did we do today?').waitFor()
  expect(edges(await margins(page, '.panel'), 16)).toBe('bottom right')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('How did we do today?').waitFor()
  expect(edges(await margins(page, '.panel'), 16)).toBe('top right')
})

test.each([
  ['popover', '', '.panel', 'bottom'],
  ['modal', 'data-display="modal"', '.panel', 'bottom'],
  ['banner', 'data-display="banner"', '.panel', 'bottom'],
  ['banner at the top', 'data-display="banner" data-placement="top-end"', '.panel', 'top'],
])('on a phone a %s is as wide as the window, at its edge', async (_, attributes, selector, edge) => {
  const page = await open(`data-prompt="how-did-we-do" data-delay="0s" ${attributes}`, { width: 360 })
  await page.locator(selector).waitFor()
  const at = await margins(page, selector)
  expect([at.left, at.right, at[edge as 'top']]).toEqual([0, 0, 0])
  expect(at[edge === 'top' ? 'bottom' : 'top']).toBeGreaterThan(80)
})

test.each(['top', 'bottom'] as const)(
  'a banner at the %s lies along it, in one row of question and answers',
  async (edge) => {
    const page = await open(
      `data-prompt="how-did-we-do" data-delay="0s" data-display="banner" data-placement="${edge}-start"`,
    )
    await page.locator('.panel').waitFor()
    const at = await margins(page, '.panel')
    expect([at.left, at.right, at[edge]]).toEqual([0, 0, 0])
    const middles = await page
      .locator('h2, [part=option], [part=never], [part=close]')
      .evaluateAll((elements) =>
        elements.map((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return (top + bottom) / 2
        }),
      )
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(16)
    expect((await boxOf(page, '.panel')).bottom - (await boxOf(page, '.panel')).top).toBeLessThan(90)
    // The page stays within reach.
    await page.mouse.move(640, 400)
    await page.mouse.wheel(0, 300)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  },
)

test('a page over the window leaves nothing of it uncovered', async () => {
  const page = await open('data-prompt="how-did-we-do" data-delay="0s" data-display="page"')
  await page.locator('.panel').waitFor()
  const { width, height } = await page.locator('.panel').evaluate((panel) => panel.getBoundingClientRect())
  expect([width, height]).toEqual([1280, 800])
})
