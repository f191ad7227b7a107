import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Prompt } from '../../packages/core/src/prompt.ts'
import type { Question } from '../../packages/core/src/question.ts'
import { launchChromium } from '../../scripts/browser.mjs'
import { findings } from '../browser/axe.ts'
import { type Gallery, openGallery } from './gallery.ts'
import { canFail, isChosen, prompt, questions } from './questions.ts'

let browser: Browser
let gallery: Gallery
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const surroundings = (['light', 'dark', 'forced'] as const).flatMap((colours) =>
  [320, 1280].map((width) => ({ colours, width })),
)

/** Parts of one page must have different names. */
const titled = (question: Question, state: string): Prompt => ({
  ...prompt(question, { required: state === 'problem' }),
  title: `About ${question.id}, ${state}`,
})

/** What axe finds in what is shown now, in each of the surroundings; and whatever is wider than the window. */
async function lookAround(what: string, seen: string[]): Promise<void> {
  const { page } = gallery
  for (const { colours, width } of surroundings) {
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

  test.each(['popover', 'modal'] as const)(
    'in the %s, for each question',
    { timeout: 120_000 },
    async (display) => {
      const seen: string[] = []
      for (const question of questions) {
        await gallery.show(prompt(question, { second: true }), { display, rtl, skip: 1 })
        await lookAround(`${question.id}, ${display}`, seen)
      }
      expect(seen).toEqual([])
      expect(gallery.said).toEqual([])
    },
  )

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
