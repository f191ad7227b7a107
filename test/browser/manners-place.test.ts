import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from './stage.ts'
import { asked, longMs, type Opening, openStillPage, pass, waitsFor } from './still-page.ts'

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

const open = (body: string, opening: Opening = {}): Promise<Page> =>
  openStillPage(browser, body, { script: stage.collector.url, closing, ...opening })

const fixed = (id: string, css: string, inside = id): string =>
  `<div id="${id}" style="position:fixed;background:#ccc;${css}">${inside}</div>`
const bubble = fixed('bubble', 'right:20px;bottom:20px;width:56px;height:56px;border-radius:50%')
const banner = fixed('banner', 'left:0;right:0;bottom:0;height:90px')
const text = '<main style="height:3000px">A long page.</main>'

/** Where it stands, and whether it lies on any of these. */
async function placed(
  page: Page,
  ...ids: readonly string[]
): Promise<{ corner: string; covers: readonly string[] }> {
  // A language is fetched when the trigger has fired, and time must go by after that.
  const come = async (): Promise<number> => {
    await pass(page, 1_000)
    return page.locator('.panel').count()
  }
  await expect.poll(come, { timeout: 20_000 }).toBe(1)
  const box = await page.locator('.panel').boundingBox()
  if (!box) throw new Error('it has no box')
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  const covers: string[] = []
  for (const id of ids) {
    const other = await page.locator(`#${id}`).boundingBox()
    if (!other) throw new Error(`${id} has no box`)
    const apart =
      other.x >= box.x + box.width ||
      box.x >= other.x + other.width ||
      other.y >= box.y + box.height ||
      box.y >= other.y + other.height
    if (!apart) covers.push(id)
  }
  const row = box.y + box.height / 2 > height / 2 ? 'bottom' : 'top'
  const middle = box.x + box.width / 2 - width / 2
  return { corner: `${row} ${Math.abs(middle) < 2 ? 'middle' : middle > 0 ? 'right' : 'left'}`, covers }
}

describe('the place of a prompt that opens itself', () => {
  test.each<[string, string, string, readonly string[], Opening]>([
    ['is the one that is set where it is free', text, 'bottom right', [], {}],
    ['is across from a chat bubble', bubble + text, 'bottom left', ['bubble'], {}],
    ['is at the other edge from a banner for consent', banner + text, 'top right', ['banner'], {}],
    [
      'is the last corner left',
      banner + bubble + fixed('box', 'right:0;top:0;width:200px;height:120px') + text,
      'top left',
      ['banner', 'bubble', 'box'],
      {},
    ],
    [
      'is none where what is stuck takes the last',
      `<p id="bar" style="position:sticky;top:0;height:40px;background:#ccc">Offer</p>${bubble}${banner}${text}`,
      'none',
      [],
      {},
    ],
    [
      'is free of a bubble in an open shadow root',
      `<div id="chat"></div>${text}<script>chat.attachShadow({ mode: "open" }).innerHTML = '<div style="position:fixed;right:16px;bottom:16px;width:60px;height:60px;background:red"></div>'</script>`,
      'bottom left',
      [],
      {},
    ],
    [
      'is free of a bubble in a closed shadow root',
      `<a-chat></a-chat>${text}<script>document.querySelector("a-chat").attachShadow({ mode: "closed" }).innerHTML = '<div style="position:fixed;right:16px;bottom:16px;width:60px;height:60px;background:red"></div>'</script>`,
      'bottom left',
      [],
      {},
    ],
    [
      'is on a bar for navigation where everything else is taken',
      `<header id="bar" style="position:fixed;top:0;left:0;right:0;height:60px;background:#ccc">Shop</header>${banner}${text}`,
      'top right',
      ['banner'],
      {},
    ],
    [
      'is not moved by what is as high as the window',
      `${fixed('side', 'right:0;top:0;bottom:0;width:250px')}${text}`,
      'bottom right',
      [],
      {},
    ],
    [
      'is mirrored with its language',
      fixed('bubble', 'left:20px;bottom:20px;width:56px;height:56px') + text,
      'bottom right',
      ['bubble'],
      { attributes: 'data-prompt="how-did-we-do" data-delay="0s" data-locale="ar"', dir: 'rtl' },
    ],
    [
      'is one that was set',
      text,
      'top left',
      [],
      { attributes: 'data-prompt="how-did-we-do" data-delay="0s" data-placement="top-start"' },
    ],
    ['on a phone is the lower edge', text, 'bottom middle', [], { width: 390 }],
    [
      'on a phone is the upper edge where the lower is taken',
      bubble + text,
      'top middle',
      ['bubble'],
      { width: 390 },
    ],
  ])('%s', async (_, body, corner, ids, opening) => {
    const page = await open(body, opening)
    await pass(page, longMs)
    if (corner === 'none') {
      expect(await asked(page)).toBe(0)
      expect(await waitsFor(page)).toBe('manners: corner')
    } else expect(await placed(page, ...ids)).toEqual({ corner, covers: ids.includes('bar') ? ['bar'] : [] })
  })

  test('is waited for where each is taken', async () => {
    const top = fixed('top', 'left:0;right:0;top:0;height:60px')
    const page = await open(banner + top + text)
    await page.evaluate('banner.onclick = () => banner.remove()')
    await pass(page, longMs)
    expect(await asked(page)).toBe(0)
    expect(await waitsFor(page)).toBe('manners: corner')
    await page.locator('#banner').click()
    await pass(page, 2_000)
    expect(await placed(page, 'top')).toEqual({ corner: 'bottom right', covers: [] })
  })
})
