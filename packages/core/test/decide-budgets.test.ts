import { type History, remember } from '@earshot/core/history'
import { describe, expect, test } from 'vitest'
import { ask, day, explained, hour, limited, names, now, verdict } from './decisions.ts'

const prompt = limited({})
/** Prompts that opened themselves so long ago, the oldest first. */
const opened = (...hoursAgo: readonly number[]): History => ({
  openings: hoursAgo.map((hours) => ({ at: now - hours * hour })),
})
const lunch = (...hoursAgo: readonly number[]): History => ({
  openings: hoursAgo.map((hours) => ({ at: now - hours * hour, shift: 'lunch' })),
})

describe('the budget of a day', () => {
  test('lets so many open themselves within 24 hours, and says when the next may', () => {
    expect(ask(prompt, { perDay: 2, history: opened(5) }).ask).toBe(true)
    expect(verdict('perDay', prompt, { perDay: 2, history: opened(5) })).toEqual(['2', true])
    expect(explained(prompt, { perDay: 2, history: opened(20, 5) })).toMatchObject({
      ask: false,
      because: [{ rule: 'perDay', input: '2', until: now + 4 * hour }],
      nextAt: now + 4 * hour,
    })
    expect(explained(prompt, { perDay: 2, history: opened(20, 9, 5) }).nextAt).toBe(now + 15 * hour)
  })

  test('counts what lies within the last 24 hours only', () => {
    expect(ask(prompt, { perDay: 1, history: opened(24) }).ask).toBe(true)
    expect(ask(prompt, { perDay: 1, history: opened(23.999) }).ask).toBe(false)
  })

  test('of 0 lets nothing open itself, ever', () => {
    expect(explained(prompt, { perDay: 0 })).toMatchObject({ ask: false, nextAt: undefined })
  })

  test('does not apply where none is set', () => {
    expect(names(ask(prompt, { history: opened(1, 1, 1) }).rules)).not.toContain('perDay')
  })

  test('a clock that was set back holds no longer than a day', () => {
    const history = { openings: [{ at: now + 23 * hour }, { at: now + 400 * day }] }
    expect(ask(prompt, { perDay: 1, history }).ask).toBe(false)
    expect(ask(prompt, { perDay: 1, history, now: now + 47 * hour }).ask).toBe(true)
    expect(ask(prompt, { perDay: 1, history: { openings: [{ at: now + day }] } }).ask).toBe(true)
  })
})

describe('the budget of a day of the place', () => {
  const place = { timeZone: 'Europe/Berlin' }
  const at = (time: string): number => Date.parse(time)
  const openings = (...times: readonly string[]): History => ({
    openings: times.map((time) => ({ at: at(time) })),
  })

  test('begins and ends at midnight by the clock on its wall', () => {
    const history = openings('2026-11-21T21:30:00Z') // half past ten in the evening
    const told = (time: string) => explained(prompt, { perDay: 1, place, history, now: at(time) })
    expect(told('2026-11-21T22:59:00Z')).toMatchObject({
      ask: false,
      nextAt: at('2026-11-21T23:00:00Z'),
    })
    expect(told('2026-11-21T23:00:00Z').ask).toBe(true)
    // Where no zone is set, there is no midnight.
    expect(ask(prompt, { perDay: 1, history, now: at('2026-11-21T23:00:00Z') }).ask).toBe(false)
  })

  test('has 25 hours in the night when clocks are set back', () => {
    const history = openings('2026-10-24T22:10:00Z') // ten past midnight, in summer time
    expect(ask(prompt, { perDay: 1, place, history, now: at('2026-10-25T22:50:00Z') }).ask).toBe(false)
    expect(ask(prompt, { perDay: 1, place, history, now: at('2026-10-25T23:00:00Z') }).ask).toBe(true)
  })

  test('passes over what is no time', () => {
    const history: History = { openings: [{ at: Number.NaN }, { at: Number.POSITIVE_INFINITY }] }
    expect(ask(prompt, { perDay: 1, place, history }).ask).toBe(true)
  })
})

describe('the budget of a shift', () => {
  const context = { shift: 'lunch' }

  test('counts what opened itself in the same shift', () => {
    expect(verdict('perShift', prompt, { perShift: 2, history: lunch(1), context })).toEqual(['2', true])
    expect(explained(prompt, { perShift: 2, history: lunch(3, 1), context })).toMatchObject({
      because: [{ rule: 'perShift', input: '2', until: now + 9 * hour }],
    })
    expect(ask(prompt, { perShift: 2, history: lunch(3, 1), context: { shift: 'dinner' } }).ask).toBe(true)
    expect(ask(prompt, { perShift: 1, history: opened(1), context }).ask).toBe(true)
  })

  test('begins anew with the same shift of the next day', () => {
    expect(ask(prompt, { perShift: 1, history: lunch(12), context }).ask).toBe(true)
    expect(ask(prompt, { perShift: 1, history: lunch(11.999), context }).ask).toBe(false)
  })

  test('where no shift is named, those without a name count', () => {
    expect(ask(prompt, { perShift: 1, history: opened(1) }).ask).toBe(false)
    expect(ask(prompt, { perShift: 1, history: lunch(1) }).ask).toBe(true)
  })
})

describe('both', () => {
  test.each(['place', 'person'] as const)('hold back nothing that does not open itself: %s', (by) => {
    expect(ask(prompt, { perDay: 0, perShift: 0, opened: by }).ask).toBe(true)
  })

  test('count what is remembered, of all prompts', () => {
    const context = { shift: 'lunch' }
    const budgets = { perDay: 3, perShift: 2, restMs: 0, context }
    let history: History = {}
    const asked: boolean[] = []
    for (const hours of [0, 1, 2, 3]) {
      const at = now + hours * hour
      asked.push(ask(prompt, { ...budgets, history, now: at }).ask)
      history = remember(history, { id: `p${hours}` }, 'opened', { now: at, context })
    }
    expect(asked).toEqual([true, true, false, false])
  })
})
