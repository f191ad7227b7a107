import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { servePage } from './stage.ts'

/** What dies in the middle of a call: the program, the way to it, or the page of the team. */
const cuts = ['program', 'network', 'staff page'] as const
const rounds = 8
const readKey = 'sk_a-read-key-for-tests-0123456789ab'
const ownerPassword = 'a password for tests'
const program = fileURLToPath(new URL('../../packages/collector/src/earshot.ts', import.meta.url))
const widgetSays = {
  told: 'We told the team.',
  wave: 'We could not reach the team. Please wave to us.',
} as const

const folder = mkdtempSync(join(tmpdir(), 'earshot-cut-'))
const file = join(folder, 'answers.db')
let browser: Browser
let child: ChildProcess
let url: string
let port: number

beforeAll(async () => {
  port = await freePort()
  url = `http://127.0.0.1:${port}`
  await start()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** The program, as people run it; after a kill on the same file and port. */
async function start(): Promise<void> {
  child = spawn(process.execPath, ['--conditions=@earshot/source', program, 'serve', '--json'], {
    env: {
      PATH: process.env.PATH,
      EARSHOT_PORT: `${port}`,
      EARSHOT_DATABASE: `sqlite:${file}`,
      EARSHOT_READ_KEY: readKey,
      EARSHOT_OWNER_PASSWORD: ownerPassword,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (child.stdout) await once(child.stdout, 'data')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** Whether the call stands in the file, read past the program. */
function isKept(table: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare('SELECT 1 FROM responses WHERE "table" = ? AND call = 1').all(table).length === 1
  } finally {
    database.close()
  }
}

async function sit(table: string): Promise<{ readonly page: Page; leave(): Promise<void> }> {
  const site = await servePage(
    `<!doctype html><html lang="en"><title>Table</title><main><div data-earshot="table-check" data-earshot-context-table="${table}"></div></main><script async src="${url}/earshot.js"></script></html>`,
  )
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(site.url)
  await page.getByText('Please send someone').waitFor()
  return {
    page,
    async leave() {
      await context.close()
      await site.close()
    },
  }
}

async function openStaffPage(): Promise<Page> {
  const staff = await (await browser.newContext()).newPage()
  await staff.goto(`${url}/login`)
  await staff.getByLabel(/password/i).fill(ownerPassword)
  await staff.keyboard.press('Enter')
  await staff.waitForURL(`${url}/`)
  await staff.goto(`${url}/staff`)
  return staff
}

/** What the guest reads in the end. */
async function ending(page: Page): Promise<'told' | 'wave'> {
  const told = page.getByText(widgetSays.told).waitFor({ timeout: 15_000 })
  const wave = page.getByText(widgetSays.wave).waitFor({ timeout: 15_000 })
  return Promise.any([told.then(() => 'told' as const), wave.then(() => 'wave' as const)])
}

const marks = (page: Page) => page.getByText('Seen', { exact: true }).count()

test.each(cuts)(
  'every call ends in a true word where this dies in the middle: the %s',
  { timeout: 240_000 },
  async (cut) => {
    const ends: string[] = []
    let waved = 0
    for (let round = 0; round < rounds; round += 1) {
      const table = `${cut}-${round}`
      const { page, leave } = await sit(table)
      const staff = cut === 'staff page' ? await openStaffPage() : undefined
      // Of three times once the request is lost, and once its reply.
      if (cut === 'network' && round % 3)
        await page.route('**/v1/events*', async (route) => {
          if (round % 3 === 1) await route.fetch()
          await route.abort()
        })
      await page.getByText('Please send someone').click()
      // From before the request has left to after its reply has come.
      await new Promise((resolve) => setTimeout(resolve, round * 12))
      if (cut === 'program') {
        child.kill('SIGKILL')
        await once(child, 'exit')
      } else if (cut === 'network') await page.context().setOffline(true)
      else await staff?.context().close()

      let said = await ending(page)
      if (cut === 'program') await start()
      if (cut === 'network') await page.context().setOffline(false)
      if (said === 'wave' && cut === 'network') {
        // It is there or not; either way the guest may try again, and it is one call.
        await page.unroute('**/v1/events*')
        await page.getByRole('button', { name: 'Try again' }).click()
        said = await ending(page)
        expect(said).toBe('told')
        waved += 1
      }
      // Never told where it was not kept; whoever was told to wave is in the list at most a second time.
      if (said === 'told') expect(isKept(table), `${table} was told, and is not there`).toBe(true)
      if (cut === 'staff page') expect(said).toBe('told')
      expect(await marks(page)).toBe(0)

      // Another of the team sees it, after all: the guest hears of that too, and of nothing before.
      if (said === 'told') {
        const staffAgain = await openStaffPage()
        await staffAgain.getByText(`Table ${table}`).first().waitFor()
        expect(await marks(page)).toBe(0)
        await staffAgain
          .locator('.call', { hasText: `Table ${table}` })
          .getByRole('button', { name: 'Seen' })
          .click()
        await expect.poll(() => marks(page), { timeout: 15_000 }).toBe(1)
        await staffAgain.context().close()
      }
      ends.push(said)
      await leave()
    }
    expect(ends).toHaveLength(rounds)
    if (cut === 'network') expect(waved).toBe(5)
    console.log(
      `${cut}: ${ends.filter((said) => said === 'told').length} told, ${ends.filter((said) => said === 'wave').length} waved`,
    )
  },
)
