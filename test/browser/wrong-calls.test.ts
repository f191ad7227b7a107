import type { EarshotGlobal } from '@earshot/widget/script'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser } from './engines/port.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

declare global {
  interface Window {
    /** What came back at the page from calls that it got wrong. */
    thrown: string[]
    /** Gets every call wrong in every way. */
    misuse(): Promise<unknown>
  }
}

/** What cannot be made a text, and what is none. */
const misuse = `<script>
  window.thrown = []
  addEventListener('unhandledrejection', ({ reason }) => thrown.push('rejected: ' + reason))
  window.misuse = () => {
    const wrong = [Object.create(null), { toString() { throw new Error('page') } }, Symbol('s'), null, undefined, 5, 10n, {}, []]
    const calls = wrong.flatMap((given) => [
      () => earshot.ask(given), () => earshot.ask('none', { context: given }), () => earshot.ask('none', { display: { as: given } }),
      () => earshot.track(given), () => earshot.track('a', given), () => earshot.explain(given),
      () => earshot.setContext(given), () => earshot.setContext({ given }), () => earshot.setConsent(given),
      () => earshot.on(given, () => {})(), () => earshot.on('shown', given)(), () => earshot.on('shown', given), () => earshot.flush(given),
      () => earshot.push(given), () => earshot.push([given]), () => earshot.push(['track', given]),
    ])
    const given = calls.map((call) => {
      try {
        return call()
      } catch (error) {
        thrown.push(call + ': ' + error)
      }
    })
    return Promise.all(given).catch((error) => thrown.push('rejected: ' + error))
  }
</script>`

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
  /** The page, with something in it that is done before the script has started. */
  const open = async (early = ''): Promise<void> => {
    guest = await openGuestPage(browser, '<button data-earshot="how-did-we-do">Ask</button>', {
      head: `${misuse}<script src="${stage.collector.url}/earshot.js"></script><script>${early}</script>`,
    })
  }
  afterEach(() => guest.close())

  const isAnswered = async (): Promise<void> => {
    const { page } = guest
    const before = stage.rows().length
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('Outstanding', { exact: true }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(stage.rows().length).toBe(before + 1)
  }
  const nothingThrown = async (): Promise<void> => {
    expect(await guest.page.evaluate(() => window.thrown)).toEqual([])
    expect(guest.said.filter((text) => text.startsWith('uncaught'))).toEqual([])
  }

  test.each([
    ['a name that is no text', 'earshot.track(Object.create(null))'],
    ['a getter that throws', 'earshot.explain("lunch", { get context() { throw new Error("page") } })'],
  ])('one wrong call before the page has started stops nobody else: %s', async (_, early) => {
    await open(early)
    await isAnswered()
    await nothingThrown()
  })

  test('calls that are wrong in every way throw nothing at the page, early, late and after the end', async () => {
    await open('misuse()')
    await isAnswered()
    await guest.page.evaluate(() => window.misuse())
    await nothingThrown()
    await guest.page.evaluate(() => {
      const earshot = window.earshot as EarshotGlobal
      earshot.destroy()
      earshot.destroy()
      return window.misuse()
    })
    await nothingThrown()
  })

  test('a tag that is put in after the end starts anew', async () => {
    await open()
    await isAnswered()
    await guest.page.evaluate(() => {
      ;(window.earshot as EarshotGlobal).destroy()
      const tag = document.querySelector('script[src]') as HTMLScriptElement
      const again = Object.assign(document.createElement('script'), { src: tag.src })
      tag.replaceWith(again)
      return new Promise((resolve) => again.addEventListener('load', resolve))
    })
    await isAnswered()
    await nothingThrown()
    expect(guest.said.filter((text) => text.startsWith('Earshot'))).toEqual([])
  })

  test('what cannot be called is told, and throws nothing when its event comes', async () => {
    await open('earshot.on("shown", "hear"); earshot.on("answered")')
    await isAnswered()
    await nothingThrown()
    for (const name of ['shown', 'answered'])
      expect(guest.said).toContain(`Earshot: on(“${name}”) does nothing: it takes a function to call.`)
  })

  test('a context that no receiver takes costs no answer', async () => {
    await open(
      'const all = { order: "A-1041", constructor: "b" }; for (let at = 0; at < 300; at++) all["a" + at] = "1"; earshot.setContext(all)',
    )
    await isAnswered()
    const { context = {} } = stage.rows().at(-1)?.data ?? {}
    expect([context.order, Object.keys(context).length]).toEqual(['A-1041', 50])
    expect(guest.said.filter((text) => text.startsWith('Earshot: ')).sort()).toEqual([
      'Earshot: a context of 301 names is too much; only the first 50 are kept.',
      'Earshot: context.constructor is left out: JavaScript keeps this name for itself.',
    ])
  })
})
