import type { EarshotGlobal } from '@earshot/widget/script'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

// Pages close, hide and move what a prompt stands in, and know nothing of the prompt.

const ask = '<button id="ask" data-earshot="how-did-we-do">Ask</button>'
const other = '<button id="other" data-earshot="how-did-we-do">Ask here</button>'
/** Each puts a prompt that lies above the page out of everybody's reach, and leaves it in the page. */
const ways = {
  'a dialog of the page that is hidden': [
    `<div id="own" role="dialog" aria-modal="true">${ask}</div>`,
    'own.style.display = "none", own.removeAttribute("aria-modal")',
  ],
  'a dialog of the page that is moved': [
    `<main></main><div id="own" role="dialog" aria-modal="true">${ask}</div>`,
    'document.querySelector("main").append(own)',
  ],
  'whatever stands beside the body is moved into it': [
    `<main></main>${ask}`,
    'document.querySelector("main").append(document.querySelector("[data-overlay]"))',
  ],
} as const

inEachEngine((engine) => {
  let browser: Browser
  let stage: Stage
  let guest: GuestPage

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([engine.launch({ still: true }), openStage()])
  })
  afterAll(async () => {
    await browser?.close()
    await stage?.close()
  })
  afterEach(async () => {
    await guest.close()
    expect(guest.said).toEqual([])
  })

  async function open(body: string, attributes = '', hurried = false): Promise<Page> {
    guest = await openGuestPage(browser, body, {
      head: `<script async src="${stage.collector.url}/earshot.js" data-storage="none" ${attributes}></script>`,
      hurried,
    })
    return guest.page
  }
  /** Begins to answer, in the page or in an element of it. */
  async function begin(within: Pick<Page, 'locator'>): Promise<void> {
    await within.locator('[part=option]').nth(2).click()
    await within.locator('textarea').fill('The soup')
  }
  const isDrawn = (page: Page): Promise<boolean> =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-overlay]')].some(
        ({ shadowRoot }) => (shadowRoot?.querySelector('.panel')?.getClientRects().length ?? 0) > 0,
      ),
    )

  test.each(Object.entries(ways))('what was put away stands in nobody’s way: %s', async (_, [body, puts]) => {
    const before = stage.rows().length
    const page = await open(body + other)
    await page.locator('#ask').click()
    await begin(page)
    await page.evaluate(puts)
    expect(await isDrawn(page)).toBe(false)
    await page.locator('#other').click()
    await expect.poll(() => isDrawn(page)).toBe(true)
    await begin(page)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(await page.locator('[data-overlay]').count()).toBe(1)
    expect(
      stage
        .rows()
        .slice(before)
        .filter(({ state }) => state === 'submitted'),
    ).toHaveLength(1)
    await page.evaluate(() => (window.earshot as EarshotGlobal).destroy())
    expect(await page.locator('[data-overlay]').count()).toBe(0)
  })

  test('nor in the way of what opens itself', async () => {
    const [body, puts] = ways['a dialog of the page that is hidden']
    const page = await open(body, 'data-prompt="csat-5" data-trigger="event" data-event="go"', true)
    await page.locator('#ask').click()
    await begin(page)
    await page.evaluate(puts)
    await page.evaluate(() => (window.earshot as EarshotGlobal).track('go'))
    await page.getByText('How happy or unhappy are you with our service?').waitFor()
  })

  test('in a dialog that the page closes for now a prompt in its place keeps what was typed, whatever is asked meanwhile', async () => {
    const page = await open(
      `<dialog><earshot-prompt prompt="how-did-we-do"></earshot-prompt></dialog><button id="ask" data-earshot="csat-5">Ask</button>`,
    )
    const dialog = (does: 'showModal' | 'close'): Promise<unknown> =>
      page.evaluate(`document.querySelector('dialog').${does}()`)
    await dialog('showModal')
    await begin(page.locator('earshot-prompt'))
    await dialog('close')
    await page.locator('#ask').click()
    await page.getByText('How happy or unhappy are you with our service?').waitFor()
    await page.keyboard.press('Escape')
    await dialog('showModal')
    expect(await page.locator('earshot-prompt').locator('textarea').inputValue()).toBe('The soup')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(
      stage
        .rows()
        .filter(({ prompt }) => prompt === 'how-did-we-do')
        .at(-1)?.state,
    ).toBe('submitted')
  })

  test('the focus goes back to the like of its button where the page was drawn anew, and is taken from nothing else', async () => {
    const page = await open(`<main>${ask}<input id="field"></main>`)
    const drawAnew = (): Promise<unknown> => page.evaluate('document.querySelector("main").innerHTML += ""')
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.id')
    await page.locator('#ask').click()
    await begin(page)
    await drawAnew()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('[data-overlay]').count()).toBe(0)
    expect(await focused()).toBe('ask')

    await page.locator('#ask').click()
    await begin(page)
    await drawAnew()
    await page.locator('#field').fill('Of the page')
    await page.evaluate(() => (window.earshot as EarshotGlobal).destroy())
    expect(await page.locator('[data-overlay]').count()).toBe(0)
    expect(await focused()).toBe('field')
  })
})
