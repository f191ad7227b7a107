import { createServer } from 'node:http'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** A site of several pages that the widget is a guest on, opened in a browser. */
export interface Site {
  readonly url: string
  readonly page: Page
  readonly context: BrowserContext
  /** Warnings and errors on the console, and every error that nobody caught. What frameworks say of themselves is neither. */
  readonly said: string[]
  /** Opens a page of the site. */
  go(path: string): Promise<void>
  close(): Promise<void>
}

const script = 'text/javascript'
/** Modules in other spellings stand for what a bundler has made of them. */
const types: Readonly<Record<string, string>> = {
  js: script,
  jsx: script,
  ts: script,
  html: 'text/html',
  css: 'text/css',
}

/**
 * Serves what each path gives, and opens none of it yet. A path that is not there gives the page of `/`, as servers of
 * single-page apps do.
 */
export async function openSite(
  browser: Browser,
  files: Readonly<Record<string, string>>,
  { init = '' } = {},
): Promise<Site> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    const type = types[/\.(\w+)$/.exec(path)?.[1] ?? 'html'] ?? 'text/plain'
    response.writeHead(path === '/favicon.ico' ? 204 : 200, { 'content-type': `${type}; charset=utf-8` })
    response.end(path === '/favicon.ico' ? '' : (files[path] ?? files['/']))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } })
  if (init) await context.addInitScript(init)
  // What opens itself leaves a page alone for its first five seconds, and then waits for a pause.
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => /warning|error/.test(message.type()) && said.push(message.text()))
  page.on('pageerror', (error) => said.push(`uncaught: ${error}`))
  return {
    url,
    page,
    context,
    said,
    async go(path) {
      await page.goto(url + path)
    },
    async close() {
      await context.close()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

/** A page of HTML. */
export function html(body: string, head = '', title = 'A page'): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`
}

/** The listeners that scripts from this origin have on the window, its navigation, the document and its two elements. */
export async function listenersFrom(origin: string, page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const ours = new Set<string>()
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.startsWith(origin)) ours.add(scriptId)
  })
  await session.send('Debugger.enable')
  const found: string[] = []
  for (const expression of [
    'window',
    'navigation',
    'document',
    'document.documentElement',
    'document.body',
  ]) {
    const { result } = await session.send('Runtime.evaluate', { expression })
    const { objectId = '' } = result
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId })
    for (const { type, scriptId } of listeners) if (ours.has(scriptId)) found.push(`${expression} ${type}`)
  }
  await session.detach()
  return found
}
