import puppeteer, {
  type BrowserContext,
  type KeyInput,
  type Browser as Puppeteer,
  type Page as PuppeteerPage,
} from 'puppeteer-core'
import { createNews, createPage } from './page-with-hands.ts'
import type { Browser, Context, ContextOptions, LaunchOptions, Page } from './port.ts'
import { createRoutes } from './routes.ts'

/** Firefox by WebDriver BiDi, which it speaks itself: no driver stands between. */
export async function launch(
  executablePath: string,
  { dark = false, still = false }: LaunchOptions = {},
): Promise<Browser> {
  const start = (preferences: Record<string, unknown> = {}): Promise<Puppeteer> =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: {
        // What BiDi cannot say yet, and the person would say in the system.
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        'ui.prefersReducedMotion': still ? 1 : 0,
        // A page without an icon would be asked for one, past its policy.
        'browser.chrome.site_icons': false,
        ...preferences,
      },
    })
  const firefox = await start()
  const withoutScripts: Puppeteer[] = []
  const browser: Browser = {
    async newContext({ viewport = { width: 1280, height: 800 }, javaScriptEnabled = true } = {}) {
      if (javaScriptEnabled) return createContext(await firefox.createBrowserContext(), viewport)
      const other = await start({ 'javascript.enabled': false })
      withoutScripts.push(other)
      return createContext(other.defaultBrowserContext(), viewport)
    },
    async newPage(options) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      return { ...page, close: () => context.close() }
    },
    async close() {
      await Promise.all([firefox, ...withoutScripts].map((one) => one.close()))
    },
  }
  return browser
}

function createContext(inner: BrowserContext, viewport: NonNullable<ContextOptions['viewport']>): Context {
  const pages: PuppeteerPage[] = []
  let offline = false
  const context: Context = {
    async newPage() {
      const page = await inner.newPage()
      await page.setViewport(viewport)
      if (offline) await page.setOfflineMode(true)
      pages.push(page)
      return openPage(page, context)
    },
    async setOffline(now) {
      offline = now
      await Promise.all(pages.map((page) => page.setOfflineMode(now)))
    },
    async close() {
      await Promise.all(pages.map((page) => page.isClosed() || page.close()))
      // The one that Firefox starts with cannot be closed.
      if (inner.id !== undefined) await inner.close()
    },
  }
  return context
}

function openPage(page: PuppeteerPage, context: Context): Page {
  const news = createNews()
  const routes = createRoutes()
  let routed = false
  page.on('console', (message) => news.tell('console', message.text()))
  page.on('request', (request) => {
    news.tell('request', request.url())
    if (!routed) return
    // A request that is gone with its page cannot be answered any more.
    const answered = routes.refuses(request.url()) ? request.abort() : request.continue()
    answered.catch(() => {})
  })
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? error.message : String(error)
    // Firefox reports what it kept from loading in the same way as errors of scripts.
    news.tell(/^(uncaught exception|\w*(Error|Exception)): /.test(text) ? 'pageerror' : 'console', text)
  })
  /** Only the page in front has the focus and draws frames. */
  const inFront = async (): Promise<PuppeteerPage> => {
    if (await page.evaluate('document.hidden')) await page.bringToFront()
    return page
  }
  return createPage(
    {
      context,
      keyboard: {
        async press(keys) {
          const { keyboard } = await inFront()
          const names = keys.split('+').map((key) => (key === 'Space' ? ' ' : key) as KeyInput)
          const [last] = names.splice(-1)
          for (const key of names) await keyboard.down(key)
          if (last) await keyboard.press(last)
          for (const key of names) await keyboard.up(key)
        },
        async type(text) {
          const { keyboard } = await inFront()
          await keyboard.type(text)
        },
      },
      mouse: {
        move: async (x, y) => (await inFront()).mouse.move(x, y),
      },
      async run(expression) {
        const front = await inFront()
        // Where scripts are off, a promise never ends.
        const text = await front.evaluate(`((value) => {
          const pack = (value) => JSON.stringify({ value })
          return typeof value?.then === 'function' ? value.then(pack) : pack(value)
        })(${expression})`)
        return JSON.parse(String(text)).value
      },
      click: async ({ x, y }) => (await inFront()).mouse.click(x, y),
      goto: (url) => page.goto(url),
      reload: () => page.reload(),
      async route(glob, handle) {
        routes.set(glob, handle)
        if (!routed) await page.setRequestInterception(true)
        routed = true
      },
      unroute: async (glob) => routes.delete(glob),
      picture: () => page.screenshot({ encoding: 'base64' }),
      close: () => page.close(),
    },
    news,
  )
}
