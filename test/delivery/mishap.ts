import { expect, vi } from 'vitest'
import type { Browser, Context, Page } from '../browser/engines/port.ts'
import type { Stage } from '../browser/stage.ts'
import { type FaultyProxy, openProxy } from './proxy.ts'
import { type Desk, visitPages, widgetPage } from './visitor.ts'
import { openWire, type Wire } from './wire.ts'

/** One person at one page, with a network that can be harmed, and what came of it. */
export interface Scene {
  readonly id: string
  readonly page: Page
  readonly context: Context
  readonly wire: Wire
  /** Behind the wire, so it knows what has come through; harmless unless it is told otherwise. */
  readonly proxy: FaultyProxy
  readonly stage: Stage
  /** Opens a page where the same person may answer as another visit; `later` where nobody answers. */
  open(path: string, page?: Page): Promise<void>
  /** Closes the page, or goes elsewhere in an engine that has one page only. */
  leave(): Promise<void>
  /** A page that stands elsewhere. */
  another(): Promise<Page>
  answer(page?: Page): Promise<void>
  send(page?: Page): Promise<void>
  /** Waits until the person is told this, and keeps what they were told. */
  hears(word: RegExp, page?: Page): Promise<void>
  /** What the browser itself says when a network is there. It may lie. */
  online(page?: Page): Promise<void>
  /** The finished responses of this visit that the collector has. */
  rows(id?: string): number
}

export interface Mishap {
  readonly name: string
  /** Runs in every page, before any script of ours. */
  readonly before?: string
  /** Only Chromium can be harmed so. */
  readonly chromium?: true
  /** Nothing is to arrive: it was erased meanwhile. */
  readonly erased?: true
  /** Before the person comes. */
  prepare?(scene: Scene): Promise<void>
  /** Resolves when the person has left, or sits before the last word. */
  act(scene: Scene): Promise<void>
}

/** What came of one try. */
export interface Outcome {
  readonly told: readonly string[]
  readonly lost: number
  readonly doubled: number
  readonly lies: readonly string[]
}

/** Lives through a mishap once. When it is over all is well, and the person comes back to the site. */
export async function liveThrough(
  mishap: Mishap,
  browser: Browser,
  stage: Stage,
  { id, hasPages }: { readonly id: string; readonly hasPages: boolean },
): Promise<Outcome> {
  const told: string[] = []
  const lies: string[] = []
  const pages = (path: string): string | undefined => {
    const html = path === '/other' ? '<!doctype html><title>Elsewhere</title>' : pageOf(path)
    return html?.replace('<head>', `<head><script>${mishap.before ?? ''}</script>`)
  }
  const pageOf = (path: string): string | undefined => {
    const from = { ...proxy, url: `http://127.0.0.1:${wire.port}` }
    const [, kind, visit = ''] = path.split('/')
    return kind === 'again' ? widgetPage(from, { id: visit, waits: true }) : visitPages(path, from)
  }
  const proxy = await openProxy({ collector: stage.collector.url, page: pages })
  const wire = await openWire(Number(new URL(proxy.url).port))
  const context = await browser.newContext()
  const first = await context.newPage()
  const rows = (visit = id): number =>
    stage.rows().filter(({ state, data }) => state === 'submitted' && data.context?.visit === visit).length
  const scene: Scene = {
    id,
    page: first,
    context,
    wire,
    proxy,
    stage,
    rows,
    async open(path, page = first) {
      await page.goto(`http://localhost:${wire.port}${path}`)
    },
    leave: () => (hasPages ? first.close() : scene.open('/other')),
    another: async () => (hasPages ? context.newPage() : first),
    answer: (page = first) => page.evaluate(() => (window as unknown as Desk).answer()),
    send: (page = first) => page.evaluate(() => (window as unknown as Desk).send()),
    async hears(word, page = first) {
      await vi.waitFor(
        async () => {
          const words = await page.evaluate(() => (window as unknown as Desk).words)
          const said = words.filter((one) => !one.startsWith('Sending'))
          expect(said.join('\n'), `${id} is told ${words}`).toMatch(word)
          for (const one of said) if (!told.includes(one)) told.push(one)
        },
        { timeout: 30_000, interval: 20 },
      )
      if (told.at(-1) === 'Sent' && rows() !== 1) lies.push('Sent')
      const text = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
        return boxes.map((box) => box.innerHTML).join()
      })
      if (told.at(-1) === 'Not sent' && !/copy|again/i.test(text)) lies.push('Not sent')
    },
    online: (page = first) => page.evaluate(() => void dispatchEvent(new Event('online'))),
  }
  try {
    await mishap.prepare?.(scene)
    await scene.open(`/desk/${id}`)
    await scene.answer()
    await mishap.act(scene)
    wire.harms.length = 0
    wire.broken = false
    proxy.weather = {}
    const expected = mishap.erased ? 0 : 1
    if (rows() !== expected || told.at(-1) !== 'Sent') {
      const back = await scene.another()
      await scene.open('/later', back)
      await vi
        .waitFor(() => expect(rows()).toBe(expected), { timeout: 45_000, interval: 100 })
        .catch(() => {})
    }
    const there = rows()
    const isPromised = told.some((word) => /^Sent|^Saved/.test(word)) && !mishap.erased
    if (isPromised && !there) lies.push(told.join())
    return { told, lies, lost: Math.max(expected - there, 0), doubled: Math.max(there - expected, 0) }
  } catch (error) {
    const passed = proxy.ledger.map((passage) => JSON.stringify(passage)).join('\n')
    throw new Error(`${mishap.name} (${id}, told ${told}): ${error}\n${passed}`, { cause: error })
  } finally {
    await context.close()
    await wire.close()
    await proxy.close()
  }
}
