import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Prompt } from '../../packages/core/src/prompt.ts'
import { launchChromium } from '../../scripts/browser.mjs'
import { contrast, type Painted } from './colour.ts'
import { type Gallery, openGallery } from './gallery.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** The theme's own, a grid over oklch, much of it outside of what a screen can show, and colours that pages really have. */
const accents: readonly string[] = [
  '',
  ...[0.05, 0.2, 0.35, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9, 0.98].flatMap((lightness) =>
    [0, 30, 60, 90, 120, 150, 180, 210, 240, 264, 300, 330].flatMap((hue) =>
      [0.08, 0.2, 0.37].map((chroma) => `oklch(${lightness} ${chroma} ${hue})`),
    ),
  ),
  ...['white', 'black', '#ff0', '#f00', '#0f0', '#00f', '#0ff', '#f0f', '#777', '#767676', 'gray'],
  ...['rebeccapurple', 'color(display-p3 0 1 0)', 'lab(50 90 -90)', 'rgb(0 0 0 / .3)', 'transparent'],
]

/** What has to be told apart from what it lies on, and how well. */
const pairs = {
  'text on the main button': ['[type=submit]', 'color', '[type=submit]', 4.5],
  'the accent as text': ['.sent', 'color', '.panel', 4.5],
  'the text of what is chosen': ['label:has(:checked)', 'color', 'label:has(:checked)', 4.5],
  'the text of what is not chosen': ['label:not(:has(:checked))', 'color', '.panel', 4.5],
  'muted text': ['#help', 'color', '.panel', 4.5],
  'a second button': ['[part=skip]', 'color', '.panel', 4.5],
  'a problem': ['[part=problem]', 'color', '.panel', 4.5],
  'the border of what is chosen': ['label:has(:checked)', 'border-top-color', '.panel', 3],
  'the border of a field': ['.fields [part=input]', 'border-top-color', '.panel', 3],
  'the border of a field with a problem': ['[aria-invalid=true]', 'border-top-color', '.panel', 3],
  'the ring of the focus': ['.focus', 'outline-color', '.panel', 3],
  'a native box': ['.panel', 'accent-color', '.panel', 3],
  'the edge of the main button': ['[type=submit]', 'border-top-color', '.panel', 3],
} as const satisfies Record<string, readonly [of: string, property: string, on: string, least: number]>

const questions: Prompt['questions'] = [
  {
    id: 'choice',
    type: 'choice',
    text: 'How did you hear of us?',
    help: 'One of these.',
    options: [
      { id: 'friend', text: 'From a friend' },
      { id: 'radio', text: 'Radio' },
    ],
  },
  { id: 'email', type: 'contact', text: 'How do we reach you?', fields: ['email'] },
]

/** For each accent each pair: two pixels that the browser has painted, the colour and what it lies on. */
async function measure(gallery: Gallery): Promise<readonly (readonly [string, string, number, number])[]> {
  const prompt = (index: number): Prompt => ({
    id: 'colours',
    title: 'Colours',
    questions: questions.filter((_, place) => place === index),
  })
  await gallery.show(prompt(0), { state: 'chosen' })
  await gallery.show(prompt(1), { state: 'problem', stays: true })
  await gallery.show(prompt(1), { stays: true })
  await gallery.show(prompt(0), { state: 'sent', stays: true })
  const painted = await gallery.page.evaluate(
    ([accents, pairs]) => {
      const roots = [...document.querySelectorAll('.place > *')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
      roots[2]?.querySelector('fieldset')?.classList.add('fields')
      const focused = roots[2]?.querySelector<HTMLElement>('[part=input]')
      focused?.classList.add('focus')
      focused?.focus()
      const find = (selector: string): Element => {
        const found = roots.map((root) => root.querySelector(selector)).find(Boolean)
        if (!found) throw new Error(`There is no ${selector}.`)
        return found
      }
      const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
      if (!pen) throw new Error('No canvas.')
      const paint = (...colours: readonly string[]): Painted => {
        pen.fillStyle = '#000'
        pen.fillRect(0, 0, 1, 1)
        for (const colour of colours) {
          pen.fillStyle = colour
          pen.fillRect(0, 0, 1, 1)
        }
        const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
        return [red, green, blue]
      }
      const value = (selector: string, property: string): string =>
        getComputedStyle(find(selector)).getPropertyValue(property)
      return accents.flatMap((accent) => {
        document.documentElement.style.setProperty('--earshot-accent', accent)
        const surface = value('.panel', 'background-color')
        return Object.entries(pairs).map(([name, [of, property, on]]) => {
          const ground = [surface, value(on, 'background-color')]
          return [accent, name, paint(...ground, value(of, property)), paint(...ground)] as const
        })
      })
    },
    [accents, pairs] as const,
  )
  return painted.map(([accent, name, colour, ground]) => [
    accent,
    name,
    contrast(colour, ground),
    pairs[name as keyof typeof pairs][3],
  ])
}

test('black on white is measured as 21, and the least grey that may be read as 4.5: a control', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21)
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2)
})

const folder = fileURLToPath(new URL('../../packages/widget/themes', import.meta.url))
const themes = ['none', ...readdirSync(folder).map((name) => name.replace('.css', ''))].flatMap((theme) =>
  (['light', 'dark'] as const).map((scheme) => ({ theme, scheme })),
)

describe.each(themes)('with any accent, theme $theme, $scheme', ({ theme, scheme }) => {
  test('everything can be told from what it lies on', async () => {
    const css = theme === 'none' ? '' : readFileSync(join(folder, `${theme}.css`), 'utf8')
    const gallery = await openGallery(browser, { scheme, head: `<style>${css}</style>` })
    const measured = await measure(gallery)
    expect(measured.length).toBe(449 * Object.keys(pairs).length)
    const worst = Object.keys(pairs).map((pair) => {
      const [accent = '', , ratio = 0, least = 0] =
        measured.filter(([, name]) => name === pair).sort((one, other) => one[2] - other[2])[0] ?? []
      return { pair, accent, ratio, least }
    })
    if (process.env.EARSHOT_FIGURES) console.table(worst)
    expect(worst.filter(({ ratio, least }) => ratio < least)).toEqual([])
    await gallery.close()
  })
})
