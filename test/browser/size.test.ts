import { gzipSync } from 'node:zlib'
import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

/** The budget for the script and its prompt. */
const mostBytes = 21.96 * 1024
/** The budgets for all that a page fetches, from the script's tag to the word Sent: where it opens by itself, and by a button. */
const mostBySelf = 25.75 * 1024
const mostByButton = 23.73 * 1024
/** The budgets for a page that asks nothing, and for one whose prompt is not due. */
const mostAtRest = 2 * 1024
const mostNotDue = 10.31 * 1024
/** The budget for what looks whether earlier answers wait, where there is a queue of them in the browser. */
const mostLeftBehind = 0.35 * 1024

// In Chromium alone: the port does not give out what a reply holds, and the bytes are the same in every engine.

let browser: Browser
let stage: Stage

beforeAll(async () => {
  stage = await openStage()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** Counts each script that the page fetches, as gzip. */
function listen(page: Page): Map<string, number> {
  const fetched = new Map<string, number>()
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    if (!pathname.endsWith('.js')) return
    const body = await response.body().catch(() => undefined) // the page may be gone by then
    if (body) fetched.set(pathname, gzipSync(body, { level: 9 }).length)
  })
  return fetched
}

async function answer(page: Page): Promise<void> {
  await page.getByText('Good', { exact: true }).click()
  await page.locator('textarea').fill('A bell at the door.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
}

/** The budgets for the triggers and the manners of what opens itself. */
const mostArming = 1.17 * 1024
const mostManners = 2.64 * 1024

function expectSmall(fetched: Map<string, number>): void {
  expect([...fetched.keys()].sort()).toEqual([
    '/asking.js',
    '/deciding.js',
    '/earshot.js',
    '/presets/how-did-we-do.js',
  ])
  expect(bytesOf(fetched)).toBeGreaterThan(8_000)
  expect(bytesOf(fetched)).toBeLessThanOrEqual(mostBytes)
}

const bytesOf = (fetched: Map<string, number>): number =>
  [...fetched.values()].reduce((sum, size) => sum + size, 0)

// Where the machine is so busy that a reply takes longer than the outbox waits, the page rightly fetches more.
const onBusyMachines = { retry: 2 }

test(
  'a script tag that opens by itself fetches no more than its budget, and the triggers and manners that this takes',
  onBusyMachines,
  async () => {
    const { page, close } = await openGuestPage(browser, '<p>Hello.</p>')
    const fetched = listen(page)
    const { url } = stage.collector
    await page.setContent(
      `<script async src="${url}/earshot.js" data-prompt="how-did-we-do" data-delay="10ms"></script>`,
    )
    await answer(page)
    expect(bytesOf(fetched)).toBeLessThanOrEqual(mostBySelf)
    expect(fetched.get('/arming.js')).toBeLessThanOrEqual(mostArming)
    fetched.delete('/arming.js')
    expect(fetched.get('/manners.js')).toBeLessThanOrEqual(mostManners)
    fetched.delete('/manners.js')
    expectSmall(fetched)
    await close()
  },
)

/** The budget for what stands beside the button that opened it. */
const mostBeside = 1.78 * 1024

test(
  'the service page of the examples fetches no more, and what stands beside its button',
  onBusyMachines,
  async () => {
    const page = await browser.newPage()
    const fetched = listen(page)
    await page.goto(`${stage.examples}/service/`)
    await page.getByRole('button', { name: 'How did we do?' }).click()
    await answer(page)
    expect(bytesOf(fetched)).toBeLessThanOrEqual(mostByButton)
    expect(fetched.get('/beside.js')).toBeLessThanOrEqual(mostBeside)
    fetched.delete('/beside.js')
    expectSmall(fetched)
    await page.close()
  },
)

test('a page that asks nothing fetches the script alone, and one whose prompt is not due nothing that shows it', async () => {
  const { page, close } = await openGuestPage(browser, '<p>Hello.</p>')
  const fetched = listen(page)
  const { url } = stage.collector
  for (const attributes of [
    `data-endpoint="${url}/v1/events"`,
    'data-storage="none"',
    'data-consent="required"',
    'data-context-table="12" data-context-2nd="yes"',
  ]) {
    await page.reload()
    fetched.clear()
    await page.setContent(
      `<script async src="${url}/earshot.js?context-place=linden" ${attributes}></script>`,
    )
    await page.waitForLoadState('networkidle')
    expect([...fetched.keys()]).toEqual(['/earshot.js'])
    expect(bytesOf(fetched)).toBeLessThanOrEqual(mostAtRest)
  }
  // What is no option of ours is told, so it is no page that asks nothing.
  await page.reload()
  fetched.clear()
  await page.setContent(`<script async src="${url}/earshot.js" data-contextual="12"></script>`)
  await page.waitForLoadState('networkidle')
  expect([...fetched.keys()]).toContain('/deciding.js')

  const tag = `<script async src="${url}/earshot.js" data-prompt="how-did-we-do" data-delay="10ms"></script>`
  await page.reload()
  await page.setContent(tag)
  await answer(page)
  await page.reload()
  fetched.clear()
  await page.setContent(tag)
  await page.waitForLoadState('networkidle')
  expect([...fetched.keys()].sort()).toEqual([
    '/arming.js',
    '/deciding.js',
    '/earshot.js',
    '/left-behind.js',
    '/presets/how-did-we-do.js',
  ])
  expect(fetched.get('/left-behind.js')).toBeLessThanOrEqual(mostLeftBehind)
  fetched.delete('/left-behind.js')
  expect(bytesOf(fetched)).toBeLessThanOrEqual(mostNotDue)
  const due = await page.evaluate(() => (window.earshot as EarshotGlobal).explain('how-did-we-do')?.ask)
  expect(due).toBe(false)
  await close()
})
