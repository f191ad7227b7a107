import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { findings, still } from './findings.ts'
import { openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

let browser: Browser
let stage: Stage

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

test('axe looks into shadow roots: a control', async () => {
  const guest = await openGuestPage(
    browser,
    '<main><h1>A page</h1><div id="host"></div></main><script>document.getElementById("host").attachShadow({ mode: "open" }).append(document.createElement("button"))</script>',
  )
  expect(await findings(guest.page)).toEqual([expect.stringMatching(/^button-name: /)])
  await guest.close()
})

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (scheme) => {
  test.each(['popover', 'modal', 'inline'] as const)(
    'on the %s, in every question and every ending',
    async (display) => {
      const guest = await openGuestPage(
        browser,
        `<main><h1>A page</h1><div id="place" data-earshot="how-did-we-do" data-earshot-display="${display}" data-earshot-delay="0s"></div></main>`,
        {
          head: `<style>:root{color-scheme:light dark}</style><script async src="${stage.collector.url}/earshot.js" data-storage="none"></script>`,
          scheme,
          width: 320,
        },
      )
      const { page } = guest
      await still(page)
      const seen: string[] = []
      const look = async (state: string): Promise<void> => {
        seen.push(...(await findings(page)).map((finding) => `${state}: ${finding}`))
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, `${state} scrolls sideways`).toBe(320)
      }
      await page.getByText('How did we do today?').waitFor()
      await look('rating')
      await page.getByText('Poor', { exact: true }).click()
      await page.getByText('What could have been better?').waitFor()
      await page.getByText('Something else').click()
      await page.getByLabel('Please tell us').waitFor()
      await look('choices')
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByText('What happened?').waitFor()
      await page.locator('textarea').fill('x'.repeat(9_950))
      await look('text')
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByRole('button', { name: 'Skip' }).click()
      await page.getByText('What would make it right?').waitFor()
      await look('choice')
      await page.getByText('Say sorry').click()
      await page.getByText('Yes, please contact me').click()
      await page.getByLabel('Email').fill('kim@')
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await page.getByText('Please write an email address like').waitFor()
      await look('contact with a problem')
      await page.getByLabel('Email').fill('kim@example.com')
      await page.route('**/v1/events*', (route) => route.abort())
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await page.getByText('Not sent', { exact: true }).waitFor()
      await look('not sent')
      await page.unroute('**/v1/events*')
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByText('Sent', { exact: true }).waitFor()
      await look('sent')
      expect(seen).toEqual([])
      await guest.close()
    },
  )

  test('on every page of the collector', async () => {
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width: 360, height: 800 },
      javaScriptEnabled: true,
    })
    const page = await context.newPage()
    await still(page)
    // The widget would take the form's place, and it is the form that is looked at here.
    await page.route('**/earshot.js', (route) => route.abort())
    const seen: string[] = []
    const look = async (state: string): Promise<void> => {
      seen.push(...(await findings(page)).map((finding) => `${state}: ${finding}`))
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${state} scrolls sideways`,
      ).toBe(360)
    }
    const onward = page.getByRole('button', { name: /^(next|send)$/i })
    await page.goto(`${stage.collector.url}/ask/how-did-we-do`)
    await look('first question')
    await onward.click()
    await look('first question, unanswered')
    await page.getByLabel('Poor').check()
    await onward.click()
    await look('after criticism')
    await page.getByLabel('Yes, please contact me').check()
    await onward.click()
    await look('contact')
    await onward.click()
    await look('thanks')
    await page.goto(`${stage.collector.url}/t/linden/12`)
    await look('table')
    await page.goto(`${stage.collector.url}/ask/nothing`)
    await look('no such prompt')
    await page.goto(stage.collector.url)
    await look('login')
    await page.getByLabel(/password/i).fill('wrong')
    await page.keyboard.press('Enter')
    await page.getByLabel(/password/i).waitFor()
    await look('wrong password')
    await page.getByLabel(/password/i).fill(stage.ownerPassword)
    await page.keyboard.press('Enter')
    await page.getByText('Table 12').or(page.getByText('Poor')).first().waitFor()
    await look('owner')
    expect(seen).toEqual([])
    await context.close()
  })
})
