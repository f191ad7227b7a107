import type { EarshotGlobal } from '@earshot/widget/script'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let guest: GuestPage<Page>

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([launch(), openStage()])
  })
  afterAll(async () => {
    await browser.close()
    await stage.close()
  })
  afterEach(async () => {
    await guest.close()
    expect(guest.said).toEqual([])
  })

  const script = (attributes = ''): string =>
    `<script async src="${stage.collector.url}/earshot.js" data-rest="1ms" ${attributes}></script>`
  const filler = '<p>A page with some text of its own.</p>'.repeat(12)
  const asks = 'data-prompt="how-did-we-do"'

  /** Opens a page on which the person sees the display, by the way that it comes about. */
  async function show(display: string): Promise<Page> {
    const ways: Readonly<Record<string, readonly [attributes: string, body?: string]>> = {
      popover: [`${asks} data-delay="0s"`],
      beside: ['', '<button data-earshot="how-did-we-do">Ask</button>'],
      modal: [`${asks} data-delay="0s" data-display="modal"`],
      banner: [`${asks} data-delay="0s" data-display="banner"`],
      tab: [`${asks} data-display="tab" data-launcher="Ask"`],
      inline: ['', '<div data-earshot="how-did-we-do"></div>'],
      'page, in an element': ['', '<div data-earshot="how-did-we-do" data-earshot-display="page"></div>'],
      page: [`${asks} data-delay="0s" data-display="page"`],
    }
    const [attributes = '', body = ''] = ways[display] ?? []
    guest = await openGuestPage(browser, `<main>${body}${filler}</main>`, {
      head: script(attributes),
      hurried: true,
    })
    const { page } = guest
    if (/tab|beside/.test(display)) await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('How did we do today?').waitFor()
    return page
  }

  const displays = ['popover', 'beside', 'modal', 'banner', 'tab', 'inline', 'page, in an element', 'page']
  const named = (display: string): string => (display === 'beside' ? 'popover' : display.replace(/,.*/, ''))

  interface Presented {
    readonly presentation: { readonly display: string }
  }
  const newest = (): { answers: readonly unknown[]; display: string; state: string } | undefined => {
    const row = stage.rows().at(-1)
    return (
      row && {
        answers: row.data.answers.map(({ value }) => value),
        display: (row.data as unknown as Presented).presentation.display,
        state: row.state,
      }
    )
  }

  describe.each(displays)('%s', (display) => {
    const stays = /inline|element/.test(display)

    test('is answered with the pointer, and the row arrives', async () => {
      const page = await show(display)
      await page.getByText('Outstanding', { exact: true }).click()
      await page.locator('textarea').fill(`By hand: ${display}`)
      await page.getByRole('button', { name: 'Send now' }).click()
      await page.getByText('Sent', { exact: true }).waitFor()
      expect(newest()).toEqual({
        answers: [4, `By hand: ${display}`],
        display: named(display),
        state: 'submitted',
      })
    })

    test('is answered with the keyboard alone', async () => {
      const page = await show(display)
      const focused = (): Promise<string> =>
        page.evaluate(() => {
          let at = document.activeElement
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
          return at?.getAttribute('value') ?? at?.getAttribute('part') ?? at?.localName ?? ''
        })
      // What the person opened and what is modal has the focus at the question; everything else is a few tabs away.
      expect(await focused()).toBe(/beside|modal|tab|^page$/.test(display) ? 'question' : 'body')
      const radio = page.getByRole('radio', { name: 'Fair' })
      const isThere = (): Promise<boolean> => radio.evaluate((element) => element.matches(':focus'))
      await page.keyboard.press('Tab')
      for (let presses = 0; presses < 12 && !/^radio|^on|^[1-4]$/.test(await focused()); presses++) {
        if (
          await page
            .getByRole('radio')
            .first()
            .evaluate((element) => element.matches(':focus'))
        )
          break
        await page.keyboard.press('Tab')
      }
      await page.keyboard.press('ArrowDown')
      expect(await isThere()).toBe(true)
      await page.keyboard.press('Enter')
      await page.getByText('What could have been better?').waitFor()
      expect(await focused()).toBe('question')
      await page.getByRole('button', { name: 'Send now' }).press('Enter')
      await page.getByText('Sent', { exact: true }).waitFor()
      expect(newest()).toMatchObject({ answers: [2], state: 'submitted' })
    })

    const closes = 'is closed with Escape and with its button, and the focus goes back'
    if (!stays)
      test(closes, async () => {
        const page = await show(display)
        const before = /tab|beside/.test(display) ? 'Ask' : ''
        await page.getByRole('radio').first().focus()
        await page.keyboard.press('Escape')
        await page.getByText('How did we do today?').waitFor({ state: 'detached' })
        const focus = (): Promise<string> =>
          page.evaluate(() => {
            const at = document.activeElement
            return (at?.shadowRoot?.activeElement ?? at)?.localName === 'button'
              ? ((at?.shadowRoot?.activeElement ?? at)?.textContent ?? '')
              : ''
          })
        expect(await focus()).toBe(before)
        if (before) await page.keyboard.press('Enter')
        else await page.evaluate(() => void (window.earshot as EarshotGlobal).ask('how-did-we-do'))
        await page.getByRole('button', { name: 'Close' }).click()
        await page.getByText('How did we do today?').waitFor({ state: 'detached' })
        expect(await focus()).toBe(before)
      })

    test('moves nothing of the page', async () => {
      const page = await show(display)
      const place = (): Promise<number> =>
        page
          .locator('p')
          .last()
          .evaluate((element) => element.getBoundingClientRect().top)
      const before = await place()
      if (!stays) {
        await page.getByRole('button', { name: 'Close' }).click()
        await page.getByText('How did we do today?').waitFor({ state: 'detached' })
        expect(await place()).toBe(before)
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
    })
  })

  describe('every spelling of the option', () => {
    const shown = (page: Page): Promise<Record<string, string | undefined>> =>
      page.locator('.panel:not(.launcher)').evaluate((panel) => ({
        ...(panel as HTMLElement).dataset,
        tag: panel.localName,
      }))

    test.each(['banner', 'page', 'tab'] as const)('on an element: %s', async (display) => {
      guest = await openGuestPage(
        browser,
        `<earshot-prompt prompt="how-did-we-do" ${display === 'banner' ? 'delay="0s"' : ''} display="${display}"></earshot-prompt>${filler}`,
        { head: script(), hurried: true },
      )
      const { page } = guest
      if (display === 'tab') await page.getByRole('button', { name: 'How did we do?' }).click()
      await page.getByText('How did we do today?').waitFor()
      expect(await shown(page)).toEqual(
        {
          banner: { bar: '', at: 'bottom', tag: 'section' },
          page: { tag: 'section' },
          tab: { at: 'beside', tag: 'dialog' },
        }[display],
      )
      // What stands in the page goes with its element; what the person has open does not.
      await page.locator('earshot-prompt').evaluate((element) => element.remove())
      const goes = { banner: undefined, page: '.panel', tab: '[part=launcher]' }[display]
      if (goes) await page.locator(goes).waitFor({ state: 'detached' })
    })

    test.each(['banner', 'page', 'tab'] as const)('in JSON: %s', async (as) => {
      guest = await openGuestPage(
        browser,
        `<script type="application/json" data-earshot-config>${JSON.stringify({
          prompt: ['how-did-we-do'],
          display: { as, at: 'top' },
          ...(as === 'banner' && { trigger: { after: '0s' } }),
        })}</script>${filler}`,
        { head: script(as === 'page' ? 'data-delay="0s"' : ''), hurried: true },
      )
      const { page } = guest
      if (as === 'tab') await page.getByRole('button', { name: 'How did we do?' }).click()
      await page.getByText('How did we do today?').waitFor()
      expect((await shown(page)).at).toBe({ banner: 'top', page: 'center', tab: 'beside' }[as])
      if (as === 'page') guest.said.splice(0) // it has only one place, and that is told
    })

    test('on the script: a tab goes with everything else', async () => {
      guest = await openGuestPage(browser, filler, { head: script(`${asks} data-display="tab"`) })
      const { page } = guest
      await page.locator('[part=launcher]').waitFor()
      await page.evaluate(() => (window.earshot as EarshotGlobal).destroy())
      expect(await page.locator('[data-overlay]').count()).toBe(0)
    })

    test('in a call, which resolves with what became of it', async () => {
      guest = await openGuestPage(browser, filler, { head: script() })
      const { page } = guest
      await page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
      const outcome = page.evaluate(() =>
        (window.earshot as EarshotGlobal).ask('how-did-we-do', { display: { as: 'tab', at: 'start' } }),
      )
      await page.getByRole('button', { name: 'How did we do?' }).click()
      await page.getByText('Good', { exact: true }).click()
      await page
        .getByRole('button', { name: 'Send now' })
        .or(page.getByRole('button', { name: 'Skip' }))
        .first()
        .click()
      expect(await outcome).toMatchObject({ status: 'submitted' })
      await page.evaluate(() => (window.earshot as EarshotGlobal).destroy())
      expect(await page.locator('[part=launcher]').count()).toBe(0)
    })
  })
})
