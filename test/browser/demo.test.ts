import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Context, Page } from './engines/port.ts'
import { openStage, type Stage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let context: Context
  let page: Page
  let mistakes: string[]

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    stage = await openStage()
    context = await browser.newContext()
    page = await context.newPage()
    mistakes = []
    page.on('pageerror', (error) => mistakes.push(String(error)))
  })
  afterEach(async () => {
    await context.close()
    await stage.close()
    expect(mistakes).toEqual([])
  })

  async function openOwnersPage(): Promise<Page> {
    const owner = await browser.newPage()
    await owner.goto(stage.collector.url)
    await owner.getByLabel(/password/i).fill(stage.ownerPassword)
    await owner.keyboard.press('Enter')
    await owner.getByText('Answers', { exact: true }).click()
    await owner.getByText('What people said').waitFor()
    return owner
  }

  const sent = (): Promise<void> => page.getByText('Sent', { exact: true }).waitFor()

  describe('the three pages of the demo, answered as a person would', () => {
    test('a guest at the table asks for something, and the owner sees it at once', async () => {
      const owner = await openOwnersPage()
      await page.goto(`${stage.examples}/restaurant/`)
      await page.getByText('We need something').click()
      await page.getByText('Drinks').click()
      await page.getByText('The bill').click()
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await page.getByText('We told the team. Someone is on the way.').waitFor()
      await sent()

      expect(stage.rows()).toMatchObject([
        {
          prompt: 'table-check',
          state: 'submitted',
          data: {
            context: { place: 'linden', table: '12' },
            answers: [
              { question: 'state', value: 'need', label: 'We need something' },
              { question: 'need', value: ['drinks', 'bill'], label: ['Drinks', 'The bill'] },
            ],
          },
        },
      ])
      // Without a reload: the page listens.
      await owner.getByText('Drinks, The bill').waitFor()
      await owner.getByText('Table 12').first().waitFor()
      await owner.close()
    })

    test('a customer says why they bought, beside the order number', async () => {
      await page.goto(`${stage.examples}/shop/`)
      await page.getByText('What was your main reason to buy from us?').waitFor()
      await page.getByText('A friend told me').click()
      await page.getByText('Did anything almost stop you from buying?').waitFor()
      await page.locator('textarea').fill('The price of the shipping.')
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByText('Web search').click()
      await sent()

      const [row] = stage.rows()
      expect(row?.data.context).toMatchObject({ part: 'confirm', order: expect.stringMatching(/^A-\d+$/) })
      expect(row).toMatchObject({
        prompt: 'post-purchase',
        state: 'submitted',
        data: {
          answers: [
            { question: 'reason', value: 'friend' },
            { question: 'almost', value: 'The price of the shipping.' },
            { question: 'hear', value: 'search' },
          ],
        },
      })
      const owner = await openOwnersPage()
      await owner.getByText('The price of the shipping.').waitFor()
      await owner.close()
    })

    test('a customer criticises, is asked deeper, and may be contacted', async () => {
      await page.goto(`${stage.examples}/service/`)
      await page.getByRole('button', { name: 'How did we do?' }).click()
      await page.getByText('Fair', { exact: true }).click()
      await page.getByText('Knowing what was going on').click()
      await page.getByRole('button', { name: 'Next' }).click()
      await page.keyboard.type('Nobody called when it was ready.')
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByRole('button', { name: 'Skip' }).click()
      await page.getByText('Make sure it does not happen again').click()
      await page.getByText('Yes, please contact me').click()
      await page.getByLabel('Name').fill('Kim')
      await page.getByLabel('Email').fill('kim@')
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await page.getByText('Please write an email address like name@example.com.').waitFor()
      // The focus is where the mistake is.
      await page.keyboard.type('example.com')
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await sent()
      await page.getByText('Thank you for telling us. This helps us to get better.').waitFor()

      const [row] = stage.rows()
      expect(row?.data.answers.map(({ question, value }) => [question, value])).toEqual([
        ['rating', 2],
        ['what', ['information']],
        ['why', 'Nobody called when it was ready.'],
        ['right', 'prevent'],
        ['may', 'yes'],
        ['how', { name: 'Kim', email: 'kim@example.com' }],
      ])
      const owner = await openOwnersPage()
      await owner.getByText('Nobody called when it was ready.').waitFor()
      const first = owner.locator('article, li').filter({ hasText: 'Nobody called' }).first()
      expect(await first.innerText()).toContain('Criticism')
      await owner.close()
    })

    test('the same by keyboard alone, and the first answer is kept when the person leaves', async () => {
      await page.goto(`${stage.examples}/service/`)
      await page.getByRole('button', { name: 'How did we do?' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('How did we do today?').waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByText('What is one thing we could do better?').waitFor()
      await page.keyboard.type('A bell at the door.')
      await page.keyboard.press('Escape')
      await page.getByText('What is one thing we could do better?').waitFor({ state: 'detached' })
      const focused = await page.evaluate(() => document.activeElement?.textContent)
      expect(focused).toBe('How did we do?')
      await expect
        .poll(() => stage.rows())
        .toMatchObject([
          // What was typed and not confirmed is not taken; what was confirmed is.
          { state: 'partial', data: { answers: [{ question: 'rating', value: 3, label: 'Good' }] } },
        ])
      expect(stage.rows()[0]?.data.answers).toHaveLength(1)
    })
  })

  test('the network is cut at the click and comes back after a reload: one row', async () => {
    await page.goto(`${stage.examples}/service/`)
    await page.getByRole('button', { name: 'How did we do?' }).click()
    await page.getByText('Outstanding', { exact: true }).click()
    await page.getByText('What did we do well?').waitFor()
    await context.setOffline(true)
    await page.keyboard.type('You found the noise.')
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText('Saved, will be sent').waitFor()
    expect(stage.rows().filter(({ state }) => state === 'submitted')).toEqual([])

    await context.setOffline(false)
    await page.reload()
    await expect
      .poll(() => stage.rows(), { timeout: 30_000 })
      .toMatchObject([
        {
          state: 'submitted',
          data: { answers: [{ question: 'rating' }, { value: 'You found the noise.' }] },
        },
      ])
  })

  test('without JavaScript: one row', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const form = await plain.newPage()
    const onward = form.getByRole('button', { name: /^(next|send)$/i })
    await form.goto(`${stage.collector.url}/t/linden/12`)
    expect(stage.rows()).toEqual([])
    await form.getByLabel('Something is not right').check()
    await onward.click()
    await form.getByLabel('It is cold').check()
    await onward.click()
    const yes = form.getByLabel('Yes, please')
    await yes.or(form.getByText('Sent')).first().waitFor()
    if (await yes.isVisible()) {
      await yes.check()
      await onward.click()
    }
    await form.getByText('Sent').first().waitFor()
    // With scripts, the widget would have taken the form's place.
    expect(await form.locator('[data-earshot]').locator('.panel').count()).toBe(0)
    expect(stage.rows()).toMatchObject([
      {
        prompt: 'table-check',
        state: 'submitted',
        data: { channel: 'page', context: { place: 'linden', table: '12' } },
      },
    ])
    await plain.close()
  })

  test('the asking page is the widget where JavaScript runs', async () => {
    await page.goto(`${stage.collector.url}/ask/how-did-we-do?order=A-7`)
    await page.locator('[data-earshot]').locator('.panel').waitFor()
    await page.getByText('Good', { exact: true }).click()
    await page.getByRole('button', { name: 'Skip' }).click()
    await sent()
    expect(stage.rows()).toMatchObject([
      {
        state: 'submitted',
        data: { channel: 'page', context: { order: 'A-7' }, answers: [{ question: 'rating', value: 3 }] },
      },
    ])
    // The page of thanks is the widget's own, and the way to the answer is offered all the same.
    await page.getByText('See or change your answer').click()
    await page.getByText('Delete my answer').click()
    await page.getByText('Yes, delete it').click()
    await page.getByText('Your answer is deleted').waitFor()
    await page.getByText('A receipt to keep').click()
    expect(await findings(page)).toEqual([])
    const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(beyond)).toBe(0)
    expect(stage.rows()).toEqual([])
  })
})
