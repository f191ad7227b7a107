import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { type Gallery, openGallery } from './gallery.ts'
import { isChosen, prompt, questions } from './questions.ts'

let browser: Browser
let gallery: Gallery
beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(() => gallery.close())
afterAll(() => browser.close())

const stored = fileURLToPath(new URL('facts/', import.meta.url))
const folder = fileURLToPath(new URL('../../packages/widget/themes', import.meta.url))

/** Compares with what is stored, to the letter. `vitest -u` stores anew. */
const compare = (name: string, facts: readonly string[]): Promise<void> =>
  expect(`${facts.join('\n')}\n`).toMatchFileSnapshot(join(stored, name))

const find = createRequire(import.meta.url)
/** The same letters on every machine. */
const letters = [400, 600]
  .map((weight) => {
    const file = readFileSync(find.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`))
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${file.toString('base64')})}`
  })
  .join('')

describe('where everything lies', () => {
  test.for([360, 1280])('in a window of %s', async (width, { skip }) => {
    const version = browser.version().split('.')[0]
    gallery = await openGallery(browser, {
      width,
      head: `<style>${letters}:root{--earshot-font:Inter;font-family:Inter}</style>`,
    })
    const file = `boxes-${version}-${width}.txt`
    // Another Chromium may round otherwise and draw its own fields otherwise, and nothing is wrong then.
    skip(
      !existsSync(join(stored, file)) && !process.env.EARSHOT_STORE_BOXES,
      `no boxes are stored for Chromium ${version}: look at it, then store them with EARSHOT_STORE_BOXES=1 and -u`,
    )
    await gallery.page.evaluate(() =>
      Promise.all(['400 16px Inter', '600 16px Inter'].map((font) => document.fonts.load(font))),
    )
    const facts: string[] = []
    for (const display of ['popover', 'modal', 'inline'] as const)
      for (const question of questions) {
        await gallery.show(prompt(question, { second: true }), {
          display,
          skip: 1,
          ...(isChosen(question) && { state: 'chosen' }),
        })
        facts.push(
          `${display} ${question.id}`,
          ...(await gallery.page.evaluate(() =>
            [...window.root.querySelectorAll('.panel, [part]')].map((element) => {
              const { x, y, width, height } = element.getBoundingClientRect()
              return `  ${element.getAttribute('part')} ${[x, y, width, height].map(Math.round).join(' ')}`
            }),
          )),
        )
      }
    await compare(file, facts)
  })
})

const themes = ['none', ...readdirSync(folder).map((name) => name.replace('.css', ''))]
test.each(themes)('how everything is painted, theme %s', async (theme) => {
  const css = theme === 'none' ? '' : readFileSync(join(folder, `${theme}.css`), 'utf8')
  gallery = await openGallery(browser, { head: `<style>${css}</style>` })
  const facts: string[] = []
  const [rating] = questions
  const reach = questions.find(({ id }) => id === 'reach')
  if (!rating || !reach) throw new Error('There is no question.')
  for (const surroundings of ['light', 'dark', 'forced'] as const) {
    await gallery.page.emulateMedia({
      colorScheme: surroundings === 'dark' ? 'dark' : 'light',
      forcedColors: surroundings === 'forced' ? 'active' : 'none',
    })
    for (const [name, question, state] of [
      ['chosen', rating, 'chosen'],
      ['problem', reach, 'problem'],
      ['sent', rating, 'sent'],
      ['not sent', rating, 'not-sent'],
    ] as const) {
      await gallery.show(
        state.includes('sent') ? prompt(question) : prompt(question, { second: true, required: true }),
        {
          display: 'popover',
          state,
          skip: state.includes('sent') ? 0 : 1,
        },
      )
      facts.push(
        `${surroundings} ${name}`,
        ...new Set(
          await gallery.page.evaluate(() =>
            [...window.root.querySelectorAll('.panel, [part]')].map((element) => {
              const style = getComputedStyle(element)
              const pen = new OffscreenCanvas(1, 1).getContext('2d')
              const paint = (colour: string): string => {
                if (!pen) throw new Error('No canvas.')
                pen.clearRect(0, 0, 1, 1)
                pen.fillStyle = colour
                pen.fillRect(0, 0, 1, 1)
                return `#${[...pen.getImageData(0, 0, 1, 1).data].map((part) => part.toString(16).padStart(2, '0')).join('')}`
              }
              const colours = [style.color, style.backgroundColor, style.borderTopColor].map(paint)
              const shape = [style.borderTopLeftRadius, style.fontWeight, style.fontSize, style.fontFamily]
              return `  ${element.getAttribute('part')} ${[...colours, ...shape].join(' ')}`
            }),
          ),
        ),
      )
    }
  }
  await compare(`paint-${theme}.txt`, facts)
})

test('what a screen reader is told, and where the keyboard goes', async () => {
  gallery = await openGallery(browser)
  const { page } = gallery
  const facts: string[] = []
  for (const question of questions) {
    await gallery.show(prompt(question, { second: true }), {
      display: 'modal',
      skip: 1,
      ...(isChosen(question) && { state: 'chosen' }),
    })
    facts.push(`${question.id}`, await page.getByRole('dialog').ariaSnapshot(), 'Tab:')
    await page.evaluate(() => window.root.querySelector<HTMLElement>('.panel')?.focus())
    const walked: string[] = []
    for (;;) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const { activeElement: at } = window.root
        return (
          at &&
          [
            at.localName,
            at.getAttribute('type'),
            at.getAttribute('part'),
            at.getAttribute('name'),
            at.getAttribute('aria-label') ?? at.closest('label, button, a')?.textContent,
          ]
            .filter(Boolean)
            .join(' ')
        )
      })
      if (!at || walked.includes(at) || walked.length > 40) break
      walked.push(at)
    }
    facts.push(...walked.map((at) => `  ${at}`), '')
  }
  await compare('accessibility.txt', facts)
})
