import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { findings } from './axe.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

// In Chromium alone: these panels are for whoever builds the page, in a browser of their choice.

let browser: Browser
let stage: Stage
let guest: GuestPage<Page>

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})
afterEach(() => guest.close())

const tag = (attributes = '', nonce = ''): string =>
  `<script ${nonce && `nonce="${nonce}"`} async src="${stage.collector.url}/earshot.js" ${attributes}></script>`

const watch =
  '<script nonce="abc">window.broken = []; document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => broken.push(violatedDirective))</script>'

test('debug shows why, what happened and what was answered, under the strictest policy', async () => {
  const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'none'; connect-src ${stage.collector.url}; require-trusted-types-for 'script'; trusted-types 'none'`
  guest = await openGuestPage(
    browser,
    `${watch}<main><h1>A page</h1><button data-earshot="how-did-we-do">Ask</button></main>`,
    {
      head: tag('data-debug data-prompt="post-purchase" data-delay="1h"', 'abc'),
      headers: { 'content-security-policy': policy },
    },
  )
  const { page, said } = guest
  const panel = page.getByRole('region', { name: 'Earshot debug' })
  await panel
    .getByText('It does not open by itself now.')
    .or(panel.getByText('It may open by itself now.'))
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('Outstanding', { exact: true }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  await panel.getByText(/response\.submitted: delivered/).waitFor()
  await panel.getByText(/delivered how-did-we-do/).waitFor()
  // It looks every other second.
  await panel.getByText('Nothing: all that was kept is delivered.').waitFor()
  const text = await panel.innerText()
  expect(text).toMatch(/“how-did-we-do” may be asked now/)
  expect(text).toMatch(/A receipt names 1 taken, 0 known before/)
  expect(await findings(page as never)).toEqual([])
  const told = await page.evaluate(() => {
    const { explain } = window.earshot as EarshotGlobal
    return [explain('how-did-we-do')?.says, Object.values(explain(undefined as never) ?? {})]
  })
  expect(told[0]).toMatch(/^“how-did-we-do” (is not asked|may be asked) now: .+\.$/)
  expect(told[1]).toHaveLength(2)
  await page.evaluate(() => (window.earshot as EarshotGlobal).destroy())
  await panel.waitFor({ state: 'detached' })
  const broken = await page.evaluate(() => (window as unknown as { broken: string[] }).broken)
  expect(broken.filter((directive) => directive !== 'img-src')).toEqual([])
  expect(said.filter((line) => !/favicon|Content Security Policy/.test(line))).toEqual([])
})

async function checked(
  body: string,
  head: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  guest = await openGuestPage(browser, body, { head, headers })
  const { page } = guest
  await page.goto(`${page.url()}?earshot-check`)
  const panel = page.getByRole('region', { name: 'Earshot: is it installed?' })
  await panel.getByText(/Nothing is wrong|(is|are) wrong\./).waitFor()
  return panel.innerText()
}

test('?earshot-check says what is wrong: stripped attributes, a wrong key, an unknown prompt, a policy', async () => {
  const stripped = await checked('<p>A page.</p>', tag())
  expect(stripped).toMatch(/Nothing in this page says what is to be asked/)
  // What is told is what can be copied: an address that works on a page of any host.
  expect(stripped).toMatch(/nothing strips: http:[^ ]+\/earshot\.js\?prompt=how-did-we-do/)
  await guest.close()
  const text = await checked(
    '<div data-earshot="how-did-we-doo"></div><button data-earshot-prompt="table-check">Ask</button>',
    tag('data-key="pk_wrong" data-dispaly="modal"'),
  )
  expect(text).toMatch(/There is no prompt “how-did-we-doo”/)
  expect(text).toMatch(/refuses answers from this page/)
  expect(text).toMatch(/“data-dispaly” is not known and does nothing. Did you mean “data-display”/)
  expect(text).toMatch(/A <button> has options and names no prompt.* Write data-earshot="table-check" on it/)
  expect(text).toMatch(/4 things are wrong/)
  await guest.close()
  const closed = await checked('<button data-earshot="how-did-we-do">Ask</button>', tag('', 'abc'), {
    'content-security-policy': `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'`,
  })
  expect(closed).toMatch(/Content-Security-Policy \(connect-src\) does not let answers out/)
})
