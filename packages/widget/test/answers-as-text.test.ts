import type { Answer } from '@earshot/core/answer'
import type { Prompt } from '@earshot/core/prompt'
import { expect, test } from 'vitest'
import { answersAsText } from '../src/ui/answers-as-text.ts'

const prompt: Prompt = {
  id: 'lunch',
  title: 'Lunch',
  questions: [
    { id: 'rating', type: 'rating', text: 'How was lunch?', scale: ['Poor', 'Good'] },
    { id: 'why', type: 'text', text: 'What happened at table {context.table}?' },
  ],
}
const asText = (...answers: readonly Answer[]): string =>
  answersAsText({ prompt, answers, context: { table: '12' } } as Parameters<typeof answersAsText>[0])

/** The answer's line below its question. */
const line = (answer: Omit<Answer, 'question'>): string =>
  asText({ question: 'rating', ...answer }).replace('How was lunch?\n', '')

test.each<[string, Omit<Answer, 'question'>, string]>([
  ['the words that were shown', { value: 2, label: 'Good' }, 'Good'],
  ['a list of words', { value: ['a', 'b'], label: ['The soup', 'The cake'] }, 'The soup, The cake'],
  ['a text', { value: 'It was cold.\nVery.' }, 'It was cold.\nVery.'],
  ['a number', { value: 0 }, '0'],
  ['yes or no', { value: false }, 'false'],
  ['"does not fit"', { value: null, label: 'Does not fit' }, 'Does not fit'],
  ['nothing', { value: null }, ''],
  ['a list without words', { value: ['a', 'b'] }, 'a, b'],
  [
    'ways to reach somebody, without the consent',
    { value: { name: 'Kim', email: 'kim@example.com', consent: true } },
    'Kim, kim@example.com',
  ],
  [
    'what was written beside an option',
    { value: 'other', label: 'Something else', other: 'Salt' },
    'Something else: Salt',
  ],
])('%s', (_, answer, expected) => {
  expect(line(answer)).toBe(expected)
})

test('question by question, with a line between them', () => {
  expect(asText({ question: 'rating', value: 1, label: 'Poor' }, { question: 'gone', value: 'Cold.' })).toBe(
    'How was lunch?\nPoor\n\ngone\nCold.',
  )
  expect(asText()).toBe('')
})

test('a question stands as the person has read it', () => {
  expect(asText({ question: 'why', value: 'It was cold.' })).toBe('What happened at table 12?\nIt was cold.')
})
