import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { type Gallery, openGallery } from './gallery.ts'
import { prompt, questions } from './questions.ts'

let browser: Browser
let gallery: Gallery
beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(() => gallery.close())
afterAll(() => browser.close())

const [rating] = questions
if (!rating) throw new Error('There is no question.')
const shown = prompt(rating, { second: true })

/** Computed values of what is shown: of the panel, or of something in it. */
const styles = (selector: string, ...properties: readonly string[]): Promise<readonly string[]> =>
  gallery.page.evaluate(
    ([selector, properties]) => {
      const element = window.root.querySelector(selector)
      if (!element) throw new Error(`There is no ${selector}.`)
      return properties.map((property) => getComputedStyle(element).getPropertyValue(property))
    },
    [selector, properties] as const,
  )

const box = (selector: string): Promise<{ left: number; right: number; width: number; height: number }> =>
  gallery.page.evaluate((selector) => {
    const { left, right, width, height } = (
      window.root.querySelector(selector) as Element
    ).getBoundingClientRect()
    return { left, right, width, height }
  }, selector)

/** What a person has set in the system, as far as Playwright itself cannot say it. */
async function prefers(name: string, value: string): Promise<void> {
  const session = await gallery.page.context().newCDPSession(gallery.page)
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] })
}

test('on paper a prompt in its place prints its question, and one above the page does not', async () => {
  gallery = await openGallery(browser)
  await gallery.show(shown, { skip: 1 })
  await gallery.page.emulateMedia({ media: 'print' })
  expect(await styles('.panel', 'display')).toEqual(['block'])
  expect((await box('#question')).height).toBeGreaterThan(15)
  for (const display of ['popover', 'modal'] as const) {
    await gallery.page.emulateMedia({ media: 'screen' })
    await gallery.show(shown, { display })
    expect((await box('.panel')).height).toBeGreaterThan(100)
    await gallery.page.emulateMedia({ media: 'print' })
    expect(await styles('.panel', 'display')).toEqual(['none'])
  }
})

test('what opens itself moves, where a person has nothing against it; what they have opened is there at once', async () => {
  gallery = await openGallery(browser)
  await gallery.show(shown, { display: 'popover', self: true })
  expect(await styles('.panel', 'animation-name')).toEqual(['none'])
  await gallery.page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await styles('.panel', 'animation-name')).toEqual(['come'])
  await gallery.show(shown, { display: 'popover' })
  expect(await styles('.panel', 'animation-name')).toEqual(['none'])
})

test('with more contrast lines and pale text are as strong as the text', async () => {
  gallery = await openGallery(browser)
  await gallery.show(shown, { skip: 1 })
  const strong = await styles('.panel', 'color')
  expect(await styles('[part=option]', 'border-top-color')).not.toEqual(strong)
  expect(await styles('[part=progress]', 'color')).not.toEqual(strong)
  await prefers('prefers-contrast', 'more')
  expect(await styles('[part=option]', 'border-top-color')).toEqual(strong)
  expect(await styles('[part=progress]', 'color')).toEqual(strong)
})

test('with less transparency the page behind a modal is covered', async () => {
  gallery = await openGallery(browser)
  await gallery.show(shown, { display: 'modal' })
  const behind = (): Promise<string> =>
    gallery.page.evaluate(
      () => getComputedStyle(window.root.querySelector('dialog') as Element, '::backdrop').backgroundColor,
    )
  expect(await behind()).toBe('rgba(0, 0, 0, 0.533)')
  await prefers('prefers-reduced-transparency', 'reduce')
  expect(await behind()).toBe('rgb(255, 255, 255)')
})

describe('in forced colours', () => {
  test('what is chosen differs from what is not, and the focus is seen', async () => {
    gallery = await openGallery(browser)
    await gallery.page.emulateMedia({ forcedColors: 'active' })
    for (const id of ['words', 'faces', 'stars', 'numbers', 'thumbs']) {
      const question = questions.find((one) => one.id === id)
      if (!question) throw new Error(id)
      await gallery.show(prompt(question), { state: 'chosen' })
      const chosen = await styles('label:has(:checked)', 'border-top-color', 'background-color')
      const other = await styles('label:not(:has(:checked))', 'border-top-color', 'background-color')
      expect(chosen, id).not.toEqual(other)
      await gallery.page.keyboard.press('Tab')
      const [style, width] = await styles('[part=option]:has(:checked)', 'outline-style', 'outline-width')
      expect([style, width], id).toEqual(['solid', '2px'])
    }
  })
})

test('from right to left everything is mirrored', async () => {
  gallery = await openGallery(browser)
  const places = async (rtl: boolean): Promise<Record<string, number>> => {
    await gallery.show(shown, { display: 'popover', skip: 1, rtl })
    const panel = await box('.panel')
    const middle = panel.left + panel.width / 2
    const from = async (selector: string): Promise<number> => {
      const { left, width } = await box(selector)
      return Math.sign(left + width / 2 - middle)
    }
    return {
      panel: Math.sign(middle - 640),
      close: await from('[part=close]'),
      back: await from('[part=back]'),
      radio: await from('[part=option] input'),
      skip: await from('[part=skip]'),
    }
  }
  const ltr = await places(false)
  expect(ltr).toEqual({ panel: 1, close: 1, back: -1, radio: -1, skip: 1 })
  const [arrow] = await styles('[part=back]', 'scale')
  expect(arrow).toBe('none')
  expect(await places(true)).toEqual(
    Object.fromEntries(Object.entries(ltr).map(([name, side]) => [name, -side])),
  )
  expect(await styles('[part=back]', 'scale')).toEqual(['-1'])
  // Numbers within Arabic words stand in the order that they are read in.
  expect(await gallery.page.evaluate(() => window.root.querySelector('[part=progress]')?.textContent)).toBe(
    '2 من 3',
  )
  expect(await styles('[part=progress]', 'direction')).toEqual(['rtl'])
})

test('upright lines of the page do not come in', async () => {
  gallery = await openGallery(browser)
  const measure = async (): Promise<unknown> => {
    const { width, height } = await box('.panel')
    return [await styles('[part=option]', 'writing-mode', 'text-orientation'), width, height]
  }
  await gallery.show(shown, { display: 'popover', skip: 1 })
  const before = await measure()
  await gallery.page.addStyleTag({
    content:
      ':root{writing-mode:vertical-rl;text-orientation:upright;line-height:3;letter-spacing:9px;text-transform:uppercase}',
  })
  await gallery.show(shown, { display: 'popover', skip: 1 })
  expect(await measure()).toEqual(before)
})
