import {
  type Action,
  type Conversation,
  currentQuestion,
  type Effect,
  start,
  transition,
  visibleQuestions,
} from '@earshot/core/conversation'
import type { Prompt } from '@earshot/core/prompt'
import { type Question, type QuestionType, questionTypes } from '@earshot/core/question'
import { undoMs } from '@earshot/core/take-back'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepFreeze, everyType, promptOf } from './prompts.ts'

describe('any prompt, any actions', () => {
  interface Plan {
    readonly kind: QuestionType
    readonly required: boolean
    readonly of: number
    readonly mode: 'always' | 'when' | 'unless' | 'context'
  }
  const comparison: Record<Plan['kind'], string> = {
    rating: ' <= 2',
    choice: " = 'red'",
    choices: " has 'red'",
    text: " ~ 'a*'",
    contact: '',
    message: '',
    matrix: '.food = 1',
    ranking: " has 'red'",
    number: ' > 3',
    date: " > '2026-06-30'",
    consent: '',
  }
  const build = (plans: readonly Plan[]): Prompt =>
    promptOf(
      plans.map(({ kind, required, of, mode }, index): Question => {
        const earlier = plans[of % Math.max(1, index)]
        const condition =
          mode === 'context'
            ? 'context.table'
            : index && earlier
              ? `q${of % index}${comparison[earlier.kind]}`
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
        kind: fc.constantFrom(...questionTypes),
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
    fc.constantFrom<unknown>(
      { email: 'a@b.cd', consent: true },
      { food: 1 },
      { food: 2, drinks: null },
      true,
      false,
    ),
    fc.constantFrom(['red', 'green', 'other'], '2026-07-01', '2026-05-01', 'no day'),
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
          tappedAt: fc.constantFrom(undefined, 0, 5_000),
        }),
      },
      { weight: 4, arbitrary: fc.constantFrom<Action>({ type: 'next' }, { type: 'skip' }, { type: 'back' }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Action>(
          { type: 'submit' },
          { type: 'dismiss', how: 'later' },
          { type: 'undo', now: 5_000 },
          { type: 'undo', now: 12_000 },
          { type: 'withdraw' },
        ),
      },
    ),
    { maxLength: 25 },
  )
  const contexts = fc.constantFrom({}, { table: '12' }, { order: 'A-1' })

  /** Calls `check` with each step of a random run; every state is frozen. */
  const everyStep = (
    check: (before: Conversation, next: Conversation, effects: readonly Effect[], action: Action) => void,
  ): void => {
    fc.assert(
      fc.property(prompts, contexts, actions, (prompt, context, steps) => {
        let state = deepFreeze(start(prompt, { context }))
        for (const action of steps as readonly Action[]) {
          const [next, effects] = transition(state, action)
          check(state, deepFreeze(next), effects, action)
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

  /** Whether an action took back what was done before it. */
  const tookBack = (before: Conversation, next: Conversation, { type }: Action): boolean =>
    (type === 'undo' || type === 'withdraw') && next !== before

  test('raise the revision by one with each change of the answers and with the end, and never lower it', () => {
    everyStep((before, next, _, action) => {
      const changed = JSON.stringify(before.answers) !== JSON.stringify(next.answers)
      const finished = before.phase === 'asking' && next.phase === 'submitted'
      const by = tookBack(before, next, action) ? 1 : Number(changed) + Number(finished)
      expect(next.revision - before.revision).toBe(by)
    })
  })

  test('say what happened: each change has its event, and nothing else has one', () => {
    everyStep((before, next, effects, action) => {
      const kinds = effects.map(({ type }) => type)
      if (tookBack(before, next, action))
        expect(kinds).toEqual([action.type === 'undo' ? 'updated' : 'withdrawn'])
      else if (before.phase !== 'asking') expect([next, kinds]).toEqual([before, []])
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
      else if (question) expect(visibleQuestions(next)).toContainEqual(question)
      else expect(visibleQuestions(next)).toEqual([])
    })
  })

  test('change nothing where they are refused, but what was taken before the end was refused', () => {
    everyStep((before, next, effects, action) => {
      if (!next.problem || before.phase !== 'asking' || tookBack(before, next, action)) return
      if (next.revision === before.revision) {
        expect(effects).toEqual([])
        expect({ ...next, at: before.at, problem: before.problem, tap: before.tap }).toEqual(before)
      } else expect([next.problem, next.phase]).toEqual(['required', 'asking'])
    })
  })

  test('bring back nothing but what stood before the tap', () => {
    everyStep((before, next, _, action) => {
      if (action.type !== 'undo' || next === before) return
      expect(next).toEqual({ ...before.tap?.before, revision: before.revision + 1 })
      expect(action.now - (before.tap?.at ?? 0)).toBeLessThanOrEqual(undoMs)
    })
  })

  test('keep what the run is: its prompt, version, context and id', () => {
    everyStep((before, next) => {
      const { at, answers, revision, phase, problem, tap, ...rest } = next
      expect(before).toMatchObject(rest)
    })
  })
})
