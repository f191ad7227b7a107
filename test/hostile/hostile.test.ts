import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { inspect } from './inspector.ts'
import type { HostileRow, Scene } from './row.ts'
import { focus } from './rows/focus.ts'
import { frames } from './rows/frames.ts'
import { lifecycle } from './rows/lifecycle.ts'
import { loading } from './rows/loading.ts'
import { looks } from './rows/looks.ts'
import { markup } from './rows/markup.ts'
import { natives } from './rows/natives.ts'
import { policies } from './rows/policies.ts'
import { keyOf, openSite, type Site } from './site.ts'
import { walk } from './walk.ts'

const rows: readonly HostileRow[] = [
  ...looks,
  ...focus,
  ...natives,
  ...policies,
  ...markup,
  ...frames,
  ...loading,
  ...lifecycle,
]

let browser: Browser
let stage: Stage
let site: Site

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
  site = await openSite(rows, stage.collector.url)
})
afterAll(async () => {
  await browser.close()
  await site.close()
  await stage.close()
})

describe.concurrent('It shows, is answered, sends, closes and leaves the page as it was', () => {
  for (const row of rows) test.skipIf(row.skip)(row.name, () => visit(row))
})

async function visit(row: HostileRow): Promise<void> {
  const key = keyOf(row)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...row.context })
  try {
    context.setDefaultTimeout(8_000)
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(`uncaught: ${error}`))
    const inspector = await inspect(page)
    await page.goto(`${site.url}/${key}/`)
    const frame = row.within ? page.frame(row.within) : page.mainFrame()
    if (!frame) throw new Error(`There is no frame ${row.within}.`)
    const scene: Scene = {
      key,
      page,
      frame,
      site: site.url,
      collector: stage.collector.url,
      evaluate: row.within ? (expression) => frame.evaluate(expression) : inspector.evaluate,
      listeners: inspector.left,
      said,
      asked: () => site.asked(key),
      rows: () => stage.rows().filter(({ data }) => data.context?.visit === key),
    }
    await walk(row, scene)
    expect(site.reports(key), 'reports of broken policies').toEqual([])
  } finally {
    await context.close()
  }
}
