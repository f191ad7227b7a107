import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inEachEngine } from '../browser/engines/engines.ts'
import type { Browser, Context, Page } from '../browser/engines/port.ts'
import { openStage, type Stage, servePage } from '../browser/stage.ts'
import { type FaultyProxy, openProxy } from './proxy.ts'
import { tabHtml, tabPath, tabScript } from './tab-page.ts'

/** What an older browser lacks, before any script of ours runs. */
const lacks = (name: string): string =>
  `Object.defineProperty(window, '${name}', { value: undefined, configurable: true })`

let stage: Stage
let script: string
beforeAll(async () => {
  ;[stage, script] = await Promise.all([openStage(), tabScript()])
})
afterAll(() => stage.close())

inEachEngine(({ name, launch }) => {
  let browser: Browser
  let proxy: FaultyProxy
  beforeAll(async () => {
    browser = await launch()
    proxy = await openProxy({
      collector: stage.collector.url,
      page: (path) =>
        path === '/tab'
          ? tabHtml(script)
          : path === '/old'
            ? tabHtml(script, lacks('indexedDB'))
            : path === '/empty'
              ? '<!doctype html><title>Nothing</title>'
              : undefined,
    })
  })
  afterAll(async () => {
    await browser.close()
    await proxy.close()
  })

  const inContext = async (work: (page: Page, context: Context) => Promise<void>): Promise<void> => {
    const context = await browser.newContext()
    try {
      await work(await context.newPage(), context)
    } finally {
      proxy.weather = {}
      await context.close()
    }
  }
  interface Told {
    readonly words: readonly string[]
    readonly waiting: number
  }
  /** Opens a tab, in the page or in a frame of it, and hears what became of what it sends. */
  async function told(page: Page, url: string): Promise<Told> {
    await page.goto(url)
    return vi.waitFor(
      async () => {
        const told = await page.evaluate(() => (window as unknown as { told?: Told }).told)
        return told && told.waiting >= 0 ? told : expect.unreachable('it is still at it')
      },
      { timeout: 20_000, interval: 100 },
    )
  }
  const wordOf = (fault: string): string => `${name}-${fault}`.toLowerCase()
  const tab = (fault: string, count: number, kind = 'tab'): string =>
    proxy.site + tabPath(proxy.url, { name: wordOf(fault), count, kind })
  const rows = (fault: string) => stage.rows().filter(({ id }) => id.startsWith(wordOf(fault)))
  const arrives = (fault: string): Promise<void> =>
    vi.waitFor(() => expect(rows(fault)).toHaveLength(1), { timeout: 40_000, interval: 200 })
  const down = { fate: { status: 503 } } as const

  test('S9 in a window whose storage ends with it it is saved for as long as that is there', {
    timeout: 90_000,
  }, async () => {
    await inContext(async (page) => {
      proxy.weather = down
      expect((await told(page, tab('s9', 1))).words).toEqual(['saved: network'])
      // Another window of the kind knows nothing of it.
      await inContext(async (other) => {
        proxy.weather = down
        expect((await told(other, tab('s9', 0))).waiting).toBe(0)
      })
      await told(page, tab('s9', 0))
      await arrives('s9')
    })
  })

  test(
    'S16 with localStorage alone it is kept, called no more than memory, and sent by the next page',
    { timeout: 90_000 },
    () =>
      inContext(async (page) => {
        proxy.weather = down
        expect((await told(page, tab('s16', 1, 'old'))).words).toEqual(['memory: network'])
        const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
        expect(kept).toContain(`${wordOf('s16')}-0`)
        await page.goto(`${proxy.site}/empty`)
        expect(rows('s16')).toEqual([])
        proxy.weather = {}
        await told(page, tab('s16', 0, 'old'))
        await arrives('s16')
        await vi.waitFor(async () => expect(await page.evaluate(() => localStorage.length)).toBe(0), 5_000)
      }),
  )

  test(
    'S10 in a frame of another site it waits for that site, and no other finds it',
    { timeout: 90_000 },
    () =>
      inContext(async (page) => {
        proxy.weather = down
        const around = await servePage(
          `<!doctype html><title>Around</title><iframe src="${tab('s10', 1)}"></iframe>`,
        )
        try {
          await page.goto(around.url)
          await vi.waitFor(
            () => expect(proxy.ledger.flatMap(({ ids }) => ids)).toContain(`${wordOf('s10')}-0.1`),
            20_000,
          )
          // The word is the frame's own; that it is stored is seen when it comes from there.
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)))
          expect((await told(page, tab('s10', 0))).waiting).toBe(0)
          expect(rows('s10')).toEqual([])
          proxy.weather = {}
          await page.goto(around.url.replace(/$/, '?again'))
          await arrives('s10')
        } finally {
          await around.close()
        }
      }),
  )

  test(
    'S14 a page that is left in the middle of reading and writing holds up no other',
    { timeout: 90_000 },
    () =>
      inContext(async (page) => {
        proxy.weather = down
        for (let visit = 0; visit < 4; visit++) {
          await told(page, tab(`s14-${visit}`, 1))
          await page.evaluate(() => {
            const { box } = window as unknown as { box: { flush(ms: number): void; exportPending(): void } }
            for (let turn = 0; turn < 20; turn++) {
              box.exportPending()
              box.flush(1_000)
            }
          })
        }
        proxy.weather = {}
        expect((await told(page, tab('s14', 0))).waiting).toBe(4)
        await vi.waitFor(() => expect(rows('s14')).toHaveLength(4), { timeout: 40_000, interval: 200 })
      }),
  )
}, 'promises')
