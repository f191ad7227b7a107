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

test('rows, bounds, units and an option that excludes the others can be written', () => {
  const question = (attributes: readonly (readonly [string, string])[], none = false) => ({
    attributes,
    text: 'How?',
    options: none
      ? [
          { id: 'none', text: 'None of these', other: false, none },
          { id: 'a', text: 'A', other: false },
        ]
      : [],
  })
  const written = promptFromMarkup({
    id: 'visit',
    questions: [
      question([
        ['id', 'parts'],
        ['type', 'matrix'],
        ['rows', 'soup: The soup | The cake'],
        ['scale', 'Poor | Fair | Good'],
      ]),
      question([
        ['id', 'people'],
        ['type', 'number'],
        ['min', '1'],
        ['max', '20'],
        ['decimals', '0'],
        ['unit', 'people'],
      ]),
      question([
        ['id', 'day'],
        ['type', 'date'],
        ['min', '2026-01-01'],
      ]),
      question(
        [
          ['id', 'which'],
          ['type', 'choices'],
        ],
        true,
      ),
    ],
  })
  expect(parsePrompt(written)).toMatchObject({
    status: 'ok',
    issues: [],
    prompt: {
      questions: [
        {
          rows: [
            { id: 'soup', text: 'The soup' },
            { id: 'the-cake', text: 'The cake' },
          ],
        },
        { min: 1, max: 20, decimals: 0, unit: 'people' },
        { min: '2026-01-01' },
        { options: [{ id: 'none', none: true }, { id: 'a' }] },
      ],
    },
  })
})
