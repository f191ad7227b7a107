import { isResponseEvent } from '@earshot/core/event'
import { isCriticism } from '@earshot/core/is-criticism'
import { presets } from '@earshot/presets'
import { beforeAll, describe, expect, it } from 'vitest'
import { demoYear } from '../src/demo/demo-year.ts'
import type { Heard } from '../src/demo/say-as.ts'
import { readEvents } from '../src/ingest/read-events.ts'

const now = Date.parse('2026-11-22T19:30:00Z')
let year: readonly Heard[]
beforeAll(() => {
  year = demoYear(now, { days: 60 })
})

describe('the example', () => {
  it('is the same for the same moment and seed, and another for another', () => {
    expect(demoYear(now, { days: 60 })).toEqual(year)
    expect(demoYear(now, { days: 60, seed: 2 }).length).not.toBe(year.length)
  })

  it('is in order, and ends with two tables that wait', () => {
    const [first, last] = [year[0], year.at(-1)]
    expect(Math.round((now - (first?.at ?? 0)) / 86_400_000)).toBe(60)
    expect(year.every(({ at }, index) => at >= (year[index - 1]?.at ?? 0))).toBe(true)
    expect((last?.at ?? 0) <= now).toBe(true)
    expect(new Set(year.map(({ event }) => event.data.context?.place))).toEqual(
      new Set(['Linden', 'Shop', 'Office']),
    )
  })

  it('is taken by the same door as any page’s events', () => {
    const some = year.filter((_, index) => index % 31 === 0).map(({ event }) => event)
    const read = readEvents(new TextEncoder().encode(JSON.stringify(some)), 'batch', () => undefined, 0)
    const refused = read.status === 'ok' ? read.candidates.filter(({ status }) => status !== 'ok') : [read]
    expect(refused).toEqual([])
  })

  it('has criticism and praise, and asks nobody only for praise', () => {
    const answers = year.flatMap(({ event }) =>
      isResponseEvent(event) && event.data.prompt.id === 'after-meal' ? [event.data] : [],
    )
    const prompt = presets.find(({ id }) => id === 'after-meal')
    const share = answers.filter((data) => isCriticism(data, prompt)).length / answers.length
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.4)
  })
})
