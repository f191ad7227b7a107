import { afterEach, beforeEach, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser } from './engines/port.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

// A tag that stands on every page of a site, and is meant for some of its addresses.

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let guest: GuestPage
  beforeEach(async () => {
    ;[browser, stage] = await Promise.all([launch({ still: true }), openStage()])
  })
  afterEach(async () => {
    await guest.close()
    await browser.close()
    await stage.close()
  })

  /** Opens the page at `/` with a tag that opens `how-did-we-do` by itself. */
  async function open(attributes: string, body = '', query = ''): Promise<GuestPage['page']> {
    guest = await openGuestPage(browser, `<button id="on">Go on</button>${body}`, {
      head: `<script async src="${stage.collector.url}/earshot.js${query}" data-prompt="how-did-we-do" data-delay="10ms" ${attributes}></script>`,
      hurried: true,
    })
    await guest.page.waitForFunction(() => 'ask' in (window.earshot ?? []))
    return guest.page
  }

  /** What the page has fetched of ours, once it has had the time to. */
  async function fetched(page: GuestPage['page']): Promise<readonly string[]> {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    return page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js'))
        .sort(),
    )
  }

  const shown = (page: GuestPage['page']) => page.getByText('How did we do today?').first().waitFor()

  test('at any other address it fetches nothing, and begins when the page comes to one that is meant', async () => {
    const page = await open(`data-targeting="page.path ~ '/order/*'"`)
    expect(await fetched(page)).toEqual(['/earshot.js'])
    // Without the Navigation API a change is looked for after each click.
    await page.evaluate(() =>
      document.getElementById('on')?.addEventListener('click', () => history.pushState(0, '', '/order/1')),
    )
    await page.getByText('Go on').click()
    await shown(page)
  })

  test('an address that only begins like the one that is meant is another one', async () => {
    const page = await open(`data-targeting="page.path = '/o'"`)
    await page.evaluate(() => history.replaceState(0, '', '/order'))
    expect(await fetched(page)).toEqual(['/earshot.js'])
  })

  test.each([
    ['at the address that is meant', `data-targeting="page.path = '/'"`],
    ['at one that a glob means', `data-targeting=" page.path ~ '/*' "`],
    ['where more is asked than the address', `data-targeting="page.path = '/x' or device.type != 'none'"`],
  ])('%s it asks', async (_, attributes) => {
    await shown(await open(attributes))
  })

  test.each([
    ['whoever looks into the page is told why nothing is asked', 'data-debug', '', ''],
    ['also where the script’s own address says so', '', '', '?debug'],
    [
      'what stands in the page asks all the same',
      '',
      '<button data-earshot="how-did-we-do">Tell us</button>',
      '',
    ],
  ])('%s', async (_, attributes, body, query) => {
    const page = await open(`data-targeting="page.path = '/x'" ${attributes}`, body, query)
    await expect.poll(() => fetched(page), { timeout: 10_000 }).toContain('/deciding.js')
  })

  test('a call asks why, and is answered', async () => {
    const page = await open(`data-targeting="page.path = '/x'"`)
    const rules = () =>
      page.evaluate(() => {
        const { earshot } = window
        const because =
          earshot && 'explain' in earshot ? earshot.explain('how-did-we-do')?.because : undefined
        return because?.map(({ rule }) => rule)
      })
    await expect.poll(rules, { timeout: 5_000 }).toEqual(['targeting'])
  })
})
