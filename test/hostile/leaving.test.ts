import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launchChromium, launchProfile } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import type { HostileRow, Scene } from './row.ts'
import { openScene } from './scene.ts'
import { openSite, type Site } from './site.ts'
import { isAnswered, tabTo } from './walk.ts'

const row = (name: string, before?: string): HostileRow => ({ name, page: before ? { before } : {} })

/** The page leaves in the task in which the person sends. */
const leaving = (how: string): string => `addEventListener('earshot:submitted', () => { ${how} })`
const ways = [
  row(
    'L2 a link that is followed',
    leaving(
      'document.querySelector("#own").closest("body").append(Object.assign(document.createElement("a"), { id: "away", href: "{site}/{key}/saved" })), away.click()',
    ),
  ),
  row('L2 a form that is sent', leaving('document.querySelector("#own-form").submit()')),
  row('L2 another place', leaving('location.replace("{site}/{key}/saved")')),
  row('L2 the way back', leaving('history.back()')),
]
const closings = [3, 30, 300].map((ms) => ({ ms, row: row(`L1 a tab that is closed ${ms} ms later`) }))
const crash = row('L4 a renderer that crashes')
const kills = [0, 30].map((ms) => ({ ms, row: row(`L3 a browser that is killed ${ms} ms later`) }))
const returning = row(
  'L5 a page that comes back from the cache',
  'const real = fetch; window.offline = true; window.fetch = (to, how) => offline && how && how.method === "POST" ? Promise.reject(new TypeError("offline")) : real(to, how); addEventListener("pageshow", (event) => { window.cameBack = event.persisted; offline = !event.persisted })',
)
const rows = [...ways, ...closings.map(({ row }) => row), crash, ...kills.map(({ row }) => row), returning]

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

/** Answers, and brings the focus to the button that sends. */
async function nearlySent(row: HostileRow, context: BrowserContext): Promise<Scene> {
  const scene = await openScene(row, { context, site, stage })
  await scene.frame.locator('#ask').press('Enter')
  await isAnswered(scene)
  await tabTo(scene, '[part=send-now]')
  return scene
}

/** It has arrived, or it is in the database of the browser and arrives as soon as somebody opens a page again. */
async function isNotLost(scene: Scene, context: BrowserContext): Promise<void> {
  const arrived = (): void =>
    expect(scene.rows().filter(({ state }) => state === 'submitted')).toHaveLength(1)
  await vi.waitFor(arrived, 1_000).catch(async () => {
    const page = await context.newPage()
    await page.goto(`${scene.site}/${scene.key}/`)
    await vi.waitFor(arrived, 15_000)
  })
}

const visit = async (row: HostileRow, leave: (scene: Scene) => Promise<unknown>): Promise<void> => {
  const context = await browser.newContext()
  try {
    const scene = await nearlySent(row, context)
    await leave(scene)
    await isNotLost(scene, context)
  } finally {
    await context.close()
  }
}

const later = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms))

describe.concurrent('Whoever leaves in the moment of sending loses nothing', () => {
  for (const way of ways) test(way.name, () => visit(way, ({ page }) => page.keyboard.press('Enter')))
  for (const { row, ms } of closings)
    test(row.name, () =>
      visit(row, async ({ page }) => {
        await page.keyboard.press('Enter')
        await later(ms)
        await page.close()
      }),
    )
  test(crash.name, () =>
    visit(crash, async ({ page }) => {
      const session = await page.context().newCDPSession(page)
      const crashed = page.waitForEvent('crash')
      await page.keyboard.press('Enter')
      session.send('Page.crash').catch(() => undefined) // nobody is left to answer
      await crashed
    }),
  )
})

describe('A browser with a profile of its own', () => {
  let folder: string
  const inProfile = async (work: (context: BrowserContext) => Promise<unknown>): Promise<void> => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-profile-'))
    const context = await launchProfile(folder, { ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    try {
      await work(context)
    } finally {
      await context.close()
      await rm(folder, { recursive: true, force: true })
    }
  }

  for (const { row, ms } of kills)
    test(row.name, () =>
      inProfile(async (context) => {
        const scene = await nearlySent(row, context)
        const session = await context.browser()?.newBrowserCDPSession()
        const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
        const { id } = processInfo.find(({ type }) => type === 'browser') ?? { id: 0 }
        expect(id).toBeGreaterThan(0)
        await scene.page.keyboard.press('Enter')
        await later(ms)
        const said = await scene.page
          .locator('[part=state]')
          .textContent({ timeout: 1 })
          .catch(() => '')
        process.kill(id, 'SIGKILL')
        const again = await launchProfile(folder)
        try {
          if (said !== '' || ms > 0) await isNotLost(scene, again)
          else expect(scene.rows().length).toBeLessThanOrEqual(1)
        } finally {
          await again.close()
        }
      }),
    )

  test(returning.name, () =>
    inProfile(async (context) => {
      const scene = await nearlySent(returning, context)
      await scene.page.keyboard.press('Enter')
      await scene.frame.getByText('Saved, will be sent', { exact: true }).waitFor()
      await scene.page.goto(`${scene.site}/${scene.key}/echo`)
      await scene.page.evaluate('history.back()')
      await vi.waitFor(async () => expect(await scene.page.evaluate('window.cameBack')).toBe(true), 15_000)
      await isNotLost(scene, context)
    }),
  )
})
