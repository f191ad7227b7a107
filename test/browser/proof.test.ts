import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningCollector, startCollector } from '@earshot/collector/start'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { findings } from './axe.ts'

let browser: Browser
let collector: RunningCollector
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-'))
  const database = `sqlite:${join(folder, 'answers.db')}`
  const limits = { table: 1 }
  ;[browser, collector] = await Promise.all([
    launchChromium(),
    startCollector({ port: 0, database, limits, proof: 'under-attack' }),
  ])
})
afterAll(async () => {
  await Promise.all([browser.close(), collector.close()])
  await rm(folder, { recursive: true, force: true })
})

/** Lets the browser calculate only from when it is told to. */
function holdCalculations(): void {
  const { subtle } = crypto
  const digest = subtle.digest.bind(subtle)
  const told = new Promise((resolve) => addEventListener('go', resolve))
  subtle.digest = async (...given) => {
    await told
    return digest(...given)
  }
}

// With the answer in the address the form stays a form, also where there is a widget.
const path = '/ask/how-did-we-do?place=linden&table=12&answer=1'

test('who is held back and sends again is told so, and is taken when the work is done', async () => {
  const [before, page] = [await browser.newPage(), await browser.newPage()]
  await before.goto(collector.url + path)
  expect(await before.locator('[data-challenge], script[src="/proof.js"]').count()).toBe(0)
  await before.locator('button.main').click()
  await before.locator('form input[name="asked"]:not([value="rating"])').waitFor({ state: 'attached' })

  await page.addInitScript(holdCalculations)
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(collector.url + path)
  const answered = page.waitForResponse((reply) => reply.request().method() === 'POST')
  await page.locator('button.main').click()
  expect((await answered).status()).toBe(429)
  await page.waitForLoadState()
  const notice = page.locator('.notice')
  expect(await notice.textContent()).toMatch(/everything is still here/i)
  expect(await findings(page)).toEqual([])
  const button = page.locator('button.main')
  const place = await button.boundingBox()
  await button.click()
  // It is said on the button too, which on a long form is far from the notice; nothing moves, and a second tap is no other.
  expect(await notice.textContent()).toBe('Sending …')
  expect(await button.textContent()).toBe('Sending …')
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  expect(await button.boundingBox()).toEqual(place)
  await button.click({ force: true })
  expect(await findings(page)).toEqual([])
  const taken = page.waitForResponse((reply) => reply.request().method() === 'POST')
  await page.evaluate(() => dispatchEvent(new Event('go')))
  expect((await taken).status()).toBe(200)
  await page.locator('form input[name="asked"]:not([value="rating"])').waitFor({ state: 'attached' })
  expect(asked.filter((url) => url.endsWith(path))).toHaveLength(3)
  expect(errors).toEqual([])
  expect(asked.filter((url) => !url.startsWith(collector.url))).toEqual([])
})

test('who is held back without script has the same page, with what was answered, and waits', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(collector.url + path)
  for (const time of ['first', 'again']) {
    const answered = page.waitForResponse((reply) => reply.request().method() === 'POST')
    await page.locator('button.main').click()
    const reply = await answered
    expect([time, reply.status()]).toEqual([time, 429])
    expect(Number(reply.headers()['retry-after'])).toBeGreaterThan(0)
    expect(await page.locator('.notice').textContent()).toMatch(/everything is still here/i)
    expect(await page.locator('input[name="q.rating"]:checked').getAttribute('value')).toBe('1')
    expect(await page.locator('button.main').textContent()).toBe('Next')
  }
  await context.close()
})
