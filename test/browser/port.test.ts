import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { openGuestPage } from './guest-page.ts'

/** That the port means the same in each engine: what these tests lean on, the other suites take for granted. */
inEachEngine(({ launch }) => {
  let browser: Browser
  let page: Page
  let said: readonly string[]
  let close: () => Promise<void>

  beforeAll(async () => {
    browser = await launch({ dark: true, still: true })
  })
  afterAll(() => browser.close())
  afterEach(() => close())

  async function open(
    body: string,
    options: {
      readonly head?: string
      readonly headers?: Record<string, string>
      readonly width?: number
    } = {},
  ): Promise<void> {
    ;({ page, said, close } = await openGuestPage(browser, body, options))
  }

  test('it finds by role, label and text, into shadow roots and not what is hidden', async () => {
    await open(
      `<button hidden>Go</button><button aria-label="Go on">Ahead</button><div id="host"></div>
       <label>Your name <input value="Kim"></label><p>A long text, with a <b>word</b> in it.</p>
       <script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML =
         '<div role="radiogroup" aria-label="Scale"><label><input type="radio" name="r"><span>Good</span></label><label><input type="radio" name="r"><span>Goodness</span></label></div>'</script>`,
    )
    expect(await page.getByRole('button').count()).toBe(1)
    expect(await page.getByRole('button', { name: 'go' }).count()).toBe(1)
    expect(await page.getByRole('button', { name: 'go', exact: true }).count()).toBe(0)
    expect(await page.getByLabel('your NAME').inputValue()).toBe('Kim')
    expect(await page.getByText('word', { exact: true }).count()).toBe(1)
    expect(await page.getByText(/^a long/i).innerText()).toBe('A long text, with a word in it.')
    const group = page.getByRole('radiogroup', { name: 'Scale' })
    await group.getByText('Good', { exact: true }).click()
    expect(await group.getByRole('radio', { name: 'Good', exact: true }).count()).toBe(1)
    expect(await group.locator('label:has(:checked)').allInnerTexts()).toEqual(['Good'])
    expect(await page.getByText('Goodness').or(page.getByText('Ahead')).allInnerTexts()).toEqual([
      'Ahead',
      'Goodness',
    ])
    await expect(page.getByText('Good').click()).rejects.toThrow(/2 elements/)
  })

  test('a click is the engine’s own, waits until nothing is in the way, and keys and text arrive', async () => {
    await open(
      `<div id="veil" style="position:fixed;inset:0"></div><button>Go</button><input><textarea></textarea>
       <script>
         window.seen = []
         for (const type of ['click', 'keydown', 'input'])
           document.addEventListener(type, (event) => seen.push([type, event.key ?? event.target.value, event.isTrusted]))
         setTimeout(() => document.getElementById('veil').remove(), 300)
       </script>`,
    )
    await page.getByRole('button').click()
    await page.locator('input').fill('abc')
    await page.keyboard.press('Tab')
    await page.keyboard.type('x?')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    expect(await page.locator('textarea').inputValue()).toBe('x?\n ')
    expect(await page.evaluate(() => (window as unknown as { seen: unknown }).seen)).toEqual([
      ['click', '', true],
      ['input', 'abc', true],
      ['keydown', 'Tab', true],
      ['keydown', 'x', true],
      ['input', 'x', true],
      ['keydown', '?', true],
      ['input', 'x?', true],
      ['keydown', 'Enter', true],
      ['input', 'x?\n', true],
      ['keydown', ' ', true],
      ['input', 'x?\n ', true],
    ])
  })

  test('what a page says is heard, under a policy that forbids almost all', async () => {
    await open(
      `<script nonce="abc">console.log('a “word”', 1); setTimeout(() => { throw new Error('boom') })</script>`,
      { headers: { 'content-security-policy': "default-src 'none'; script-src 'nonce-abc'" } },
    )
    await expect.poll(() => said.length).toBeGreaterThan(1)
    expect(said).toEqual(['a “word” 1', expect.stringMatching(/^uncaught: .*boom/)])
    expect(await page.evaluate((one: number) => Promise.resolve([one, document.title]), 1)).toEqual([
      1,
      'A page',
    ])
  })

  test('the network is cut, requests are refused, and both come back', async () => {
    await open('<p>Hello.</p>')
    const ask = (): Promise<boolean> =>
      page.evaluate(() =>
        fetch('/more').then(
          ({ ok }) => ok,
          () => false,
        ),
      )
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    expect(await ask()).toBe(true)
    expect(requests).toContain('/more')
    await page.context().setOffline(true)
    expect(await ask()).toBe(false)
    await page.context().setOffline(false)
    expect(await ask()).toBe(true)
    await page.route('**/mo*', (route) => route.abort())
    expect(await ask()).toBe(false)
    await page.unroute('**/mo*')
    expect(await ask()).toBe(true)
  })

  test('the page is as wide as it was asked to be, dark and still, and is seen', async () => {
    await open('<p>Hello.</p>', { width: 320 })
    const system = await page.evaluate(() => [
      innerWidth,
      innerHeight,
      matchMedia('(prefers-color-scheme: dark)').matches,
      matchMedia('(prefers-reduced-motion: reduce)').matches,
      document.visibilityState,
      document.hasFocus(),
    ])
    expect(system).toEqual([320, 800, true, true, 'visible', true])
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
  })
})
