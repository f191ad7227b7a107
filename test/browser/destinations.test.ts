import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createRecorder, type Recorder } from '../../packages/transports/test/destinations/recorder.ts'
import { launchChromium } from '../../scripts/browser.mjs'
import type { Page } from './engines/port.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

let browser: Browser
let stage: Stage
let recorder: Recorder
let guest: GuestPage

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
beforeEach(async () => {
  recorder = await createRecorder()
})
afterEach(async () => {
  await guest.close()
  await recorder.close()
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** Answers on a page that sends to these, and waits for the word of the end. */
async function answer(sendTo: string, word: string): Promise<Page> {
  guest = await openGuestPage(browser, '<button data-earshot="how-did-we-do">Ask</button>', {
    head: `<script async src="${stage.collector.url}/earshot.js" data-send-to="${sendTo}"></script>`,
  })
  const { page } = guest
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('Good', { exact: true }).click()
  await page.locator('textarea').fill('A bell at the door.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText(word, { exact: true }).waitFor()
  return page
}

/** Lets pages of other origins read the answer, as a backend for pages must. */
const open = { 'access-control-allow-origin': '*' }
const posted = (): { readonly type: string }[] => recorder.requests.map(({ text }) => JSON.parse(text))

test('several destinations get the same response, and Sent is the collector’s word', async () => {
  recorder.answer = { status: 200, headers: open }
  const page = await answer(`collector data-layer http=${recorder.url}`, 'Sent')
  expect(stage.rows().at(-1)).toMatchObject({ state: 'submitted', data: { answers: [{ value: 3 }, {}] } })
  await expect.poll(() => posted().map(({ type }) => type)).toContain('earshot.response.submitted')
  const layer = await page.evaluate(
    () => (window as unknown as { dataLayer: Record<string, unknown>[] }).dataLayer,
  )
  expect(layer.at(-1)).toMatchObject({ event: 'earshot_response_submitted', answer_rating: 3 })
  expect(JSON.stringify(layer)).not.toContain('bell')
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const files = fetched.flatMap((name) => /send-to\/([^?]*)/.exec(name)?.[1] ?? [])
  expect(files.sort()).toEqual(['data-layer.js', 'http.js'])
  expect(guest.said).toEqual([])
})

test('one that fails beside the collector takes nothing from what is Sent', async () => {
  recorder.answer = { status: 500, headers: open }
  await answer(`collector http=${recorder.url}`, 'Sent')
  expect(stage.rows().at(-1)).toMatchObject({ state: 'submitted' })
})

test('without the collector, Sent is the word of the one that is named, and nothing goes to the collector', async () => {
  const before = stage.rows().length
  recorder.answer = { status: 200, headers: open }
  await answer(`http=${recorder.url}`, 'Sent')
  expect(posted().at(-1)).toMatchObject({ type: 'earshot.response.submitted', data: { prompt: {} } })
  expect(stage.rows()).toHaveLength(before)
})

test('while it cannot take it, the response is saved, not sent', async () => {
  recorder.answer = { status: 503, headers: open }
  await answer(`http=${recorder.url}`, 'Saved, will be sent')
})

test('what is not there is told, and the collector gets all', async () => {
  await answer('slack=https://hooks.slack.example/1 postho=phc_1', 'Sent')
  expect(stage.rows().at(-1)).toMatchObject({ state: 'submitted' })
  expect(guest.said.join('\n')).toMatch(/send-to="slack" does nothing: its address is a password/)
  expect(guest.said.join('\n')).toMatch(/send-to="postho" does nothing.* Did you mean “posthog”\?/)
})
