import { expect, onTestFinished, test } from 'vitest'
import { launch } from './engines/chromium.ts'
import { openStage } from './stage.ts'

// In Chromium alone: the other engines’ drivers hold back no stream.
test('before its first connection the page says neither that there is no script nor that something is lost', async () => {
  const [browser, stage] = await Promise.all([launch({ still: true }), openStage()])
  onTestFinished(async () => {
    await browser.close()
    await stage.close()
  })
  const staff = await browser.newPage()
  await staff.goto(stage.collector.url)
  await staff.getByLabel(/password/i).fill(stage.ownerPassword)
  await staff.keyboard.press('Enter')
  await staff.getByText('Tables', { exact: true }).waitFor()
  await staff.route('**/v1/stream', async () => {}) // neither opens nor fails
  await staff.goto(`${stage.collector.url}/staff`)
  const state = () => staff.evaluate(() => document.querySelector('.connection .state')?.textContent)
  await expect.poll(state).toBe('')
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(await state()).toBe('')
  await staff.getByText(/^No connection\. This list is \d+ seconds old\.$/).waitFor()
})
