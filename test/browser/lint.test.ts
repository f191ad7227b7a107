import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Finding, lintPrompt } from '../../packages/lint/src/lint-prompt.ts'
import { presets } from '../../packages/presets/src/index.ts'
import { launchChromium } from '../../scripts/browser.mjs'
import { openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

// In Chromium alone: the page is measured for the rules of lint, which are about sizes and colours and not about engines.

let browser: Browser
let stage: Stage

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/**
 * The page as HTML, shadow root included, with `data-measured` beside each control and label: its width, its height,
 * and the contrast of its words against the nearest colour behind them (`-` where that is not one plain colour).
 */
function measuredMarkup(page: Page): Promise<string> {
  return page.evaluate(() => {
    const host = [...document.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot)
    const root = host?.shadowRoot
    if (!root) throw new Error('there is no prompt in this page')
    const probe = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const partsOf = (colour: string): readonly number[] => {
      if (!probe) return []
      probe.clearRect(0, 0, 1, 1)
      probe.fillStyle = colour
      probe.fillRect(0, 0, 1, 1)
      return [...probe.getImageData(0, 0, 1, 1).data].map((part) => part / 255)
    }
    const luminance = (parts: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = parts.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const behind = (element: Element | null): readonly number[] | undefined => {
      for (let item = element; item; item = item.parentElement) {
        const style = getComputedStyle(item)
        if (style.backgroundImage !== 'none') return undefined
        const parts = partsOf(style.backgroundColor)
        if (parts[3] === 1) return parts
        if (parts[3] !== 0) return undefined
      }
      return undefined
    }
    const contrastOf = (element: Element): string => {
      const ground = behind(element)
      const words = partsOf(getComputedStyle(element).color)
      if (!ground || words[3] !== 1 || !element.textContent?.trim()) return '-'
      const [low = 0, high = 0] = [luminance(ground), luminance(words)].sort((a, b) => a - b)
      return ((high + 0.05) / (low + 0.05)).toFixed(2)
    }
    for (const element of root.querySelectorAll('button, input, textarea, select, label, a[href], h2, p')) {
      const { width, height } = element.getBoundingClientRect()
      element.setAttribute('data-measured', `${width} ${height} ${contrastOf(element)}`)
    }
    return document.documentElement.getHTML({ shadowRoots: [root] })
  })
}

test.each(['popover', 'modal', 'inline'] as const)(
  'the %s holds the rules that markup and measures can tell',
  async (display) => {
    const guest = await openGuestPage(
      browser,
      `<main><div id="place" data-earshot="how-did-we-do" data-earshot-display="${display}" data-earshot-delay="0s"></div></main>`,
      {
        head: `<script async src="${stage.collector.url}/earshot.js" data-storage="none"></script>`,
        width: 360,
        hurried: true,
      },
    )
    const { page } = guest
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const prompt = presets.find(({ id }) => id === 'how-did-we-do')
    if (!prompt) throw new Error('there is such a preset')
    const look = async (): Promise<readonly Finding[]> => {
      const markup = `<html lang="en">${await measuredMarkup(page)}</html>`
      expect(markup).toMatch(/data-measured="\d+(?:\.\d+)? \d+(?:\.\d+)? \d/)
      return lintPrompt(prompt, { markup, url: page.url() }).filter(({ level }) => level === 'error')
    }
    await page.getByText('How did we do today?').waitFor()
    expect(await look()).toEqual([])
    await page.getByText('Poor', { exact: true }).click()
    await page.getByText('What could have been better?').waitFor()
    expect(await look()).toEqual([])
    // A control that is too small is seen, so the silence above is not blindness.
    await page.addStyleTag({ content: ':root { zoom: 0.4 }' })
    expect((await look()).map(({ rule }) => rule)).toContain('A-02')
    await guest.close()
  },
)
