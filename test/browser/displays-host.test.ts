import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

// What the page itself has above all else: dialogs, inert parts, focus traps; and what the device puts above the page.

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
afterEach(async () => {
  await guest.close()
  expect(guest.said).toEqual([])
})

async function open(body: string, attributes = '', width = 1280, touch = false): Promise<Page> {
  guest = await openGuestPage(browser, body, {
    head: `<script async src="${stage.collector.url}/earshot.js" data-storage="none" ${attributes}></script>`,
    width,
    touch,
    hurried: true,
  })
  await guest.page.emulateMedia({ reducedMotion: 'reduce' })
  return guest.page
}

const ask = '<button data-earshot="how-did-we-do">Ask</button>'
const filler = '<p>A page with some text of its own.</p>'.repeat(20)

/** Clicks where something lies, whatever is in front of it. */
async function clickAt(page: Page, item: Locator): Promise<void> {
  const box = await item.boundingBox()
  if (!box) throw new Error('it is not drawn')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** Answers by hand and sends by keyboard, with real clicks that the page must let through. */
async function answer(page: Page): Promise<void> {
  await page.getByText('How did we do today?').waitFor()
  await clickAt(page, page.getByText('Good', { exact: true }))
  await page.locator('textarea').waitFor()
  await clickAt(page, page.locator('textarea'))
  await page.keyboard.type('From within a dialog.')
  await page.locator('textarea').press('Tab')
  await page.getByRole('button', { name: 'Send', exact: true }).press('Enter')
  await page.getByText('Sent', { exact: true }).waitFor()
  expect(
    stage
      .rows()
      .at(-1)
      ?.data.answers.map(({ value }) => value),
  ).toEqual([3, 'From within a dialog.'])
}

describe('it is not locked out', () => {
  test.each(['popover', 'modal', 'tab', 'banner', 'page'])(
    'by a modal dialog of the page: %s',
    async (as) => {
      const page = await open(
        `${filler}<dialog><p>The page's own.</p><button id="call">Ask</button></dialog><script>
        document.querySelector('dialog').showModal()
        document.querySelector('#call').onclick = () => earshot.ask('how-did-we-do', { display: { as: '${as}' } })
      </script>`,
      )
      await page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
      await page.getByRole('button', { name: 'Ask' }).click()
      if (as === 'tab') {
        // Its button lies under the dialog, as everything of the page does.
        const launcher = page.locator('[part=launcher]')
        await launcher.waitFor()
        await expect(launcher.click({ timeout: 500 })).rejects.toThrow('Timeout')
        await page.locator('dialog:not(.panel)').evaluate((dialog: HTMLDialogElement) => dialog.close())
        await launcher.click()
      }
      await answer(page)
      await page.getByRole('button', { name: 'Close' }).click()
      const opened = await page.evaluate(() => document.querySelector('dialog')?.open)
      expect(opened).toBe(as !== 'tab')
      expect(await page.evaluate(() => document.querySelector('dialog')?.children.length)).toBe(2)
    },
  )

  test('by a modal dialog inside a shadow root, asked by its own button', async () => {
    const page = await open(
      `${filler}<div id="app"></div><script>
        const root = document.getElementById('app').attachShadow({ mode: 'open' })
        root.innerHTML = '<dialog><button>Ask</button></dialog>'
        root.querySelector('dialog').showModal()
        root.querySelector('button').onclick = () => earshot.ask('how-did-we-do')
      </script>`,
    )
    await page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
    await page.getByRole('button', { name: 'Ask' }).click()
    await answer(page)
  })

  test('by a body that is inert', async () => {
    const page = await open(filler)
    await page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
    await page.evaluate(() => {
      document.body.inert = true
      void (window.earshot as EarshotGlobal).ask('how-did-we-do')
    })
    await answer(page)
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.body.inert)).toBe(true)
  })

  test.each([
    ['that says what it is', 'role="dialog" aria-modal="true"'],
    ['that says nothing', ''],
  ])('by a focus trap %s', async (_, attributes) => {
    // The plainest trap: whatever gets the focus outside, it goes back in.
    const page = await open(
      `<div id="trap" ${attributes}><button id="inside">Ask</button></div>${filler}<script>
        const inside = document.getElementById('inside')
        document.addEventListener('focusin', (event) => {
          if (!document.getElementById('trap').contains(event.target)) inside.focus()
        })
        inside.onclick = () => earshot.ask('how-did-we-do')
      </script>`,
    )
    await page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
    await page.getByRole('button', { name: 'Ask' }).click()
    await answer(page)
  })
})

test('a dialog of the page that opens later has the focus, and the prompt is there again when it closes', async () => {
  const page = await open(`${ask}${filler}<dialog><input id="mine"></dialog>`)
  await page.getByRole('button', { name: 'Ask' }).click()
  await page.getByText('How did we do today?').waitFor()
  await page.evaluate(() => document.querySelector('dialog')?.showModal())
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('mine')
  await page.keyboard.type('typed')
  expect(await page.locator('#mine').inputValue()).toBe('typed')
  await page.keyboard.press('Escape')
  await answer(page)
})

test('what opens itself takes no focus from where it is; what the page does then is its own', async () => {
  for (const [display, touch] of [
    ['popover', false],
    ['popover', true],
    ['banner', false],
  ] as const) {
    const page = await open(
      `<button id="mine" autofocus>Mine</button>${filler}`,
      `data-prompt="how-did-we-do" data-delay="0s" data-display="${display}"`,
      1280,
      touch,
    )
    await page.locator('#mine').focus()
    await page.getByText('How did we do today?').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('mine')
    // Esc in the page belongs to the page.
    await page.keyboard.press('Escape')
    expect(await page.getByText('How did we do today?').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Ask me later' }).click()
    await page.getByText('How did we do today?').waitFor({ state: 'detached' })
    if (display === 'popover') await guest.close()
  }
})

test('a tab is gone after “Do not ask me again”, and stays away', async () => {
  const head = `<script async src="${stage.collector.url}/earshot.js" data-prompt="how-did-we-do" data-display="tab"></script>`
  guest = await openGuestPage(browser, filler, { head })
  const { page } = guest
  const launcher = page.getByRole('button', { name: 'How did we do?' })
  await launcher.focus()
  await page.keyboard.press('Enter')
  await page.getByText('How did we do today?').waitFor()
  expect(await launcher.getAttribute('aria-expanded')).toBe('true')
  await launcher.click()
  await page.getByText('How did we do today?').waitFor({ state: 'detached' })
  expect(await launcher.getAttribute('aria-expanded')).toBe('false')
  await launcher.click()
  expect(await page.getByRole('button', { name: 'Ask me later' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Do not ask me again' }).click()
  await launcher.waitFor({ state: 'detached' })
  await page.reload()
  await page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
  expect(await page.locator('[part=launcher]').count()).toBe(0)
})

test('a tab stays after an answer, and with once-per it goes', async () => {
  for (const [attributes, left] of [
    ['', 1],
    ['data-once-per="order" data-context-order="A-1"', 0],
  ] as const) {
    const page = await open(filler, `data-prompt="how-did-we-do" data-display="tab" ${attributes}`)
    await page.locator('[part=launcher]').click()
    await page.getByText('Good', { exact: true }).click()
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => page.locator('[part=launcher]').count()).toBe(left)
    if (left) await guest.close()
  }
})

test.each([
  ['popover', ''],
  ['modal', 'data-display="modal"'],
  ['banner', 'data-display="banner"'],
  ['page', 'data-display="page"'],
])(
  '%s: the button stays above the keyboard on a screen, and no field is small enough to zoom in on',
  async (_, attributes) => {
    const page = await open(filler, `data-prompt="how-did-we-do" data-delay="0s" ${attributes}`, 360, true)
    await page.getByText('Good', { exact: true }).tap()
    const field = page.locator('textarea')
    await field.tap()
    const size = await field.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    expect(size).toBeGreaterThanOrEqual(16)
    // Headless browsers have no keyboard on the screen: the visual viewport tells what it would with one of 320 pixels.
    const keyboard = (height: number): Promise<void> =>
      page.evaluate((height) => {
        const view = visualViewport
        if (!view) throw new Error('this browser has no visual viewport')
        Object.defineProperty(view, 'height', { value: innerHeight - height, configurable: true })
        view.dispatchEvent(new Event('resize'))
      }, height)
    await keyboard(320)
    for (const item of [field, page.getByRole('button', { name: 'Send', exact: true })]) {
      const box = await item.boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(480)
    }
    await keyboard(0)
    const bottom = await page
      .locator('.panel')
      .evaluate((panel) => innerHeight - panel.getBoundingClientRect().bottom)
    expect(bottom).toBe(0)
  },
)

describe('a hand that is slow or quick', () => {
  const texts = ['one', 'two', 'three'].map((id) => ({ id, type: 'text', text: `Number ${id}?` }))
  const words = { id: 'words', type: 'rating', text: 'And on the whole?', scale: ['Poor', 'Fair', 'Good'] }
  const prompts = [
    { id: 'hands', title: 'Hands', questions: [...texts, words], thanks: [{ text: 'Thank you.' }] },
  ]
  const body = `<button data-earshot="hands">Ask</button>
    <script type="application/json" data-earshot-config>${JSON.stringify({ prompts })}</script>`

  test('passes over no question with Enter held down', async () => {
    const page = await open(body)
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('Number one?').waitFor()
    await page.getByRole('textbox').fill('Here')
    // Each time after the first, Playwright says that the key repeats, as a keyboard does.
    for (let times = 0; times < 8; times++) {
      await page.keyboard.down('Enter')
      await page.waitForTimeout(50)
    }
    await page.keyboard.up('Enter')
    await page.getByText('Number two?').waitFor()
    await page.getByRole('textbox').press('Enter')
    await page.getByText('Number three?').waitFor()
  })

  test('chooses no answer with the second half of a double click', async () => {
    const page = await open(body)
    await page.getByRole('button', { name: 'Ask' }).click()
    const next = page.getByRole('button', { name: 'Next' })
    for (const text of ['Number one?', 'Number two?']) {
      await page.getByText(text).waitFor()
      await next.click()
    }
    await page.getByText('Number three?').waitFor()
    await next.dblclick({ delay: 20 })
    await page.getByText('And on the whole?').waitFor()
    await page.waitForTimeout(1_000)
    expect(await page.getByText('And on the whole?').isVisible()).toBe(true)
    await page.getByText('Good', { exact: true }).dblclick()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(stage.rows().at(-1)?.data.answers).toEqual([{ question: 'words', value: 3, label: 'Good' }])
  })
})
