import { setTimeout } from 'node:timers/promises'
import type { EarshotGlobal } from '@earshot/widget/script'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let guest: GuestPage

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([launch(), openStage()])
  })
  afterAll(async () => {
    await browser.close()
    await stage.close()
  })
  afterEach(() => guest.close())

  const tag = (attributes = '', nonce = ''): string =>
    `<script ${nonce && `nonce="${nonce}"`} async src="${stage.collector.url}/earshot.js" ${attributes}></script>`

  const stored = (page: Page): Promise<unknown> =>
    page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }))
  const nothing = { local: [], session: [], cookies: '', databases: [] }

  test('F4-32 it runs under the strictest policy, which lets no third party hear of it, with scripts by nonce and no styles at all', async () => {
    const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'none'; connect-src ${stage.collector.url}; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'`
    guest = await openGuestPage(
      browser,
      '<script nonce="abc">window.broken = []; document.addEventListener("securitypolicyviolation", (event) => window.broken.push(event.violatedDirective))</script><button data-earshot="how-did-we-do">Ask</button>',
      { head: tag('', 'abc'), headers: { 'content-security-policy': policy } },
    )
    const { page } = guest
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('Outstanding', { exact: true }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    const surface = await page.locator('.panel').evaluate((panel) => getComputedStyle(panel).backgroundColor)
    expect(surface).toBe('rgb(255, 255, 255)')
    // The favicon that the browser asks for by itself is not ours.
    const broken = await page.evaluate(() => (window as unknown as { broken: string[] }).broken)
    expect(broken.filter((directive) => directive !== 'img-src')).toEqual([])
  })

  test('F4-46 who closes it, by one tap, leaves a mark not to be asked again, and no database', async () => {
    guest = await openGuestPage(browser, '<p>A page.</p>', {
      head: tag('data-prompt="how-did-we-do" data-delay="0s"'),
      hurried: true,
    })
    await guest.page.getByRole('button', { name: 'Close' }).click()
    await guest.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await stored(guest.page)).toEqual({ ...nothing, local: ['earshot'] })
    await guest.close()

    guest = await openGuestPage(browser, '<p>A page.</p>', {
      head: tag('data-prompt="how-did-we-do" data-delay="0s" data-storage="none"'),
      hurried: true,
    })
    await guest.page.getByRole('button', { name: 'Close' }).click()
    expect(await stored(guest.page)).toEqual(nothing)
  })

  test('F4-32 it stores nothing before the person answers, and with storage="none" never', async () => {
    guest = await openGuestPage(browser, '<p>A page.</p>', {
      head: tag('data-prompt="how-did-we-do" data-delay="0s"'),
      hurried: true,
    })
    await guest.page.getByText('How did we do today?').waitFor()
    expect(await stored(guest.page)).toEqual(nothing)
    await guest.page.getByText('Good', { exact: true }).click()
    await guest.page.getByRole('button', { name: 'Skip' }).click()
    await guest.page.getByText('Sent', { exact: true }).waitFor()
    expect(await stored(guest.page)).toMatchObject({
      local: ['earshot'],
      cookies: '',
      databases: [expect.stringMatching(/^earshot-outbox-\w+-1$/)],
    })
    // Answered: not asked again for thirty days.
    await guest.page.reload()
    await setTimeout(1_500) // without the mark it would have opened, where time goes so fast, after half of one
    expect(await guest.page.getByText('How did we do today?').count()).toBe(0)
    await guest.close()

    guest = await openGuestPage(browser, '<p>A page.</p>', {
      head: tag('data-prompt="how-did-we-do" data-delay="0s" data-storage="none"'),
      hurried: true,
    })
    await guest.page.getByText('Good', { exact: true }).click()
    await guest.page.getByRole('button', { name: 'Skip' }).click()
    await guest.page.getByText('Sent', { exact: true }).waitFor()
    expect(await stored(guest.page)).toEqual(nothing)
  })

  test('"Ask me later" holds it back, and explain says why and until when', async () => {
    guest = await openGuestPage(browser, '<p>A page.</p>', {
      head: tag('data-prompt="how-did-we-do" data-delay="0s"'),
      hurried: true,
    })
    const { page } = guest
    await page.getByRole('button', { name: 'Ask me later' }).click()
    const explained = await page.evaluate(() => {
      const decision = (window.earshot as EarshotGlobal).explain('how-did-we-do')
      return {
        ask: decision?.ask,
        rules: decision?.because.map(({ rule }) => rule),
        days: ((decision?.nextAt ?? 0) - Date.now()) / 86_400_000,
      }
    })
    expect(explained).toMatchObject({ ask: false, rules: ['afterLater', 'rest'] })
    // Fourteen days of rest between two prompts that open themselves are longer than the seven of "later".
    expect(explained.days).toBeCloseTo(14, 2)
  })

  test('the same button asks anew once the last answer is sent', async () => {
    guest = await openGuestPage(browser, '<button data-earshot="how-did-we-do">Ask</button>', { head: tag() })
    const { page } = guest
    const before = stage.rows().length
    for (const word of ['Outstanding', 'Poor']) {
      await page.getByRole('button', { name: 'Ask' }).click()
      await page.getByText(word, { exact: true }).click()
      await page.getByRole('button', { name: 'Send now' }).click()
      await page.getByText('Sent', { exact: true }).waitFor()
    }
    expect(stage.rows()).toHaveLength(before + 2)
  })

  test('one global, no layout shift, nothing patched, and nothing left after destroy', async () => {
    guest = await openGuestPage(
      browser,
      `<script>
       window.before = new Set(Object.getOwnPropertyNames(window))
       window.natives = [history.pushState, window.fetch, Array.prototype.map, EventTarget.prototype.addEventListener, customElements.define]
       window.shift = 0
       new PerformanceObserver((list) => list.getEntries().forEach((entry) => { if (!entry.hadRecentInput) window.shift += entry.value })).observe({ type: 'layout-shift', buffered: true })
     </script><h1>A page</h1><button data-earshot="how-did-we-do">Ask</button><p>Text below.</p>`,
      { head: tag() },
    )
    const { page } = guest
    const nodes = await page.locator('body *').count()
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('Poor', { exact: true }).click()
    await page.getByText('What could have been better?').waitFor()
    const after = await page.evaluate(() => {
      const seen = window as unknown as { before: Set<string>; natives: unknown[]; shift: number }
      const now = [
        history.pushState,
        window.fetch,
        Array.prototype.map,
        EventTarget.prototype.addEventListener,
        customElements.define,
      ]
      return {
        globals: Object.getOwnPropertyNames(window).filter(
          (name) => !seen.before.has(name) && !['before', 'natives', 'shift'].includes(name),
        ),
        patched: now.filter((native, index) => native !== seen.natives[index]).length,
        shift: seen.shift,
      }
    })
    expect(after).toEqual({ globals: ['earshot'], patched: 0, shift: 0 })
    await page.evaluate(() => (window.earshot as EarshotGlobal).destroy())
    expect(await page.locator('body *').count()).toBe(nodes)
    const outcome = await page.evaluate(() => (window.earshot as EarshotGlobal).ask('how-did-we-do'))
    expect(outcome).toMatchObject({ status: 'held', because: [{ rule: 'destroyed' }] })
    expect(guest.said).toEqual([])
  })

  test('what a person types belongs to them: no key reaches the page around', async () => {
    guest = await openGuestPage(
      browser,
      '<script>window.keys = 0; document.addEventListener("keydown", () => window.keys++)</script><button data-earshot="how-did-we-do">Ask</button>',
      { head: tag() },
    )
    const { page } = guest
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('Good', { exact: true }).click()
    await page.locator('textarea').pressSequentially('jk/')
    expect(await page.evaluate(() => (window as unknown as { keys: number }).keys)).toBe(0)
    expect(await page.locator('textarea').inputValue()).toBe('jk/')
  })
})
