import { afterEach, beforeEach, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { openStage, type Stage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let staff: Page
  beforeEach(async () => {
    ;[browser, stage] = await Promise.all([launch({ still: true }), openStage()])
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } })
    staff = await context.newPage()
    await staff.goto(stage.collector.url)
    await staff.getByLabel(/password/i).fill(stage.ownerPassword)
    await staff.keyboard.press('Enter')
    await staff.getByText('Tables', { exact: true }).click()
    await staff.getByText('No table waits.').waitFor()
  })
  afterEach(async () => {
    await browser.close()
    await stage.close()
  })

  /** A guest at a table says how it goes, by the plain form. */
  async function taps(table: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${stage.collector.url}/t/linden/${table}`)
    for (const label of Object.values(fields)) {
      await page.getByLabel(label).check()
      await page.getByRole('button', { name: /^(next|send)$/i }).click()
    }
    await page.getByText('Sent').first().waitFor()
    await page.close()
  }

  test('F0-20 a tap at table 12 stands on the staff’s screen by itself, and is seen and done there', async () => {
    await staff.getByText('Live', { exact: true }).waitFor()
    await taps('12', { state: 'Please send someone' })
    await staff.getByText('1 table waits.').waitFor()
    await staff.getByText('Table 12').first().waitFor()
    expect(await findings(staff)).toEqual([])
    await staff.getByRole('button', { name: 'Seen' }).click()
    await staff.getByText('On the way').waitFor()
    await staff.getByRole('button', { name: 'Done' }).click()
    await staff.getByText('No table waits.').waitFor()
    // The page was never left.
    expect(await staff.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1)
  })

  test('whoever has only the keyboard goes on at the table that was marked', async () => {
    await taps('12', { state: 'Please send someone' })
    await staff.getByText('1 table waits.').waitFor()
    const focused = () => staff.evaluate(() => document.activeElement?.textContent)
    await staff.getByRole('button', { name: 'Seen' }).focus()
    await staff.keyboard.press('Enter')
    await staff.getByText('On the way').waitFor()
    await expect.poll(focused).toBe('Done: Table 12')
    await staff.keyboard.press('Enter')
    await staff.getByText('No table waits.').waitFor()
    await expect.poll(() => staff.evaluate(() => document.activeElement?.tagName)).toBe('H2')
  })

  test('a tap after the sign-in has ended leads to the door, and from there back to the tables', async () => {
    await taps('12', { state: 'Please send someone' })
    await staff.getByText('1 table waits.').waitFor()
    await staff.evaluate(() => fetch('/logout', { method: 'POST' }))
    await staff.getByRole('button', { name: 'Seen' }).click()
    await staff.getByLabel(/password/i).fill(stage.ownerPassword)
    await staff.keyboard.press('Enter')
    await staff.getByText('1 table waits.').waitFor()
    expect(await staff.evaluate(() => location.pathname)).toBe('/staff')
  })

  test('a possible allergy stands first, and says so in words', async () => {
    await taps('5', { state: 'Please send someone' })
    await taps('7', { state: 'Something is not right', wrong: 'I may be allergic to something' })
    await staff.getByText('2 tables wait.').waitFor()
    await staff.getByText('Possible allergy. Go at once.').waitFor()
    const tables = await staff
      .locator('.calls h3')
      .evaluateAll((found) => found.map(({ firstChild }) => firstChild?.textContent?.trim()))
    expect(tables).toEqual(['Table 7', 'Table 5'])
  })

  test('F3-17 the page says that it has lost the connection, and how old its list is', async () => {
    await staff.getByText('Live', { exact: true }).waitFor()
    await staff.route('**/staff', (route) => route.abort())
    await staff.evaluate(() => dispatchEvent(new Event('offline')))
    await staff.getByText(/^No connection\. This list is \d+ seconds old\.$/).waitFor()
    await staff.unroute('**/staff')
    await staff.evaluate(() => dispatchEvent(new Event('online')))
    await staff.getByText('Live', { exact: true }).waitFor()
  })
})
