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

/** Each display with what asks it, in the page or on the script. */
const displays: Readonly<Record<string, string>> = {
  beside: '<button data-earshot="how-did-we-do">Ask</button>',
  modal: 'data-display="modal"',
  'banner at the bottom': 'data-display="banner"',
  'banner at the top': 'data-display="banner" data-placement="top"',
  'tab at the end': 'data-display="tab" data-launcher="Ask"',
  'tab at the bottom': 'data-display="tab" data-launcher="Ask" data-placement="bottom-start"',
  'page in an element': '<div data-earshot="how-did-we-do" data-earshot-display="page"></div>',
  'page over the window': 'data-display="page"',
  popover: 'data-placement="top"',
}

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (scheme) => {
  describe.each([320, 1280])('at %i pixels', (width) => {
    test.each(['ltr', 'rtl'])('on every display, %s', async (dir) => {
      const seen: string[] = []
      for (const [name, way] of Object.entries(displays)) {
        const body = way.startsWith('<') ? way : ''
        const tag = `<script async src="${stage.collector.url}/earshot.js" data-storage="none" ${body ? '' : `data-prompt="how-did-we-do" ${name.startsWith('tab') ? '' : 'data-delay="0s"'} ${way}`}></script>`
        const guest = await openGuestPage(
          browser,
          `<script>document.documentElement.dir = "${dir}"</script><main><h1>A page</h1><p>Some words.</p>${body}</main>`,
          { head: `<style>:root{color-scheme:light dark}</style>${tag}`, scheme, width },
        )
        const { page } = guest
        await still(page)
        const look = async (state: string): Promise<void> => {
          seen.push(...(await findings(page)).map((finding) => `${name}, ${state}: ${finding}`))
          const wide = await page.evaluate(() => document.documentElement.scrollWidth)
          if (wide !== width) seen.push(`${name}, ${state}: is ${wide} wide`)
        }
        if (/tab|beside/.test(name)) {
          await page.getByRole('button', { name: 'Ask' }).waitFor()
          await look('closed')
          await page.getByRole('button', { name: 'Ask' }).click()
        }
        await page.getByText('How did we do today?').waitFor()
        await look('rating')
        await page.getByText('Poor', { exact: true }).click()
        await page.getByText('What could have been better?').waitFor()
        await look('choices')
        await page.getByRole('button', { name: 'Next' }).click()
        await page.locator('textarea').waitFor()
        await look('text')
        await page.getByRole('button', { name: 'Send now' }).click()
        await page.getByText('Sent', { exact: true }).waitFor()
        await look('sent')
        await guest.close()
      }
      expect(seen).toEqual([])
    })
  })
})
