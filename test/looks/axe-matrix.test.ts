import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Prompt } from '../../packages/core/src/prompt.ts'
import type { Question } from '../../packages/core/src/question.ts'
import { launchChromium } from '../../scripts/browser.mjs'
import { findings } from '../browser/axe.ts'
import { type Gallery, openGallery } from './gallery.ts'
import { canFail, isChosen, prompt, questions } from './questions.ts'
import type { Show } from './show.ts'

let browser: Browser
let gallery: Gallery
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

interface Surroundings {
  readonly colours: 'light' | 'dark' | 'forced'
  readonly width: number
}
const surroundings: readonly Surroundings[] = (['light', 'dark', 'forced'] as const).flatMap((colours) =>
  [320, 1280].map((width) => ({ colours, width })),
)
const displays = ['popover', 'modal', 'tab', 'banner', 'page', 'kiosk'] as const
/** Where else they can stand, and what stands there before they are open. */
const others: readonly (Show & { readonly display: string })[] = [
  { display: 'banner', placement: 'top' },
  { display: 'page', inElement: true },
  { display: 'kiosk', closed: true },
  ...['end', 'start', 'top-start', 'bottom-end'].map(
    (placement) => ({ display: 'tab', placement, closed: true }) as const,
  ),
]

/**
 * All of it takes minutes. By default every question is seen in every display once, in surroundings that change from one to
 * the next, so that each display and each question comes into all of them.
 */
const everything = process.env.EARSHOT_TESTS === 'all'
let turn = 0
const next = (): readonly Surroundings[] => {
  const one = surroundings[turn++ % surroundings.length]
  return everything || !one ? surroundings : [one]
}

/** Parts of one page must have different names. */
const titled = (question: Question, state: string): Prompt => ({
  ...prompt(question, { required: state === 'problem' }),
  title: `About ${question.id}, ${state}`,
})

/** What axe finds in what is shown now, in each of the surroundings; and whatever is wider than the window. */
async function lookAround(what: string, seen: string[], around = surroundings): Promise<void> {
  const { page } = gallery
  for (const { colours, width } of around) {
    const where = `${what}, ${colours}, ${width}`
    await page.emulateMedia({
      colorScheme: colours === 'forced' ? 'light' : colours,
      forcedColors: colours === 'forced' ? 'active' : 'none',
    })
    await page.setViewportSize({ width, height: 800 })
    seen.push(...(await findings(page)).map((finding) => `${where}: ${finding}`))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) seen.push(`${where}: scrolls sideways, ${wide}`)
  }
}

describe.each([false, true])('axe finds nothing, right to left: %s', (rtl) => {
  beforeAll(async () => {
    gallery = await openGallery(browser)
  })
  afterAll(() => gallery.close())

  test.each(displays)('in the %s, for each question', { timeout: 180_000 }, async (display) => {
    const seen: string[] = []
    // By default a question is seen from left to right in one half of the displays, and the other way round in the other.
    const shown = questions.filter(
      (_, place) => everything || (place + displays.indexOf(display)) % 2 === +rtl,
    )
    for (const question of shown) {
      await gallery.show(prompt(question, { second: true }), { display, rtl, skip: 1 })
      await lookAround(`${question.id}, ${display}`, seen, next())
    }
    const [first] = questions
    for (const state of ['sent', 'not-sent'] as const) {
      if (first) await gallery.show(titled(first, state), { display, rtl, state })
      await lookAround(`${state}, ${display}`, seen, next())
    }
    expect(seen).toEqual([])
    expect(gallery.said).toEqual([])
  })

  test('in other places, and on what opens it', async () => {
    const seen: string[] = []
    const [first] = questions
    for (const show of others) {
      if (first) await gallery.show(prompt(first, { second: true }), { ...show, rtl })
      await lookAround(JSON.stringify(show), seen)
    }
    expect(seen).toEqual([])
    expect(gallery.said).toEqual([])
  })

  test('in the page, for each question and each state', { timeout: 120_000 }, async () => {
    const seen: string[] = []
    for (const question of questions) {
      await gallery.show(prompt(question, { second: true }), {
        rtl,
        skip: 1,
        stays: question !== questions[0],
      })
      if (isChosen(question))
        await gallery.show(titled(question, 'chosen'), { rtl, state: 'chosen', stays: true })
      if (canFail(question))
        await gallery.show(titled(question, 'problem'), { rtl, state: 'problem', stays: true })
    }
    for (const state of ['sending', 'sent', 'saved', 'not-sent'] as const)
      for (const question of questions.slice(0, 1))
        await gallery.show(titled(question, state), { rtl, state, stays: true })
    await lookAround('everything', seen)
    expect(seen).toEqual([])
    expect(gallery.said).toEqual([])
  })
})
