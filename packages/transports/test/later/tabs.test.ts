import { expect, test } from 'vitest'
import type { Channel } from '../../src/page.ts'
import { kept, setUp, store } from '../box.ts'
import { createClock } from '../clock.ts'
import { createPage, idsOf, offline, receipt, response, taken } from '../events.ts'

/** Two tabs with one queue that hear each other, and how many ears are open. */
function setUpTwo() {
  const open = new Set<Channel>()
  const channel = (): Channel => {
    const one: Channel = {
      onmessage: null,
      postMessage(data) {
        for (const other of open) if (other !== one) other.onmessage?.({ data } as MessageEvent)
      },
      close: () => open.delete(one),
    }
    open.add(one)
    return one
  }
  const clock = createClock()
  const queue = store()
  const tab = () => setUp({ clock, queue, page: { ...createPage(), channel } })
  return { clock, open, one: tab(), two: tab(), say: (data: unknown) => channel().postMessage(data) }
}

test('S13 what another tab has delivered is delivered here too, and not sent again', async () => {
  const { clock, open, one, two } = setUpTwo()
  one.backend.answer = () => offline
  const { later } = await kept(one.box.send([response('a')]))
  await clock.advance(100)
  expect(open.size).toBe(1)
  // It is down for the one and there for the other, as where one page's policy forbids it.
  await clock.advance(60_000)
  const tries = one.backend.sent.length
  expect(await two.box.flush(10_000)).toBe(true)
  expect(two.backend.sent.map(idsOf)).toEqual([['a.1']])
  expect(await later).toEqual(taken([response('a')]))
  await clock.advance(600_000)
  expect(one.backend.sent).toHaveLength(tries)
  expect(open.size).toBe(0)
  expect(clock.timers()).toBe(0)
})

test('S13 what is heard is believed only with a receipt that names the events', async () => {
  const { clock, one, say } = setUpTwo()
  one.backend.answer = () => offline
  const { later } = await kept(one.box.send([response('a')]))
  await clock.advance(100)
  const record = { key: ['a', 1_000_000_001] }
  const other = { status: 'delivered', receipt: receipt({ accepted: ['b.1'] }) }
  for (const answer of [other, { status: 'delivered' }, { status: 'rejected', code: 'gone' }])
    say({ record, answer })
  for (const junk of [undefined, null, 1, {}, { record }, { record, answer: 'delivered' }]) say(junk)
  one.backend.answer = taken
  await clock.advance(60_000)
  expect(one.backend.sent.length).toBeGreaterThan(1)
  expect((await later).status).toBe('delivered')
})
