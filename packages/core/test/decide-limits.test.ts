import { defaultRestMs } from '@earshot/core/decide'
import { draw } from '@earshot/core/hash'
import { type History, remember } from '@earshot/core/history'
import { describe, expect, test } from 'vitest'
import { ask, day, explained, hour, limited, names, now, past, verdict } from './decisions.ts'

describe('waits', () => {
  const cases = [
    ['every', { every: '30d' }, past({ answeredAt: now }), 30 * day, '30d'],
    ['afterDismissed', { afterDismissed: '2d' }, past({ dismissedAt: now }), 2 * day, '2d'],
    ['afterLater', { afterLater: '4h' }, past({ laterAt: now }), 4 * hour, '4h'],
    ['afterIgnored', { afterIgnored: '1d' }, past({ ignoredAt: now }), day, '1d'],
    ['rest', {}, { openedAt: now }, 14 * day, '1209600000'],
  ] as const

  test.each(cases)(
    '%s holds until its time has passed, and not after',
    (rule, limits, history, waitMs, input) => {
      const until = now + waitMs
      for (const at of [now, now + 1, until - 1]) {
        expect(ask(limited(limits), { history, now: at })).toMatchObject({
          ask: false,
          because: [{ rule, input, passes: false }],
        })
        expect(explained(limited(limits), { history, now: at })).toMatchObject({
          because: [{ rule, until }],
          nextAt: until,
        })
      }
      for (const at of [until, until + 1]) {
        expect(ask(limited(limits), { history, now: at })).toMatchObject({ ask: true, because: [] })
        expect(verdict(rule, limited(limits), { history, now: at })).toEqual([input, true])
      }
    },
  )

  test('whoever closes it a second time is left alone three times as long, until they answer', () => {
    const prompt = limited({ afterDismissed: '30d' })
    const closed = (history: History, at: number): History => remember(history, prompt, 'closed', { now: at })
    const asks = (history: History, at: number): boolean => ask(prompt, { history, now: at }).ask
    const once = closed({}, now)
    expect([asks(once, now + 30 * day - 1), asks(once, now + 30 * day)]).toEqual([false, true])
    const again = now + 40 * day
    const twice = closed(once, again)
    expect([asks(twice, again + 90 * day - 1), asks(twice, again + 90 * day)]).toEqual([false, true])
    const answered = remember(twice, prompt, 'answered', { now: again + 100 * day })
    const after = again + 200 * day
    expect(asks(closed(answered, after), after + 30 * day)).toBe(true)
  })

  test.each(cases)('%s passes where nothing happened before', (rule, limits, _, _waitMs, input) => {
    expect(verdict(rule, limited(limits), { history: {} })).toEqual([input, true])
    expect(verdict(rule, limited(limits))).toEqual([input, true])
  })

  test('each wait counts from what it is named after, and from nothing else', () => {
    const all = { answeredAt: now, dismissedAt: now, laterAt: now, ignoredAt: now }
    for (const [rule, limits, history] of cases) {
      if (!('prompts' in history)) continue
      const [own] = Object.keys(history.prompts?.sample ?? {})
      const others = Object.fromEntries(Object.entries(all).filter(([name]) => name !== own))
      expect([rule, ask(limited(limits), { history: past(others) }).ask]).toEqual([rule, true])
    }
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
    expect(explained(limited({}), { history, restMs: hour }).nextAt).toBe(now + hour)
    expect(ask(limited({}), { history, restMs: 0 }).ask).toBe(true)
  })
})

describe('never', () => {
  test('holds for good', () => {
    const never = { history: past({ never: true }), now: now + 10_000 * day }
    expect(ask(limited({}), never).because).toEqual([{ rule: 'never', input: 'true', passes: false }])
    expect(explained(limited({}), never)).toMatchObject({
      because: [{ until: undefined }],
      nextAt: undefined,
    })
    expect(ask(limited({}), { history: past({ never: false }) }).ask).toBe(true)
  })
})

describe('oncePer', () => {
  const prompt = limited({ oncePer: 'order' })

  test('holds for a key that was answered or closed, and time does not help', () => {
    const history = past({ keys: ['order=A-1'] })
    const again = { history, context: { order: 'A-1' } }
    expect(ask(prompt, again).because).toEqual([{ rule: 'oncePer', input: 'order=A-1', passes: false }])
    expect(explained(prompt, again).nextAt).toBeUndefined()
    expect(verdict('oncePer', prompt, { history, context: { order: 'A-2' } })).toEqual(['order=A-2', true])
  })

  test.each([
    ['visit', { visit: 'v1' }],
    ['person', { person: 'p1' }],
    ['table shift', { table: '12', shift: 'lunch' }],
  ])('may be any names of the context: %s', (oncePer, context) => {
    const each = limited({ oncePer })
    const history = remember({}, each, 'answered', { now: now - 400 * day, context })
    expect(names(ask(each, { history, context }).because)).toEqual(['oncePer'])
    for (const name of Object.keys(context))
      expect(ask(each, { history, context: { ...context, [name]: 'another' } }).ask).toBe(true)
  })

  test('does not apply where the page tells no such name', () => {
    const history = past({ keys: ['order=A-1'] })
    for (const context of [{ table: '3' }, {}])
      expect(names(ask(prompt, { history, context }).rules)).toEqual(['rest'])
    expect(names(ask(prompt, { history }).rules)).toEqual(['rest'])
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
    const nobody = { visitor: { id: `${held}` } }
    expect(ask(limited({ share: 0 }), nobody).because).toEqual([{ rule: 'share', input: '0', passes: false }])
    expect(explained(limited({ share: 0 }), nobody).nextAt).toBeUndefined()
  })

  test('without a visitor the draw is that of “nobody”', () => {
    expect(ask(limited({ share: 0.5 })).ask).toBe(draw('nobody/sample') < 0.5)
    expect(ask(limited({ share: draw('nobody/sample') + 1e-9 })).ask).toBe(true)
    expect(ask(limited({ share: draw('nobody/sample') })).ask).toBe(false)
  })
})
