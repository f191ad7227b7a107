import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inEachEngine } from '../browser/engines/engines.ts'
import type { Browser } from '../browser/engines/port.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { type HostileRow, itself, type Steps } from './row.ts'
import { focus } from './rows/focus.ts'
import { lifecycle } from './rows/lifecycle.ts'
import { loading } from './rows/loading.ts'
import { looks } from './rows/looks.ts'
import { markup } from './rows/markup.ts'
import { natives } from './rows/natives.ts'
import { policies } from './rows/policies.ts'
import { keyOf, openSite, type Site } from './site.ts'
import { walk } from './walk.ts'

// The same pages in the other engines: those where the five steps are all, because what some rows do beside them only
// Chromium can. Listeners that are left only Chromium can tell.

/** Here the tests' own way into the page, which speaks its language, is broken with it. Chromium has one past that. */
const mute = /^(H8 Prototype|H8 an old shop|H9|H12|H13 (methods|polluted markup)|H18 shadow|L21)/

/** What an engine does in any page, with or without a widget in it. */
const limits: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Firefox: {
    'H2 a body that is not displayed': 'Firefox lets Tab lead nowhere in a page whose body is not displayed',
  },
  WebKit: {
    'H14 a policy that only reports':
      'the script that the suite puts into each page breaks this policy itself, and where it only reports, that is told',
  },
}

/** Globals that the drivers of WebKit leave, and a list that it makes anew for each who asks. */
const drivers = 'automationSessionProxy|keptForTheSuite|PerformanceObserver.supportedEntryTypes'

const rows = [...looks, ...focus, ...natives, ...policies, ...markup, ...loading, ...lifecycle].filter(
  ({ open, shown, answered, sent, closed, instead, context, within, skip }) =>
    (!open || open === itself) &&
    !answered &&
    !sent &&
    !closed &&
    !instead &&
    !context &&
    !within &&
    !skip &&
    !shown,
)

inEachEngine(({ name, launch }) => {
  if (name === 'Chromium') {
    test.skip('skipped: Chromium walks these rows and all others in hostile.test.ts', () => {})
    return
  }
  let browser: Browser
  let stage: Stage
  let site: Site

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([launch({ still: true }), openStage()])
    site = await openSite(rows, stage.collector.url)
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
    await stage.close()
  })

  describe('It shows, is answered, sends, closes and leaves the page as it was', () => {
    for (const row of rows)
      if (limits[name]?.[row.name]) test.skip(`${row.name}: ${limits[name][row.name]}`, () => visit(row))
      else if (mute.test(row.name))
        test.skip(`${row.name}: the tests' own way into this page is broken with it`, () => visit(row))
      else test(row.name, () => visit(row))
  })

  async function visit({ name, page: html, ending, without, own, mutates, open }: HostileRow): Promise<void> {
    const row: HostileRow<Steps> = {
      name,
      page: html,
      ...(ending && { ending }),
      ...(without && { without }),
      own: new RegExp(`${own?.source ?? '^$'}|${drivers}`),
      ...(mutates && { mutates }),
      ...(open === itself && { open: itself }),
    }
    const context = await browser.newContext()
    const page = await context.newPage()
    const key = keyOf(row)
    const said: string[] = []
    page.on('console', (message) => message.text().includes('favicon') || said.push(message.text()))
    page.on('pageerror', (error) => said.push(`uncaught: ${error}`))
    try {
      await page.goto(`${site.url}/${key}/`)
      await walk(row, {
        key,
        page,
        frame: page,
        width: 1280,
        site: site.url,
        collector: stage.collector.url,
        evaluate: (expression) => page.evaluate(expression),
        said,
        asked: () => site.asked(key),
        rows: () => stage.rows().filter(({ data }) => data.context?.visit === key),
      })
      expect(site.reports(key), 'reports of broken policies').toEqual([])
    } finally {
      await context.close()
    }
  }
})
