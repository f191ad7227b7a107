import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { findings } from './axe.ts'
import { openStage, type Stage, servePage } from './stage.ts'

let browser: Browser
let stage: Stage
let closing: (() => Promise<unknown>)[]

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  stage = await openStage()
  closing = []
})
afterEach(async () => {
  await Promise.all(closing.map((close) => close()))
  await stage.close()
})

/** A page with a kiosk, whose clock goes on only when it is told to. It is a Saturday, at noon in Berlin. */
async function open(
  attributes = '',
  { locale = 'en', width = 1280, height = 800, scheme = 'light' as 'light' | 'dark' } = {},
) {
  const html = `<!doctype html><html lang="${locale}"><head><title>Kiosk</title><meta name="viewport" content="width=device-width">
    <style>:root{color-scheme:light dark}</style>
    <script async src="${stage.collector.url}/earshot.js" data-prompt="how-did-we-do" data-display="kiosk" ${attributes}></script>
    </head><body><main><h1>The page behind</h1></main></body></html>`
  const site = await servePage(html)
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme })
  closing.push(() => context.close(), site.close)
  const page = await context.newPage()
  await page.clock.install({ time: '2026-11-21T11:00:00Z' })
  await page.goto(site.url)
  return { page, context, site: site.url }
}

const touch = (page: Page) => page.locator('.touch')
/** Lets the page's clock go on, and the lock after each tap with it. */
const pass = (page: Page, ms = 500): Promise<void> => page.clock.runFor(ms)

/** Begins as the next person, and answers the first question. */
async function rate(page: Page, point: string): Promise<void> {
  await touch(page).click()
  const option = page.getByText(point, { exact: true })
  await option.waitFor()
  await pass(page)
  await option.click()
  await pass(page)
}

async function answerAll(page: Page, text: string): Promise<void> {
  await rate(page, 'Good')
  await page.locator('textarea').fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await pass(page)
}

/** Everything that the next person, or a script of the page, could find. */
async function everythingIn(page: Page, context: BrowserContext): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const texts: string[] = []
    const look = (node: Node): void => {
      texts.push(node.nodeValue ?? '')
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) texts.push(node.value)
      if (node instanceof Element) {
        for (const { value } of node.attributes) texts.push(value)
        if (node.shadowRoot) look(node.shadowRoot)
      }
      node.childNodes.forEach(look)
    }
    look(document)
    texts.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie)
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, version)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown>((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
        texts.push(JSON.stringify(all))
      }
      database.close()
    }
    return texts.join('\n')
  })
  return inPage + JSON.stringify(await context.storageState())
}

const answersOf = () =>
  stage.rows().map(({ state, data }) => [state, ...data.answers.map(({ value }) => value)])

/** Controls of the topmost screen that are lower or narrower than 60 px, with their size. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-overlay]')].flatMap((host) =>
      [...(host.shadowRoot?.querySelectorAll('dialog[open] :is(button, [part=option], [part=input])') ?? [])]
        .map(
          (control) => [control.textContent || control.className, control.getBoundingClientRect()] as const,
        )
        .filter(([, { width, height }]) => width > 0 && (width < 60 || height < 60))
        .map(([name, { width, height }]) => `${name}: ${width} x ${height}`),
    ),
  )

describe.each([
  [1280, 800],
  [768, 1024],
])('at %d x %d', (width, height) => {
  test.each(['light', 'dark'] as const)(
    'axe finds nothing and every control has 60 px, %s',
    async (scheme) => {
      const { page } = await open('data-pin="0427"', { width, height, scheme })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const seen: string[] = []
      const look = async (screen: string): Promise<void> => {
        seen.push(
          ...[...(await findings(page)), ...(await tooSmall(page))].map((found) => `${screen}: ${found}`),
        )
      }
      await touch(page).waitFor()
      await look('attract')
      await page.getByRole('button', { name: 'Large text' }).click()
      await page.getByRole('button', { name: 'PIN' }).click()
      await look('PIN, large')
      await page.getByRole('button', { name: 'Close' }).click()
      await page.getByRole('button', { name: 'Language' }).click()
      await look('languages')
      await page.getByRole('button', { name: 'English' }).click()
      await rate(page, 'Poor')
      await page.getByText('Something else').click()
      await look('choices')
      await page.getByRole('button', { name: 'Next' }).click()
      await page.locator('textarea').waitFor()
      await look('text')
      await pass(page, 46_000)
      await page.getByRole('button', { name: 'I need more time' }).waitFor()
      await look('warning')
      await page.getByRole('button', { name: 'I need more time' }).click()
      await page.getByRole('button', { name: 'Send now' }).click()
      await page.getByText('Sent', { exact: true }).waitFor()
      await look('thanks')
      expect(seen).toEqual([])
    },
  )
})

describe('the next person', () => {
  test('finds nothing of the last one, whose answers so far have arrived', async () => {
    const { page, context } = await open()
    await rate(page, 'Good')
    const secret = 'My neighbour is Mrs Quillfeather.'
    await page.locator('textarea').fill(secret)
    expect(await page.locator('textarea').getAttribute('autocomplete')).toBe('off')
    await pass(page, 44_000)
    expect(await page.getByRole('alertdialog').isVisible()).toBe(false)
    await pass(page, 1_500)
    await page.getByText('This starts again in', { exact: false }).waitFor()
    await pass(page, 18_000)
    expect(await page.locator('textarea').inputValue()).toBe(secret)
    await pass(page, 3_000)
    await touch(page).waitFor()
    await expect.poll(answersOf).toEqual([['partial', 3, secret]])
    // The receipt has come, and with it the queue has let go of it.
    await expect.poll(() => everythingIn(page, context)).not.toContain('Quillfeather')

    await rate(page, 'Fair')
    expect(await everythingIn(page, context)).not.toContain('Quillfeather')
    await page.getByText('What could have been better?').waitFor()
    await page.getByRole('button', { name: 'Skip' }).click()
    await pass(page)
    const field = page.locator('textarea')
    await field.focus()
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Control+V')
    expect(await field.inputValue()).toBe('')
  })

  test('is not kept waiting by the thanks', async () => {
    const { page } = await open()
    await answerAll(page, 'Nothing.')
    await page.getByText('Sent', { exact: true }).waitFor()
    await pass(page, 13_000)
    expect(await page.getByText('Sent', { exact: true }).isVisible()).toBe(true)
    await pass(page, 3_000)
    await touch(page).waitFor()
    expect(stage.rows()).toMatchObject([{ state: 'submitted', data: { channel: 'kiosk' } }])
  })

  test('starts in the language of the place', async () => {
    const { page } = await open('', { locale: 'de' })
    await page.getByRole('button', { name: 'Sprache' }).click()
    await pass(page)
    await page.getByRole('button', { name: 'English' }).click()
    await pass(page)
    await touch(page).getByText('Touch to tell us how it was').waitFor()
    await rate(page, 'Good')
    await page.getByRole('button', { name: 'Close' }).click()
    await touch(page).getByText('Tippen Sie').waitFor()
    await expect.poll(() => stage.rows()[0]?.data).toMatchObject({ locale: 'en' })
  })
})

test('who needs more time gets it, more than ten times', async () => {
  const { page } = await open()
  await rate(page, 'Good')
  await page.locator('textarea').fill('I write slowly.')
  for (let times = 0; times < 12; times++) {
    await pass(page, 46_000)
    await page.getByRole('button', { name: 'I need more time' }).click()
    await pass(page)
    expect(await page.getByRole('alertdialog').isVisible()).toBe(false)
  }
  expect(await page.locator('textarea').inputValue()).toBe('I write slowly.')
})

test('two taps are one answer, also where the second one meets the next screen', async () => {
  const { page } = await open()
  await touch(page).dblclick()
  const good = page.getByText('Good', { exact: true })
  await good.waitFor()
  await pass(page)
  const box = await good.boundingBox()
  await good.click()
  await pass(page, 200)
  await page.locator('textarea').waitFor()
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  expect(await page.locator('textarea').isVisible()).toBe(true)
  await pass(page)
  await page.locator('textarea').fill('Once.')
  await page.getByRole('button', { name: 'Send', exact: true }).dblclick()
  await page.getByText('Sent', { exact: true }).waitFor()
  expect(answersOf()).toEqual([['submitted', 3, 'Once.']])
})

test('only the PIN leads out: no key, no menu of a long press, and no guessing', async () => {
  const { page } = await open('data-pin="0427"')
  await touch(page).waitFor()
  for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key)
  expect(await touch(page).isVisible()).toBe(true)
  const menu = await touch(page).evaluate((button) =>
    button.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, composed: true })),
  )
  expect(menu).toBe(false)
  await page.getByRole('button', { name: 'PIN' }).click()
  await pass(page)
  const type = async (pin: string): Promise<void> => {
    for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
  }
  for (let tries = 0; tries < 5; tries++) await type('1111')
  await page.getByText('That is not the PIN').waitFor()
  await type('0427')
  expect(await page.getByRole('button', { name: '7', exact: true }).isVisible()).toBe(true)
  // After some wrong ones even the right one has to wait; the pad goes away meanwhile.
  await pass(page, 31_000)
  await page.getByRole('button', { name: 'PIN' }).click()
  await pass(page)
  await type('0427')
  await page.getByText('The page behind').waitFor()
  expect(await page.locator('[data-overlay]').count()).toBe(0)
})

test('twenty people without a network: each arrives once', async () => {
  const { page, context } = await open('data-pin="0427"')
  await touch(page).waitFor()
  await context.setOffline(true)
  for (let person = 0; person < 20; person++) {
    await answerAll(page, `Person ${person}`)
    await page.getByText('Saved, will be sent').waitFor()
    await pass(page, 16_000)
    await touch(page).waitFor()
  }
  expect(stage.rows()).toEqual([])
  await page.getByRole('button', { name: 'PIN' }).click()
  await page.getByText('Saved, will be sent: 20').waitFor()
  await context.setOffline(false)
  for (let minute = 0; minute < 10 && stage.rows().length < 20; minute++) {
    await pass(page, 60_000)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  expect(
    stage
      .rows()
      .map(({ data }) => data.answers[1]?.value)
      .sort(),
  ).toEqual(Array.from({ length: 20 }, (_, person) => `Person ${person}`).sort())
})

test('taps in bursts are marked, and kept', async () => {
  const { page } = await open()
  for (const point of ['Poor', 'Fair', 'Good', 'Outstanding']) {
    await rate(page, point)
    await page
      .getByRole('button', { name: /^Send( now)?$/ })
      .first()
      .click()
    await page.getByText('Sent', { exact: true }).waitFor()
    await pass(page)
    await page.getByRole('button', { name: 'Close' }).click()
    await pass(page)
  }
  const marks = stage
    .rows()
    .map(({ data }) => (data as { presentation?: { marks?: unknown } }).presentation?.marks)
  expect(marks).toEqual([undefined, undefined, undefined, ['burst', 'in-a-row']])
})

test('outside the hours it says so, and opens by itself', async () => {
  const { page } = await open('data-hours="sat 09:00-12:30, sun 10:00-18:00" data-time-zone="Europe/Berlin"')
  await touch(page).waitFor()
  await pass(page, 31 * 60_000)
  await page.getByText('We are closed just now').waitFor()
  expect(await touch(page).count()).toBe(0)
  await pass(page, 60_000)
  await page.clock.fastForward('21:30:00')
  await pass(page, 60_000)
  await touch(page).waitFor()
})

test('the collector hears that it is there', async () => {
  const { page } = await open('data-context-kiosk="entrance" data-context-place="linden"')
  await touch(page).waitFor()
  const kiosks = async () => {
    const reply = await fetch(`${stage.collector.url}/v1/kiosks`, {
      headers: { authorization: `Bearer ${stage.readKey}` },
    })
    return (await reply.json()).kiosks
  }
  await expect
    .poll(kiosks)
    .toMatchObject([
      { name: 'entrance', prompt: 'how-did-we-do', place: 'linden', open: true, silent: false },
    ])
})

test('destroy takes the kiosk away, with whoever is being asked', async () => {
  const { page } = await open()
  await rate(page, 'Good')
  await page.evaluate(() => (window as unknown as { earshot: { destroy(): void } }).earshot.destroy())
  expect(await page.locator('[data-overlay]').count()).toBe(0)
  await pass(page, 120_000)
  expect(await page.locator('[data-overlay]').count()).toBe(0)
})
