import type { EarshotGlobal } from '@earshot/widget/script'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Prompt } from '../../packages/core/src/prompt.ts'
import { inEachEngine } from './engines/engines.ts'
import type { Browser } from './engines/port.ts'
import { everyQuestion, next, only, said, sent, skip } from './every-question.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { asks, openQuestions } from './question-page.ts'
import { openStage, type Row, type Stage } from './stage.ts'

inEachEngine(({ name, launch }) => {
  let browser: Browser
  let stage: Stage
  const closing: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([launch({ still: true }), openStage()])
  })
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()))
  })
  afterAll(async () => {
    await browser.close()
    await stage.close()
  })

  const open = async (
    prompt: Prompt | string,
    options: { readonly display?: string; readonly attributes?: string } = {},
  ): Promise<GuestPage> => {
    const guest = await openQuestions({ browser, collector: stage.collector.url }, prompt, options)
    closing.push(guest.close)
    return guest
  }

  const rowOf = (id: string): Row | undefined =>
    stage
      .rows()
      .filter(({ prompt }) => prompt === id)
      .at(-1)
  describe('all eleven types and every look', () => {
    test('by hand, also when the network for more is gone once it is shown', async () => {
      const { page, said: console } = await open({ ...everyQuestion, id: 'by-hand' })
      await asks(page, 'words')
      await page.route('**/*.js*', (route) => route.abort())
      await page.getByText('Good', { exact: true }).click()
      await page.getByText('I was not here').click()
      await page.locator('.stars [part=option]').nth(3).click()
      await page.getByText('Yes', { exact: true }).click()
      await page.locator('.numbers [part=option]').nth(5).click()
      await page.getByText('From a friend').click()
      await page.getByText('The bar').click()
      await page.getByText('The garden').click()
      await next(page)
      await page.getByRole('radiogroup', { name: 'The soup' }).getByText('Outstanding').click()
      await page.getByRole('radiogroup', { name: 'The apple cake' }).getByText('Did not have it').click()
      await next(page)
      await page.getByRole('radiogroup', { name: 'It is quiet here' }).locator('[part=option]').last().click()
      await page.getByRole('radiogroup', { name: 'It is near' }).locator('[part=option]').first().click()
      await next(page)
      await page.getByRole('button', { name: 'Move up: Kind people' }).click()
      await page.getByRole('button', { name: 'Move up: Kind people' }).click()
      await next(page)
      await page.getByRole('textbox', { name: 'How long did you wait?' }).fill('12,5')
      await next(page)
      await page.getByLabel('When were you here?').fill('2026-11-21')
      await next(page)
      await page.locator('textarea').fill('A bell.')
      await next(page)
      await page.getByLabel('Email').fill('kim@example.com')
      await next(page)
      await page.getByText('I agree').click()
      await next(page)
      const link = page.getByRole('link', { name: 'Our page (opens in a new tab)' })
      expect(await link.getAttribute('rel')).toBe('noopener')
      expect(await page.getByRole('button', { name: 'Skip' }).count()).toBe(0)
      await next(page)
      await sent(page)
      expect(rowOf('by-hand')?.data.answers).toEqual(said)
      expect(console).toEqual([])
    })

    test('F4-29 by keyboard alone', async () => {
      const { page } = await open({ ...everyQuestion, id: 'by-keyboard' }, { display: 'modal' })
      const { keyboard } = page
      const press = async (...keys: string[]): Promise<void> => {
        for (const key of keys) await keyboard.press(key)
      }
      await asks(page, 'words')
      await press('Tab', 'Space', 'ArrowDown', 'ArrowDown', 'Enter')
      for (const [id, steps] of [
        ['faces', 5],
        ['stars', 3],
        ['thumbs', 1],
        ['numbers', 5],
        ['choice', 0],
      ] as const) {
        await asks(page, id)
        await press('Tab', 'Space', ...Array<string>(steps).fill('ArrowRight'), 'Enter')
      }
      await asks(page, 'choices')
      await press('Tab', 'Tab', 'Space', 'Tab', 'Space', 'Enter')
      await asks(page, 'matrix')
      await press('Tab', 'Space', 'ArrowRight', 'ArrowRight', 'ArrowRight')
      // WebKit does not go around from the first point to the one that stands apart at the end.
      await press('Tab', 'Space', ...Array<string>(4).fill('ArrowRight'), 'Enter')
      await asks(page, 'grid')
      await press('Tab', 'Space', ...Array<string>(10).fill('ArrowRight'), 'Tab', 'Space', 'Enter')
      await asks(page, 'ranking')
      await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab') // to "Move up" of the third item
      await press('Enter', 'Enter')
      await page.locator('[part=next]').press('Enter')
      await asks(page, 'number')
      await keyboard.type('12.5')
      await press('Enter')
      await asks(page, 'date')
      for (const part of ['11', '21', '2026']) {
        await keyboard.type(part)
        // The others go on to the next part by themselves.
        if (name === 'WebKit') await press('ArrowRight')
      }
      await press('Enter')
      await asks(page, 'text')
      await keyboard.type('A bell.')
      await page.locator('[part=next]').press('Enter')
      await asks(page, 'contact')
      await keyboard.type('kim@example.com')
      await press('Enter')
      await asks(page, 'consent')
      await press('Tab', 'Space', 'Enter')
      await asks(page, 'message')
      await page.locator('[part=next]').press('Enter')
      await sent(page)
      expect(rowOf('by-keyboard')?.data.answers).toEqual(said)
    })
  })

  describe('what is not taken is told beside the field', () => {
    test('a number outside its limits, and one that is none', async () => {
      const { page } = await open(only('number'))
      const field = page.getByRole('textbox', { name: 'How long did you wait?' })
      for (const [text, problem] of [
        ['90.5', 'Please give 90 or less.'],
        ['-1', 'Please give 0 or more.'],
        ['a while', 'Please write a number.'],
        ['1.25', 'Please write a number.'],
      ] as const) {
        await field.fill(text)
        await next(page)
        await page.getByRole('alert').getByText(problem).waitFor()
        expect(await field.getAttribute('aria-invalid'), text).toBe('true')
      }
      await field.fill('٩٠')
      await next(page)
      await sent(page)
      expect(rowOf('only-number')?.data.answers).toEqual([{ question: 'number', value: 90 }])
    })

    test('a row that is open, a box without its tick, a date that is not finished', async () => {
      const { page } = await open(only('matrix', 'date', 'consent'))
      await page.getByRole('radiogroup', { name: 'The soup' }).getByText('Good').click()
      await next(page)
      await page.getByText('Please answer each line.').waitFor()
      expect(
        await page.getByRole('radiogroup', { name: 'The apple cake' }).getAttribute('aria-invalid'),
      ).toBe('true')
      expect(await page.getByRole('radiogroup', { name: 'The soup' }).getAttribute('aria-invalid')).toBeNull()
      await page.getByRole('radiogroup', { name: 'The apple cake' }).getByText('Fair').click()
      await next(page)
      await asks(page, 'date')
      await page.keyboard.type('1121')
      await page.keyboard.press('Enter')
      await page.getByText('Please give a date.').waitFor()
      await page.getByLabel('When were you here?').fill('2025-11-21')
      await next(page)
      await page.getByText('Please give 2026-01-01 or more.').waitFor()
      await skip(page)
      await asks(page, 'consent')
      await next(page)
      await page.getByRole('alert').waitFor()
      await page.getByText('I agree').click()
      await next(page)
      await sent(page)
      expect(rowOf('only-matrix')?.data.answers.map(({ question }) => question)).toEqual([
        'matrix',
        'consent',
      ])
    })
  })

  describe('a ranking', () => {
    test('keeps the focus with what is moved, and says where it is', async () => {
      const { page } = await open(only('ranking'))
      const down = page.getByRole('button', { name: 'Move down: The price' })
      const focused = (): Promise<string | null | undefined> =>
        page.evaluate(() => {
          const host = document.activeElement
          return host?.shadowRoot?.activeElement?.getAttribute('aria-label')
        })
      await down.focus()
      await page.keyboard.press('Space')
      await page.getByText('The price: place 2 of 3').waitFor({ state: 'attached' })
      expect(await focused()).toBe('Move down: The price')
      await page.keyboard.press('Space')
      await page.keyboard.press('Space') // it is the last one already, and keeps the focus
      expect(await focused()).toBe('Move down: The price')
      expect(await down.getAttribute('aria-disabled')).toBe('true')
      expect(await page.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringContaining('The time it takes'),
        expect.stringContaining('Kind people'),
        expect.stringContaining('The price'),
      ])
      const { width, height } = (await down.boundingBox()) ?? { width: 0, height: 0 }
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    })

    test('its neutral order is an answer when the person goes on, and none when they skip or send before', async () => {
      const { page } = await open({ ...only('ranking'), id: 'agreed' })
      await next(page)
      await sent(page)
      expect(rowOf('agreed')?.data.answers).toMatchObject([{ value: ['price', 'time', 'kindness'] }])

      const skipped = await open({ ...only('words', 'ranking', 'text'), id: 'unasked' })
      await skipped.page.getByText('Good', { exact: true }).click()
      await asks(skipped.page, 'ranking')
      await skipped.page.getByRole('button', { name: 'Send now' }).click()
      await sent(skipped.page)
      expect(rowOf('unasked')?.data.answers).toMatchObject([{ question: 'words', value: 3 }])
      expect(rowOf('unasked')?.data.answers).toHaveLength(1)
    })
  })

  test('“None of these” stands alone, and others take its place', async () => {
    const { page } = await open(only('choices'))
    await page.getByText('Choose up to 2').waitFor()
    const chosen = (): Promise<string[]> => page.locator('[part=option]:has(:checked)').allInnerTexts()
    await page.getByText('The pool').click()
    await page.getByText('None of these').click()
    expect(await chosen()).toEqual(['None of these'])
    await page.getByText('The bar').click()
    await page.getByText('The garden').click()
    expect(await chosen()).toEqual(['The bar', 'The garden'])
    await page.getByText('The garden').click()
    expect(await chosen()).toEqual(['The bar'])
    await page.getByText('The garden').click()
    await page.getByText('The pool').click()
    await next(page)
    await page.getByText('Please choose fewer.').waitFor()
  })

  test('stars fill up to the chosen one', async () => {
    const { page } = await open(only('stars', 'text'))
    await page.getByRole('radio', { name: '3, 3 stars' }).focus()
    await page.keyboard.press('Space')
    await page.mouse.move(0, 0)
    const filled = await page
      .locator('.stars svg')
      .evaluateAll((stars) => stars.map((star) => getComputedStyle(star).fill !== 'none'))
    expect(filled).toEqual([true, true, true, false, false])
    await page.getByText('Poor', { exact: true }).waitFor()
    await page.getByText('Outstanding', { exact: true }).waitFor()
  })

  test('in another language, all words are in that language', async () => {
    const { page } = await open(only('ranking', 'consent'), { attributes: 'data-locale="de"' })
    await page.getByRole('button', { name: 'Nach oben: Kind people' }).click()
    await page.locator('[part=next]').click()
    await asks(page, 'consent')
    expect(await page.locator('[part=option]').innerText()).not.toBe('I agree')
  })

  test('where the part cannot be fetched, the prompt is held, and the author is told', async () => {
    const guest = await openGuestPage(
      browser,
      `<script type="application/json" data-earshot-config>${JSON.stringify({ prompts: [only('faces')] })}</script>`,
    )
    closing.push(guest.close)
    await guest.page.route('**/rare.js*', (route) => route.abort())
    await guest.page.addScriptTag({ url: `${stage.collector.url}/earshot.js` })
    await guest.page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
    const outcome = await guest.page.evaluate(() => {
      const widget = window.earshot as EarshotGlobal
      return widget.ask('only-faces')
    })
    expect(outcome).toMatchObject({ status: 'held', because: [{ rule: 'failed', input: 'only-faces' }] })
    await expect
      .poll(() => guest.said)
      .toContainEqual(
        expect.stringMatching(
          /^Earshot: a prompt could not be asked: only-faces: .*(rare\.js|module script)/,
        ),
      )
  })

  describe('ready-made prompts', () => {
    test('six-needs, where everything was outstanding', async () => {
      const { page } = await open('six-needs')
      await page.getByText('Outstanding', { exact: true }).click()
      for (let need = 0; need < 6; need++) {
        await page.getByText(`${need + 2} of 8`).waitFor()
        await page
          .locator('[part=option]')
          .nth(need % 5)
          .click()
      }
      await page.locator('textarea').fill('A bell.')
      await next(page)
      await sent(page)
      const given = rowOf('six-needs')?.data.answers.map(({ value }) => value)
      expect(given).toEqual([4, 1, 2, 3, 4, null, 1, 'A bell.'])
    })

    test('complaint, with its day', async () => {
      const { page } = await open('complaint')
      await page.locator('[part=option]').first().click()
      await next(page)
      await page.locator('textarea').fill('It came late.')
      await next(page)
      await page.getByLabel('When did it happen?').fill('2026-11-20')
      await next(page)
      // As many more as it asks, none of which must be answered.
      const skips = page.getByRole('button', { name: 'Skip' })
      const ended = page.getByText('Sent', { exact: true })
      await expect
        .poll(
          async () => {
            if (await skips.count()) await skips.click()
            return ended.count()
          },
          { timeout: 15_000 },
        )
        .toBe(1)
      await sent(page)
      expect(rowOf('complaint')?.data.answers).toContainEqual({ question: 'when', value: '2026-11-20' })
    })
  })
})
