import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inEachEngine } from '../browser/engines/engines.ts'
import { openStage, type Stage } from '../browser/stage.ts'
import { type Killable, openKillable } from './killable.ts'
import { type FaultyProxy, openProxy } from './proxy.ts'
import { visitPages } from './visitor.ts'

/** In each engine. 30 by hand: EARSHOT_KILLS=30. */
const kills = Number(process.env.EARSHOT_KILLS ?? (process.env.EARSHOT_TESTS === 'all' ? 30 : 2))

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

  test(`L3 killed ${kills} times in the moment of Saved, all is delivered after the next start`, {
    timeout: 60_000 + kills * 60_000,
  }, async () => {
    for (let count = 0; count < kills; count++) {
      const id = `${name}-killed-${count}`.toLowerCase()
      const rows = () => stage.rows().filter(({ data }) => data.context?.visit === id)
      proxy.weather = { fate: { status: 503 } }
      await browser.start(`${proxy.site}/visit/${id}/stay/0`)
      await vi.waitFor(() => expect(told).toContain(`/told/${id}/Saved, will be sent`), {
        timeout: 30_000,
        interval: 1,
      })
      await browser.kill()
      expect(rows()).toEqual([])
      proxy.weather = {}
      await browser.start(`${proxy.site}/later`)
      await vi.waitFor(() => expect(rows().map(({ state }) => state)).toEqual(['submitted']), {
        timeout: 40_000,
        interval: 100,
      })
      await browser.kill()
    }
  })
}, 'promises')
