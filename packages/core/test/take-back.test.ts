import { type Action, type Conversation, currentQuestion, start } from '@earshot/core/conversation'
import { plainChecks } from '@earshot/core/plain-checks'
import { step } from '@earshot/core/step'
import { takeBack, undoMs } from '@earshot/core/take-back'
import { describe, expect, test } from 'vitest'
import { after, answer, begin, go, run, submitted, updated, values } from './conversations.ts'
import { everyType, promptOf } from './prompts.ts'

const tap = (question: string, value: unknown, tappedAt: number): Action => ({
  type: 'answer',
  question,
  value,
  advance: true,
  tappedAt,
})
const undo = (now: number): Action => ({ type: 'undo', now })

describe('takeBack', () => {
  test('steps with the checks that are passed, and keeps the tap', () => {
    const [stepped, effects] = step(begin, tap('rating', 1, 5), plainChecks)
    const [taken, due] = takeBack(begin, tap('rating', 1, 5), plainChecks)
    expect(taken).toEqual({ ...stepped, tap: { before: begin, at: 5 } })
    expect(due).toEqual(effects)
    expect(takeBack(begin, tap('rating', 1, 5), {})[0]).toMatchObject({ problem: 'wrong-type', answers: [] })
  })

  test('a tap that says the same again can be taken back too', () => {
    const again = after(begin, tap('rating', 1, 0), { type: 'back' }, tap('rating', 1, 5))
    expect(again).toMatchObject({ revision: 1, tap: { at: 5 } })
  })

  test('a tap that is taken but leads back to an open question can be taken back', () => {
    const prompt = promptOf([
      { ...everyType.choice, id: 'a', required: true },
      { ...everyType.choice, id: 'b' },
    ])
    const [state] = run(start(prompt), tap('b', 'green', 0))
    expect(state).toMatchObject({ at: 'a', problem: 'required', tap: { at: 0 } })
    expect(after(state, undo(1))).toMatchObject({ answers: [], at: 'a', problem: undefined })
  })

  test('step alone takes nothing back', () => {
    const tapped = after(begin, tap('rating', 1, 0))
    for (const action of [undo(1), { type: 'withdraw' } as const])
      expect(step(tapped, action, plainChecks)).toEqual([tapped, []])
  })
})

describe('undo', () => {
  test('takes a tap back, answer and step, and tells the receiver', () => {
    const tapped = after(begin, tap('rating', 1, 1_000))
    expect(tapped).toMatchObject({ at: 'what', revision: 1 })
    const [state, effects] = run(tapped, undo(1_500))
    expect(state).toMatchObject({ at: 'rating', answers: [], revision: 2, phase: 'asking' })
    expect(effects).toEqual([updated])
    expect(currentQuestion(state)?.id).toBe('rating')
  })

  test('takes back the tap that submitted', () => {
    const [end, effects] = run(begin, tap('rating', 4, 1_000))
    expect([end.phase, end.revision, effects]).toEqual(['submitted', 2, [submitted]])
    const [state, due] = run(end, undo(2_000))
    expect(state).toMatchObject({ phase: 'asking', at: 'rating', answers: [], revision: 3 })
    expect(due).toEqual([updated])
    expect(run(state, tap('rating', 3, 3_000))).toMatchObject([
      { phase: 'submitted', revision: 5 },
      [submitted],
    ])
  })

  test('brings back the answer that the tap replaced, and what hung on it', () => {
    const told = after(begin, go('rating', 1), go('what', ['fairness']), { type: 'back' }, { type: 'back' })
    const changed = after(told, tap('rating', 2, 0), { type: 'undo', now: 1 })
    expect(values(changed)).toEqual({ rating: 1, what: ['fairness'] })
    const high = after(told, tap('rating', 4, 0), undo(1))
    expect(values(high)).toEqual({ rating: 1, what: ['fairness'] })
    expect(high.revision).toBeGreaterThan(told.revision)
  })

  test('holds for ten seconds: a shared screen starts again after 15', () => {
    expect(undoMs).toBe(10_000)
  })

  test(`holds for ${undoMs} ms, and not a millisecond longer`, () => {
    const tapped = after(begin, tap('rating', 1, 5_000))
    expect(after(tapped, undo(5_000 + undoMs)).at).toBe('rating')
    expect(run(tapped, undo(5_001 + undoMs))).toEqual([tapped, []])
  })

  test('takes back one tap, not the one before', () => {
    const prompt = promptOf([
      { ...everyType.choice, id: 'a' },
      { ...everyType.choice, id: 'b' },
      everyType.text,
    ])
    const state = after(start(prompt), tap('a', 'red', 0), tap('b', 'green', 1), undo(2))
    expect(values(state)).toEqual({ a: 'red' })
    expect(run(state, undo(3))).toEqual([state, []])
  })

  test('needs a tap: what was typed or is done since then stays', () => {
    const typed = after(begin, go('rating', 1))
    expect(run(typed, undo(0))).toEqual([typed, []])
    const since: readonly Action[] = [
      answer('what', ['other']),
      { type: 'next' },
      { type: 'back' },
      { type: 'submit' },
      { type: 'dismiss', how: 'later' },
    ]
    for (const action of since) {
      const state = after(begin, tap('rating', 1, 0), action)
      expect(run(state, undo(1))).toEqual([state, []])
    }
  })

  test('a tap that was refused is none', () => {
    const state = after(begin, tap('rating', 9, 0))
    expect(run(state, undo(1))).toEqual([state, []])
  })

  test('the state stays plain data, and does not grow with taps', () => {
    let state: Conversation = begin
    for (let at = 0; at < 50; at++) state = after(state, tap('rating', 1 + (at % 2), at), { type: 'back' })
    const tapped = after(state, tap('rating', 1, 50))
    expect(tapped.tap?.before.tap).toBeUndefined()
    expect(structuredClone(tapped)).toEqual(tapped)
  })
})

describe('withdraw', () => {
  const withdraw: Action = { type: 'withdraw' }
  const withdrawn = [{ type: 'withdrawn' }]

  test('takes everything back, in the middle, after the end and after closing', () => {
    const asking = after(begin, go('rating', 1))
    for (const state of [
      asking,
      after(asking, { type: 'submit' }),
      after(asking, { type: 'dismiss', how: 'closed' }),
    ]) {
      const [gone, effects] = run(state, withdraw)
      expect(gone).toEqual({
        ...state,
        phase: 'withdrawn',
        at: undefined,
        answers: [],
        revision: state.revision + 1,
      })
      expect(effects).toEqual(withdrawn)
      expect(currentQuestion(gone)).toBeUndefined()
    }
  })

  test('is the last word', () => {
    const gone = after(begin, tap('rating', 1, 0), withdraw)
    for (const action of [withdraw, go('rating', 2), { type: 'submit' } as const, undo(0)])
      expect(run(gone, action)).toEqual([gone, []])
  })

  test('nothing said is nothing to take back', () => {
    expect(run(begin, withdraw)).toEqual([begin, []])
  })
})
