import type { Page } from './engines/port.ts'
import { servePage } from './stage.ts'

/** A page of somebody's that the widget is a guest on. */
export interface GuestPage<P = Page> {
  readonly page: P
  /** Everything said on the console, and every error that nobody caught. */
  readonly said: string[]
  close(): Promise<void>
}

/** A browser of the port, or Playwright's own where a test needs more of Chromium than the port has. */
interface Opens<P> {
  newContext(options: {
    readonly viewport: { readonly width: number; readonly height: number }
    readonly colorScheme?: 'dark'
    readonly hasTouch?: boolean
    readonly isMobile?: boolean
  }): Promise<{
    newPage(): Promise<P>
    close(): Promise<void>
  }>
}

/**
 * Time in this page goes twenty times as fast in all that waits for a few seconds. What opens itself leaves a page alone for
 * its first five seconds and then waits for a pause: tests of that have a clock of their own, all others need not wait.
 */
const hurry = `<script>{
  const now = performance.now.bind(performance), later = setTimeout
  Performance.prototype.now = () => now() * 20
  window.setTimeout = (work, ms, ...given) => later(work, ms <= 5000 ? ms / 20 : ms, ...given)
}</script>`

/** Opens a page with the given body and head, served with the given headers. `hurried` is for what opens itself. */
export async function openGuestPage<P extends Pick<Page, 'on' | 'goto'>>(
  browser: Opens<P>,
  body: string,
  {
    head = '',
    headers = {},
    scheme = 'light' as 'light' | 'dark',
    width = 1280,
    height = 800,
    touch = false,
    hurried = false,
  } = {},
): Promise<GuestPage<P>> {
  const html = `<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width, initial-scale=1">${hurried ? hurry : ''}${head}</head><body>${body}</body></html>`
  const site = await servePage(html, headers)
  const context = await browser.newContext({
    viewport: { width, height },
    ...(scheme === 'dark' && { colorScheme: scheme }),
    ...(touch && { hasTouch: true, isMobile: true }),
  })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(`uncaught: ${error}`))
  await page.goto(site.url)
  return {
    page,
    said,
    async close() {
      await context.close()
      await site.close()
    },
  }
}
