import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from './stage.ts'
import { appears, asked, longMs, type Opening, openStillPage, pass, waitsFor } from './still-page.ts'

let browser: Browser
let stage: Stage
let closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterEach(async () => {
  for (const close of closing) await close()
  closing = []
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

const open = (body: string, opening: Opening = {}): Promise<Page> =>
  openStillPage(browser, body, { script: stage.collector.url, closing, ...opening })

const prompt = (id: string, more: object = {}): object => ({
  id,
  title: id,
  questions: [{ id: 'rating', type: 'rating', text: `How was ${id}?`, scale: ['Poor', 'Good'] }],
  trigger: [{ on: 'load' }],
  limits: {},
  ...more,
})
const block = (config: object): string =>
  `<script type="application/json" data-earshot-config>${JSON.stringify({ rest: '0s', ...config })}</script>`
const shown = (page: Page): Promise<readonly string[]> => page.locator('#question').allTextContents()

test('a definition in JSON that says what opens it waits for that, unless an element asks it or others are named', async () => {
  const prompts = [prompt('soup'), prompt('fish'), prompt('cake', { trigger: undefined })]
  const page = await open(`${block({ prompts })}<button data-earshot="fish">Ask</button>`, { attributes: '' })
  await pass(page, 5_500)
  await page.locator('#question').waitFor()
  expect(await shown(page)).toEqual(['How was soup?'])
  expect(await waitsFor(page, 'fish')).toBeUndefined()
  expect(await waitsFor(page, 'cake')).toBeUndefined()
})

describe('of several that fire at once', () => {
  const three = block({
    prompt: ['soup', 'fish', 'cake'],
    prompts: [prompt('soup'), prompt('fish', { priority: 2 }), prompt('cake', { priority: 1 })],
  })

  test('the one with the highest priority is asked, and the others wait until it is gone', async () => {
    const page = await open(three, { attributes: '' })
    await pass(page, 5_500)
    await page.locator('#question').waitFor()
    expect(await shown(page)).toEqual(['How was fish?'])
    expect(await waitsFor(page, 'soup')).toBe('busy: fish')
    expect(await waitsFor(page, 'cake')).toBe('busy: fish')
    await page.getByRole('button', { name: 'Close' }).click()
    expect(await shown(page)).toEqual([])
    await pass(page, 4_000)
    expect(await shown(page)).toEqual(['How was cake?'])
    expect(await waitsFor(page, 'soup')).toBe('busy: cake')
    await page.getByRole('button', { name: 'Close' }).click()
    await pass(page, 4_000)
    expect(await shown(page)).toEqual(['How was soup?'])
  })

  test('who waits is decided anew when its turn comes: the rest between two holds it', async () => {
    const page = await open(three.replace('"rest":"0s"', '"rest":"14d"'), { attributes: '' })
    await pass(page, 5_500)
    await page.locator('#question').waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await pass(page, longMs)
    expect(await shown(page)).toEqual([])
  })

  test('what a person opens goes first too', async () => {
    const page = await open(`${three}<button data-earshot="how-did-we-do">Ask</button>`, { attributes: '' })
    await page.getByRole('button', { name: 'Ask' }).click()
    await appears(page)
    await pass(page, longMs)
    expect(await shown(page)).toEqual(['How did we do today?'])
    expect(await waitsFor(page, 'fish')).toBe('busy: how-did-we-do')
    await page.getByRole('button', { name: 'Close' }).click()
    await pass(page, 4_000)
    expect(await shown(page)).toEqual(['How was fish?'])
  })
})

test('debug says what a prompt waits for', async () => {
  const said: string[] = []
  const page = await open('<input id="name">', {
    said,
    attributes: 'data-prompt="how-did-we-do" data-delay="0s" data-debug',
  })
  await page.locator('#name').focus()
  await pass(page, longMs)
  expect(said).toContain('Earshot: “how-did-we-do” waits: manners (typing).')
})

test('all limits are decided anew at the moment of asking', async () => {
  const page = await open('<input id="name">', {
    attributes: `data-prompt="how-did-we-do" data-delay="0s" data-targeting="not context.done"`,
  })
  await page.locator('#name').focus()
  await pass(page, longMs)
  await page.evaluate(() => (window.earshot as EarshotGlobal).setContext({ done: 'yes' }))
  await page.waitForTimeout(200)
  await page.locator('#name').blur()
  await pass(page, longMs)
  expect(await asked(page)).toBe(0)
})

test('the event that cancels a waiting one does so also while it waits for a pause', async () => {
  const config = block({
    prompt: ['soup'],
    prompts: [prompt('soup', { trigger: [{ on: 'event', name: 'eaten', unless: 'left' }] })],
  })
  const page = await open(config, { attributes: '' })
  await pass(page, longMs)
  const track = (name: string): Promise<void> =>
    page.evaluate((told) => (window.earshot as EarshotGlobal).track(told), name)
  await track('eaten')
  await pass(page, 1_000)
  await track('left')
  await pass(page, longMs)
  expect(await shown(page)).toEqual([])
  await track('eaten')
  await pass(page, longMs)
  expect(await shown(page)).toEqual(['How was soup?'])
})

describe('a route change', () => {
  const go = (page: Page, path: string): Promise<void> =>
    page.evaluate((to) => history.pushState({}, '', to), path)
  // With nothing but an address the script itself would wait for it, and fetch the rest only there.
  const thanks = {
    attributes: `data-prompt="how-did-we-do" data-delay="8s" data-targeting="page.path ~ '/thanks*' and device.type != 'none'"`,
  }
  const without = {
    ...thanks,
    before: 'Object.defineProperty(window, "navigation", { value: undefined, configurable: true })',
  }

  test('that ends the targeting ends the waiting, and one back lets it begin anew', async () => {
    const page = await open('<p>A shop.</p>', thanks)
    await go(page, '/thanks')
    await pass(page, 5_000)
    await go(page, '/cart')
    await pass(page, 2_000)
    await go(page, '/thanks/again')
    await pass(page, 5_000)
    expect(await asked(page)).toBe(0)
    await pass(page, 7_000)
    await appears(page)
  })

  test('that ends the targeting ends the waiting for a pause as well', async () => {
    const page = await open('<input id="name">', thanks)
    await go(page, '/thanks')
    await page.locator('#name').focus()
    await pass(page, 20_000)
    expect(await waitsFor(page)).toBe('manners: typing')
    await go(page, '/cart')
    await go(page, '/thanks')
    await page.locator('#name').blur()
    await pass(page, 6_000)
    expect(await asked(page)).toBe(0)
    await pass(page, 6_000)
    await appears(page)
  })

  test('within the targeting changes nothing', async () => {
    const page = await open('<p>A shop.</p>', thanks)
    await go(page, '/thanks')
    await pass(page, 5_000)
    await go(page, '/thanks/details')
    await pass(page, 6_500)
    await appears(page)
  })

  test('without the Navigation API: a step back is heard', async () => {
    const page = await open('<p>A shop.</p>', without)
    await go(page, '/thanks')
    await go(page, '/cart')
    await page.evaluate(() => history.back())
    await page.waitForFunction("location.pathname === '/thanks'")
    await pass(page, 7_000)
    expect(await asked(page)).toBe(0)
    await pass(page, 5_000)
    await appears(page)
  })
})

describe('what a house sets in JSON', () => {
  const soup = { prompt: ['soup'], prompts: [prompt('soup')] }
  test.each([
    ['quiet hours', { place: { timeZone: 'Europe/Berlin', quiet: ['12:30-13:30'] } }, 'quiet: 12:30-13:30'],
    ['hours outside of which it is closed', { place: { open: ['17:00-23:00'] } }, 'open: 17:00-23:00'],
    ['the paths where people pay', { paymentPaths: ['/'] }, 'payment: /'],
  ])('%s', async (_, house, why) => {
    const page = await open(block({ ...soup, ...house }), { attributes: '' })
    await pass(page, longMs)
    expect(await shown(page)).toEqual([])
    expect(await waitsFor(page, 'soup')).toBe(why)
  })

  test.each(['perDay', 'perShift'])('%s', async (name) => {
    const config = { prompt: ['soup', 'fish'], prompts: [prompt('soup'), prompt('fish')], [name]: 1 }
    const page = await open(block(config), { attributes: 'data-context-shift="noon"' })
    await pass(page, longMs)
    expect(await shown(page)).toEqual(['How was soup?'])
    await page.getByRole('button', { name: 'Close' }).click()
    await pass(page, longMs)
    expect(await shown(page)).toEqual([])
    expect(await waitsFor(page, 'fish')).toBe(`${name}: 1`)
  })

  test('after an answer to a prompt that mutes the others, nothing opens itself', async () => {
    const year = prompt('year', { limits: { mutes: '30d' } })
    const page = await open(block({ prompt: ['year', 'fish'], prompts: [year, prompt('fish')] }), {
      attributes: '',
    })
    await pass(page, longMs)
    expect(await shown(page)).toEqual(['How was year?'])
    await page.getByText('Good', { exact: true }).click()
    await page.getByText('Thank you').first().waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await pass(page, longMs)
    expect(await shown(page)).toEqual([])
    expect(await waitsFor(page, 'fish')).toBe('rest: 0')
  })

  test('a prompt opens itself no more often in a visit than it says', async () => {
    const soup = prompt('soup', {
      trigger: [{ on: 'event', name: 'served' }],
      limits: { timesPer: '1 visit' },
    })
    const page = await open(block({ prompt: ['soup'], prompts: [soup] }), {
      attributes: 'data-context-visit="V-1"',
    })
    const serve = () =>
      page.evaluate(() => (window as unknown as { earshot: EarshotGlobal }).earshot.track('served'))
    await pass(page, 1_000)
    await serve()
    await pass(page, longMs)
    expect(await shown(page)).toEqual(['How was soup?'])
    await page.getByRole('button', { name: 'Close' }).click()
    await pass(page, 1_000)
    await serve()
    await pass(page, longMs)
    expect(await shown(page)).toEqual([])
    const why = await page.evaluate(() =>
      (window as unknown as { earshot: EarshotGlobal }).earshot.explain('soup'),
    )
    expect(why?.because.map(({ rule }) => rule)).toContain('timesPer')
  })
})
