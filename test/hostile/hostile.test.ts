import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import type { HostileRow } from './row.ts'
import { focus } from './rows/focus.ts'
import { frames } from './rows/frames.ts'
import { lifecycle } from './rows/lifecycle.ts'
import { loading } from './rows/loading.ts'
import { looks } from './rows/looks.ts'
import { markup } from './rows/markup.ts'
import { natives } from './rows/natives.ts'
import { policies } from './rows/policies.ts'
import { openScene } from './scene.ts'
import { openSite, type Site } from './site.ts'
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

describe.concurrent('It shows, is answered, sends, closes and leaves the page as it was', {
  timeout: 120_000,
}, () => {
  for (const row of rows)
    if (row.skip) test.skip(`${row.name}: ${row.skip}`, () => visit(row))
    // A lockdown walks through all that is built in, which takes long enough where nothing runs beside it.
    else test(row.name, { concurrent: !/lockdown/.test(row.name) }, () => visit(row))
})

async function visit(row: HostileRow): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...row.context })
  try {
    const scene = await openScene(row, { context, site, stage })
    await walk(row, scene)
    expect(site.reports(scene.key), 'reports of broken policies').toEqual([])
  } finally {
    await context.close()
  }
}
