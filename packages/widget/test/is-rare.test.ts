import type { Question } from '@earshot/core/question'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { postPurchase } from '@earshot/presets/post-purchase'
import { recommend } from '@earshot/presets/recommend'
import { tableCheck } from '@earshot/presets/table-check'
import { expect, test } from 'vitest'
import { isRare } from '../src/is-rare.ts'

const options = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
]
const rare = (question: Question): boolean =>
  isRare({ id: 'p', title: 'P', questions: [{ id: 't', type: 'text', text: 'T?' }, question] })

test.each([howDidWeDo, postPurchase, tableCheck])('$id needs nothing more', (prompt) => {
  expect(isRare(prompt)).toBe(false)
})

test('a scale of numbers stands side by side', () => {
  expect(isRare(recommend)).toBe(true)
})

test.each<Question>([
  { id: 'q', type: 'rating', text: 'Q?', scale: ['A', 'B'], show: 'faces' },
  { id: 'q', type: 'rating', text: 'Q?', scale: ['A', 'B'], show: 'numbers' },
  { id: 'q', type: 'choices', text: 'Q?', options, max: 1 },
  { id: 'q', type: 'choices', text: 'Q?', options, min: 1 },
  { id: 'q', type: 'text', text: 'Q?', form: 'number' },
  { id: 'q', type: 'choices', text: 'Q?', options: [...options, { id: 'n', text: 'None', none: true }] },
  { id: 'q', type: 'date', text: 'Q?' },
  { id: 'q', type: 'consent', text: 'Q?' },
])('a rare look, limit, option, form or type: %j', (question) => {
  expect(rare(question)).toBe(true)
})

test.each<Question>([
  { id: 'q', type: 'rating', text: 'Q?', scale: ['A', 'B'] },
  { id: 'q', type: 'choices', text: 'Q?', options },
  { id: 'q', type: 'text', text: 'Q?', maxLength: 9 },
  {
    id: 'max',
    type: 'text',
    text: 'You wrote "max": 3, "show":1, "form":2, {"type":"date"} and "none":true.',
  },
])('a text never counts, whatever stands in it: %j', (question) => {
  expect(rare(question)).toBe(false)
})
