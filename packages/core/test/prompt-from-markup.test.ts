import { expect, test } from 'vitest'
import { parsePrompt } from '../src/parse-prompt.ts'
import { promptFromMarkup } from '../src/prompt-from-markup.ts'

const lunch = {
  id: 'lunch',
  questions: [
    {
      attributes: [
        ['id', 'dish'],
        ['type', 'choices'],
        ['order', 'random'],
        ['last', ' other '],
        ['class', 'big'],
      ],
      text: '\n  What was\n  good? ',
      options: [
        { id: '', text: ' The  Crème ', other: false },
        { id: 'other', text: 'Something else', other: true },
      ],
    },
  ],
} as const

test('a definition that parses, with blanks put in order and HTML’s own attributes left out', () => {
  const written = promptFromMarkup(lunch)
  expect(written).toEqual({
    id: 'lunch',
    title: 'What was good?',
    questions: [
      {
        id: 'dish',
        type: 'choices',
        order: 'random',
        last: ['other'],
        text: 'What was good?',
        options: [
          { id: 'the-creme', text: 'The Crème' },
          { id: 'other', text: 'Something else', other: true },
        ],
      },
    ],
  })
  expect(parsePrompt(written)).toMatchObject({ status: 'ok', issues: [] })
})

test('title and purpose are kept where they are written', () => {
  expect(promptFromMarkup({ ...lunch, title: 'Lunch', purpose: 'We read it.' })).toMatchObject({
    title: 'Lunch',
    purpose: 'We read it.',
  })
  expect(promptFromMarkup({ ...lunch, title: null, purpose: null })).not.toHaveProperty('purpose')
})

test('without questions the parser says what is missing', () => {
  expect(parsePrompt(promptFromMarkup({ id: 'none', questions: [] }))).toMatchObject({ status: 'invalid' })
})
