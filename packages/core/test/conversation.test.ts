import {
  type Action,
  type Conversation,
  currentQuestion,
  type Effect,
  lookupIn,
  progress,
  start,
  transition,
  visibleQuestions,
} from '@earshot/core/conversation'
import type { Dismissal } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { versionOf } from '@earshot/core/version'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepFreeze, everyType, example, promptOf } from './prompts.ts'

const answer = (question: string, value: unknown, advance = false): Action => ({
  type: 'answer',
  question,
  value,
  ...(advance && { advance }),
})
const go = (question: string, value: unknown): Action => answer(question, value, true)
const updated: Effect = { type: 'updated' }
const submitted: Effect = { type: 'submitted' }

/** The last state and every effect on the way, each state frozen before it is used. */
function run(state: Conversation, ...actions: readonly Action[]): readonly [Conversation, readonly Effect[]] {
  let at = deepFreeze(state)
  const effects: Effect[] = []
  for (const action of actions) {
    const [next, due] = transition(at, deepFreeze(action))
    at = deepFreeze(next)
    effects.push(...due)
  }
  return [at, effects]
}
const after = (state: Conversation, ...actions: readonly Action[]): Conversation => run(state, ...actions)[0]
const values = (state: Conversation): unknown =>
  Object.fromEntries(state.answers.map(({ question, value }) => [question, value]))
const begin = start(example)

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
      problem: undefined,
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
    expect(visibleQuestions(state)).toContain(currentQuestion(state))
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

describe('lookupIn', () => {
  test('gives answers by question and context by name', () => {
    const lookup = lookupIn({
      answers: [
        { question: 'rating', value: 1 },
        { question: 'none', value: null },
      ],
      context: { table: '12' },
    })
    expect(
      ['rating', 'none', 'table', 'context.table', 'context.order', 'context.constructor', 'constructor'].map(
        lookup,
      ),
    ).toEqual([1, null, undefined, '12', undefined, undefined, undefined])
  })
})

describe('any prompt, any actions', () => {
  interface Plan {
    readonly kind: 'rating' | 'choice' | 'choices' | 'text' | 'contact' | 'message'
    readonly required: boolean
    readonly of: number
    readonly mode: 'always' | 'when' | 'unless' | 'context'
  }
  const comparison: Record<Plan['kind'], string> = {
    rating: '<= 2',
    choice: "= 'red'",
    choices: "has 'red'",
    text: "~ 'a*'",
    contact: '',
    message: '',
  }
  const build = (plans: readonly Plan[]): Prompt =>
    promptOf(
      plans.map(({ kind, required, of, mode }, index): Question => {
        const earlier = plans[of % Math.max(1, index)]
        const condition =
          mode === 'context'
            ? 'context.table'
            : index && earlier
              ? `q${of % index} ${comparison[earlier.kind]}`
              : 'not context.order'
        const when = mode === 'unless' ? `not (${condition})` : condition
        return {
          ...everyType[kind],
          id: `q${index}`,
          required: required && kind !== 'message',
          ...(mode !== 'always' && { when }),
        }
      }),
    )
  const prompts = fc
    .array(
      fc.record<Plan>({
        kind: fc.constantFrom('rating', 'choice', 'choices', 'text', 'contact', 'message'),
        required: fc.boolean(),
        of: fc.nat({ max: 9 }),
        mode: fc.constantFrom('always', 'when', 'unless', 'context'),
      }),
      { minLength: 1, maxLength: 7 },
    )
    .map(build)
  const given = fc.oneof(
    fc.integer({ min: 0, max: 11 }),
    fc.constantFrom('red', 'green', 'other', 'abc', 'a@b.cd', '', undefined, null),
    fc.subarray(['red', 'green', 'other']),
    fc.constant({ email: 'a@b.cd', consent: true }),
    fc.anything(),
  )
  const actions = fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          type: fc.constant('answer' as const),
          question: fc.nat({ max: 7 }).map((n) => `q${n}`),
          value: given,
          advance: fc.boolean(),
        }),
      },
      { weight: 4, arbitrary: fc.constantFrom<Action>({ type: 'next' }, { type: 'skip' }, { type: 'back' }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Action>({ type: 'submit' }, { type: 'dismiss', how: 'later' }),
      },
    ),
    { maxLength: 25 },
  )
  const contexts = fc.constantFrom({}, { table: '12' }, { order: 'A-1' })

  /** Calls `check` with each step of a random run; every state is frozen. */
  const everyStep = (
    check: (before: Conversation, next: Conversation, effects: readonly Effect[]) => void,
  ): void => {
    fc.assert(
      fc.property(prompts, contexts, actions, (prompt, context, steps) => {
        let state = deepFreeze(start(prompt, { context }))
        for (const action of steps) {
          const [next, effects] = transition(state, action)
          check(state, deepFreeze(next), effects)
          state = next
        }
      }),
      { numRuns: 1_000 },
    )
  }

  test('never hold an answer to a hidden question, nor two to one', () => {
    everyStep((_, next) => {
      const visible = visibleQuestions(next).map(({ id }) => id)
      const answered = next.answers.map(({ question }) => question)
      expect(visible.filter((id) => answered.includes(id))).toEqual(answered)
    })
  })

  test('raise the revision by one with each change of the answers and with the end, and never lower it', () => {
    everyStep((before, next) => {
      const changed = JSON.stringify(before.answers) !== JSON.stringify(next.answers)
      const finished = before.phase === 'asking' && next.phase === 'submitted'
      expect(next.revision - before.revision).toBe(Number(changed) + Number(finished))
    })
  })

  test('say what happened: each change has its event, and nothing else has one', () => {
    everyStep((before, next, effects) => {
      const kinds = effects.map(({ type }) => type)
      if (before.phase !== 'asking') expect([next, kinds]).toEqual([before, []])
      else if (next.phase === 'submitted') expect(kinds).toEqual(['submitted'])
      else {
        const change = next.revision > before.revision ? ['updated'] : []
        expect(kinds).toEqual(next.phase === 'closed' ? [...change, 'dismissed'] : change)
      }
    })
  })

  test('submit only what has answers, and one to each required question that applies', () => {
    everyStep((_, next) => {
      if (next.phase !== 'submitted') return
      const answered = next.answers.map(({ question }) => question)
      expect(answered.length).toBeGreaterThan(0)
      const required = visibleQuestions(next).filter((question) => question.required)
      expect(required.filter(({ id }) => !answered.includes(id))).toEqual([])
    })
  })

  test('show a question that applies, or none after the end', () => {
    everyStep((_, next) => {
      const question = currentQuestion(next)
      if (next.phase !== 'asking') expect(question).toBeUndefined()
      else if (question) expect(visibleQuestions(next)).toContain(question)
      else expect(visibleQuestions(next)).toEqual([])
    })
  })

  test('change nothing where they are refused, but what was taken before the end was refused', () => {
    everyStep((before, next, effects) => {
      if (!next.problem || before.phase !== 'asking') return
      if (next.revision === before.revision) {
        expect(effects).toEqual([])
        expect({ ...next, at: before.at, problem: before.problem }).toEqual(before)
      } else expect([next.problem, next.phase]).toEqual(['required', 'asking'])
    })
  })

  test('keep what the run is: its prompt, version, context and id', () => {
    everyStep((before, next) => {
      const { at, answers, revision, phase, problem, ...rest } = next
      expect(before).toMatchObject(rest)
    })
  })
})
