import { type Conversation, visibleQuestions } from '@earshot/core/conversation'
import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canMeet } from '../src/can-meet.ts'
import { example, open, rating } from '../src/example.ts'
import { pathsOf } from '../src/paths-of.ts'

/** Whether questions with these conditions can all be shown in one run, with a rating and a choice before them. */
function meet(...whens: readonly string[]): boolean {
  const state: Question = {
    id: 'state',
    type: 'choice',
    text: 'Is it solved?',
    order: 'ordinal',
    options: [
      { id: 'yes', text: 'Yes' },
      { id: 'no', text: 'No' },
    ],
    when: 'rating <= 2',
  }
  const texts = whens.map((when, index): Question => ({ ...open, id: `t${index}`, when }))
  const prompt = example([rating(), state, ...texts])
  const paths = pathsOf(prompt)
  return canMeet(
    prompt,
    texts.flatMap(({ id }) => paths.get(id) ?? []),
  )
}

describe('canMeet', () => {
  it('excludes what no single answer allows', () => {
    expect(meet('rating <= 2', 'rating = 4')).toBe(false)
    expect(meet('rating <= 2', 'rating >= 2')).toBe(true)
    expect(meet('rating > 4')).toBe(false)
    expect(meet("state = 'maybe'")).toBe(false)
    expect(meet('rating', 'not rating')).toBe(false)
  })

  it('follows what a condition cannot do without', () => {
    expect(meet("state = 'yes'", 'rating = 4')).toBe(false)
    expect(meet("not state = 'yes'", 'rating = 4')).toBe(true)
  })

  it('tells context values apart by what they are compared with', () => {
    expect(meet("context.part = 'a'", "not context.part = 'a'")).toBe(false)
    expect(meet("context.part = 'a'", "context.part in ('b', 'c')")).toBe(false)
    expect(meet("context.part in ('a', 'b')", "context.part in ('b', 'c')")).toBe(true)
    expect(meet("context.part ~ 'a*'", "context.part = 'b'")).toBe(true)
    expect(meet("context.part = 'a'", "context.part != 'a'")).toBe(false)
    expect(meet('context.part != 1', 'context.part')).toBe(true)
  })

  it('allows every run that core allows', () => {
    fc.assert(
      fc.property(run, ({ prompt, context, values }) => {
        const parsed = parsePrompt(prompt)
        if (parsed.status === 'invalid') throw new Error(parsed.issues[0]?.message)
        const answers = Object.entries(values).flatMap(([question, value]) =>
          value === undefined ? [] : [{ question, value }],
        )
        const state: Pick<Conversation, 'prompt' | 'context' | 'answers'> = { prompt, context, answers }
        const shown = visibleQuestions(state)
        const known = new Map(
          shown.flatMap(({ id }) => (values[id] === undefined ? [] : [[id, values[id]] as const])),
        )
        const paths = pathsOf(prompt)
        const conditions = shown.flatMap(({ id }) => paths.get(id) ?? [])
        expect(canMeet(prompt, conditions)).toBe(true)
        expect(canMeet(prompt, conditions, known)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})

const leaf = fc.constantFrom(
  'rating',
  'rating = 1',
  'rating <= 2',
  'rating in (3, 4)',
  'again != 2',
  "context.part = 'a'",
  "context.part != 'b'",
  'context.part',
  'context.part = context.place',
  'context.place > 3',
)
const condition = fc.oneof(
  leaf,
  leaf.map((text) => `not ${text}`),
  fc.tuple(leaf, fc.constantFrom('and', 'or'), leaf).map((parts) => parts.join(' ')),
)
const value = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined })
const run = fc
  .record({
    whens: fc.array(condition, { maxLength: 4 }),
    again: fc.constantFrom(undefined, 'rating = 1', "not context.part = 'a'"),
    context: fc.dictionary(fc.constantFrom('part', 'place'), fc.constantFrom('a', 'b', '', '4'), {
      noNullPrototype: true,
    }),
    values: fc.record({ rating: value, again: value }),
  })
  .map(({ whens, again, context, values }) => {
    const second: Question = { ...rating(), id: 'again', ...(again !== undefined && { when: again }) }
    const texts = whens.map((when, index): Question => ({ ...open, id: `t${index}`, when }))
    const prompt: Prompt = example([rating(), second, ...texts])
    return { prompt, context, values: values as Readonly<Record<string, number | undefined>> } // read by any id
  })
