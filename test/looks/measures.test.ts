import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { type Gallery, openGallery } from './gallery.ts'
import { canFail, isChosen, prompt, questions } from './questions.ts'
import type { Show } from './show.ts'

let browser: Browser
let gallery: Gallery
beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(() => gallery.close())
afterAll(() => browser.close())

const displays = ['popover', 'modal', 'inline'] as const

/** Shows every question in every display, as the second of three, and looks at each. */
async function forEach(
  look: (name: string, shown: Show) => Promise<unknown>,
  more: Show = {},
): Promise<void> {
  for (const display of displays)
    for (const question of questions) {
      const show: Show = { display, skip: 1, ...more, ...(isChosen(question) && { state: 'chosen' }) }
      await gallery.show(prompt(question, { second: true }), show)
      await look(`${question.id}, ${display}`, show)
    }
}

describe.each([320, 1280])('where fingers touch a window of %s', (width) => {
  test('every control is 44 px wide and high at least', async () => {
    gallery = await openGallery(browser, { width, touch: true })
    const seen: unknown[] = []
    let measured = 0
    await forEach(async (name) => {
      const controls = await gallery.page.evaluate(() =>
        [...window.root.querySelectorAll('button, a, [part=option], [part=input]')].map((control) => {
          const { width, height } = control.getBoundingClientRect()
          return { control: control.outerHTML.slice(0, 80), width, height }
        }),
      )
      measured += controls.length
      seen.push(
        ...controls
          .filter(({ width, height }) => width < 44 || height < 44)
          .map((control) => ({ name, ...control })),
      )
    })
    expect(seen).toEqual([])
    expect(measured).toBeGreaterThan(300)
  })

  test('every option has the same size, weight and colours as the others of its question', async () => {
    gallery = await openGallery(browser, { width })
    const looks = (): Promise<readonly (readonly string[])[]> =>
      gallery.page.evaluate(() =>
        [...window.root.querySelectorAll('[part=options]')].map((list) =>
          [...list.querySelectorAll('[part=option], li')].map((option) => {
            const { fontSize, fontWeight, color, backgroundColor, borderTopColor, borderTopWidth } =
              getComputedStyle(option)
            const { width, height } = option.getBoundingClientRect()
            // What does not fit stands apart, as wide as it likes.
            const size = option.matches('.apart') ? [] : [width, height].map(Math.round)
            return [
              ...size,
              fontSize,
              fontWeight,
              color,
              backgroundColor,
              borderTopColor,
              borderTopWidth,
            ].join(' ')
          }),
        ),
      )
    let compared = 0
    for (const display of displays)
      for (const question of questions.filter(({ id }) => id !== 'other')) {
        await gallery.show(prompt(question), { display })
        for (const options of await looks()) {
          compared += options.length
          const apart = 'notApplicable' in question && question.notApplicable ? 1 : 0
          expect(
            new Set(options).size,
            `${question.id}, ${display}: ${options.join('\n')}`,
          ).toBeLessThanOrEqual(1 + apart)
        }
      }
    expect(compared).toBeGreaterThan(150)
  })
})

/** What cannot be brought into view by scrolling, or is covered when it is. */
const unreachable = (): Promise<readonly string[]> =>
  gallery.page.evaluate(() => {
    const { root } = window
    const controls = [...root.querySelectorAll<HTMLElement>('button, a, input, textarea, h2, p, li, h3')]
    return controls.flatMap((control) => {
      const target = control.closest('label') ?? control
      if (!target.checkVisibility() || control.closest('.said')) return []
      if (control.matches('input, button, textarea, a')) control.focus()
      target.scrollIntoView({ block: 'nearest' })
      const { left, right, top, bottom } = target.getBoundingClientRect()
      // Of what is higher than the window its beginning must be seen.
      const [x, y] = [(left + right) / 2, Math.min((top + bottom) / 2, top + 22)]
      const hit = root.elementFromPoint(x, y)
      const inside = left >= 0 && right <= innerWidth && y > 0 && y < innerHeight
      return inside && hit && (target.contains(hit) || hit.contains(target))
        ? []
        : [`${control.outerHTML.slice(0, 90)} at ${x}, ${y} under ${hit?.outerHTML.slice(0, 60)}`]
    })
  })

test.each([
  ['zoom of 400 %', 320, 256],
  ['a phone on its side', 640, 320],
  ['a small laptop', 1024, 440],
])('in a window of %s everything can be reached by scrolling', async (_, width, height) => {
  gallery = await openGallery(browser, { width })
  await gallery.page.setViewportSize({ width, height })
  const seen: string[] = []
  await forEach(async (name) => seen.push(...(await unreachable()).map((what) => `${name}: ${what}`)))
  expect(seen).toEqual([])
})

test('in a window that is not high a problem comes into view, with the field that has it', async () => {
  gallery = await openGallery(browser)
  await gallery.page.setViewportSize({ width: 1024, height: 440 })
  for (const display of ['popover', 'modal'] as const)
    for (const question of questions.filter(canFail)) {
      await gallery.show(prompt(question, { required: true }), { display, state: 'problem' })
      const [top, bottom, edge] = await gallery.page.evaluate(() => {
        const { root } = window
        const { top, bottom } = (root.querySelector('[part=problem]') as Element).getBoundingClientRect()
        return [top, bottom, root.querySelector('.actions')?.getBoundingClientRect().top ?? 0]
      })
      expect(top, question.id).toBeGreaterThan(0)
      expect(bottom, question.id).toBeLessThanOrEqual(edge ?? 0)
    }
})

test('with text twice as large nothing is cut off or lies beside the panel', async () => {
  gallery = await openGallery(browser, { width: 360 })
  const seen: string[] = []
  await forEach(async (name) => {
    const cut = await gallery.page.evaluate(() => {
      const all = [...window.root.querySelectorAll<HTMLElement>('.panel, .panel *')]
      // As a browser does that enlarges text alone: every letter, and nothing else.
      const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
      for (const [index, element] of all.entries()) element.style.fontSize = `${(sizes[index] ?? 0) * 2}px`
      const hidden = '.said, .stars b, .numbers b, .faces b'
      return all
        .filter((element) => !element.closest(hidden) && !(element instanceof SVGElement))
        .filter(
          ({ scrollWidth, clientWidth, localName }) =>
            clientWidth > 0 && scrollWidth > clientWidth + 1 && !/^(input|textarea|option)$/.test(localName),
        )
        .map(
          ({ outerHTML, scrollWidth, clientWidth }) =>
            `${outerHTML.slice(0, 90)} ${scrollWidth} in ${clientWidth}`,
        )
    })
    seen.push(...[...cut, ...(await unreachable())].map((what) => `${name}: ${what}`))
  })
  expect(seen).toEqual([])
})
