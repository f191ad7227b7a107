import type { Browser, Page } from 'playwright-core'
import { servePage } from './stage.ts'

/** A page of somebody's that the widget is a guest on. */
export interface GuestPage {
  readonly page: Page
  /** Everything said on the console, and every error that nobody caught. */
  readonly said: string[]
  close(): Promise<void>
}

/** Opens a page with the given body and head, served with the given headers. */
export async function openGuestPage(
  browser: Browser,
  body: string,
  { head = '', headers = {}, scheme = 'light' as 'light' | 'dark', width = 1280, touch = false } = {},
): Promise<GuestPage> {
  const html = `<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body>${body}</body></html>`
  const site = await servePage(html, headers)
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: 800 },
    hasTouch: touch,
    isMobile: touch,
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
