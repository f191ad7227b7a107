import {
  type Action,
  currentQuestion,
  progress,
  start,
  transition,
  visibleQuestions,
} from '@earshot/core/conversation'
import type { Dismissal } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { versionOf } from '@earshot/core/version'
import { describe, expect, test } from 'vitest'
import { after, answer, begin, go, run, submitted, updated, values } from './conversations.ts'
import { everyType, example, promptOf } from './prompts.ts'

describe('start', () => {
  test('stands at the first question, with nothing answered', () => {
    expect(start(example, { context: { order: 'A-1' }, run: 'r1', now: 5 })).toEqual({
      prompt: example,
      version: versionOf(example),
      run: 'r1',
      locale: 'en',
      context: { order: 'A-1' },
      askedAt: 5,
      revision: 0,
      answers: [],
      phase: 'asking',
      at: 'rating',
    })
  })

  test('has defaults', () => {
    expect(begin).toMatchObject({ context: {}, locale: 'en', run: '', askedAt: undefined })
  })

  test('speaks the language of the run, and has the version of the definition', () => {
    const state = start(example, { locale: 'de-AT' })
    expect(currentQuestion(state)?.text).toBe('Wie waren wir heute?')
    expect(state.version).toBe(versionOf(example))
    expect(after(state, answer('rating', 1)).answers).toEqual([
      { question: 'rating', value: 1, label: 'Schlecht' },
    ])
  })

  test('passes over first questions that do not apply', () => {
    const prompt = promptOf([
      { ...everyType.text, when: 'context.table' },
      { ...everyType.choice, when: 'not context.table' },
    ])
    expect(start(prompt).at).toBe('a-choice')
    expect(start(prompt, { context: { table: '12' } }).at).toBe('a-text')
  })

  test('where no question applies it shows none, and going on closes it', () => {
    const state = start(promptOf([{ ...everyType.text, when: 'context.table' }]))
    expect([state.at, currentQuestion(state), progress(state)]).toEqual([
      undefined,
      undefined,
      { step: 0, total: 0 },
    ])
    expect(run(state, { type: 'next' })).toMatchObject([
      { phase: 'closed' },
      [{ type: 'dismissed', how: 'closed' }],
    ])
  })

  test('a condition that does not parse is a TypeError that names it', () => {
    expect(() => start(promptOf([{ ...everyType.text, when: 'rating <=' }]))).toThrow(TypeError)
    expect(() => start(promptOf([{ ...everyType.text, when: 'rating <=' }]))).toThrow(/rating <=/)
  })

  test('context is read by its own names only', () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      expect(start(promptOf([{ ...everyType.text, when: `context.${name}` }])).at).toBeUndefined()
  })
})

describe('branching', () => {
  test('a low rating leads to what and why', () => {
    const state = after(begin, go('rating', 1))
    expect(state.at).toBe('what')
    expect(visibleQuestions(state).map(({ id }) => id)).toEqual(['rating', 'what', 'why'])
  })

  test('a high rating ends it', () => {
    expect(run(begin, go('rating', 3))).toMatchObject([{ phase: 'submitted', at: undefined }, [submitted]])
  })

  test('a question that hangs on a hidden one is hidden with it', () => {
    const text = (id: string, when?: string): Question => ({
      id,
      type: 'text',
      text: id,
      ...(when && { when }),
    })
    const state = start(promptOf([text('a'), text('b', "a = 'x'"), text('c', 'b'), text('d', 'not b')]))
    const full = after(state, go('a', 'x'), go('b', 'y'), answer('c', 'z'))
    expect(values(full)).toEqual({ a: 'x', b: 'y', c: 'z' })
    expect(visibleQuestions(full).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    const other = after(full, answer('a', 'other'))
    expect(values(other)).toEqual({ a: 'other' })
    expect(visibleQuestions(other).map(({ id }) => id)).toEqual(['a', 'd'])
  })

  test('progress counts what applies so far', () => {
    expect(progress(begin)).toEqual({ step: 1, total: 1 })
    expect(progress(after(begin, answer('rating', 1)))).toEqual({ step: 1, total: 3 })
    expect(progress(after(begin, go('rating', 1)))).toEqual({ step: 2, total: 3 })
    expect(progress(after(begin, go('rating', 1), { type: 'skip' }))).toEqual({ step: 3, total: 3 })
  })
})

describe('submit', () => {
  test('finishes with what was given so far', () => {
    const state = after(begin, go('rating', 1))
    expect(run(state, { type: 'submit' })).toEqual([
      { ...state, phase: 'submitted', at: undefined, revision: 2 },
      [submitted],
    ])
  })

  test('without any answer it closes: nobody said anything', () => {
    const state = start(promptOf([everyType.text]))
    expect(run(state, { type: 'submit' })).toEqual([
      { ...state, phase: 'closed', at: undefined },
      [{ type: 'dismissed', how: 'closed' }],
    ])
  })

  test('with a required question open it goes there and says so', () => {
    const prompt = promptOf([everyType.choice, { ...everyType.choices, required: true }])
    const state = after(start(prompt), answer('a-choice', 'red'))
    expect(run(state, { type: 'submit' })).toEqual([{ ...state, at: 'some', problem: 'required' }, []])
  })

  test('a required question that does not apply is not asked for', () => {
    const prompt = promptOf([
      everyType.choice,
      { ...everyType.choices, required: true, when: "a-choice = 'green'" },
    ])
    expect(after(start(prompt), go('a-choice', 'red')).phase).toBe('submitted')
    expect(after(start(prompt), go('a-choice', 'green')).at).toBe('some')
  })
})

describe('an answer that leads to the end while a required question is open', () => {
  const prompt = promptOf([{ ...everyType.choice, required: true }, everyType.choices])

  test('is kept and told, and the open question is shown', () => {
    const [state, effects] = run(start(prompt), go('some', ['red']))
    expect(state).toMatchObject({ at: 'a-choice', problem: 'required', phase: 'asking', revision: 1 })
    expect(values(state)).toEqual({ some: ['red'] })
    expect(effects).toEqual([updated])
  })
})

describe('dismiss', () => {
  test.each<Dismissal>(['closed', 'later', 'never', 'expired'])('%s', (how) => {
    const state = after(begin, answer('rating', 1))
    expect(run(state, { type: 'dismiss', how })).toEqual([
      { ...state, phase: 'closed', at: undefined },
      [{ type: 'dismissed', how }],
    ])
  })
})

describe('after the end', () => {
  const ends = [after(begin, go('rating', 4)), after(begin, { type: 'dismiss', how: 'later' })]
  const actions: readonly Action[] = [
    answer('rating', 1),
    go('rating', 1),
    { type: 'next' },
    { type: 'skip' },
    { type: 'back' },
    { type: 'submit' },
    { type: 'dismiss', how: 'closed' },
  ]

  test.each(actions)('nothing changes: $type', (action) => {
    for (const state of ends) {
      const [next, effects] = transition(state, action)
      expect(next).toBe(state)
      expect(effects).toEqual([])
    }
  })

  test('no question is shown', () => {
    for (const state of ends) expect(currentQuestion(state)).toBeUndefined()
  })
})

test('texts that come apart from the prompt are shown and leave its version as it is', () => {
  const prompt: Prompt = { id: 'a', title: 'A', questions: [{ id: 'q', type: 'text', text: 'Question' }] }
  const state = start(prompt, { locale: 'de', words: { q: 'Frage' } })
  expect(currentQuestion(state)?.text).toBe('Frage')
  expect(state.version).toBe(start(prompt).version)
})
