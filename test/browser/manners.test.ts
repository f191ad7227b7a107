import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from './stage.ts'
import { appears, asked, longMs, type Opening, openStillPage, pass, waitsFor } from './still-page.ts'

let browser: Browser
let stage: Stage
let closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterEach(async () => {
  for (const close of closing) await close()
  closing = []
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** A page whose clock is ours. It asks as soon as manners let it. */
const open = (body: string, opening: Opening = {}): Promise<Page> =>
  openStillPage(browser, body, { script: stage.collector.url, closing, ...opening })

describe('a prompt that opens itself waits', () => {
  test('for the first five seconds, and then asks once', async () => {
    const page = await open('<p>A page.</p>')
    await pass(page, 3_500)
    expect(await asked(page)).toBe(0)
    await pass(page, 2_500)
    await appears(page)
    await pass(page, longMs)
    expect(await asked(page)).toBe(1)
  })

  test('for a pause of the hand and of the keyboard', async () => {
    const page = await open('<p>A page.</p>')
    await pass(page, 3_000)
    for (let turn = 1; turn < 8; turn++) {
      await page.mouse.move(100 + 20 * turn, 300)
      await pass(page, 1_000)
    }
    expect(await asked(page)).toBe(0)
    await page.keyboard.press('j')
    await pass(page, 2_500)
    expect(await asked(page)).toBe(0)
    await pass(page, 1_000)
    await appears(page)
  })

  test('while the person types, also where the field stands in a shadow root', async () => {
    const page = await open(
      '<input id="name"><div id="box"></div><script>box.attachShadow({ mode: "open" }).innerHTML = "<textarea></textarea>"</script>',
    )
    await page.locator('#name').focus()
    await pass(page, longMs)
    expect(await asked(page)).toBe(0)
    expect(await waitsFor(page)).toBe('manners: typing')
    await page.locator('#box textarea').focus()
    await pass(page, longMs)
    expect(await asked(page)).toBe(0)
    await page.locator('#box textarea').blur()
    await pass(page, 1_000)
    expect(await asked(page)).toBe(0)
    await pass(page, 1_000)
    await appears(page)
  })

  test.each([
    ['a dialog of the page', '<dialog id="it">Sure?</dialog>', 'it.showModal()', 'it.close()'],
    ['a popover with a way out', '<div id="it" popover>Menu</div>', 'it.showPopover()', 'it.hidePopover()'],
    [
      'what calls itself modal',
      '<div id="it" role="dialog" aria-modal="true" hidden>Sure?</div>',
      'it.hidden = false',
      'it.hidden = true',
    ],
    [
      'a sheet over the middle that says nothing of itself',
      '<main style="height:900px">Shop.</main><iframe id="it" title="Pay" hidden style="position:fixed;inset:5%;width:90%;height:90%"></iframe>',
      'it.hidden = false',
      'it.hidden = true',
    ],
  ])('while %s is open', async (_, body, show, hide) => {
    const page = await open(body)
    await page.evaluate(show)
    await pass(page, longMs)
    expect(await asked(page)).toBe(0)
    expect(await waitsFor(page)).toBe('manners: dialog')
    await page.evaluate(hide)
    await page.mouse.move(300, 300) // whoever has closed it goes on
    await pass(page, 2_000)
    await appears(page)
  })

  test.each([
    ['beside the window', 'position:fixed;inset:0 auto 0 0;width:300px;transform:translateX(-100%)', ''],
    ['inert', 'position:fixed;inset:0;opacity:.01', 'inert'],
    ['below what can be seen', 'position:absolute;top:3000px;width:300px;height:300px', ''],
  ])('not for a drawer that is kept %s', async (_, style, more) => {
    const page = await open(`<div role="dialog" aria-modal="true" style="${style}" ${more}>Menu</div>`)
    await pass(page, longMs)
    await appears(page)
  })

  test('while something is heard, but not for a silent film', async () => {
    const sound = `const rate = 8000, bytes = new Uint8Array(44 + rate)
      const view = new DataView(bytes.buffer), text = (at, word) => [...word].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)))
      text(0, 'RIFF'); view.setUint32(4, 36 + rate, true); text(8, 'WAVEfmt '); view.setUint32(16, 16, true); view.setUint16(20, 1, true)
      view.setUint16(22, 1, true); view.setUint32(24, rate, true); view.setUint32(28, rate, true); view.setUint16(32, 1, true); view.setUint16(34, 8, true)
      text(36, 'data'); view.setUint32(40, rate, true); bytes.fill(128, 44)
      it.src = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }))`
    const page = await open('<audio id="it" loop></audio><button id="play">Play</button>')
    await page.evaluate(`${sound}; play.onclick = () => it.play()`)
    await page.locator('#play').click()
    await page.waitForFunction('it.currentTime > 0')
    await pass(page, longMs)
    expect(await asked(page)).toBe(0)
    expect(await waitsFor(page)).toBe('manners: media')
    await page.evaluate('it.muted = true')
    await page.waitForTimeout(100)
    await pass(page, 2_000)
    await appears(page)
  })

  test('while something fills the screen', async () => {
    const page = await open('<p id="it">A film.</p><button id="fill">Fill</button>')
    await page.evaluate('fill.onclick = () => it.requestFullscreen()')
    await page.locator('#fill').click()
    await page.waitForFunction('!!document.fullscreenElement')
    await pass(page, longMs)
    expect(await asked(page)).toBe(0)
    expect(await waitsFor(page)).toBe('manners: fullscreen')
    await page.evaluate('document.exitFullscreen()')
    await page.waitForFunction('!document.fullscreenElement')
    // The page may hear of it later than that, and its clock stands still meanwhile.
    const isAsked = async () => {
      await pass(page, 2_000)
      return asked(page)
    }
    await expect.poll(isAsked, { timeout: 15_000 }).toBe(1)
  })

  test('while it is printed', async () => {
    const page = await open('<p>A page.</p>')
    await page.emulateMedia({ media: 'print' })
    await pass(page, longMs)
    expect(await asked(page)).toBe(0)
    expect(await waitsFor(page)).toBe('manners: print')
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate('dispatchEvent(new Event("afterprint"))') // what a browser tells after the real thing
    await pass(page, 2_000)
    await appears(page)
  })

  test('while the page is hidden', async () => {
    // No browser hides a page at a test's wish; what it would say of itself is said for it.
    const before =
      'Object.defineProperty(Document.prototype, "visibilityState", { configurable: true, get: () => window.seen ?? "visible" })'
    const page = await open('<p>A page.</p>', { before })
    await pass(page, 1_000)
    const say = (state: string): Promise<unknown> =>
      page.evaluate(
        `window.seen = "${state}"; document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`,
      )
    await say('hidden')
    await pass(page, longMs)
    expect(await asked(page)).toBe(0)
    expect(await waitsFor(page)).toBe('manners: hidden')
    await say('visible')
    await pass(page, 2_000)
    await appears(page)
  })
})

test('before somebody comes to a page made ready in advance, nothing is fetched, read or sent', async () => {
  const before =
    'Object.defineProperty(Document.prototype, "prerendering", { configurable: true, get: () => !window.here })'
  const page = await open('<div data-earshot="how-did-we-do"></div>', { before })
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await pass(page, longMs)
  expect(await asked(page)).toBe(0)
  expect(fetched).toEqual([])
  await page.evaluate('window.here = true; document.dispatchEvent(new Event("prerenderingchange"))')
  await appears(page)
})

test('what a person opens does not wait', async () => {
  const page = await open('<input autofocus><button data-earshot="how-did-we-do">Ask</button>', {
    attributes: '',
  })
  await page.getByRole('button', { name: 'Ask' }).click()
  await appears(page)
})

describe('at rest', () => {
  test('nothing listens to the person before the trigger has fired, and nothing after it was asked', async () => {
    const page = await open('<p>A page.</p>', {
      attributes: 'data-prompt="how-did-we-do" data-trigger="event" data-event="go" data-delay="0s"',
    })
    const session = await page.context().newCDPSession(page)
    const { result } = await session.send('Runtime.evaluate', { expression: 'window' })
    const heard = async (): Promise<readonly string[]> => {
      const objectId = result.objectId ?? ''
      const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId })
      return listeners.map(({ type }) => type)
    }
    const before = await heard()
    await pass(page, longMs)
    await page.evaluate(() => (window.earshot as EarshotGlobal).track('go'))
    await pass(page, 1) // a wait of no length is over with the next turn of the clock
    expect(await heard()).toContain('pointermove')
    await pass(page, 3_500)
    await appears(page)
    // An open prompt itself hears what is written, and the way of the focus.
    const ownKeys = ['keydown', 'keypress', 'beforeinput', 'paste', 'focusin']
    expect((await heard()).filter((type) => !ownKeys.includes(type))).toEqual(before)
  })

  test('destroy ends a waiting one', async () => {
    const page = await open('<input id="name">')
    await page.locator('#name').focus()
    await pass(page, longMs)
    await page.evaluate(() => (window.earshot as EarshotGlobal).destroy())
    await page.locator('#name').blur()
    await pass(page, longMs)
    expect(await asked(page)).toBe(0)
  })
})

test.each(['arming', 'manners'])(
  'where %s.js cannot be fetched it does not open itself, says so once, and a button still asks',
  async (part) => {
    const said: string[] = []
    const site = await open('<p>A page.</p>', { attributes: '', said })
    await site.route(`**/${part}.js*`, (route) => route.abort())
    await site.evaluate((src) => {
      const script = Object.assign(document.createElement('script'), { src: `${src}/earshot.js` })
      script.dataset.prompt = 'how-did-we-do table-check'
      script.dataset.delay = '0s'
      ;(window.earshot as EarshotGlobal).destroy()
      Reflect.deleteProperty(window, 'earshot')
      document.body.innerHTML = '<button data-earshot="how-did-we-do">Ask</button>'
      document.head.append(script)
    }, stage.collector.url)
    // It is armed at some time after this, and its own time is ours.
    await expect
      .poll(async () => {
        await pass(site, longMs)
        return said.filter((text) => text.includes('“how-did-we-do” does not open by itself'))
      })
      .toHaveLength(1)
    await pass(site, longMs)
    expect(await asked(site)).toBe(0)
    await site.getByRole('button', { name: 'Ask' }).click()
    await appears(site)
  },
)
