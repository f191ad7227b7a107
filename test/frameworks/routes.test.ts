import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { html, listenersFrom, openSite, type Site } from './site.ts'

let browser: Browser
let stage: Stage
let site: Site

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})
afterEach(() => site.close())

const thanks = {
  id: 'thanks',
  title: 'Thanks',
  questions: [{ id: 'why', type: 'text', text: 'What brought you here?' }],
  targeting: "page.path ~ '/thanks*'",
  trigger: [{ on: 'load', after: '5s' }],
}
/** A browser without the Navigation API. */
const older = 'delete globalThis.navigation'

/** A single-page app whose clock stands still until it is moved on. */
async function open(path: string, { init = '', prompt = {} as object, body = '' } = {}): Promise<Page> {
  // What stands in the body is asked there, and only there.
  const block = JSON.stringify({
    ...(!body && { prompt: ['thanks'] }),
    prompts: [{ ...thanks, ...prompt }],
  })
  site = await openSite(
    browser,
    {
      '/': html(
        `${body}<button onclick="history.pushState(null, '', '/thanks')">Thanks</button>
         <script type="application/json" data-earshot-config>${block}</script>`,
        `<script async src="${stage.collector.url}/earshot.js"></script>`,
      ),
    },
    { init },
  )
  const { page } = site
  await page.clock.install({ time: '2026-11-22T10:00:00' })
  await page.clock.pauseAt('2026-11-22T10:00:01')
  await site.go(path)
  // The wait has begun once the definition can be explained; all that comes before is done by then.
  await page.waitForFunction(() => (window.earshot as EarshotGlobal).explain?.('thanks'))
  await page.waitForLoadState('networkidle')
  return page
}

const to = (page: Page, path: string): Promise<void> =>
  page.evaluate((next) => history.pushState(null, '', next), path)
const question = (page: Page): Promise<number> => page.getByText('What brought you here?').count()
/** From here on the clock goes by itself, for all that drawing takes. */
async function shows(page: Page): Promise<void> {
  await page.clock.resume()
  await page.getByText('What brought you here?').waitFor()
}
/** Lets the clock go on, and what it has set off come to its end. */
async function pass(page: Page, time: number): Promise<void> {
  await page.clock.runFor(time)
  await page.waitForLoadState('networkidle')
}

test.each(['', older])(
  'a wait begins with the page that is meant, not with the first one (%s)',
  async (init) => {
    const page = await open('/', { init })
    await pass(page, 60_000)
    expect(await question(page)).toBe(0)
    await page.getByRole('button', { name: 'Thanks' }).click()
    await pass(page, 4_500)
    expect(await question(page)).toBe(0)
    await pass(page, 1_000)
    await shows(page)
    expect(site.said).toEqual([])
  },
)

test.each(['', older])('a page change that ends the targeting ends the wait (%s)', async (init) => {
  const page = await open('/thanks', { init })
  await pass(page, 4_000)
  await to(page, '/cart')
  await pass(page, 60_000)
  expect(await question(page)).toBe(0)
  // Back on the page, it is waited for from the beginning.
  await page.goBack()
  await pass(page, 4_500)
  expect(await question(page)).toBe(0)
  await pass(page, 1_000)
  await shows(page)
})

test('a page change within the targeting does not disturb the wait', async () => {
  const page = await open('/thanks')
  await pass(page, 4_000)
  await to(page, '/thanks/again')
  await pass(page, 1_100)
  await shows(page)
})

test('what opened itself and nobody touched goes with its page, and counts as nobody’s no', async () => {
  const page = await open('/thanks')
  await pass(page, 5_100)
  await shows(page)
  await page.evaluate(() =>
    (window.earshot as EarshotGlobal).on('dismissed', ({ how }) => {
      document.title = how
    }),
  )
  await to(page, '/cart')
  await page.getByText('What brought you here?').waitFor({ state: 'detached' })
  expect(await page.title()).toBe('expired')
})

test('what a person has begun stays, wherever the page goes', async () => {
  const page = await open('/thanks')
  await pass(page, 5_100)
  await shows(page)
  await page.getByRole('textbox').fill('A friend')
  await to(page, '/cart')
  await pass(page, 2_000)
  expect(await page.getByRole('textbox').inputValue()).toBe('A friend')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  // It belongs to the page on which it was asked.
  expect(stage.rows().at(-1)).toMatchObject({ prompt: 'thanks', data: { page: { path: '/thanks' } } })
})

test('a title that comes after its page is seen too', async () => {
  const page = await open('/', { prompt: { targeting: "page.title ~ 'Thank*'" } })
  await to(page, '/done')
  await page.evaluate(() => {
    document.title = 'Thank you'
  })
  await pass(page, 7_000)
  await shows(page)
})

test('the time while the page is hidden does not count', async () => {
  const page = await open('/thanks')
  // A headless browser hides no page, so the page says of itself that it is hidden.
  const show = (state: string): Promise<unknown> =>
    page.evaluate((now) => {
      Object.defineProperty(Document.prototype, 'visibilityState', { get: () => now, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await pass(page, 3_000)
  await show('hidden')
  await pass(page, 60_000)
  await show('visible')
  await pass(page, 1_500)
  expect(await question(page)).toBe(0)
  await pass(page, 1_000)
  await shows(page)
})

test('an element that stands on every page asks on those that are meant', async () => {
  const page = await open('/', { body: '<earshot-prompt prompt="thanks"></earshot-prompt>' })
  await to(page, '/cart')
  await pass(page, 2_000)
  expect(await question(page)).toBe(0)
  await to(page, '/thanks')
  await shows(page)
  // From then on the page itself says how long it stands there.
  await to(page, '/cart')
  await pass(page, 2_000)
  expect(await page.locator('.panel').count()).toBe(1)
  expect(site.said).toEqual([])
})

test('history is never patched, and only targeting makes anything listen to changes', async () => {
  const natives = `window.natives = [history.pushState, history.replaceState, History.prototype.pushState, navigation.navigate]`
  const listening = async (page: Page): Promise<readonly string[]> =>
    (await listenersFrom(stage.collector.url, page)).filter((name) => name.startsWith('navigation'))
  const page = await open('/thanks', { init: natives })
  expect(await listening(page)).toEqual(['navigation currententrychange'])
  await page.evaluate(() => (window.earshot as EarshotGlobal).destroy())
  expect(await listening(page)).toEqual([])
  expect(
    await page.evaluate(() => {
      const { natives, navigation } = window as unknown as {
        natives: unknown[]
        navigation: { navigate: unknown }
      }
      const now = [history.pushState, history.replaceState, History.prototype.pushState, navigation.navigate]
      return now.every((native, index) => native === natives[index]) && Object.keys(history).length === 0
    }),
  ).toBe(true)
  await site.close()
  expect(await listening(await open('/thanks', { prompt: { targeting: undefined } }))).toEqual([])
})
