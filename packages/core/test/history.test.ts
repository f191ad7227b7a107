import { type History, onceKey, remember } from '@earshot/core/history'
import { describe, expect, test } from 'vitest'
import { deepFreeze } from './prompts.ts'

const prompt = { id: 'lunch', limits: { oncePer: 'order part' } }
const of = (history: History): unknown => history.prompts?.lunch

describe('onceKey', () => {
  test.each([
    ['order', { order: 'A-1' }, 'order=A-1'],
    ['order part', { order: 'A-1', part: 'confirm' }, 'order=A-1&part=confirm'],
    ['part order', { order: 'A-1', part: 'confirm' }, 'part=confirm&order=A-1'],
    ['order part', { part: 'confirm', table: '3' }, 'part=confirm'],
    [' order \n part ', { order: 'A-1' }, 'order=A-1'],
    ['order', { order: '' }, 'order='],
  ])('“%s”', (oncePer, context, key) => {
    expect(onceKey({ oncePer }, context)).toBe(key)
  })

  test('is nothing where the context has none of the names, or nothing is limited', () => {
    expect(onceKey({ oncePer: 'order visit' }, { table: '3' })).toBeUndefined()
    expect(onceKey({ oncePer: 'constructor __proto__ toString' }, {})).toBeUndefined()
    expect(onceKey({}, { order: 'A-1' })).toBeUndefined()
    expect(onceKey(undefined, { order: 'A-1' })).toBeUndefined()
  })
})

describe('remember', () => {
  const context = { order: 'A-1' }

  test.each([
    ['answered', { answeredAt: 5, keys: ['order=A-1'] }],
    ['closed', { dismissedAt: 5, keys: ['order=A-1'] }],
    ['never', { never: true, keys: ['order=A-1'] }],
    ['later', { laterAt: 5 }],
  ] as const)('%s', (outcome, expected) => {
    expect(of(remember({}, prompt, outcome, { now: 5, context }))).toEqual(expected)
  })

  test.each(['opened', 'ignored'] as const)('%s: shown, and nothing done with it yet', (happening) => {
    expect(of(remember({}, prompt, happening, { now: 5, context }))).toEqual({ ignoredAt: 5 })
  })

  test.each(['answered', 'closed', 'later', 'never'] as const)('%s: no longer ignored', (happening) => {
    const shown = remember({}, prompt, 'opened', { now: 4 })
    expect(of(shown)).toEqual({ ignoredAt: 4 })
    expect(of(remember(shown, prompt, happening, { now: 5 }))).not.toHaveProperty('ignoredAt', 4)
    expect(JSON.stringify(remember(shown, prompt, happening, { now: 5 }))).not.toContain('ignoredAt')
  })

  test('opened: counted, with its shift where the context has one', () => {
    const first = remember({}, prompt, 'opened', { now: 5 })
    expect(first).toEqual({ openedAt: 5, openings: [{ at: 5 }], prompts: { lunch: { ignoredAt: 5 } } })
    const second = remember(first, { id: 'dinner' }, 'opened', { now: 6, context: { shift: 'late' } })
    expect(second).toMatchObject({ openedAt: 6, openings: [{ at: 5 }, { at: 6, shift: 'late' }] })
    expect(Object.keys(second.openings?.[0] ?? {})).toEqual(['at'])
  })

  test.each(['answered', 'ignored', 'closed', 'later', 'never'] as const)('%s: no opening', (happening) => {
    const history: History = { openedAt: 1, openings: [{ at: 1 }] }
    expect(remember(history, prompt, happening, { now: 5 })).toMatchObject(history)
    expect(Object.keys(remember({}, prompt, happening, { now: 5 }))).toEqual(['prompts'])
  })

  test('20 openings are kept, and of 21 the newest 20', () => {
    const after = (count: number): readonly number[] | undefined => {
      let history: History = {}
      for (let at = 1; at <= count; at++) history = remember(history, prompt, 'opened', { now: at })
      return history.openings?.map(({ at }) => at)
    }
    expect(after(20)).toHaveLength(20)
    expect([after(21)?.length, after(21)?.[0], after(21)?.[19]]).toEqual([20, 2, 21])
  })

  test('100 prompts are kept, the newest, and every “never”', () => {
    let history = remember({}, { id: 'never' }, 'never', { now: 0 })
    for (let index = 1; index <= 99; index++)
      history = remember(history, { id: `p${index}` }, 'closed', { now: index })
    expect(Object.keys(history.prompts ?? {})).toHaveLength(100)
    history = remember(history, { id: 'p1' }, 'closed', { now: 100 })
    history = remember(history, { id: 'p100' }, 'closed', { now: 101 })
    expect(Object.keys(history.prompts ?? {})).toEqual([
      'never',
      ...Array.from({ length: 98 }, (_, index) => `p${index + 2}`),
      'p1',
      'p100',
    ])
    history = remember(history, { id: 'p101' }, 'closed', { now: 102 })
    expect(Object.keys(history.prompts ?? {})).toHaveLength(101)
    expect(history.prompts).not.toHaveProperty('p2')
    expect(history.prompts).toHaveProperty('p3')
    expect(history.prompts?.never).toEqual({ never: true })
  })

  test('expired: the page took it away, so nothing is remembered', () => {
    const history: History = { openedAt: 1 }
    expect(remember(history, prompt, 'expired', { now: 5, context })).toBe(history)
  })

  test('without a context it keeps no key', () => {
    expect(of(remember({}, prompt, 'answered', { now: 5 }))).toEqual({ answeredAt: 5 })
  })

  test('adds to what was known and keeps the rest', () => {
    const history: History = {
      openedAt: 1,
      prompts: { lunch: { laterAt: 2, keys: ['order=A-0'] }, dinner: { never: true } },
    }
    expect(remember(history, prompt, 'answered', { now: 5, context })).toEqual({
      openedAt: 1,
      prompts: {
        lunch: { laterAt: 2, answeredAt: 5, keys: ['order=A-0', 'order=A-1'] },
        dinner: { never: true },
      },
    })
  })

  test('a key that comes again moves to the end', () => {
    const history: History = { prompts: { lunch: { keys: ['order=A-1', 'order=A-2'] } } }
    expect(of(remember(history, prompt, 'closed', { now: 5, context }))).toMatchObject({
      keys: ['order=A-2', 'order=A-1'],
    })
  })

  test('50 keys are kept, and of 51 the newest 50', () => {
    const after = (count: number): readonly string[] | undefined => {
      let history: History = {}
      for (let order = 1; order <= count; order++)
        history = remember(history, prompt, 'answered', { now: order, context: { order: `${order}` } })
      return history.prompts?.lunch?.keys
    }
    expect(after(50)).toHaveLength(50)
    expect(after(50)?.[0]).toBe('order=1')
    expect(after(51)).toHaveLength(50)
    expect(after(51)?.[0]).toBe('order=2')
    expect(after(51)?.[49]).toBe('order=51')
  })

  test('does not touch what it was given', () => {
    const history: History = deepFreeze({ openedAt: 1, prompts: { lunch: { keys: ['order=A-0'] } } })
    expect(of(remember(history, deepFreeze(prompt), 'never', { now: 5, context }))).toEqual({
      never: true,
      keys: ['order=A-0', 'order=A-1'],
    })
    expect(history).toEqual({ openedAt: 1, prompts: { lunch: { keys: ['order=A-0'] } } })
  })

  test.each(['constructor', 'prototype', '__proto__'])(
    'a prompt named %s is a prompt like any other',
    (id) => {
      const { prompts = {} } = remember({ prompts: {} }, { ...prompt, id }, 'answered', { now: 5, context })
      expect(Object.entries(prompts)).toEqual([[id, { answeredAt: 5, keys: ['order=A-1'] }]])
      expect(Object.getPrototypeOf(prompts)).toBe(Object.prototype)
    },
  )
})
