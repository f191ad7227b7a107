import type { Prompt } from '@earshot/core/prompt'
import { versionOf } from '@earshot/core/version'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepFreeze, example, throughJson } from './prompts.ts'

const base = versionOf(example)

/** The same value with the keys of every object written the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  )
}

describe('versionOf', () => {
  test('is 8 hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(versionOf({ ...example, title })).toMatch(/^[0-9a-f]{8}$/)
      }),
      { numRuns: 500 },
    )
  })

  test('is the same for the same definition, whatever the order of its keys', () => {
    expect(versionOf(throughJson(example) as Prompt)).toBe(base)
    expect(versionOf(turned(example) as Prompt)).toBe(base)
  })

  test('is the same for a frozen definition, which it does not change', () => {
    const frozen = deepFreeze(throughJson(example) as Prompt)
    expect(versionOf(frozen)).toBe(base)
    expect(frozen).toEqual(example)
  })

  const [first, second, third] = example.questions
  if (!first || !second || !third) throw new Error('the example has three questions')

  test.each<[string, Partial<Prompt>]>([
    ['id', { id: 'other' }],
    ['title', { title: 'How did we do today?' }],
    ['purpose', { purpose: 'To get better.' }],
    ["a question's text", { questions: [{ ...first, text: 'How was it?' }, second, third] }],
    ["a question's condition", { questions: [first, { ...second, when: 'rating <= 1' }, third] }],
    ['whether an answer is required', { questions: [{ ...first, required: false }, second, third] }],
    ['the order of questions', { questions: [first, third, second] }],
    ['a question less', { questions: [first, second] }],
    ['a thank-you text', { thanks: [{ text: 'Thank you.' }] }],
    ['a translation', { translations: { de: { rating: 'Wie war es?' } } }],
    ['the promise of anonymity', { anonymous: true }],
  ])('changes with %s', (_, change) => {
    expect(versionOf({ ...example, ...change })).not.toBe(base)
  })

  test.each<[string, Partial<Prompt>]>([
    ['display', { display: { as: 'modal' } }],
    ['trigger', { trigger: [{ on: 'exit' }] }],
    ['targeting', { targeting: 'visit.count > 3' }],
    ['limits', { limits: { every: '1d' } }],
    ['priority', { priority: 5 }],
    ['suppress', { suppress: 5 }],
    ['criticism', { criticism: 'rating = 1' }],
    ['call', { call: 'rating = 1' }],
  ])('does not change with %s: that is where and how often, not what', (_, change) => {
    expect(versionOf({ ...example, ...change })).toBe(base)
  })

  test('what is undefined counts as absent', () => {
    const { purpose, ...without } = example
    expect(purpose).toBeDefined()
    expect(versionOf({ ...without, purpose: undefined } as unknown as Prompt)).toBe(versionOf(without))
  })

  test('texts cannot slide from one field into the next', () => {
    const of = (title: string, purpose: string): string => versionOf({ ...example, title, purpose })
    expect(of('a', 'b')).not.toBe(of('ab', ''))
    expect(of('a","b', 'c')).not.toBe(of('a', 'b","c'))
  })
})
