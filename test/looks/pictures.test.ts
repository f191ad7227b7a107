import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { difference } from './difference.ts'
import { type Gallery, openGallery } from './gallery.ts'
import { letters } from './letters.ts'
import { prompt, questions } from './questions.ts'

// A picture of each display in each theme, a fifth as large as it is: letters are a little grey in them, so another
// machine's way to draw letters is no difference, and what moves, grows, or has another colour is one.

const displays = ['popover', 'modal', 'inline', 'tab', 'banner', 'page', 'kiosk'] as const
const stored = fileURLToPath(new URL('pictures/', import.meta.url))
const folder = fileURLToPath(new URL('../../packages/widget/themes', import.meta.url))
const themes = ['none', ...readdirSync(folder).map((name) => name.replace('.css', ''))]
/** Themes differ in colours and shapes. That dark is dark is seen once on each display. */
const looks: readonly { readonly theme: string; readonly scheme: 'light' | 'dark' }[] = [
  ...themes.map((theme) => ({ theme, scheme: 'light' }) as const),
  { theme: 'none', scheme: 'dark' },
]

/** Of all that is seen, the share of points that may differ (see `difference`). */
const mostShare = 0.003

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const [rating] = questions
if (!rating) throw new Error('There is no question.')
const shown = prompt(rating, { second: true })

const nameOf = (theme: string, scheme: string, display: string): string =>
  join(stored, `${theme === 'none' ? scheme : theme}-${display}.png`)

async function open(theme: string, scheme: 'light' | 'dark'): Promise<Gallery> {
  const css = theme === 'none' ? '' : readFileSync(join(folder, `${theme}.css`), 'utf8')
  const gallery = await openGallery(browser, {
    width: 1000,
    scheme,
    scale: 0.2,
    head: `<style>${letters}${css}:root{--earshot-font:Inter}h1{font-family:Inter;margin:24px}</style>`,
  })
  await gallery.page.evaluate(() =>
    Promise.all(['400 16px Inter', '600 16px Inter'].map((font) => document.fonts.load(font))),
  )
  return gallery
}

describe.each(looks)('theme $theme, $scheme', ({ theme, scheme }) => {
  let gallery: Gallery
  beforeAll(async () => {
    gallery = await open(theme, scheme)
  })
  afterAll(() => gallery.close())

  test.each(displays)('%s looks as it did', async (display) => {
    await gallery.show(shown, { display, skip: 1, state: 'chosen' })
    const now = await gallery.page.screenshot()
    const name = nameOf(theme, scheme, display)
    if (process.env.EARSHOT_STORE_PICTURES) {
      mkdirSync(stored, { recursive: true })
      writeFileSync(name, now)
    }
    expect(existsSync(name), 'look at it, then store it with EARSHOT_STORE_PICTURES=1').toBe(true)
    expect(await difference(gallery.page, readFileSync(name), now)).toBeLessThan(mostShare)
  })
})

test.each(['popover', 'kiosk'] as const)(
  'under a pointer the main button of the %s can be read as before',
  async (display) => {
    const gallery = await open('none', 'light')
    const closed = display === 'kiosk'
    await gallery.show(shown, { display, closed, ...(closed ? {} : { skip: 1, state: 'chosen' }) })
    const button = gallery.page.locator(closed ? '.touch' : '[type=submit]')
    const before = await button.screenshot()
    await button.hover()
    // What is below the letters may change a little; half of them would be gone if it were white.
    expect(await difference(gallery.page, before, await button.screenshot())).toBeLessThan(0.2)
    await gallery.close()
  },
)

test('another theme, and a panel that lies 8 pixels higher, are seen as different: a control', async () => {
  const gallery = await open('none', 'light')
  await gallery.show(shown, { display: 'popover', skip: 1, state: 'chosen' })
  const before = readFileSync(nameOf('none', 'light', 'popover'))
  for (const theme of themes.slice(1)) {
    const other = readFileSync(nameOf(theme, 'light', 'popover'))
    expect(await difference(gallery.page, before, other), theme).toBeGreaterThan(mostShare)
  }
  await gallery.page.evaluate(() => {
    const panel = window.root.querySelector<HTMLElement>('.panel')
    if (panel) panel.style.translate = '0 -8px'
  })
  expect(await difference(gallery.page, before, await gallery.page.screenshot())).toBeGreaterThan(mostShare)
  await gallery.close()
})
