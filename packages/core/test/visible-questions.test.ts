import { currentQuestion, start, transition } from '@earshot/core/conversation'
import { mapTexts } from '@earshot/core/map-texts'
import type { Prompt } from '@earshot/core/prompt'
import { thanksFor } from '@earshot/core/thanks-for'
import { visibleQuestions } from '@earshot/core/visible-questions'
import { describe, expect, test } from 'vitest'
import { after, go } from './conversations.ts'
import { deepFreeze, everyType, example, promptOf } from './prompts.ts'

const shown = (state: Parameters<typeof visibleQuestions>[0]): readonly string[] =>
  visibleQuestions(state).map(({ id }) => id)

describe('which questions apply', () => {
  test('those whose condition holds with the answers before them', () => {
    const state = { prompt: example, context: {}, answers: [] }
    expect(shown(state)).toEqual(['rating'])
    expect(shown({ ...state, answers: [{ question: 'rating', value: 2 }] })).toEqual([
      'rating',
      'what',
      'why',
    ])
    expect(shown({ ...state, answers: [{ question: 'rating', value: 3 }] })).toEqual(['rating'])
  })

  test('the answer to a hidden question decides nothing', () => {
    const prompt = promptOf([
      { ...everyType.text, when: 'context.table' },
      { ...everyType.consent, when: 'a-text' },
    ])
    const answers = [{ question: 'a-text', value: 'x' }]
    expect(shown({ prompt, context: {}, answers })).toEqual([])
    expect(shown({ prompt, context: { table: '1' }, answers })).toEqual(['a-text', 'a-consent'])
  })

  test('rows of a matrix, a consent, a number and a day lead on', () => {
    const prompt = promptOf([
      everyType.matrix,
      everyType.number,
      everyType.date,
      everyType.consent,
      everyType.ranking,
      { id: 'low', type: 'text', text: 'What was it?', when: 'a-matrix.food = 1' },
      { id: 'many', type: 'text', text: 'So many?', when: 'a-number >= 5' },
      { id: 'late', type: 'text', text: 'So late?', when: "a-date > '2026-06-30'" },
      { id: 'show', type: 'text', text: 'Which name?', when: 'a-consent' },
      { id: 'colour', type: 'text', text: 'Why red?', when: "a-ranking has 'red'" },
    ])
    const full = after(
      start(prompt),
      go('a-matrix', { food: 1 }),
      go('a-number', 5),
      go('a-date', '2026-07-01'),
      go('a-consent', true),
      go('a-ranking', ['red', 'green', 'other']),
    )
    const follow = ['low', 'many', 'late', 'show', 'colour']
    expect(shown(full).slice(5)).toEqual(follow)
    const otherwise = after(
      full,
      go('a-matrix', { food: 2, drinks: 1 }),
      go('a-number', 4),
      go('a-date', '2026-06-30'),
      go('a-consent', false),
    )
    expect(shown(otherwise).slice(5)).toEqual(['colour'])
  })
})

describe('what is woven in', () => {
  const prompt: Prompt = deepFreeze({
    id: 'p',
    title: 'Table {context.table}, {rating}',
    questions: [
      { id: 'rating', type: 'rating', text: 'How was table {context.table}?', scale: ['Poor', 'Good'] },
      {
        id: 'dish',
        type: 'choice',
        text: 'You said {rating}. Which dish?',
        help: '“{rating}”, that is.',
        options: [
          { id: 'soup', text: 'The {rating} soup' },
          { id: 'cake', text: '{dish}The cake' },
        ],
      },
      {
        id: 'more',
        type: 'message',
        text: '{dish}',
        link: { text: 'More on {dish}', url: 'https://inn.example/{dish}' },
      },
      { id: 'why', type: 'text', text: 'Why {dish}?' },
      { id: 'last', type: 'text', text: '{why}' },
    ],
    thanks: [{ when: 'why', text: '{rating}: {why}', unsent: 'Not yet: {dish}' }, { text: 'T' }],
  })
  const begin = start(prompt, { context: { table: '12' } })

  test('context, in the first question and in the title', () => {
    expect(begin.prompt.title).toBe('Table 12, ')
    expect(currentQuestion(begin)?.text).toBe('How was table 12?')
  })

  test('earlier answers, as they were shown, in every text; addresses stay', () => {
    const dish = after(begin, go('rating', 1))
    expect(currentQuestion(dish)).toMatchObject({
      text: 'You said Poor. Which dish?',
      help: '“Poor”, that is.',
      options: [{ text: 'The Poor soup' }, { text: 'The cake' }],
    })
    expect(currentQuestion(after(dish, go('dish', 'soup')))).toMatchObject({
      text: 'The Poor soup',
      link: { text: 'More on The Poor soup', url: 'https://inn.example/{dish}' },
    })
  })

  test('the label that travels is the one that was shown', () => {
    expect(after(begin, go('rating', 1), go('dish', 'soup')).answers[1]).toEqual({
      question: 'dish',
      value: 'soup',
      label: 'The Poor soup',
    })
  })

  test('words of the language of the run', () => {
    const translations = { de: { rating: 'Wie war es?', 'rating.1': 'Schlecht', dish: 'Also {rating}?' } }
    const german = start({ ...prompt, translations }, { locale: 'de' })
    expect(currentQuestion(after(german, go('rating', 1)))?.text).toBe('Also Schlecht?')
  })

  test('what a person wrote stays text: no markup, no names, not woven again', () => {
    const written = '<b>{rating}</b> {context.table} $& {why}'
    const state = after(begin, go('rating', 1), { type: 'skip' }, { type: 'next' }, go('why', written))
    expect(currentQuestion(state)?.text).toBe(written)
    expect(thanksFor(state, true)).toBe(`Poor: ${written}`)
    expect(thanksFor(state, false)).toBe('Not yet: ')
  })

  test('context is not woven into itself', () => {
    const odd = start(prompt, { context: { table: '{context.table}{rating}' } })
    expect(odd.prompt.title).toBe('Table {context.table}{rating}, ')
    expect(currentQuestion(odd)?.text).toBe('How was table {context.table}{rating}?')
  })

  test('the definition in the state keeps its names, so that a later answer changes the text', () => {
    const [back] = transition(after(begin, go('rating', 1)), { type: 'back' })
    expect(currentQuestion(after(back, go('rating', 2)))?.text).toBe('You said Good. Which dish?')
  })

  test.each(Object.values(everyType))(
    'in every text of a question that a person reads, and in nothing else: $type',
    (plain) => {
      const named = mapTexts(
        { ...plain, when: "not context.table = '{context.table}'" },
        (text) => `${text} {context.table}`,
      )
      const state = { prompt: promptOf([named]), context: { table: '12' }, answers: [] }
      expect(visibleQuestions(state)).toEqual([
        mapTexts(named, (text) => text.replaceAll('{context.table}', '12')),
      ])
    },
  )
})
