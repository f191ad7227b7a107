import type { Question } from '@earshot/core/question'
import { expect, it } from 'vitest'
import { answersOf } from '../src/answers-of.ts'
import { example, open, rating } from '../src/example.ts'

it('gives each answer on offer with its place', () => {
  const list: Question = { id: 'list', type: 'ranking', text: 'Rank.', options: [{ id: 'a', text: 'Tea' }] }
  const range = { from: 0, to: 10, low: 'Bad', high: 'Good' }
  const prompt = example([
    { ...rating('How?', range), notApplicable: 'None' },
    open,
    list,
    { ...rating('Well?', ['A', 'B']), id: 'b' },
  ])
  expect(answersOf(prompt).map(({ path, text }) => [path, text])).toEqual([
    ['questions[0].scale.low', 'Bad'],
    ['questions[0].scale.high', 'Good'],
    ['questions[0].notApplicable', 'None'],
    ['questions[2].options[0].text', 'Tea'],
    ['questions[3].scale[0]', 'A'],
    ['questions[3].scale[1]', 'B'],
  ])
})
