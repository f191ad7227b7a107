import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { everyQuestion, next, skip } from './every-question.ts'
import { openGuestPage } from './guest-page.ts'
import { asks, openQuestions } from './question-page.ts'
import { openStage, type Stage } from './stage.ts'

/** How far the page can be scrolled sideways. A bar at its side takes of its width in Firefox. */
const beyondTheEdge = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

inEachEngine(({ name, launch }) => {
  // Colours differ by engine where a scheme is chosen for them, and that is the dark one; light takes as long again.
  const schemes = name === 'Chromium' ? (['light', 'dark'] as const) : (['dark'] as const)
  describe.each(schemes)('axe finds nothing, %s', (scheme) => {
    let browser: Browser
    let stage: Stage

    beforeAll(async () => {
      // Animations would be measured half way.
      ;[browser, stage] = await Promise.all([launch({ dark: scheme === 'dark', still: true }), openStage()])
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

    test.each(['popover', 'modal', 'inline'] as const)(
      'on the %s, in every question and every ending',
      async (display) => {
        const guest = await openGuestPage(
          browser,
          `<main><h1>A page</h1><div id="place" data-earshot="how-did-we-do" data-earshot-display="${display}" data-earshot-delay="0s"></div></main>`,
          {
            head: `<style>:root{color-scheme:light dark}h1{background:Canvas}</style><script async src="${stage.collector.url}/earshot.js" data-storage="none"></script>`,
            width: 320,
            hurried: true,
          },
        )
        const { page } = guest
        const seen: string[] = []
        const look = async (state: string): Promise<void> => {
          seen.push(...(await findings(page)).map((finding) => `${state}: ${finding}`))
          expect(await beyondTheEdge(page), `${state} scrolls sideways`).toBe(0)
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
        const wrong = await page
          .locator('[aria-invalid]')
          .evaluateAll((fields) => fields.map((field) => field.getAttribute('name')))
        expect(wrong).toEqual(['email'])
        await page.getByLabel('Email').fill('kim@example.com')
        await page.route('**/v1/events*', (route) => route.abort())
        await page.getByRole('button', { name: 'Send', exact: true }).click()
        await page.getByText('Not sent', { exact: true }).waitFor()
        await look('not sent')
        await page.unroute('**/v1/events*')
        // It is tried again by itself as well: on a busy machine there is nothing left to press.
        page
          .getByRole('button', { name: 'Try again' })
          .click()
          .catch(() => undefined)
        await page.getByText('Sent', { exact: true }).waitFor()
        await look('sent')
        expect(seen).toEqual([])
        await guest.close()
      },
    )

    test('on every page of the collector', async () => {
      const context = await browser.newContext({
        viewport: { width: 360, height: 800 },
      })
      const page = await context.newPage()
      // The widget would take the form's place, and it is the form that is looked at here.
      await page.route('**/earshot.js', (route) => route.abort())
      const seen: string[] = []
      const look = async (state: string): Promise<void> => {
        seen.push(...(await findings(page)).map((finding) => `${state}: ${finding}`))
        expect(await beyondTheEdge(page), `${state} scrolls sideways`).toBe(0)
      }
      /** Does what leads to the next page, and waits for that. */
      const leave = async (act: () => Promise<void>): Promise<void> => {
        await page.evaluate(() => document.documentElement.setAttribute('data-left', ''))
        await act()
        await page.waitForFunction(
          () => document.readyState === 'complete' && !document.documentElement.hasAttribute('data-left'),
        )
      }
      const onward = (): Promise<void> =>
        leave(() => page.getByRole('button', { name: /^(next|send)$/i }).click())
      const enter = async (password: string): Promise<void> => {
        await page.getByLabel(/password/i).fill(password)
        await leave(() => page.keyboard.press('Enter'))
      }
      await page.goto(`${stage.collector.url}/ask/how-did-we-do`)
      await look('first question')
      await onward()
      await look('first question, unanswered')
      await page.getByLabel('Poor').check()
      await onward()
      await look('after criticism')
      await page.getByLabel('Yes, please contact me').check()
      await onward()
      await look('contact')
      await onward()
      await look('thanks')
      await leave(() => page.getByText('See or change your answer').click())
      for (const closed of await page.locator('summary').all()) await closed.click()
      await look('own answer')
      await leave(() => page.getByText('Change my answer').click())
      await look('own answer, to be changed')
      await page.goto(`${stage.collector.url}/t/linden/12`)
      await look('table')
      await page.goto(`${stage.collector.url}/ask/nothing`)
      await look('no such prompt')
      await page.goto(stage.collector.url)
      await look('login')
      await enter('wrong')
      await page.getByLabel(/password/i).waitFor()
      await look('wrong password')
      await enter(stage.ownerPassword)
      await page.getByText('What to make better').waitFor()
      await look('owner')
      for (const path of [
        '/answers',
        '/inbox',
        '/actions?cause=time',
        '/staff',
        '/people',
        '/account',
        '/alerts',
        '/requests',
        '/care',
        '/behind',
        '/draws',
        '/comments',
        '/teams',
        '/expectations',
        '/outcomes',
        '/goals',
        '/ahead',
        '/cards',
        '/begin',
      ]) {
        await page.goto(stage.collector.url + path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await look(path)
      }
      await page.goto(`${stage.collector.url}/people`)
      await page.getByLabel('Name').fill('Kim')
      await leave(() => page.getByRole('button', { name: 'Make a link' }).click())
      const link = await page.locator('pre').innerText()
      await page.getByText('Change', { exact: true }).click()
      await look('somebody invited')
      await page.goto(link)
      await look('welcome')
      expect(seen).toEqual([])
      await context.close()
    })

    test.each([
      [320, 'popover'],
      [1280, 'inline'],
    ] as const)(
      'at %i pixels, %s, in each question, and nothing scrolls sideways',
      async (width, display) => {
        const guest = await openQuestions({ browser, collector: stage.collector.url }, everyQuestion, {
          display,
          width,
        })
        const { page } = guest
        const seen: string[] = []
        for (const { id, required } of everyQuestion.questions) {
          await asks(page, id)
          seen.push(...(await findings(page)).map((finding) => `${id}: ${finding}`))
          const panel = await page.evaluate(() => {
            const panel = [...document.querySelectorAll('*')]
              .map((element) => element.shadowRoot?.querySelector('.panel'))
              .find((panel) => panel)
            return (panel?.scrollWidth ?? 999) - (panel?.clientWidth ?? 0)
          })
          expect([await beyondTheEdge(page), panel], id).toEqual([0, 0])
          const small = await page.locator('[part=option], button, a').evaluateAll((targets) =>
            targets.flatMap((target) => {
              const { width, height } = target.getBoundingClientRect()
              return width && (width < 24 || height < 24) ? [target.outerHTML] : []
            }),
          )
          expect(small, id).toEqual([])
          if (id === 'message') break
          if (!required) await skip(page)
          else {
            for (const group of await page.locator('[part=options]').all())
              await group
                .locator('[part=option]')
                .nth(id === 'consent' ? 0 : 2)
                .click()
            if (id !== 'stars') await next(page)
          }
        }
        expect(seen).toEqual([])
        await guest.close()
      },
    )
  })
})
