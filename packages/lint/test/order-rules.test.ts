import type { ChoicesQuestion, Question } from '@earshot/core/question'
import { expect, it } from 'vitest'
import { example, open, rating } from '../src/example.ts'
import { flags } from './found-by.ts'

it('O-03 looks along one way only, and knows the whole by its words', () => {
  const whole = { ...rating('All in all, how was it?'), id: 'all' }
  expect(flags('O-03', example([rating('How was the food?'), whole]))).toBe(true)
  expect(flags('O-03', example([open, whole]))).toBe(false)
  const food: Question = { ...rating('How was the food?'), when: "context.part = 'a'" }
  expect(flags('O-03', example([food, { ...whole, when: "context.part = 'b'" }]))).toBe(false)
  expect(flags('O-03', example([food, { ...whole, when: "context.part = 'a'" }]))).toBe(true)
})

it('O-04 takes two questions for one only by two words in common', () => {
  const list: ChoicesQuestion = {
    id: 'what',
    type: 'choices',
    text: 'What could have been better?',
    options: [{ id: 'a', text: 'Price' }],
    order: 'random',
  }
  const ask = (text: string): boolean => flags('O-04', example([list, { ...open, text }]))
  expect(ask('What happened?')).toBe(false)
  expect(ask('What would make you come back?')).toBe(false)
  const hotel = { ...list, text: 'Which parts of the hotel room did you use?' }
  const parts: Question = { ...open, text: 'Which hotel room parts did you use?' }
  expect(flags('O-04', example([hotel, parts]))).toBe(true)
  expect(flags('O-04', example([parts, hotel]))).toBe(false)
  expect(flags('O-04', example([hotel, { ...parts, form: 'email' }]))).toBe(false)
})

it('O-05 counts options, and the steps of the way', () => {
  const ticks = (count: number): ChoicesQuestion => ({
    id: 'ticks',
    type: 'choices',
    text: 'Which?',
    options: Array.from({ length: count }, (_, index) => ({ id: `o${index}`, text: `Option ${index}` })),
  })
  const ratings = (count: number): Question[] =>
    Array.from({ length: count }, (_, index) => ({ ...rating(), id: `r${index}` }))
  expect([12, 13].map((count) => flags('O-05', example([ticks(count)])))).toEqual([false, true])
  expect([9, 10].map((count) => flags('O-05', example([...ratings(count), ticks(3)])))).toEqual([false, true])
})

it('O-06 begins at four rows', () => {
  const rows = (count: number): Question => ({
    id: 'all',
    type: 'matrix',
    text: 'How was each?',
    rows: Array.from({ length: count }, (_, index) => ({ id: `r${index}`, text: `Row ${index}` })),
    scale: ['Bad', 'Good'],
  })
  expect([3, 4].map((count) => flags('O-06', example([rows(count)])))).toEqual([false, true])
})
