import type { Answer } from '@earshot/core/answer'
import { conditionHolds } from '@earshot/core/condition'
import { lookupIn } from '@earshot/core/conversation'
import { isCriticism } from '@earshot/core/is-criticism'
import { orderOptions } from '@earshot/core/order-options'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { tableCheck } from '@earshot/presets/table-check'
import { describe, expect, test } from 'vitest'
import { questionOf, walk, wordsOf } from './walk.ts'

const onTheWay = 'We told the team. Someone is on the way.'
const wave = 'We could not reach the team. Please wave to us.'
const enjoy = 'Enjoy your meal.'
const told = 'Thank you for telling us. This helps us to get better.'

describe('the definition', () => {
  test('parses without an issue, and as it stands', () => {
    const json: unknown = JSON.parse(JSON.stringify(tableCheck))
    expect(parsePrompt(json)).toEqual({ status: 'ok', prompt: json, issues: [] })
  })

  test.each([
    [
      'state',
      'choice',
      'How is it going at your table?',
      undefined,
      ['All good', 'We need something', 'Something is not right', 'Please send someone'],
    ],
    [
      'need',
      'choices',
      'What can we bring you?',
      undefined,
      [
        'Drinks',
        'Cutlery',
        'Napkins',
        'Sauce or salt',
        'A dish we still wait for',
        'The bill',
        'Something else',
      ],
    ],
    [
      'wrong',
      'choices',
      'What is not right?',
      undefined,
      [
        'It is cold',
        'It is not what we ordered',
        'The taste',
        'We wait too long',
        'The noise or the seat',
        'I may be allergic to something',
        'Something else',
      ],
    ],
    ['send', 'choice', 'Shall we send someone to your table?', undefined, ['Yes, please', 'No, thank you']],
    [
      'dish',
      'rating',
      'How is the food next to what you expected?',
      undefined,
      ['Much worse', 'A bit worse', 'As I expected', 'A bit better', 'Much better'],
    ],
  ] as const)('%s is a %s: %s', (id, type, ...words) => {
    const question = questionOf(tableCheck, id)
    expect(question.type).toBe(type)
    expect(wordsOf(question)).toEqual(words)
  })

  test('has these questions and no other, in this order; only the state is required', () => {
    expect(tableCheck.questions.map(({ id, required }) => [id, !!required])).toEqual([
      ['state', true],
      ['need', false],
      ['wrong', false],
      ['send', false],
      ['dish', false],
    ])
  })

  test('every option stands where it stands, for speed or by its meaning', () => {
    for (const [id, order] of [
      ['state', 'speed'],
      ['need', 'speed'],
      ['wrong', 'speed'],
      ['send', 'ordinal'],
    ] as const) {
      const question = questionOf(tableCheck, id)
      expect(question).toMatchObject({ order })
      if ('options' in question) expect(orderOptions(question, 'any')).toEqual(question.options)
    }
  })

  test('opens by itself two minutes after food was served, and at nothing else', () => {
    expect(tableCheck.trigger).toEqual([{ on: 'event', name: 'food-served', after: '2m' }])
  })
})

describe('every way through it', () => {
  test.each([
    ['all good', { state: 'good' }, ['state', 'dish'], enjoy, enjoy],
    ['all good, and the food', { state: 'good', dish: 5 }, ['state', 'dish'], enjoy, enjoy],
    ['all good, but the food', { state: 'good', dish: 1 }, ['state', 'dish'], enjoy, enjoy],
    ['needs something', { state: 'need' }, ['state', 'need'], onTheWay, wave],
    ['needs the bill', { state: 'need', need: ['bill'] }, ['state', 'need'], onTheWay, wave],
    ['not right', { state: 'wrong' }, ['state', 'wrong', 'send'], told, told],
    [
      'cold, send',
      { state: 'wrong', wrong: ['cold'], send: 'yes' },
      ['state', 'wrong', 'send'],
      onTheWay,
      wave,
    ],
    [
      'cold, do not send',
      { state: 'wrong', wrong: ['cold'], send: 'no' },
      ['state', 'wrong', 'send'],
      told,
      told,
    ],
    ['allergy', { state: 'wrong', wrong: ['allergy'] }, ['state', 'wrong'], onTheWay, wave],
    ['cold and allergy', { state: 'wrong', wrong: ['cold', 'allergy'] }, ['state', 'wrong'], onTheWay, wave],
    ['send someone', { state: 'someone' }, ['state'], onTheWay, wave],
  ])('%s', (_, given, shown, sent, unsent) => {
    expect(walk(tableCheck, given)).toMatchObject({ shown, phase: 'submitted', sent, unsent })
  })
})

describe('call and criticism', () => {
  const given = (fields: Readonly<Record<string, Answer['value']>>): readonly Answer[] =>
    Object.entries(fields).map(([question, value]) => ({ question, value }))
  const called = (answers: readonly Answer[]): boolean =>
    conditionHolds(tableCheck.call ?? 'no', lookupIn({ answers, context: {} }))

  test.each<[string, Readonly<Record<string, Answer['value']>>, boolean, boolean]>([
    ['nothing said', {}, false, false],
    ['all good', { state: 'good' }, false, false],
    ['all good, food as expected', { state: 'good', dish: 3 }, false, false],
    ['all good, food a bit worse', { state: 'good', dish: 2 }, false, true],
    ['all good, food much worse', { state: 'good', dish: 1 }, false, true],
    ['needs something', { state: 'need' }, true, false],
    ['needs a drink', { state: 'need', need: ['drinks'] }, true, false],
    ['send someone', { state: 'someone' }, true, false],
    ['not right', { state: 'wrong' }, false, true],
    ['cold, nobody wanted', { state: 'wrong', wrong: ['cold'], send: 'no' }, false, true],
    ['cold, somebody wanted', { state: 'wrong', wrong: ['cold'], send: 'yes' }, true, true],
    ['allergy', { state: 'wrong', wrong: ['allergy'] }, true, true],
    ['taste and allergy', { state: 'wrong', wrong: ['taste', 'allergy'] }, true, true],
  ])('%s', (_, fields, call, criticism) => {
    expect([called(given(fields)), isCriticism({ answers: given(fields) }, tableCheck)]).toEqual([
      call,
      criticism,
    ])
  })

  test('somebody is on the way exactly where somebody is called', () => {
    for (const state of ['good', 'need', 'wrong', 'someone'])
      for (const wrong of [[], ['cold'], ['allergy'], ['cold', 'allergy']])
        for (const send of ['yes', 'no', '']) {
          const { answers, sent } = walk(tableCheck, { state, wrong, send })
          expect([state, wrong, send, sent === onTheWay]).toEqual([state, wrong, send, called(answers)])
        }
  })
})
