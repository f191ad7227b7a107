import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { bundleApp } from './bundle.ts'
import { html, listenersFrom, openSite, type Site } from './site.ts'

let browser: Browser
let stage: Stage
let site: Site
let turbo: string
let htmx2: string
let htmx4: string

beforeAll(async () => {
  ;[browser, stage, turbo, htmx2, htmx4] = await Promise.all([
    launchChromium(),
    openStage(),
    bundleApp('turbo.ts'),
    bundleApp('htmx-2.ts'),
    bundleApp('htmx.ts'),
  ])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})
afterEach(() => site.close())

const tag = (attributes = ''): string =>
  `<script async src="${stage.collector.url}/earshot.js" data-storage="none" ${attributes}></script>`
const asking = `<h1>Second</h1><button data-earshot="post-purchase">Ask</button>
  <div data-earshot="table-check" data-earshot-context-table="12">Please wait.</div>
  <earshot-prompt prompt="how-did-we-do" context-order="A-1"></earshot-prompt>`
const first = '<h1>First</h1><a href="/second">Go</a>'

async function open(files: Readonly<Record<string, string>>): Promise<Site> {
  site = await openSite(browser, { ...files, '/turbo.js': turbo, '/htmx2.js': htmx2, '/htmx4.js': htmx4 })
  await site.go('/')
  await site.page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
  return site
}

/** All three ways of asking in the markup stand on the page and work, once each. */
async function allAsk({ page, said }: Site): Promise<void> {
  await page.getByText('How is it going at your table?').waitFor()
  await page.getByText('How did we do today?').waitFor()
  expect(await page.locator('.panel').count()).toBe(2)
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByRole('dialog').waitFor()
  expect(await page.locator('.panel').count()).toBe(3)
  expect(said).toEqual([])
}

describe('Turbo', () => {
  const head = '<script src="/turbo.js"></script>'

  test('what stands in the new body asks, with the script in the head', async () => {
    const { page } = await open({
      '/': html(first, head + tag()),
      '/second': html(asking, head + tag()),
    })
    await page.getByRole('link', { name: 'Go' }).click()
    await page.getByRole('heading', { name: 'Second' }).waitFor()
    await allAsk(site)
  })

  test('and with the script in each body, which is then run again', async () => {
    const { page } = await open({
      '/': html(first + tag(), head),
      '/second': html(asking + tag(), head),
    })
    await page.getByRole('link', { name: 'Go' }).click()
    await page.getByRole('heading', { name: 'Second' }).waitFor()
    await allAsk(site)
  })

  test('a script tag of the new body asks what it names', async () => {
    const { page, said } = await open({
      '/': html(first + tag(), head),
      '/second': html(`<h1>Second</h1>${tag('data-prompt="how-did-we-do" data-delay="0s"')}`, head),
    })
    await page.getByRole('link', { name: 'Go' }).click()
    await page.getByText('How did we do today?').waitFor()
    expect(said).toEqual([])
  })

  test('back and forth, nothing is left over or asked twice', async () => {
    const { page } = await open({
      '/': html(first, head + tag()),
      '/second': html(asking, head + tag()),
    })
    for (const turn of [1, 2]) {
      await page.getByRole('link', { name: 'Go' }).click()
      await page.getByText('How is it going at your table?').waitFor()
      await page.getByText('How did we do today?').waitFor()
      expect(await page.locator('.panel').count(), `turn ${turn}`).toBe(2)
      await page.goBack()
      await page.getByRole('heading', { name: 'First' }).waitFor()
      await page.locator('.panel').first().waitFor({ state: 'detached' })
    }
    expect(site.said).toEqual([])
  })

  test('what a frame has loaded asks too', async () => {
    const { page } = await open({
      '/': html('<turbo-frame id="part"><h1>First</h1><a href="/second">Go</a></turbo-frame>', head + tag()),
      '/second': html(`<turbo-frame id="part">${asking}</turbo-frame>`, head + tag()),
    })
    await page.getByRole('link', { name: 'Go' }).click()
    await page.getByRole('heading', { name: 'Second' }).waitFor()
    await allAsk(site)
  })

  test('a prompt that a person has begun survives the visit', async () => {
    const { page, said } = await open({
      '/': html(`${first}<button data-earshot="how-did-we-do">Ask</button>`, head + tag()),
      '/second': html('<h1>Second</h1>', head + tag()),
    })
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('Good', { exact: true }).click()
    await page.locator('textarea').fill('The soup')
    await page.getByRole('link', { name: 'Go' }).click()
    await page.getByRole('heading', { name: 'Second' }).waitFor()
    expect(await page.locator('textarea').inputValue()).toBe('The soup')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(said).toEqual([])
  })
})

describe.each([2, 4])('htmx %i', (version) => {
  const page = (swap: string): Readonly<Record<string, string>> => ({
    '/': html(
      `<a href="#" hx-get="/part" hx-target="#place" hx-swap="${swap}">Go</a>
       <a href="#" hx-get="/nothing" hx-target="#place" hx-swap="innerHTML">Clear</a><div id="place">Here.</div>`,
      `<script src="/htmx${version}.js"></script>${tag()}`,
    ),
    '/part': asking,
    '/nothing': '<p>Nothing.</p>',
  })

  test.each(['innerHTML', 'outerHTML', 'beforeend'])('what is swapped in asks: %s', async (swap) => {
    const { page: opened } = await open(page(swap))
    await opened.getByRole('link', { name: 'Go' }).click()
    await opened.getByRole('heading', { name: 'Second' }).waitFor()
    await allAsk(site)
  })

  test('what is swapped out is gone, with its listeners', async () => {
    const { page: opened } = await open(page('innerHTML'))
    const atRest = await listenersFrom(stage.collector.url, opened)
    await opened.getByRole('link', { name: 'Go' }).click()
    await opened.getByText('How is it going at your table?').waitFor()
    await opened.getByText('How did we do today?').waitFor()
    await opened.evaluate(() => {
      const told: string[] = []
      ;(window.earshot as EarshotGlobal).on('closed', ({ prompt }) => told.push(prompt))
      Object.assign(window, { told })
    })
    await opened.getByRole('link', { name: 'Clear' }).click()
    await opened.getByText('Nothing.').waitFor()
    await expect
      .poll(() => opened.evaluate(() => (window as unknown as { told: string[] }).told.sort()))
      .toEqual(['how-did-we-do', 'table-check'])
    expect(await listenersFrom(stage.collector.url, opened)).toEqual(atRest)
  })
})

test('what the page itself writes in later asks too, as an element or on a click', async () => {
  const { page } = await open({ '/': html('<main>Nothing yet.</main>', tag()) })
  await page.evaluate(() => {
    const main = document.querySelector('main')
    if (main)
      main.innerHTML =
        '<button data-earshot="post-purchase">Ask</button><earshot-prompt prompt="how-did-we-do"></earshot-prompt>'
  })
  await page.getByText('How did we do today?').waitFor()
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByRole('dialog').waitFor()
  expect(site.said).toEqual([])
})

test('put in and taken out before its prompt has come, it asks nothing and leaves nothing', async () => {
  const { page } = await open({ '/': html('<main></main>', tag()) })
  const atRest = await listenersFrom(stage.collector.url, page)
  let release = (): void => {}
  const waits = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/presets/how-did-we-do.js*', async (route) => {
    await waits
    await route.continue()
  })
  const asked = page.waitForRequest('**/presets/how-did-we-do.js*')
  await page.evaluate(() => {
    const main = document.querySelector('main')
    if (main) main.innerHTML = '<earshot-prompt prompt="how-did-we-do"></earshot-prompt>'
    document.addEventListener('earshot:eligible', () => {
      document.title = 'It was about to ask.'
    })
  })
  await asked
  await page.evaluate(() => document.querySelector('main')?.replaceChildren())
  release()
  await page.waitForFunction(() => (window.earshot as EarshotGlobal).explain('how-did-we-do'))
  await page.waitForLoadState('networkidle')
  expect(await page.title()).toBe('A page')
  expect(await listenersFrom(stage.collector.url, page)).toEqual(atRest)
  expect(site.said).toEqual([])
})

test('after everything was wiped away, it asks again', async () => {
  const { page, said } = await open({
    '/': html('<button data-earshot="how-did-we-do">Ask</button>', tag()),
  })
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('How did we do today?').waitFor()
  await page.evaluate(() => {
    document.documentElement.replaceChildren(document.head, document.createElement('body'))
    document.body.innerHTML = '<button data-earshot="how-did-we-do">Again</button>'
  })
  await page.getByText('How did we do today?').waitFor({ state: 'detached' })
  const opened = await page.evaluate(() => {
    document.querySelector('button')?.click()
    return (window.earshot as EarshotGlobal).explain('how-did-we-do')?.ask
  })
  expect(opened).toBeDefined()
  await page.getByText('How did we do today?').waitFor()
  expect(said).toEqual([])
})
