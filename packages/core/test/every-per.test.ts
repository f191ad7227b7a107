import { rememberEach, timesPerOf } from '@earshot/core/every-per'
import type { History } from '@earshot/core/history'
import { createPerson } from '@earshot/core/testing'
import { describe, expect, test } from 'vitest'
import { ask, day, limited, now } from './decisions.ts'

const annual = limited({ every: '365d', mutes: '30d' }, { id: 'annual' })
const other = limited({}, { id: 'other' })
const answered = (prompt: typeof annual, at = now): History =>
  rememberEach({}, prompt, 'answered', { now: at })

describe('mutes', () => {
  test('keeps all others away for so long after an answer, and no longer', () => {
    const history = answered(annual)
    const asks = (days: number) => ask(other, { history, now: now + days * day, restMs: 0 })
    expect(asks(29.9).because).toEqual([{ rule: 'rest', input: '0', passes: false }])
    expect(asks(30).ask).toBe(true)
  })

  test('is nothing where nobody answered, or where the prompt does not say it', () => {
    const asks = (history: History) => ask(other, { history, now: now + day, restMs: 0 }).ask
    for (const happening of ['opened', 'ignored', 'closed', 'later', 'never', 'expired'] as const)
      expect(asks(rememberEach({}, annual, happening, { now }))).toBe(true)
    expect(asks(answered(other))).toBe(true)
  })

  test('holds back nothing that people open themselves, and no clock makes it longer', () => {
    const history = answered(annual)
    expect(ask(other, { history, opened: 'person' }).ask).toBe(true)
    expect(ask(other, { history: answered(annual, now + 400 * day), restMs: 0 }).ask).toBe(true)
  })

  test('is remembered while others are answered in their place in the page', () => {
    const history = rememberEach(answered(annual), other, 'answered', { now: now + day })
    expect(ask(other, { history, now: now + 20 * day, restMs: 0 }).ask).toBe(false)
  })
})

describe('timesPer', () => {
  const table = limited({ timesPer: '2 visit' }, { id: 'table' })

  test('lets it open itself so often for one visit, and anew for the next', () => {
    const person = createPerson({ restMs: 0, context: { visit: 'V-1' } })
    const meet = () => person.meet(table, 'ignored').status
    expect([meet(), meet(), meet()]).toEqual(['ignored', 'ignored', 'held'])
    expect(person.goTo('/', { visit: 'V-2' }).meet(table, 'ignored').status).toBe('ignored')
  })

  test('counts only what opened itself, and says nothing without its context', () => {
    const context = { visit: 'V-1' }
    let history: History = {}
    for (const happening of ['answered', 'ignored', 'opened', 'closed'] as const)
      history = rememberEach(history, table, happening, { now, context })
    expect(history.prompts?.table?.openedPer).toEqual({ 'visit=V-1': 1 })
    expect(timesPerOf(table.limits, {})).toBeUndefined()
    expect(rememberEach({}, table, 'opened', { now }).prompts?.table?.openedPer).toBeUndefined()
  })
})
