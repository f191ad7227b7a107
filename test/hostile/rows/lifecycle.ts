import { expect, vi } from 'vitest'
import { type HostileRow, itself, type Scene, selfOpening } from '../row.ts'

const after = (text: string): string => `<script nonce="abc">${text}</script>`
const ask = `void earshot.ask('how-did-we-do')`
const opened = ({ frame }: Scene): Promise<void> => frame.getByText('How did we do today?').waitFor()

/** Pages that go to sleep, come back, and take away what they find. */
export const lifecycle: readonly HostileRow[] = [
  {
    name: 'L6 frozen and resumed in the middle',
    page: {},
    async answered({ page }) {
      const session = await page.context().newCDPSession(page)
      await session.send('Page.setWebLifecycleState', { state: 'frozen' })
      await session.send('Page.setWebLifecycleState', { state: 'active' })
    },
  },
  {
    name: 'L7 prerendered first',
    page: {
      before: `let early = true
        Object.defineProperty(Document.prototype, 'prerendering', { get: () => early, configurable: true })
        Object.defineProperty(Document.prototype, 'visibilityState', { get: () => early ? 'hidden' : 'visible', configurable: true })
        Object.defineProperty(Document.prototype, 'hidden', { get: () => early, configurable: true })
        window.activate = () => { early = false; document.dispatchEvent(new Event('prerenderingchange')); document.dispatchEvent(new Event('visibilitychange')) }`,
      tag: selfOpening,
    },
    async open({ evaluate, frame, rows }) {
      await evaluate('new Promise((done) => requestIdleCallback(done))')
      expect(await frame.locator('[part=panel]').count()).toBe(0)
      expect(rows()).toEqual([])
      expect(await evaluate('indexedDB.databases().then((all) => all.length + localStorage.length)')).toBe(0)
      await evaluate('activate()')
    },
  },
  {
    name: 'L8 hidden from the start',
    page: {
      before: `let hidden = true
        Object.defineProperty(Document.prototype, 'visibilityState', { get: () => hidden ? 'hidden' : 'visible', configurable: true })
        window.bring = () => { hidden = false; document.dispatchEvent(new Event('visibilitychange')) }`,
      tag: selfOpening,
    },
    async open({ evaluate, frame }) {
      await evaluate('new Promise((done) => requestIdleCallback(done))')
      expect(await frame.locator('[part=panel]').count()).toBe(0)
      await evaluate('bring()')
    },
  },
  {
    name: 'L9 an element that is moved while somebody types',
    page: {
      body: '<div id="one"><earshot-prompt prompt="how-did-we-do" context-visit="{key}"></earshot-prompt></div><div id="two"></div>',
    },
    open: itself,
    async answered({ evaluate, frame }) {
      await evaluate('two.append(document.querySelector("earshot-prompt"))')
      expect(await frame.locator('textarea').inputValue()).toBe('OK: j/k?')
      await frame.locator('textarea').focus()
    },
    async sent({ evaluate }) {
      await evaluate('document.querySelector("earshot-prompt").remove()')
    },
    mutates: true,
  },
  {
    name: 'L9 an element that is taken out and put back',
    page: {
      body: '<div id="one"><earshot-prompt prompt="how-did-we-do" context-visit="{key}"></earshot-prompt></div>',
    },
    async open(scene) {
      await opened(scene)
      await scene.evaluate('window.kept = document.querySelector("earshot-prompt"), kept.remove()')
      await vi.waitFor(async () => expect(await scene.frame.locator('[part=panel]').count()).toBe(0), 15_000)
      await scene.evaluate('one.append(kept)')
    },
    async sent({ evaluate }) {
      await evaluate('kept.remove()')
    },
    own: /^window\.kept$/,
    mutates: true,
  },
  {
    name: 'L10 a body that is emptied while it is open',
    page: {},
    async open(scene) {
      await scene.frame.locator('#ask').press('Enter')
      await opened(scene)
      await scene.evaluate('window.mine = [...document.body.childNodes], document.body.innerHTML = ""')
      await scene.evaluate(
        'document.body.append(...mine.filter((node) => !node.dataset || node.dataset.overlay === undefined))',
      )
      await scene.frame.locator('#ask').press('Enter')
    },
    own: /^(window\.)?mine/,
    mutates: true,
  },
  {
    name: 'L10 a document that is opened anew',
    page: {},
    async instead({ evaluate, frame, said }) {
      await evaluate(
        'document.open(), document.write("<!doctype html><title>New</title><p>All new.</p>"), document.close()',
      )
      await evaluate(ask)
      await frame.getByText('How did we do today?').waitFor()
      await evaluate('earshot.destroy()')
      expect(await frame.locator('[part=panel]').count()).toBe(0)
      expect(said).toEqual([])
    },
    without: ['button', 'fetch', 'form'],
    mutates: true,
  },
  {
    name: 'L11 an observer that deletes whatever it does not know',
    page: {
      end: after(
        'window.deleted = 0; new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes) { deleted++; node.remove() } }).observe(document.documentElement, { childList: true, subtree: true })',
      ),
    },
    async instead({ evaluate, frame }) {
      await frame.locator('#ask').press('Enter')
      await vi.waitFor(async () => expect(await evaluate('deleted')).toBeGreaterThan(0), 15_000)
      const after = await evaluate('new Promise((done) => setTimeout(() => done(deleted), 300))')
      expect(after, 'deletions').toBeLessThanOrEqual(3)
      expect(await evaluate('new Promise((done) => setTimeout(() => done(deleted), 300))')).toBe(after)
    },
    own: /^Earshot: |^window\.deleted$/,
    mutates: true,
  },
  {
    name: 'L14 Turbo visits',
    page: {
      libraries: ['@hotwired/turbo'],
      body: '<a id="next" href="{site}/{key}/?2">Next</a>',
    },
    async open({ frame, page }) {
      for (const times of [1, 2]) {
        await frame.locator('#next').click()
        await page.waitForURL(/\?2$/)
        await frame.locator('#ask').press('Enter')
        await frame.getByText('How did we do today?').waitFor()
        if (times === 1) await page.keyboard.press('Escape')
      }
    },
    own: /Turbo|customElements|^window\.|^document\./,
    mutates: true,
  },
  {
    name: 'L21 timers that do nothing, and no frames',
    page: {
      before:
        'window.setTimeout = window.setInterval = () => 0; window.requestAnimationFrame = null; window.requestIdleCallback = undefined; window.queueMicrotask = undefined',
    },
  },
  {
    name: 'L22 consent that is taken back while something waits',
    page: {
      before:
        'const real = fetch; window.fetch = (to, how) => how && how.method === "POST" ? Promise.reject(new TypeError("offline")) : real(to, how)',
    },
    ending: 'Saved, will be sent',
    async sent({ evaluate }) {
      expect(await evaluate('localStorage.length')).toBe(1)
      await evaluate('earshot.setConsent("denied")')
      await vi.waitFor(async () => expect(await evaluate('localStorage.length')).toBe(0), 15_000)
    },
  },
]
