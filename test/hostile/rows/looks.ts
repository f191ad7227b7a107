import { expect, vi } from 'vitest'
import { type HostileRow, itself, type Scene, selfOpening, tag } from '../row.ts'

/** Nothing lies outside the panel, and nothing has to be scrolled sideways. */
const fits = async ({ frame }: Scene): Promise<void> => {
  const cut = await frame.locator('[part=panel]').evaluate((panel) => ({
    sideways: panel.scrollWidth > panel.clientWidth,
    above: panel.getBoundingClientRect().top < -1,
    below: panel.getBoundingClientRect().bottom > innerHeight + 1,
  }))
  expect(cut).toEqual({ sideways: false, above: false, below: false })
}

const sheet = (css: string): string => `<style>${css}</style>`
const opening = { open: itself } as const

/** Pages whose styles reach for everything. */
export const looks: readonly HostileRow[] = [
  {
    name: 'H1 a sheet that unsets and hides everything',
    page: {
      head: sheet(
        'body * { all: unset !important; display: none !important } ::backdrop { display: none !important }',
      ),
      tag: selfOpening,
    },
    ...opening,
  },
  {
    name: 'H1 resets that put every box somewhere',
    page: {
      head: sheet(
        '*, ::before, ::after { box-sizing: content-box !important; margin: 20px !important; border: 3px solid red !important } div, section, [popover], dialog { position: absolute !important; inset: auto !important; left: -9999px !important; width: 10px !important; height: 10px !important; overflow: hidden !important; transform: scale(.1) !important; opacity: 0 !important; visibility: hidden !important; clip-path: inset(50%) !important }',
      ),
      tag: selfOpening,
    },
    ...opening,
    shown: fits,
  },
  {
    name: 'H1 an adopted sheet against the host',
    page: {
      before:
        'const sheet = new CSSStyleSheet(); sheet.replaceSync("body > div, [data-overlay], :not(:defined) { display: none !important; content-visibility: hidden !important; color: red !important }"); document.adoptedStyleSheets = [sheet]',
    },
    shown: fits,
  },
  {
    name: 'H2 ancestors that clip, move, contain and fade',
    page: {
      head: sheet(
        'body { transform: translateX(-9999px); filter: blur(2px); contain: strict; overflow: hidden; opacity: 0; perspective: 1px; clip-path: inset(50%); width: 10px; height: 10px; will-change: transform; mask: linear-gradient(#000 0 0); mix-blend-mode: multiply } html { filter: grayscale(1); contain: layout }',
      ),
    },
    shown: fits,
  },
  {
    name: 'H2 a body that is zoomed out',
    page: { head: sheet('body { zoom: .75 }') },
  },
  {
    name: 'H2 a body that is not displayed',
    page: { head: sheet('body { display: none }'), tag: selfOpening },
    ...opening,
  },
  {
    name: 'H3 everything that is inherited',
    page: {
      head: sheet(
        'html, body { font: 0/0 monospace; direction: rtl; letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase; text-indent: -999px; text-align: end; cursor: none; user-select: none; visibility: hidden; pointer-events: none; color: transparent; -webkit-text-fill-color: transparent; white-space: nowrap; writing-mode: vertical-rl; text-orientation: upright; list-style: square; quotes: none; hyphens: auto; word-break: break-all; tab-size: 0; text-shadow: 0 0 9px red; font-variant: small-caps; border-collapse: collapse; caret-color: transparent; -webkit-text-security: disc }',
      ),
      tag: selfOpening,
    },
    ...opening,
    async shown(scene) {
      await fits(scene)
      const style = await scene.frame.locator('[part=question]').evaluate((question) => {
        const { direction, userSelect, color, webkitTextFillColor, textIndent, visibility } =
          getComputedStyle(question)
        return { direction, userSelect, textIndent, visibility, filled: color === webkitTextFillColor }
      })
      expect(style).toEqual({
        direction: 'ltr',
        userSelect: 'auto',
        textIndent: '0px',
        visibility: 'visible',
        filled: true,
      })
    },
  },
  {
    name: 'H4 an overlay at the greatest z-index',
    page: {
      body: '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff9"></div>',
      end: '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff9"></div>',
    },
  },
  {
    name: 'H4 a cookie wall in the top layer',
    page: {
      body: '<div id="wall" popover="manual" style="inset:0;width:100%;height:100%">We value your privacy</div>',
      end: '<script nonce="abc">document.querySelector("#wall").showPopover()</script>',
    },
  },
  {
    name: 'H19 right to left',
    page: { html: 'lang="en" dir="rtl"' },
    shown: fits,
  },
  {
    name: 'H19 right to left in Arabic',
    page: {
      html: 'lang="ar" dir="rtl"',
      tag: tag('data-locale="en"'),
    },
    shown: fits,
  },
  {
    name: 'H19 vertical writing',
    page: { html: 'lang="en" style="writing-mode: vertical-rl"' },
    shown: fits,
  },
  {
    name: 'H19 vertical writing in its place',
    page: {
      html: 'lang="en" style="writing-mode: vertical-rl; direction: rtl; letter-spacing: 9px; font-size: 3px"',
      body: '<div data-earshot="how-did-we-do" style="inline-size: 400px"></div>',
    },
    ...opening,
    // In its place it has no way out of its own: the page takes it away.
    async sent({ evaluate }) {
      await evaluate('document.querySelector("div[data-earshot]").remove()')
    },
    mutates: true,
  },
  {
    name: 'H19 a window of 320 by 256 pixels',
    page: {},
    context: { viewport: { width: 320, height: 256 } },
    shown: fits,
  },
  {
    name: 'H19 text at twice its size',
    page: { head: sheet('html { font-size: 200%; -webkit-text-size-adjust: 200% }') },
    context: { viewport: { width: 320, height: 640 } },
    shown: fits,
  },
  {
    name: 'H19 forced colours',
    page: {},
    context: { forcedColors: 'active', colorScheme: 'dark' },
    async shown({ frame }) {
      const outline = await frame
        .locator('[part=option]')
        .first()
        .evaluate((option) => getComputedStyle(option).borderTopStyle)
      expect(outline).toBe('solid')
    },
  },
  {
    name: 'H19 more contrast and less motion',
    page: {},
    context: { contrast: 'more', reducedMotion: 'reduce' },
    async shown({ frame }) {
      const moving = await frame
        .locator('[part=panel]')
        .evaluate((panel) => panel.getAnimations({ subtree: true }).length)
      expect(moving).toBe(0)
    },
  },
  {
    name: 'H19 a dark page',
    page: { head: sheet('html { background: #111; color: #eee }') },
    async shown({ frame }) {
      const scheme = await frame
        .locator('[part=panel]')
        .evaluate((panel) => getComputedStyle(panel).backgroundColor)
      expect(scheme).toBe('rgb(29, 33, 37)')
    },
  },
  {
    name: 'H19 a page that is printed meanwhile',
    page: {},
    async shown({ page, frame }) {
      await page.emulateMedia({ media: 'print' })
      expect(await frame.locator('[part=panel]').isVisible()).toBe(false)
      await page.emulateMedia({ media: 'screen' })
    },
  },
  {
    name: 'H20 a phone whose keyboard is open',
    page: {},
    context: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
    async answered({ page, frame }) {
      await page.setViewportSize({ width: 360, height: 300 })
      await frame.locator('textarea').focus()
      const inView = (): Promise<boolean> =>
        frame.locator('[part=send-now]').evaluate((button) => {
          const { top, bottom } = button.getBoundingClientRect()
          return top >= 0 && bottom <= (visualViewport?.height ?? 0) + 1
        })
      await vi.waitFor(async () => expect(await inView()).toBe(true), 15_000)
      const size = await frame.locator('textarea').evaluate((field) => getComputedStyle(field).fontSize)
      expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16) // below that a phone zooms in
    },
  },
]
