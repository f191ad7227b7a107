import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { findings } from './axe.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

// In Chromium alone: these panels are for whoever builds the page, in a browser of their choice.

let browser: Browser
let stage: Stage
let guest: GuestPage<Page>

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})
afterEach(() => guest.close())

const tag = (attributes = '', nonce = ''): string =>
  `<script ${nonce && `nonce="${nonce}"`} async src="${stage.collector.url}/earshot.js" ${attributes}></script>`

test('without debug the console is silent, and nothing of it is fetched', async () => {
  guest = await openGuestPage(browser, '<button data-earshot="how-did-we-do">Ask</button>', { head: tag() })
  const { page, said } = guest
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('Outstanding', { exact: true }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  expect(said.filter((line) => !/favicon/.test(line))).toEqual([])
  expect(fetched.filter((path) => /debug|check/.test(path))).toEqual([])
})

test('?earshot-check says that all is right', async () => {
  guest = await openGuestPage(
    browser,
    '<main><h1>A page</h1><button data-earshot="how-did-we-do">Ask</button></main>',
    { head: tag() },
  )
  await guest.page.goto(`${guest.page.url()}?earshot-check`)
  const panel = guest.page.getByRole('region', { name: 'Earshot: is it installed?' })
  await panel.getByText('Nothing is wrong').waitFor()
  const text = await panel.innerText()
  expect(text).toMatch(/Nothing is wrong that can be seen from this page/)
  expect(text).toMatch(/“how-did-we-do” is there/)
  expect(text).toMatch(/takes answers from this page/)
  expect(await findings(guest.page as never)).toEqual([])
})
