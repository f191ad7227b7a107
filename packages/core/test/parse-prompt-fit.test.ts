import { parsePrompt } from '@earshot/core/parse-prompt'
import { describe, expect, test } from 'vitest'
import {
  choice,
  errors,
  type Fields,
  fine,
  firstMessage,
  rating,
  text,
  told,
  withFields,
  withQuestions,
} from './definitions.ts'
import { everyType, example } from './prompts.ts'

const some: Fields = {
  id: 'some',
  type: 'choices',
  text: 'Which?',
  options: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B', other: true },
    { id: 'none', text: 'None of these', none: true },
  ],
}
const number: Fields = { id: 'n', type: 'number', text: 'How many?' }
const date: Fields = { id: 'd', type: 'date', text: 'When?' }
const contact: Fields = { id: 'c', type: 'contact', text: 'How can we reach you?' }

describe('fields that must fit each other', () => {
  test.each<[string, Fields, string]>([
    ['choices: min above max', { ...some, min: 2, max: 1 }, 'bad-range questions[0].min'],
    ['choices: more than can be chosen', { ...some, min: 3 }, 'bad-range questions[0].min'],
    ['number: min above max', { ...number, min: 5, max: 3 }, 'bad-range questions[0].min'],
    ['number: min above a max of 0', { ...number, min: 5, max: 0 }, 'bad-range questions[0].min'],
    [
      'choices: one of none',
      { ...some, min: 1, options: [{ id: 'none', text: 'None', none: true }] },
      'bad-range questions[0].min',
    ],
    ['date: min after max', { ...date, min: '2026-12-31', max: '2026-01-01' }, 'bad-range questions[0].min'],
    ['date: a day that is none', { ...date, min: '2026-02-30' }, 'bad-date questions[0].min'],
    ['date: a month that is none', { ...date, max: '2026-13-01' }, 'bad-date questions[0].max'],
    ['contact: a name only', { ...contact, fields: ['name'] }, 'unreachable questions[0].fields'],
    ['contact: a name twice', { ...contact, fields: ['name', 'name'] }, 'unreachable questions[0].fields'],
    [
      'an option that is none and other',
      { ...some, options: [{ id: 'x', text: 'X', none: true, other: true }] },
      'none-and-other questions[0].options[0].none',
    ],
    ['last: a stranger', { ...some, order: 'random', last: ['a', 'c'] }, 'unknown-option questions[0].last'],
    [
      'thumbs for four points',
      { ...rating, show: 'thumbs', scale: ['a', 'b', 'c', 'd'] },
      'wrong-count questions[0].show',
    ],
    [
      'thumbs for a range of five',
      { ...rating, show: 'thumbs', scale: { from: 1, to: 5, low: 'l', high: 'h' } },
      'wrong-count questions[0].show',
    ],
    ['a matrix with one point', { ...everyType.matrix, scale: ['a'] }, 'wrong-count questions[0].scale'],
    ['half a digit', { ...number, decimals: 0.5 }, 'wrong-type questions[0].decimals'],
    ['eleven digits', { ...number, decimals: 11 }, 'out-of-range questions[0].decimals'],
  ])('%s', (_, question, issue) => {
    expect(errors(withQuestions(question))).toEqual([issue])
  })

  test.each<[string, Fields]>([
    ['choices: as many as there are', { ...some, min: 2, max: 2 }],
    ['number: one number only', { ...number, min: 3, max: 3 }],
    ['number: halves', { ...number, min: -0.5, max: 0.5, decimals: 1 }],
    ['date: one day only', { ...date, min: '2024-02-29', max: '2024-02-29' }],
    ['contact: a phone only', { ...contact, fields: ['phone'] }],
    ['thumbs for two points', { ...rating, show: 'thumbs' }],
    [
      'thumbs for a range of two',
      { ...rating, show: 'thumbs', scale: { from: 0, to: 1, low: 'l', high: 'h' } },
    ],
    ['last: all', { ...some, order: 'random', last: ['none', 'b', 'a'] }],
  ])('fine is %s', (_, question) => {
    expect(told(withQuestions(question))).toEqual(fine)
  })

  test('the message names the place, what is there and the mend', () => {
    expect(firstMessage(withQuestions({ ...number, min: 5, max: 3 }))).toBe(
      'questions[0].min is 5, more than 3.',
    )
    expect(firstMessage(withQuestions({ ...contact, fields: ['name'] }))).toContain('Add email or phone.')
    expect(firstMessage(withQuestions({ ...some, min: 3 }))).toBe('questions[0].min is 3, more than 2.')
  })

  test('an option that excludes the others is known in choices only', () => {
    const options = [{ id: 'a', text: 'A', none: true }]
    expect(told(withQuestions({ ...choice, options })).passedOver).toEqual([
      'unknown-field questions[0].options[0].none',
    ])
    expect(told(withQuestions({ ...everyType.ranking, options, last: [] })).passedOver).toEqual([
      'unknown-field questions[0].options[0].none',
    ])
  })
})

describe('links', () => {
  const link = (url: unknown): Fields => ({ ...text, type: 'message', link: { text: 'L', url } })

  test.each([
    'https://reviews.example/us?a=b#c',
    'HTTP://a.example',
    'mailto:ada@example.org',
    'tel:+43123456',
    '/menu',
    '/',
    '/a//b',
  ])('%s is one', (url) => {
    expect(told(withQuestions(link(url)))).toEqual(fine)
  })

  test.each([
    'javascript:alert(1)',
    ' https://a.example',
    'https:',
    'https:a.example',
    'https:///a.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    'https://a.example\\@evil.example',
    'java\nscript:alert(1)',
    'ftp://a.example',
    'sms:123',
    'menu',
    '',
    5,
    null,
  ])('%j is none', (url) => {
    expect(errors(withQuestions(link(url)))).toEqual(['bad-url questions[0].link.url'])
  })
})

describe('rows of a matrix in conditions', () => {
  const { matrix } = everyType
  const asked = (when: string): Fields => withQuestions(matrix, { ...text, when })

  test('are names of the questions after it, and of thanks, criticism and call', () => {
    expect(told(asked('a-matrix.food = 1'))).toEqual(fine)
    expect(
      told({
        ...asked('a-matrix'),
        thanks: [{ when: 'a-matrix.food = 1', text: 'T' }],
        criticism: 'a-matrix.drinks = 1',
        call: 'a-matrix.food',
      }),
    ).toEqual(fine)
  })

  test('an unknown row is told, with the one that was probably meant', () => {
    expect(firstMessage(asked('a-matrix.fod = 1'))).toContain('Did you mean “a-matrix.food”?')
    expect(errors({ ...asked('a-matrix'), criticism: 'a-matrix.bread = 1' })).toEqual([
      'unknown-name criticism',
    ])
  })

  test('other questions have no rows', () => {
    expect(errors(withQuestions(choice, { ...text, when: 'pick.a' }))).toEqual([
      'unknown-name questions[1].when',
    ])
  })

  test('ids of rows that are no texts are told and throw nothing', () => {
    for (const id of [Symbol('a'), Object.create(null), { toString: 1 }, 5n])
      expect(errors(withQuestions({ ...matrix, rows: [{ id, text: 'A' }] }))).toEqual([
        'bad-id questions[0].rows[0].id',
      ])
  })
})

describe('keys of translations', () => {
  const translated = (words: Fields): Fields => ({ ...example, translations: { de: words } })

  test('that no text has are told, with the one that was probably meant, and refuse nothing', () => {
    expect(parsePrompt(translated({ ratng: 'Wie?', 'rating.5': 'x', 'thanks.9': 'x' }))).toMatchObject({
      status: 'ok',
      issues: [
        { code: 'unknown-key', path: 'translations.de.ratng', message: expect.stringContaining('“rating”') },
        { code: 'unknown-key', path: 'translations.de.rating.5' },
        { code: 'unknown-key', path: 'translations.de.thanks.9' },
      ],
    })
  })

  test('of every text are fine', () => {
    const words = {
      title: 't',
      purpose: 'p',
      rating: 'r',
      'rating.4': '4',
      'what.other': 'o',
      'thanks.1': 'd',
    }
    expect(told(translated(words))).toEqual(fine)
    expect(told(withFields({ translations: { de: { 'rating.help': 'h' } } })).passedOver).toEqual([
      'unknown-key translations.de.rating.help',
    ])
  })

  test('many unknown ones do not take long', () => {
    const words = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`ratting.${index}`, 'x']))
    const begin = performance.now()
    expect(told(translated(words)).passedOver).toHaveLength(2_000)
    expect(performance.now() - begin).toBeLessThan(1_000)
  })
})
