import { describe, expect, test } from 'vitest'
import { readDefinition } from '../src/author/read-definition.ts'
import { listeningTell } from './fakes.ts'

const lunch = { id: 'lunch', title: 'Lunch', questions: [{ id: 'a', type: 'text', text: 'How was lunch?' }] }

function read(value: unknown): { prompt: unknown; told: readonly string[] } {
  const { tell, told } = listeningTell()
  return { prompt: readDefinition(value, tell), told }
}

test('a good definition is given back without a word', () => {
  expect(read(lunch)).toEqual({ prompt: lunch, told: [] })
})

test('what does nothing is told, and the rest counts', () => {
  expect(read({ ...lunch, tilte: 'x' })).toEqual({
    prompt: lunch,
    told: ['prompt “lunch”: “tilte” is not known here and does nothing. Did you mean “title”?'],
  })
})

test('every type and every look is taken', () => {
  const questions = [
    { id: 'a', type: 'rating', text: 'A?', scale: ['Bad', 'Good'], show: 'thumbs' },
    {
      id: 'b',
      type: 'ranking',
      text: 'B?',
      options: [
        { id: 'x', text: 'X' },
        { id: 'y', text: 'Y' },
      ],
    },
    { id: 'c', type: 'message', text: 'C.', link: { text: 'More', url: '/more' } },
  ]
  expect(read({ ...lunch, questions })).toEqual({ prompt: { ...lunch, questions }, told: [] })
})

test('every fault is told with its place', () => {
  const { prompt, told } = read({ id: 'lunch', questions: [{ id: 'a', type: 'ratng', text: 'A?' }] })
  expect(prompt).toBeUndefined()
  expect(told).toEqual([
    'prompt “lunch”: title is missing.',
    'prompt “lunch”: questions[0].type is “ratng”, which is not known. Did you mean “rating”?',
  ])
})

describe('whatever stands in its place, it never throws', () => {
  test.each([
    [undefined],
    [null],
    [0],
    ['lunch'],
    [[]],
    [{}],
    [[lunch]],
    [{ id: null }],
    [{ id: ['lunch'] }],
    [{ id: { toString: 1, valueOf: 1 } }],
    [{ ...lunch, questions: { length: 1 } }],
  ])('%j', (value) => {
    const { prompt, told } = read(value)
    expect(prompt).toBeUndefined()
    expect(told.length).toBeGreaterThan(0)
    for (const sentence of told) expect(sentence).toMatch(/^prompt “.*”: ./)
  })
})
