import { expect, vi } from 'vitest'
import type { Mishap, Scene } from './mishap.ts'

/** The page's clock, changed by what stands in its name. */
export const otherClock = 'const real=Date.now;Date.now=()=>real()+Number(localStorage.getItem("ahead")??0)'

const dayMs = 86_400_000
const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms))
const setAhead = (ahead: number): void => localStorage.setItem('ahead', `${ahead}`)

/** Is told that it is saved, because the collector is down. */
async function sendsInVain({ proxy, send, hears }: Scene): Promise<void> {
  proxy.weather = { fate: { status: 503 } }
  await send()
  // On a machine that is slow enough, what waits is sent before anybody has looked.
  await hears(/^(Saved, will be sent|Sent)$/m)
}

/** Waits for one more try, and what becomes of it. */
async function failsAgain({ proxy }: Scene, posts: number): Promise<void> {
  await vi.waitFor(() => expect(proxy.posts()).toBeGreaterThan(posts), 20_000)
  await pause(300)
}

const returns =
  (aheadMs: number) =>
  async (scene: Scene): Promise<void> => {
    await sendsInVain(scene)
    await scene.leave()
    const other = await scene.another()
    await scene.open('/other', other)
    await other.evaluate(setAhead, aheadMs)
  }

/** What a device's clock may do while an answer waits. */
export const clockMishaps: readonly Mishap[] = [
  {
    name: 'the clock is a day ahead when the person comes back',
    before: otherClock,
    act: returns(dayMs),
  },
  {
    name: 'the clock is a day behind when the person comes back',
    before: otherClock,
    act: returns(-dayMs),
  },
  {
    name: 'the clock is eight days ahead when the person comes back',
    before: otherClock,
    act: returns(8 * dayMs),
  },
  {
    name: 'the clock is eight days ahead when the person comes back, and nothing gets through yet',
    before: otherClock,
    async act(scene) {
      await returns(8 * dayMs)(scene)
      const posts = scene.proxy.posts()
      const back = await scene.another()
      await scene.open('/later', back)
      await failsAgain(scene, posts)
    },
  },
  {
    name: 'the clock jumps eight days ahead while nothing gets through, and the page stays open',
    before: otherClock,
    async act(scene) {
      await sendsInVain(scene)
      await scene.page.evaluate(setAhead, 8 * dayMs)
      const posts = scene.proxy.posts()
      await scene.online()
      await failsAgain(scene, posts)
      scene.proxy.weather = {}
      await scene.online()
      await scene.hears(/^Sent$/m)
    },
  },
]
