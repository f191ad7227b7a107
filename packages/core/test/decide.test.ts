import { type Decision, decide, defaultRestMs, type Situation } from '@earshot/core/decide'
import { draw } from '@earshot/core/hash'
import { type History, remember } from '@earshot/core/history'
import type { Limits, Prompt } from '@earshot/core/prompt'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepFreeze, everyType, promptOf } from './prompts.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 21, 12)

const limited = (limits: Limits, more: Partial<Prompt> = {}): Prompt =>
  promptOf([everyType.text], { limits, ...more })
const past = (history: NonNullable<History['prompts']>[string]): History => ({ prompts: { sample: history } })
const ask = (prompt: Prompt, situation: Partial<Situation> = {}): Decision =>
  decide(prompt, { now, ...situation })
const asks: Decision = { ask: true, rules: [], because: [], nextAt: undefined }

describe('without rules', () => {
  test('it asks', () => {
    expect(ask(promptOf([everyType.text]))).toEqual(asks)
    expect(ask(limited({}), { history: {} })).toEqual(asks)
    expect(ask(limited({ every: '30d', afterDismissed: '30d', afterLater: '7d' }))).toEqual(asks)
  })
})

describe('targeting', () => {
  const targeting = (text: string): Prompt => promptOf([everyType.text], { targeting: text })
  const situation: Situation = deepFreeze({
    now,
    page: { path: '/order/A-1/thanks', title: 'Thank you' },
    device: { type: 'phone' },
    visitor: { id: 'v1', language: 'de-AT' },
    visit: { count: 3 },
    context: { table: '12', 'first-order': 'true' },
  })

  test.each([
    ["page.path ~ '/order/*/thanks'", true],
    ["page.path = '/cart'", false],
    ["page.title = 'Thank you'", true],
    ["device.type in ('phone', 'tablet')", true],
    ["device.type = 'desk'", false],
    ["visitor.language ~ 'de*'", true],
    ['visit.count >= 3', true],
    ['visit.count > 3', false],
    ["context.table = '12'", true],
    ["context.first-order = 'true'", true],
    ['context.order', false],
    ['not context.order', true],
    ['visitor.id', false],
    ['table', false],
    ['context.constructor or context.__proto__ or constructor', false],
  ])('%s is %s', (text, passes) => {
    expect(decide(targeting(text), situation)).toEqual({
      ask: passes,
      rules: [{ rule: 'targeting', input: text, passes }],
      because: passes ? [] : [{ rule: 'targeting', input: text, passes }],
      nextAt: undefined,
    })
  })

  test.each(['page.path', 'page.title', 'device.type', 'visitor.language', 'visit.count', 'context.table'])(
    '%s is missing where nobody told it',
    (name) => {
      expect(ask(targeting(name)).ask).toBe(false)
      expect(ask(targeting(`${name} != 'x'`)).ask).toBe(false)
    },
  )
})

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

describe('several rules', () => {
  const prompt = limited(
    { every: '30d', oncePer: 'order', afterDismissed: '10d', afterLater: '7d', share: 1 },
    { targeting: 'page.path' },
  )
  const history: History = {
    openedAt: now - 2 * day,
    prompts: { sample: { answeredAt: now - 25 * day, dismissedAt: now - 11 * day, laterAt: now - day } },
  }
  const page = { path: '/' }

  test('are all told, those that pass too', () => {
    const { rules, because } = ask(prompt, { history, page, context: { order: 'A-1' } })
    expect(new Map(rules.map(({ rule, passes }) => [rule, passes]))).toEqual(
      new Map([
        ['targeting', true],
        ['every', false],
        ['afterDismissed', true],
        ['afterLater', false],
        ['rest', false],
        ['oncePer', true],
        ['share', true],
      ]),
    )
    expect(because).toEqual(rules.filter(({ passes }) => !passes))
    expect(because.map(({ rule, until }) => [rule, until]).sort()).toEqual([
      ['afterLater', now + 6 * day],
      ['every', now + 5 * day],
      ['rest', now + 12 * day],
    ])
  })

  test('the next time is the latest of those that hold', () => {
    expect(ask(prompt, { history, page }).nextAt).toBe(now + 12 * day)
  })

  test('there is no next time while one holds that time alone does not lift', () => {
    expect(ask(prompt, { history }).nextAt).toBeUndefined()
    const never = { ...history, prompts: { sample: { ...history.prompts?.sample, never: true } } }
    expect(ask(prompt, { history: never, page }).nextAt).toBeUndefined()
  })
})

describe('what the person opens', () => {
  const history: History = {
    openedAt: now,
    prompts: {
      sample: { answeredAt: now, dismissedAt: now, laterAt: now, never: true, keys: ['order=A-1'] },
    },
  }
  const limits: Limits = { every: '30d', oncePer: 'order', afterDismissed: '30d', afterLater: '7d', share: 0 }
  const context = { order: 'A-1' }

  test('is never limited', () => {
    expect(ask(limited(limits), { history, context }).because).toHaveLength(7)
    expect(ask(limited(limits), { history, context, opened: 'person' })).toEqual(asks)
  })

  test('is targeted all the same', () => {
    const prompt = limited(limits, { targeting: "page.path = '/'" })
    expect(ask(prompt, { opened: 'person', page: { path: '/' } }).ask).toBe(true)
    expect(
      ask(prompt, { opened: 'person', page: { path: '/cart' } }).because.map(({ rule }) => rule),
    ).toEqual(['targeting'])
  })
})

describe('what a page shows in its place', () => {
  const limits: Limits = { every: '30d', oncePer: 'order', afterDismissed: '30d', afterLater: '7d', share: 0 }
  const history: History = {
    openedAt: now,
    prompts: {
      sample: { answeredAt: now, dismissedAt: now, laterAt: now, never: true, keys: ['order=A-1'] },
    },
  }

  test('waits for nothing', () => {
    const waits = limited({ every: '30d', afterDismissed: '30d', afterLater: '7d' })
    const past = { openedAt: now, prompts: { sample: { answeredAt: now, dismissedAt: now, laterAt: now } } }
    expect(ask(waits, { history: past }).because).toHaveLength(4)
    expect(ask(waits, { history: past, opened: 'place' })).toEqual(asks)
  })

  test('keeps to never, oncePer, share and targeting', () => {
    const prompt = limited(limits, { targeting: 'page.path' })
    const { because, nextAt } = ask(prompt, { history, context: { order: 'A-1' }, opened: 'place' })
    expect(because.map(({ rule }) => rule).sort()).toEqual(['never', 'oncePer', 'share', 'targeting'])
    expect(nextAt).toBeUndefined()
  })
})

describe('a clock that was set back', () => {
  const prompt = limited({ every: '30d', afterDismissed: '30d', afterLater: '30d' })
  const year = 365 * day

  test.each(['answeredAt', 'dismissedAt', 'laterAt'] as const)(
    'by a year holds no prompt for a year: %s',
    (field) => {
      const history = past({ [field]: now + year })
      const days = Array.from({ length: 62 }, (_, index) => now + index * day)
      expect(days.some((at) => ask(prompt, { history, now: at }).ask)).toBe(true)
    },
  )

  test('by a year holds the rest for no year', () => {
    const days = Array.from({ length: 30 }, (_, index) => now + index * day)
    expect(days.some((at) => ask(prompt, { history: { openedAt: now + year }, now: at }).ask)).toBe(true)
  })

  test('by a minute still holds what was put off a moment ago', () => {
    expect(ask(prompt, { history: past({ dismissedAt: now + 60_000 }) }).ask).toBe(false)
  })

  test.each(['answeredAt', 'dismissedAt', 'laterAt', 'openedAt'] as const)(
    'at the next time it asks: %s',
    (field) => {
      fc.assert(
        fc.property(fc.integer({ min: now - 60 * day, max: now + 60 * day }), (time) => {
          const history = field === 'openedAt' ? { openedAt: time } : past({ [field]: time })
          const { ask: first, nextAt } = ask(prompt, { history })
          if (first) expect(nextAt).toBeUndefined()
          else expect(ask(prompt, { history, now: nextAt ?? Number.NaN }).ask).toBe(true)
        }),
      )
    },
  )
})

describe('a clock that runs', () => {
  test('at the next time it asks, and not a millisecond before', () => {
    const prompt = limited({ every: '30d', afterDismissed: '10d', afterLater: '7d' })
    const time = fc.integer({ min: now - 60 * day, max: now })
    fc.assert(
      fc.property(time, time, time, time, (answeredAt, dismissedAt, laterAt, openedAt) => {
        const history = { openedAt, prompts: { sample: { answeredAt, dismissedAt, laterAt } } }
        const { ask: first, nextAt } = ask(prompt, { history })
        if (first || nextAt === undefined) expect([first, nextAt]).toEqual([true, undefined])
        else {
          expect(ask(prompt, { history, now: nextAt - 1 }).ask).toBe(false)
          expect(ask(prompt, { history, now: nextAt }).ask).toBe(true)
        }
      }),
    )
  })
})

describe('purity', () => {
  test('the same question has the same answer, and nothing is touched', () => {
    const prompt = deepFreeze(
      limited({ every: '30d', oncePer: 'order', share: 0.5 }, { targeting: 'page.path' }),
    )
    const situation: Situation = deepFreeze({
      now,
      page: { path: '/' },
      visitor: { id: 'v' },
      context: { order: 'A-1' },
      history: { openedAt: now - day, prompts: { sample: { answeredAt: now - day, keys: ['order=A-1'] } } },
    })
    const first = decide(prompt, situation)
    expect(decide(prompt, situation)).toEqual(first)
    expect(first.because.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['every', 'oncePer', 'rest']),
    )
  })

  test('goes with what is remembered', () => {
    const prompt = limited({ every: '30d', oncePer: 'order', afterDismissed: '20d', afterLater: '7d' })
    const context = { order: 'A-1' }
    const next = (outcome: Parameters<typeof remember>[2], asked = context): number | boolean | undefined => {
      const { ask: yes, nextAt } = ask(prompt, {
        context: asked,
        history: remember({}, prompt, outcome, { now, context }),
      })
      return yes || nextAt
    }
    const other = { order: 'A-2' }
    expect([next('answered', other), next('closed', other), next('expired', other)]).toEqual([
      now + 30 * day,
      now + 20 * day,
      true,
    ])
    expect([next('later'), next('never', other), next('answered')]).toEqual([
      now + 7 * day,
      undefined,
      undefined,
    ])
  })
})
