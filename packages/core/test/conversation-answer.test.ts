import { type Action, currentQuestion, progress, start, visibleQuestions } from '@earshot/core/conversation'
import { describe, expect, test } from 'vitest'
import { after, answer, begin, go, run, submitted, updated, values } from './conversations.ts'
import { everyType, promptOf } from './prompts.ts'

describe('answer', () => {
  test('is kept with its label; without advance the question stays', () => {
    const [state, effects] = run(begin, answer('rating', 1))
    expect(state).toMatchObject({ at: 'rating', revision: 1, problem: undefined, phase: 'asking' })
    expect(state.answers).toEqual([{ question: 'rating', value: 1, label: 'Poor' }])
    expect(effects).toEqual([updated])
  })

  test('the revision rises by one with each change, and with nothing else', () => {
    const revisions = [
      answer('rating', 1),
      answer('rating', 1),
      answer('rating', 2),
      go('rating', 2),
      answer('what', ['other']),
      answer('what', ['fairness']),
      answer('what', 'nonsense'),
      { type: 'back' } as const,
      { type: 'next' } as const,
      answer('what', []),
      { type: 'submit' } as const,
    ].map((_, index, actions) => after(begin, ...actions.slice(0, index + 1)).revision)
    expect(revisions).toEqual([1, 1, 2, 2, 3, 4, 4, 4, 4, 5, 6])
  })

  test('the same answer again is no change and no event', () => {
    const state = after(begin, go('rating', 1), answer('what', ['fairness', 'other']))
    expect(run(state, answer('what', ['fairness', 'other', 'fairness']))).toEqual([state, []])
  })

  test('what was written beside an option is part of the answer', () => {
    const prompt = promptOf([everyType.choice])
    const other = (text: string): Action => ({
      type: 'answer',
      question: 'a-choice',
      value: 'other',
      other: text,
    })
    const state = after(start(prompt), other('Blue'))
    expect(state.answers[0]).toMatchObject({ value: 'other', other: 'Blue' })
    expect(after(state, other('Black'))).toMatchObject({ revision: 2, answers: [{ other: 'Black' }] })
  })

  test('of another kind is refused: the problem is told, the rest stays', () => {
    const state = after(begin, answer('rating', 1))
    const [refused, effects] = run(state, answer('rating', 7))
    expect(refused).toEqual({ ...state, problem: 'not-an-option' })
    expect(effects).toEqual([])
    expect(after(refused, answer('rating', 2)).problem).toBeUndefined()
    expect(after(refused, { type: 'back' }).problem).toBeUndefined()
  })

  test('to a question that is hidden or unknown is refused', () => {
    for (const question of ['why', 'nobody', 'constructor', '__proto__'])
      expect(run(begin, go(question, 'x'))).toEqual([{ ...begin, problem: 'not-an-option' }, []])
  })

  test('to another question that is refused shows that question', () => {
    const state = after(begin, go('rating', 1), { type: 'skip' })
    expect(state.at).toBe('why')
    expect(after(state, answer('what', ['nonsense']))).toMatchObject({ at: 'what', problem: 'not-an-option' })
  })

  test('to an earlier question with advance goes on from that question', () => {
    const state = after(begin, go('rating', 1), { type: 'skip' }, go('rating', 2))
    expect(state).toMatchObject({ at: 'what', revision: 2 })
  })

  test('an emptied one is dropped, an empty first one is no change', () => {
    const state = after(begin, go('rating', 1), { type: 'skip' })
    expect(run(state, answer('why', '  '))).toEqual([state, []])
    expect(run(state, answer('why', 'Cold'), answer('why', ''))).toEqual([
      { ...state, revision: 3 },
      [updated, updated],
    ])
  })

  test('a required one cannot be emptied', () => {
    const state = after(begin, answer('rating', 1))
    expect(run(state, answer('rating', undefined))).toEqual([{ ...state, problem: 'required' }, []])
  })

  test('answers stand in the order of the questions, in whatever order they were given', () => {
    const state = after(begin, answer('rating', 1), answer('why', 'Cold'), answer('what', ['other']))
    expect(state.answers.map(({ question }) => question)).toEqual(['rating', 'what', 'why'])
  })

  test('the last answer with advance submits: two changes, one event', () => {
    const state = after(begin, go('rating', 1), go('what', ['other']))
    expect(run(state, go('why', 'Cold'))).toMatchObject([{ phase: 'submitted', revision: 4 }, [submitted]])
  })
})

describe('going back and answering otherwise', () => {
  const full = after(begin, go('rating', 1), go('what', ['fairness']), answer('why', 'Cold'))

  test('keeps what still applies', () => {
    expect(values(after(full, { type: 'back' }, { type: 'back' }, go('rating', 2)))).toEqual({
      rating: 2,
      what: ['fairness'],
      why: 'Cold',
    })
  })

  test('drops what no longer applies, as one change', () => {
    const [state, effects] = run(full, { type: 'back' }, { type: 'back' }, answer('rating', 4))
    expect(values(state)).toEqual({ rating: 4 })
    expect([full.revision, state.revision, effects]).toEqual([3, 4, [updated]])
  })

  test('what was dropped does not come back', () => {
    expect(values(after(full, answer('rating', 4), answer('rating', 1)))).toEqual({ rating: 1 })
  })

  test('the question that is shown still applies', () => {
    const state = after(full, answer('rating', 4))
    expect(full.at).toBe('why')
    expect(state.phase).toBe('asking')
    expect(visibleQuestions(state)).toContainEqual(currentQuestion(state))
    expect(progress(state)).toEqual({ step: 1, total: 1 })
  })

  test('back stops at the first question, passes over hidden ones and keeps answers', () => {
    const prompt = promptOf([
      everyType.choice,
      { ...everyType.text, when: "a-choice = 'red'" },
      { ...everyType.choices, when: 'a-choice' },
    ])
    const state = after(start(prompt), go('a-choice', 'green'))
    expect(state.at).toBe('some')
    const back = after(state, { type: 'back' })
    expect(back).toEqual({ ...state, at: 'a-choice' })
    expect(run(back, { type: 'back' })).toEqual([back, []])
  })
})

describe('next and skip', () => {
  test('a required question holds both', () => {
    for (const type of ['next', 'skip'] as const)
      expect(run(begin, { type })).toEqual([{ ...begin, problem: 'required' }, []])
    expect(run(after(begin, answer('rating', 1)), { type: 'skip' })).toMatchObject([
      { at: 'rating', problem: 'required' },
      [],
    ])
  })

  test('a required question holds both also where another comes after it', () => {
    const state = start(promptOf([{ ...everyType.choice, required: true }, everyType.text]))
    for (const type of ['next', 'skip'] as const)
      expect(run(state, { type })).toEqual([{ ...state, problem: 'required' }, []])
  })

  test('where no question applies, both close it', () => {
    const state = start(promptOf([{ ...everyType.text, when: 'context.table' }]))
    for (const type of ['next', 'skip'] as const)
      expect(run(state, { type })).toMatchObject([
        { phase: 'closed' },
        [{ type: 'dismissed', how: 'closed' }],
      ])
  })

  test('next goes on from a required question that is answered, without an event', () => {
    expect(run(after(begin, answer('rating', 1)), { type: 'next' })).toMatchObject([
      { at: 'what', revision: 1 },
      [],
    ])
  })

  test('skip goes on and drops the answer', () => {
    const state = after(begin, go('rating', 1), answer('what', ['other']))
    expect(run(state, { type: 'skip' })).toMatchObject([
      { at: 'why', revision: 3, answers: [{ question: 'rating' }] },
      [updated],
    ])
  })

  test('skip of what was not answered is no change', () => {
    const state = after(begin, go('rating', 1))
    expect(run(state, { type: 'skip' })).toEqual([{ ...state, at: 'why' }, []])
  })

  test('next keeps the answer', () => {
    const state = after(begin, go('rating', 1), answer('what', ['other']), { type: 'next' })
    expect(values(state)).toEqual({ rating: 1, what: ['other'] })
  })

  test('after the last question both submit', () => {
    const state = after(begin, go('rating', 1), { type: 'skip' })
    for (const type of ['next', 'skip'] as const)
      expect(run(state, { type })).toMatchObject([{ phase: 'submitted', revision: 2 }, [submitted]])
  })

  test('taking the only answer back and going on closes it, and tells that the answer is gone', () => {
    const state = after(start(promptOf([everyType.choice])), answer('a-choice', 'red'))
    for (const action of [{ type: 'skip' } as const, go('a-choice', '')]) {
      const [closed, effects] = run(state, action)
      expect(closed).toMatchObject({ phase: 'closed', answers: [], revision: 2 })
      expect(effects).toEqual([updated, { type: 'dismissed', how: 'closed' }])
    }
  })

  test('a message asks nothing, so it holds nobody up', () => {
    const prompt = promptOf([
      { id: 'a', type: 'choice', text: 'A?', options: [{ id: 'x', text: 'X' }] },
      { ...everyType.message, required: true },
    ])
    const state = after(start(prompt), go('a', 'x'))
    expect(state.at).toBe('a-message')
    expect(after(state, { type: 'next' })).toMatchObject({ phase: 'submitted', problem: undefined })
    expect(after(state, { type: 'submit' })).toMatchObject({ phase: 'submitted', problem: undefined })
  })
})
