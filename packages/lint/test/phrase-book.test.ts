import { expect, it } from 'vitest'
import { phraseBook } from '../src/phrase-book.ts'

const book = phraseBook([
  ['touch ?points?', 'visit'],
  ['value[- ]add(?:ed)?(?! tax)', 'useful'],
])

it('finds whole phrases in any case, each spelling once, with what to say', () => {
  expect(book('Touch points, a touchpoint, value added, a touchpoint')).toEqual([
    { words: 'Touch points', plain: 'visit', index: 0 },
    { words: 'touchpoint', plain: 'visit', index: 16 },
    { words: 'value added', plain: 'useful', index: 28 },
  ])
})

it('finds nothing inside words, and nothing that a phrase rules out', () => {
  expect(book('untouchpoints touchpointé value added tax')).toEqual([])
})

it('finds nothing without phrases', () => {
  expect(phraseBook([])('anything')).toEqual([])
})
