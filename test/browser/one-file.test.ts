import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

// In Chromium alone: a policy that lets an outside script in by its hash is not everywhere yet.

let browser: Browser
let stage: Stage

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

const { 'earshot-one.js': integrity }: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../packages/widget/dist/integrity.json', import.meta.url), 'utf8'),
)

test('the one file, let in by its hash and nothing else, asks and is answered', async () => {
  const policy = `default-src 'none'; script-src '${integrity}'; style-src 'none'; connect-src ${stage.collector.url}; require-trusted-types-for 'script'; trusted-types 'none'`
  const guest = await openGuestPage(browser, '<button data-earshot="how-did-we-do">Ask</button>', {
    head: `<script async crossorigin="anonymous" integrity="${integrity}" src="${stage.collector.url}/earshot-one.js"></script>`,
    headers: { 'content-security-policy': policy },
  })
  const { page, said } = guest
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.reload()
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('Outstanding', { exact: true }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  expect(scripts).toEqual([`${stage.collector.url}/earshot-one.js`])
  expect(said.filter((line) => !/favicon/.test(line))).toEqual([])
  expect(stage.rows()).toMatchObject([{ prompt: 'how-did-we-do', state: 'submitted' }])
  await guest.close()
})
