import type { Browser } from 'playwright-core'
import { afterEach, beforeEach, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from './stage.ts'

// Chromium alone shows a page that a form led to without asking; the others ask whoever goes back.
let browser: Browser
let stage: Stage
beforeEach(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterEach(async () => {
  await browser.close()
  await stage.close()
})

test('whoever has sent what was kept at the door goes back to it, and who has mistyped the password to the door', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const pass = async (password: string) => {
    await page.getByLabel(/password/i).fill(password)
    await page.keyboard.press('Enter')
  }
  await page.goto(`${stage.collector.url}/actions`)
  await pass('not this one')
  await page.getByText('This is not the password.').waitFor()
  await pass(stage.ownerPassword)
  await page.getByRole('heading', { name: 'Actions' }).waitFor()
  await page.goBack()
  await page.getByText('This is not the password.').waitFor()

  await page.goto(`${stage.collector.url}/actions`)
  await page.getByLabel('What will you do?').fill('Call first')
  await page.getByLabel('Who does it?').fill('Mia')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await pass(stage.ownerPassword)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Call first' }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Send' }).waitFor()
})
