import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { presets } from '@earshot/presets'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDemo } from '../../packages/collector/src/demo/fill-demo.ts'
import { openSqlite } from '../../packages/collector/src/storage/sqlite.ts'
import { signedIn, type TestApp, testApp } from '../../packages/collector/test/test-app.ts'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { difference } from './difference.ts'
import { letters } from './letters.ts'

// The pictures that the README shows, taken again: they are not to show what nobody sees any more.

const stored = fileURLToPath(new URL('../../.github/pictures/', import.meta.url))
/** Of a tenth of its size, the share of points that may differ (see `difference`). */
const mostShare = 0.01

let browser: Browser
let stage: Stage
let owner: TestApp
const folder = mkdtempSync(join(tmpdir(), 'earshot-pictures-'))
beforeAll(async () => {
  browser = await launchChromium()
  stage = await openStage()
  owner = testApp({ storage: openSqlite(join(folder, 'year.db'), { careless: true }) })
  await fillDemo(owner.storage, new Map(presets.map((prompt) => [prompt.id, prompt])), owner.clock.now)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await stage.close()
  await owner.close()
  rmSync(folder, { recursive: true, force: true })
})

function look(scheme: 'light' | 'dark', width: number, height: number): Promise<BrowserContext> {
  return browser.newContext({
    // Letters that are no part of the page are let in.
    bypassCSP: true,
    colorScheme: scheme,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    viewport: { width, height },
  })
}

const sameLetters = `${letters}:root{--earshot-font:Inter}*{font-family:Inter!important}`

async function widget(scheme: 'light' | 'dark'): Promise<Buffer> {
  const context = await look(scheme, 720, 720)
  const page = await context.newPage()
  await page.goto(`${stage.examples}/service/`)
  await page.addStyleTag({ content: sameLetters })
  await page.getByRole('button', { name: 'How did we do?' }).click()
  await page.getByText('How did we do today?').waitFor()
  await page.mouse.move(0, 0)
  const picture = await page.screenshot()
  await context.close()
  return picture
}

async function results(scheme: 'light' | 'dark'): Promise<Buffer> {
  const context = await look(scheme, 720, 780)
  const cookie = await signedIn(owner.app)
  const page = await context.newPage()
  // The live news would never end.
  await page.route('http://owner.example/**', async (route) => {
    if (route.request().resourceType() === 'eventsource') return route.abort()
    const reply = await owner.app.request(route.request().url(), { headers: { cookie } })
    const body = Buffer.from(await reply.arrayBuffer())
    await route.fulfill({ status: reply.status, headers: Object.fromEntries(reply.headers), body })
  })
  await page.goto('http://owner.example/', { waitUntil: 'domcontentloaded' })
  await page.addStyleTag({ content: sameLetters })
  await page.getByText('What to make better').waitFor()
  const picture = await page.screenshot()
  await context.close()
  return picture
}

test.each([
  ['widget', 'light', widget],
  ['widget', 'dark', widget],
  ['results', 'light', results],
  ['results', 'dark', results],
] as const)('the README shows the %s, %s, as it is', async (name, scheme, take) => {
  const now = await take(scheme)
  const file = join(stored, `${name}-${scheme}.png`)
  if (process.env.EARSHOT_STORE_PICTURES) {
    mkdirSync(stored, { recursive: true })
    writeFileSync(file, now)
  }
  expect(existsSync(file), 'look at it, then store it with EARSHOT_STORE_PICTURES=1').toBe(true)
  const page = await browser.newPage()
  expect(await difference(page, readFileSync(file), now, 0.1)).toBeLessThan(mostShare)
  await page.close()
})
