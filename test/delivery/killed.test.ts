import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inEachEngine } from '../browser/engines/engines.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { type Killable, openKillable } from './killable.ts'
import { type FaultyProxy, openProxy } from './proxy.ts'
import { visitPages } from './visitor.ts'

/** In each engine. 30 by hand: EARSHOT_KILLS=30. */
const kills = Number(process.env.EARSHOT_KILLS ?? (process.env.EARSHOT_TESTS === 'all' ? 30 : 1))

/** So many kills before what they have left is delivered. */
const atOnce = 5

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

inEachEngine(({ name }) => {
  let browser: Killable
  let proxy: FaultyProxy
  const told: string[] = []

  beforeAll(async () => {
    browser = await openKillable(name)
    proxy = await openProxy({
      collector: stage.collector.url,
      page(path, self) {
        if (!path.startsWith('/told/')) return visitPages(path, self)
        told.push(decodeURIComponent(path))
        return ''
      },
    })
  })
  afterAll(async () => {
    await browser.end()
    await proxy.close()
  })

  /**
   * Answers until somebody is told Saved, and kills the browser then. Where many tests run at once a disk may take longer than
   * the widget waits: then it says so, truly, and somebody else answers.
   *
   * @returns who was told so
   */
  async function killedWhenSaved(id: string, tries = 3): Promise<string> {
    await browser.start(`${proxy.site}/visit/${id}/stay/0`)
    const isSaved = vi.waitFor(() => expect(told).toContain(`/told/${id}/Saved, will be sent`), {
      timeout: 20_000,
      interval: 1,
    })
    const failed = await isSaved.then(
      () => undefined,
      (error: unknown) => error,
    )
    await browser.kill()
    if (!failed) return id
    if (tries === 1) throw failed
    return killedWhenSaved(`${id}-${tries}`, tries - 1)
  }

  test(`L3 killed ${kills} time(s) in the moment of Saved, all is delivered after the next start`, {
    timeout: 60_000 + kills * 60_000,
  }, async () => {
    for (let count = 0; count < kills; count += atOnce) {
      const round = Array.from({ length: Math.min(atOnce, kills - count) }, (_, index) => count + index)
      proxy.weather = { fate: { status: 503 } }
      const ids: string[] = []
      for (const number of round) ids.push(await killedWhenSaved(`${name}-killed-${number}`.toLowerCase()))
      const rows = () => stage.rows().flatMap(({ data }) => data.context?.visit ?? [])
      const delivered = () => rows().filter((visit) => ids.includes(visit))
      expect(delivered()).toEqual([])
      proxy.weather = {}
      await browser.start(`${proxy.site}/later`)
      await vi.waitFor(() => expect(delivered().sort()).toEqual([...ids].sort()), {
        timeout: 60_000,
        interval: 100,
      })
      await browser.kill()
    }
  })
}, 'promises-at-once')
