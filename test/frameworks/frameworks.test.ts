import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { bundleApp } from './bundle.ts'
import { html, listenersFrom, openSite, type Site } from './site.ts'

/** What the script listens to where nothing is asked: clicks on buttons that ask, and swaps of content. */
const atRest = [
  'document turbo:load',
  'document turbo:frame-load',
  'document htmx:load',
  'document htmx:after:process',
  'document click',
]

let browser: Browser
let stage: Stage

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

describe.each(['react.tsx', 'preact.tsx', 'vue.ts', 'svelte.ts', 'solid.ts', 'plain.ts'])('%s', (app) => {
  let script: string
  let site: Site

  beforeAll(async () => {
    script = await bundleApp(app)
  })
  beforeEach(async () => {
    site = await openSite(browser, {
      '/': html(
        '<div id="root"></div><script src="/app.js"></script>',
        `<script async src="${stage.collector.url}/earshot.js" data-storage="none"></script>`,
      ),
      '/app.js': script,
    })
    await site.go('/')
    await site.page.getByText('How did we do today?').waitFor()
  })
  afterEach(() => site.close())

  test('it is asked once, hears what the app gives, and the app hears of it', async () => {
    const { page, said } = site
    const before = stage.rows().length
    expect(await page.locator('.panel').count()).toBe(1)
    await page.getByText('Outstanding', { exact: true }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(stage.rows().slice(before)).toMatchObject([{ data: { context: { order: 'A-1041' } } }])
    expect(await page.evaluate(() => window.app.told)).toEqual(['earshot:submitted'])
    expect(said).toEqual([])
  })

  test('moved, it keeps what was typed, and the focus; taken out, it leaves no listener', async () => {
    const { page, said } = site
    await page.getByText('Good', { exact: true }).click()
    await page.locator('textarea').pressSequentially('The soup')
    for (const rest of [' was', ' cold']) {
      const before = await page
        .locator('main, #root')
        .first()
        .evaluate((parent) => parent.innerHTML)
      await page.evaluate(() => window.app.turn())
      await page.waitForFunction((old) => document.querySelector('main, #root')?.innerHTML !== old, before)
      await page.waitForFunction(
        () => document.querySelector('earshot-prompt')?.shadowRoot?.activeElement?.localName === 'textarea',
      )
      await page.keyboard.type(rest)
    }
    expect(await page.locator('textarea').inputValue()).toBe('The soup was cold')
    expect(await page.locator('.panel').count()).toBe(1)

    await page.evaluate(() => window.app.leave())
    await page.locator('.panel').waitFor({ state: 'detached' })
    await expect.poll(() => listenersFrom(stage.collector.url, page), { timeout: 10_000 }).toEqual(atRest)
    expect(said).toEqual([])
  })
})

test('the module, made in an effect of a strict React that runs it twice, asks once', async () => {
  const site = await openSite(browser, {
    '/': html('<div id="root"></div><script src="/app.js"></script>'),
    '/app.js': await bundleApp('react-effect.tsx'),
  })
  const { page, said } = site
  await site.go(`/?${new URLSearchParams({ endpoint: `${stage.collector.url}/v1/events` })}`)
  await page.getByRole('textbox').fill('Cold')
  expect(await page.locator('.panel').count()).toBe(1)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  await page.evaluate(() => window.app.leave())
  await page.locator('.panel').waitFor({ state: 'detached' })
  // The first effect was undone before it could ask, the second when the component went.
  expect(await page.evaluate(() => window.app.told)).toEqual(['held: destroyed', 'submitted'])
  expect(await page.evaluate(() => document.querySelectorAll('[data-overlay]').length)).toBe(0)
  expect(said).toEqual([])
  await site.close()
})
