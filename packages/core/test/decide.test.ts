import { decide, type Situation } from '@earshot/core/decide'
import { type History, remember } from '@earshot/core/history'
import type { Limits, Prompt } from '@earshot/core/prompt'
import { describe, expect, test } from 'vitest'
import { ask, day, explained, limited, names, now, verdict } from './decisions.ts'
import { deepFreeze, everyType, promptOf } from './prompts.ts'

describe('without rules', () => {
  test('it asks; only the rest between prompts is always there', () => {
    const asks = { ask: true, rules: [{ rule: 'rest', input: '1209600000', passes: true }], because: [] }
    expect(ask(promptOf([everyType.text]))).toEqual(asks)
    expect(ask(limited({}), { history: {} })).toEqual(asks)
    expect(explained(limited({}))).toMatchObject({ ...asks, nextAt: undefined })
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
    ['a-context.table or my.context.table', false],
    ['context.constructor or context.__proto__ or constructor', false],
  ])('%s is %s', (text, passes) => {
    expect(verdict('targeting', targeting(text), situation)).toEqual([text, passes])
    const { because, nextAt } = explained(targeting(text), situation)
    expect([names(because), nextAt]).toEqual([passes ? [] : ['targeting'], undefined])
  })

  test.each(['page.path', 'page.title', 'device.type', 'visitor.language', 'visit.count', 'context.table'])(
    '%s is missing where nobody told it',
    (name) => {
      expect(ask(targeting(name)).ask).toBe(false)
      expect(ask(targeting(`${name} != 'x'`)).ask).toBe(false)
    },
  )
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
    const { rules, because } = explained(prompt, { history, page, context: { order: 'A-1' } })
    expect(rules.map(({ rule, passes }) => [rule, passes])).toEqual([
      ['payment', true],
      ['targeting', true],
      ['oncePer', true],
      ['share', true],
      ['every', false],
      ['afterDismissed', true],
      ['afterLater', false],
      ['rest', false],
    ])
    expect(because).toEqual(rules.filter(({ passes }) => !passes))
    expect(rules.flatMap(({ rule, until }) => (until === undefined ? [] : [[rule, until]]))).toEqual([
      ['every', now + 5 * day],
      ['afterLater', now + 6 * day],
      ['rest', now + 12 * day],
    ])
  })

  test('the next time is the latest of those that hold', () => {
    expect(explained(prompt, { history, page }).nextAt).toBe(now + 12 * day)
  })

  test('there is no next time while one holds that time alone does not lift', () => {
    expect(explained(prompt, { history }).nextAt).toBeUndefined()
    const never = { ...history, prompts: { sample: { ...history.prompts?.sample, never: true } } }
    expect(explained(prompt, { history: never, page }).nextAt).toBeUndefined()
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
    expect(ask(limited(limits), { history, context, opened: 'person' })).toEqual({
      ask: true,
      rules: [],
      because: [],
    })
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
    expect(ask(waits, { history: past, opened: 'place' })).toEqual({ ask: true, rules: [], because: [] })
  })

  test('keeps to never, oncePer, share and targeting', () => {
    const prompt = limited(limits, { targeting: 'page.path' })
    const place = { history, context: { order: 'A-1' }, opened: 'place' } as const
    const { because, nextAt } = explained(prompt, place)
    expect(names(because)).toEqual(['targeting', 'never', 'oncePer', 'share'])
    expect(nextAt).toBeUndefined()
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
      const { ask: yes, nextAt } = explained(prompt, {
        restMs: 0,
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
