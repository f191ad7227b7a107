import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser, Page } from 'playwright-core'
import { servePage } from './stage.ts'

export interface Opening {
  /** Of the script. By default it asks as soon as it may. */
  readonly attributes?: string
  readonly head?: string
  readonly width?: number
  /** The way the page is written. */
  readonly dir?: 'ltr' | 'rtl'
  /** Whether fingers touch it. */
  readonly touch?: boolean
  /** Runs in the page before anything of it. */
  readonly before?: string
  /** Gets everything said on the console. */
  readonly said?: string[]
}

interface Parts {
  /** Where the script comes from. */
  readonly script: string
  /** Gets what closes the page. */
  readonly closing: (() => Promise<unknown>)[]
}

/** Noon of the day on which such a page is opened. */
export const noon = '2026-11-21T12:00:00Z'

/** Opens a page whose clock stands still until `pass` lets time go by. Its script has come and waits. */
export async function openStillPage(
  browser: Browser,
  body: string,
  { script, closing, said, before, ...opening }: Opening & Parts,
): Promise<Page> {
  const {
    attributes = 'data-prompt="how-did-we-do" data-delay="0s"',
    head = '',
    width = 1200,
    dir = 'ltr',
    touch = false,
  } = opening
  const site = await servePage(
    `<!doctype html><html lang="en" dir="${dir}"><head><title>x</title><meta name="viewport" content="width=device-width">${head}<script async src="${script}/earshot.js" data-rest="0s" ${attributes}></script></head><body>${body}</body></html>`,
  )
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    hasTouch: touch,
    isMobile: touch,
  })
  const page = await context.newPage()
  closing.push(
    () => context.close(),
    () => site.close(),
  )
  page.on('console', (message) => said?.push(message.text()))
  if (before) await page.addInitScript(before)
  await page.clock.install({ time: noon })
  await page.clock.pauseAt(Date.parse(noon) + 1_000)
  await page.goto(site.url)
  await page.waitForLoadState('networkidle')
  return page
}

const words = 'How did we do today?'
export const asked = (page: Page): Promise<number> => page.getByText(words).count()
export const appears = (page: Page): Promise<void> => page.getByText(words).waitFor()

/** Lets time pass, and what follows from it. */
export async function pass(page: Page, ms: number): Promise<void> {
  await page.clock.runFor(ms)
  await page.waitForTimeout(50)
}

/** Long enough for everything that only time stands against. */
export const longMs = 10_000

/** The last thing that `explain` says a prompt is held back by. */
export const waitsFor = (page: Page, id = 'how-did-we-do'): Promise<string | undefined> =>
  page.evaluate((name) => {
    const why = (window.earshot as EarshotGlobal).explain(name)?.because.at(-1)
    return why && `${why.rule}: ${why.input}`
  }, id)
