import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { openGuestPage } from './guest-page.ts'
import { openStage, type Stage, servePage } from './stage.ts'

interface Point {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Of its letters, in pixels. */
  readonly letters: number
}

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let close: () => Promise<void>

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([launch({ still: true }), openStage()])
  })
  afterEach(() => close())
  afterAll(async () => {
    await browser.close()
    await stage.close()
  })

  async function open(body: string, width: number, attributes = '', height = 800): Promise<Page> {
    const head = `<script async src="${stage.collector.url}/earshot.js" data-storage="none" ${attributes}></script>`
    const guest = await openGuestPage(browser, body, { head, width, height })
    close = guest.close
    return guest.page
  }

  async function openKiosk(id: string, width: number, large: boolean, height = 800): Promise<Page> {
    const page = await open('', width, `data-prompt="${id}" data-display="kiosk"`, height)
    if (large) await page.getByRole('button', { name: 'Large text' }).click()
    await page.locator('.touch').click()
    await page.locator('[part=options]').waitFor()
    return page
  }

  /** The points of the scale that is asked, and the words of its ends, as they lie in the window. */
  const points = (page: Page, selector = '[part=option]'): Promise<readonly Point[]> =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll('*')]
          .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll(wanted) ?? [])])
          .map((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect()
            const shown = element.querySelector('i') ?? element
            const text = `${shown.textContent}`
            return {
              text,
              left,
              right,
              top,
              bottom,
              letters: Number.parseFloat(getComputedStyle(shown).fontSize),
            }
          }),
      selector,
    )

  const numbers = Array.from({ length: 11 }, (_, index) => `${index}`)
  /** How many points lie in the last row. */
  const inLastRow = (all: readonly Point[]): number => {
    const lowest = Math.max(...all.map(({ top }) => top))
    return all.filter(({ top }) => lowest - top < 1).length
  }

  describe('0 to 10', () => {
    test.each([
      ['a popover', '<button data-earshot="recommend">Ask</button>'],
      ['in its place', '<div data-earshot="recommend"></div>'],
    ])('both ends, and all between, are in sight on a phone: %s', async (_, body) => {
      const page = await open(body, 360)
      if (body.includes('button')) await page.getByRole('button', { name: 'Ask' }).click()
      await page.locator('[part=options]').waitFor()
      const scale = await points(page)
      expect(scale.map(({ text }) => text)).toEqual(numbers)
      const ends = await points(page, '.ends i')
      expect(ends.map(({ text }) => text)).toEqual(['Not at all likely', 'Extremely likely'])
      for (const { left, right, top, bottom } of [...scale, ...ends]) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(360)
        expect(bottom).toBeLessThanOrEqual(800)
      }
      for (const { left, right, top, bottom } of scale)
        expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(44)
    })

    test('at 400 % all of the first screen is in sight, from its close button on', async () => {
      const site = await servePage(
        `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><script async src="${stage.collector.url}/earshot.js"></script></head><body><button data-earshot="recommend">Ask</button></body></html>`,
      )
      const context = await browser.newContext({ viewport: { width: 320, height: 256 } })
      close = async () => {
        await context.close()
        await site.close()
      }
      const page = await context.newPage()
      await page.goto(site.url)
      await page.getByRole('button', { name: 'Ask' }).click()
      await page.locator('[part=options]').waitFor()
      const [[panel], [button]] = await Promise.all([points(page, '.panel'), points(page, '[part=close]')])
      expect(button?.top).toBeGreaterThanOrEqual(panel?.top ?? 256)
    })

    test.each([
      [1280, false],
      [1280, true],
      [1024, false],
      [768, false],
      [768, true],
      [744, false],
      [360, false],
    ])(
      'in a kiosk of %d pixels each point has 60, and letters that can be read (large: %s)',
      async (width, large) => {
        const page = await openKiosk('recommend', width, large)
        const scale = await points(page)
        expect(scale.map(({ text }) => text)).toEqual(numbers)
        for (const { left, right, top, bottom } of scale)
          expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(60)
        for (const { left, right, letters } of [...scale, ...(await points(page, '.ends i'))]) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(width)
          expect(letters).toBeGreaterThanOrEqual(large ? 24 : 18)
        }
        // No last point stands alone below the others.
        expect(inLastRow(scale)).toBeGreaterThan(1)
      },
    )
  })

  test.each(['how-did-we-do', 'csat-5'])(
    'of the words of %s both ends are in sight on a phone that lies on its side as a kiosk',
    async (id) => {
      const page = await openKiosk(id, 740, false, 360)
      const scale = await points(page)
      expect(scale.length).toBeGreaterThan(3)
      for (const { left, right, top, bottom, letters } of scale) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(740)
        expect(bottom).toBeLessThanOrEqual(360)
        expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(60)
        expect(letters).toBeGreaterThanOrEqual(18)
      }
    },
  )

  test.each([
    ['csat-5-classic', 1280, false],
    ['csat-5-classic', 1024, false],
    ['csat-5-classic', 740, false],
    ['csat-5-classic', 740, true],
    ['csat-5-classic', 1024, true],
    ['how-did-we-do', 740, false],
    ['how-did-we-do', 1024, true],
    ['expect-gap', 1280, false],
    ['vendor', 1024, false],
    ['vendor', 740, false],
  ])('no word of %s is broken in two in a kiosk of %d pixels (large: %s)', async (id, width, large) => {
    const page = await openKiosk(id, width, large)
    const broken = await page.evaluate(() => {
      const labels = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
        ...(shadowRoot?.querySelectorAll('[part=option]') ?? []),
      ])
      return labels.flatMap((label) => {
        const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT)
        const words: string[] = []
        while (walker.nextNode())
          for (const { 0: word, index } of `${walker.currentNode.nodeValue}`.matchAll(/\S+/g)) {
            const range = document.createRange()
            range.setStart(walker.currentNode, index)
            range.setEnd(walker.currentNode, index + word.length)
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
              words.push(word)
          }
        return words
      })
    })
    expect(broken).toEqual([])
  })
})
