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
  await page.locator('button.main').click()
  expect(await notice.textContent()).toBe('Sending …')
  const taken = page.waitForResponse((reply) => reply.request().method() === 'POST')
  await page.evaluate(() => dispatchEvent(new Event('go')))
  expect((await taken).status()).toBe(200)
  expect(errors).toEqual([])
  expect(asked.filter((url) => !url.startsWith(collector.url))).toEqual([])
})
