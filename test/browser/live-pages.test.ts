import { tableCheck } from '@earshot/presets/table-check'
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { said } from '../../packages/collector/test/test-events.ts'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from './stage.ts'

// In Chromium alone: the other engines’ drivers refuse no stream.
let browser: Browser
let stage: Stage
let owner: Page
beforeEach(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
  await tell('The soup was cold.')
  owner = await browser.newPage()
  await owner.goto(`${stage.collector.url}/inbox`)
  await owner.getByLabel(/password/i).fill(stage.ownerPassword)
  await owner.keyboard.press('Enter')
  await owner.getByText('The soup was cold.').waitFor()
})
afterEach(async () => {
  await browser.close()
  await stage.close()
})

const tell = (why: string): Promise<void> =>
  send(said({ run: `run of ${why}`.replace(/\W/g, '-'), answers: { rating: 1, why } }))

async function send(event: ReturnType<typeof said>): Promise<void> {
  const body = JSON.stringify([event])
  expect((await fetch(`${stage.collector.url}/v1/events`, { method: 'POST', body })).status).toBe(202)
}

test('the inbox renews itself again after a proxy has answered for a collector that started anew', async () => {
  let refused = 0
  await owner.route('**/v1/stream', (route) =>
    refused++ ? route.continue() : route.fulfill({ status: 502, body: 'Bad gateway' }),
  )
  await owner.reload()
  await expect.poll(() => refused).toBe(1)
  await tell('The bill was wrong.')
  await owner.getByText('The bill was wrong.').waitFor({ timeout: 15_000 })
})

test('what was chosen in a form of a page that renews itself stays chosen', async () => {
  await owner.goto(stage.collector.url)
  await owner.locator('.filters summary').click()
  const weeks = owner.locator('.filters select[name=weeks]')
  const [usual, other] = await weeks.evaluate((select: HTMLSelectElement) => [
    select.value,
    [...select.options].find((option) => !option.selected)?.value ?? '',
  ])
  await weeks.selectOption(other ?? '')
  await tell('The bill was wrong.')
  await expect.poll(() => owner.locator('#news').textContent(), { timeout: 10_000 }).not.toBe('')
  expect(await weeks.inputValue()).toBe(other)
  expect(other).not.toBe(usual)
})

test('at twice the size of letters the bar scrolls by itself on a phone, and the page does not', async () => {
  await send(
    said({ prompt: tableCheck, answers: { state: 'someone' }, context: { place: 'linden', table: '12' } }),
  )
  await owner.setViewportSize({ width: 360, height: 740 })
  await owner.goto(`${stage.collector.url}/inbox`)
  await owner.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  const wide = await owner.evaluate(() => {
    const bar = document.querySelector('#bar ul')
    return [(bar?.scrollWidth ?? 0) > innerWidth, document.documentElement.scrollWidth > innerWidth]
  })
  expect(wide).toEqual([true, false])
})
