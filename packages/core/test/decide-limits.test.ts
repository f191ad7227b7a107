import { defaultRestMs } from '@earshot/core/decide'
import { draw } from '@earshot/core/hash'
import type { History } from '@earshot/core/history'
import { describe, expect, test } from 'vitest'
import { ask, asks, day, hour, limited, now, past } from './decisions.ts'

describe('waits', () => {
  const cases = [
    ['every', { every: '30d' }, past({ answeredAt: now }), 30 * day, '30d'],
    ['afterDismissed', { afterDismissed: '2d' }, past({ dismissedAt: now }), 2 * day, '2d'],
    ['afterLater', { afterLater: '4h' }, past({ laterAt: now }), 4 * hour, '4h'],
    ['rest', {}, { openedAt: now }, 14 * day, '1209600000'],
  ] as const

  test.each(cases)(
    '%s holds until its time has passed, and not after',
    (rule, limits, history, waitMs, input) => {
      const until = now + waitMs
      const held = { rule, input, passes: false, until }
      for (const at of [now, now + 1, until - 1])
        expect(ask(limited(limits), { history, now: at })).toEqual({
          ask: false,
          rules: [held],
          because: [held],
          nextAt: until,
        })
      for (const at of [until, until + 1])
        expect(ask(limited(limits), { history, now: at })).toEqual({
          ask: true,
          rules: [{ rule, input, passes: true }],
          because: [],
          nextAt: undefined,
        })
    },
  )

  test.each(cases)('%s reports no rule where nothing happened before', (_, limits) => {
    expect(ask(limited(limits), { history: {} }).rules).toEqual([])
  })

  test('another kind of past does not count', () => {
    expect(ask(limited({ every: '30d' }), { history: past({ dismissedAt: now, laterAt: now }) }).ask).toBe(
      true,
    )
    expect(ask(limited({ afterLater: '7d' }), { history: past({ answeredAt: now }) }).ask).toBe(true)
    expect(ask(limited({ every: '30d' }), { history: { prompts: { other: { answeredAt: now } } } }).ask).toBe(
      true,
    )
  })

  test('the rest between any two prompts is 14 days, and can be set, to nothing too', () => {
    expect(defaultRestMs).toBe(14 * day)
    const history = { openedAt: now }
    expect(ask(limited({}), { history, restMs: hour }).nextAt).toBe(now + hour)
    expect(ask(limited({}), { history, restMs: 0 }).ask).toBe(true)
  })
})

describe('never', () => {
  test('holds for good', () => {
    const held = { rule: 'never', input: 'do not ask again', passes: false }
    expect(ask(limited({}), { history: past({ never: true }), now: now + 10_000 * day })).toEqual({
      ask: false,
      rules: [held],
      because: [held],
      nextAt: undefined,
    })
    expect(ask(limited({}), { history: past({ never: false }) })).toEqual(asks)
  })
})

describe('oncePer', () => {
  const prompt = limited({ oncePer: 'order' })

  test('holds for a key that was answered or closed, and time does not help', () => {
    const history = past({ keys: ['order=A-1'] })
    const held = { rule: 'oncePer', input: 'order=A-1', passes: false }
    expect(ask(prompt, { history, context: { order: 'A-1' } })).toEqual({
      ask: false,
      rules: [held],
      because: [held],
      nextAt: undefined,
    })
    expect(ask(prompt, { history, context: { order: 'A-2' } })).toEqual({
      ...asks,
      rules: [{ rule: 'oncePer', input: 'order=A-2', passes: true }],
    })
  })

  test('does not apply where the page tells no such name', () => {
    expect(ask(prompt, { history: past({ keys: ['order=A-1'] }), context: { table: '3' } })).toEqual(asks)
    expect(ask(prompt, { history: past({ keys: ['order=A-1'] }) })).toEqual(asks)
  })

  test.each(['constructor', 'prototype'])('holds for a prompt named %s as for any other', (id) => {
    const context = { order: 'A-1' }
    const named = { ...prompt, id }
    expect(ask(named, { history: { prompts: {} }, context }).ask).toBe(true)
    const history: History = { prompts: { [id]: { keys: ['order=A-1'] } } }
    expect(ask(named, { history, context }).ask).toBe(false)
  })
})

describe('share', () => {
  const visitors = Array.from({ length: 10_000 }, (_, index) => `visitor-${index}`)
  const asked = (share: number, id = 'sample'): readonly string[] =>
    visitors.filter((visitor) => ask(limited({ share }, { id }), { visitor: { id: visitor } }).ask)

  test.each([0.01, 0.1, 0.3, 0.5, 0.9])('%d of 10,000 visitors, within 3 sigma', (share) => {
    const sigma = Math.sqrt(10_000 * share * (1 - share))
    expect(Math.abs(asked(share).length - 10_000 * share)).toBeLessThanOrEqual(3 * sigma)
  })

  test('1 asks everybody, 0 asks nobody', () => {
    expect(asked(1)).toHaveLength(10_000)
    expect(asked(0)).toHaveLength(0)
  })

  test('asks whose draw lies below it, not at it', () => {
    const drawn = draw('v/sample')
    expect(ask(limited({ share: drawn }), { visitor: { id: 'v' } }).ask).toBe(false)
    expect(ask(limited({ share: drawn + 1e-9 }), { visitor: { id: 'v' } }).ask).toBe(true)
  })

  test('is sticky: the same visitor always gets the same draw', () => {
    const prompt = limited({ share: 0.5 })
    for (const id of visitors.slice(0, 500)) {
      const first = ask(prompt, { visitor: { id } }).ask
      expect(
        ask(prompt, { visitor: { id, language: 'de' }, now: now + 400 * day, visit: { count: 9 } }).ask,
      ).toBe(first)
    }
  })

  test('a larger share keeps all who were in the smaller one', () => {
    const larger = new Set(asked(0.3))
    expect(asked(0.1).filter((visitor) => !larger.has(visitor))).toEqual([])
  })

  test('two prompts draw apart', () => {
    const other = new Set(asked(0.5, 'another'))
    const both = asked(0.5).filter((visitor) => other.has(visitor)).length
    expect(Math.abs(both - 2_500)).toBeLessThanOrEqual(3 * Math.sqrt(10_000 * 0.25 * 0.75))
  })

  test('without a visitor all are drawn alike; time alone does not change it', () => {
    const decisions = Array.from({ length: 50 }, (_, index) =>
      ask(limited({ share: 0.5 }), { now: now + index * day }),
    )
    expect(new Set(decisions.map((decision) => decision.ask)).size).toBe(1)
    const [held] = asked(0).concat(visitors)
    expect(ask(limited({ share: 0 }), { visitor: { id: `${held}` } })).toEqual({
      ask: false,
      rules: [{ rule: 'share', input: '0', passes: false }],
      because: [{ rule: 'share', input: '0', passes: false }],
      nextAt: undefined,
    })
  })
})
