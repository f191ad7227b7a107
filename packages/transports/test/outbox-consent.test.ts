import type { EarshotEvent } from '@earshot/core/event'
import { describe, expect, test } from 'vitest'
import { fanOut } from '../src/fan-out.ts'
import { inherit, kept, left, setUp, stored } from './box.ts'
import { turns } from './clock.ts'
import { createBackend, offline, response, taken } from './events.ts'

/** The ids of what has gone to a backend. */
const taking = ({ sent }: { readonly sent: readonly (readonly EarshotEvent[])[] }): readonly string[] =>
  sent.flat().map(({ id }) => id)

describe('consent required', () => {
  test('storage is neither read nor written, and what cannot be sent waits in memory', async () => {
    const uses: string[] = []
    const note = (name: string) => async () => {
      uses.push(name)
      return [] as never
    }
    const queue = {
      prepare: note('prepare'),
      put: note('put'),
      all: note('all'),
      update: note('update'),
      remove: note('remove'),
      close() {},
    }
    const { box, backend, clock } = setUp({ queue })
    box.setConsent('required')
    backend.answer = () => offline
    box.prepare()
    expect(await box.send([response('a')])).toMatchObject({ kept: 'memory' })
    await clock.advance(20_000)
    backend.answer = taken
    await clock.advance(60_000)
    expect(backend.sent.flat().length).toBeGreaterThan(1)
    expect(uses).toEqual([])
    box.close()
  })

  test('granted later, what waits in memory is stored and outlives its page', async () => {
    const first = setUp()
    first.box.setConsent('required')
    first.backend.answer = () => offline
    const { later } = await kept(first.box.send([response('a', 2)]))
    expect(await stored(first.queue)).toEqual([])
    first.box.setConsent('granted')
    await turns()
    expect(await stored(first.queue)).toEqual(['a.2'])
    first.box.close()
    expect(await later).toMatchObject({ reason: 'closed' })
    const next = setUp({ queue: first.queue, clock: first.clock })
    await first.clock.advance(20_000)
    expect(taking(next.backend)).toEqual(['a.2'])
    expect(await stored(next.queue)).toEqual([])
    next.box.close()
  })

  test('granted later, what earlier pages left is delivered', async () => {
    const { box, clock, backend } = await inherit((time) => [left(response('old', 1), time)])
    box.setConsent('required')
    await clock.advance(20_000)
    expect(taking(backend)).toEqual([])
    box.setConsent('granted')
    await turns()
    await clock.advance(1_000)
    expect(taking(backend)).toEqual(['old.1'])
    box.close()
  })
})

describe('consent denied', () => {
  test('what was saved is delivered and goes, what is not final goes at once, and nothing new comes', async () => {
    const { box, backend, clock, queue } = await inherit((time) => [
      left(response('final', 2), time),
      left(response('begun', 1, 'updated'), time),
    ])
    backend.answer = () => offline
    box.setConsent('denied')
    await turns()
    await clock.advance(1_000)
    expect(await stored(queue)).toEqual(['final.2'])
    box.prepare()
    expect(await box.send([response('new')])).toMatchObject({ kept: 'memory' })
    expect(await stored(queue)).toEqual(['final.2'])
    backend.answer = taken
    await clock.advance(120_000)
    expect(new Set(taking(backend))).toEqual(new Set(['final.2', 'new.1']))
    expect(await stored(queue)).toEqual([])
    expect(clock.timers()).toBe(0)
    box.close()
  })
})

test('where it is granted anew on every page and nothing waits, nothing is fetched', async () => {
  let loads = 0
  const { box, clock } = setUp({
    loadDrain() {
      loads++
      return Promise.reject(new TypeError('Failed to fetch'))
    },
  })
  box.setConsent('granted')
  await clock.advance(20_000)
  expect(loads).toBe(0)
  expect(clock.timers()).toBe(0)
  box.close()
})

test('a fan-out tells it to each of its destinations', () => {
  const told: string[] = []
  const hears = { ...createBackend(), setConsent: (consent: string) => void told.push(consent) }
  fanOut({ required: [hears, createBackend()], bestEffort: [hears] }).setConsent?.('denied')
  expect(told).toEqual(['denied', 'denied'])
})
