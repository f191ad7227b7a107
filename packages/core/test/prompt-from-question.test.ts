import { expect, test } from 'vitest'
import { parsePrompt } from '../src/parse-prompt.ts'
import { promptFromQuestion } from '../src/prompt-from-question.ts'

test('a question alone asks for a text', () => {
  expect(promptFromQuestion('lunch', { question: 'How was lunch?' })).toEqual({
    id: 'lunch',
    title: 'How was lunch?',
    questions: [{ id: 'answer', type: 'text', text: 'How was lunch?', long: true, required: true }],
  })
})

test('with a scale it asks for a rating', () => {
  expect(promptFromQuestion('lunch', { question: 'How was lunch?', scale: ['Poor', 'Good'] })).toMatchObject({
    questions: [{ id: 'rating', type: 'rating', scale: ['Poor', 'Good'], required: true }],
  })
})

test('both are definitions that parse without a word', () => {
  for (const scale of [undefined, ['Poor', 'Good']])
    expect(parsePrompt(promptFromQuestion('a', { question: 'A?', ...(scale && { scale }) }))).toMatchObject({
      status: 'ok',
      issues: [],
    })
})

test('without a question the parser says so', () => {
  expect(parsePrompt(promptFromQuestion('a', {}))).toMatchObject({ status: 'invalid' })
})
