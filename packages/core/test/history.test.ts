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
