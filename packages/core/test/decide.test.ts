import { decide, type Situation } from '@earshot/core/decide'
import { type History, remember } from '@earshot/core/history'
import type { Limits, Prompt } from '@earshot/core/prompt'
import { describe, expect, test } from 'vitest'
import { ask, asks, day, limited, now } from './decisions.ts'
import { deepFreeze, everyType, promptOf } from './prompts.ts'

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
