import { parsePrompt } from '@earshot/core/parse-prompt'
import { questionTypes } from '@earshot/core/question'
import { versionOf } from '@earshot/core/version'
import { describe, expect, test } from 'vitest'
import { choice, errors, fine, firstMessage, rating, text, told, withQuestions } from './definitions.ts'
import { everyType, example } from './prompts.ts'

describe('an unknown question type', () => {
  test.each([
    ['ratings', 'rating'],
    ['choise', 'choice'],
    ['Text', 'text'],
    ['rakning', 'ranking'],
    ['mesage', 'message'],
  ])('“%s” is told, with “%s”', (type, meant) => {
    expect(parsePrompt(withQuestions({ ...text, type }))).toEqual({
      status: 'invalid',
      issues: [
        {
          code: 'unknown-type',
          path: 'questions[0].type',
          message: `questions[0].type is “${type}”, which is not known. Did you mean “${meant}”?`,
        },
      ],
    })
  })

  test('that is near to nothing is told with all that are known', () => {
    expect(firstMessage(withQuestions({ ...text, type: 'dropdown' }))).toBe(
      `questions[0].type is “dropdown”, which is not known. Use one of: ${questionTypes.join(', ')}.`,
    )
  })

  test.each([undefined, null, 5, ['text'], {}, '__proto__', 'constructor', 'toString'])('%j', (type) => {
    expect(errors(withQuestions({ ...text, type }))).toEqual(['unknown-type questions[0].type'])
  })

  test('hides no error of the other questions', () => {
    expect(errors(withQuestions({ ...text, type: 'x' }, { ...text, id: 'B' }))).toEqual([
      'unknown-type questions[0].type',
      'bad-id questions[1].id',
    ])
  })
})

describe('ids', () => {
  test.each(['a', 'a-1', '0', '-', 'x'.repeat(64)])('%j is one', (id) => {
    expect(told({ ...withQuestions({ ...text, id }), id })).toEqual(fine)
  })

  test.each([
    '',
    'A',
    'a b',
    'a_b',
    'a.b',
    'ä',
    'a\n',
    'x'.repeat(65),
    5,
    null,
    ['a'],
    '__proto__',
    'toString',
  ])('%j is none', (id) => {
    expect(errors({ ...withQuestions({ ...text, id }), id })).toEqual(['bad-id id', 'bad-id questions[0].id'])
  })

  test.each(['constructor', 'prototype'])(
    '%s is refused by name, for a prompt, a question, an option',
    (id) => {
      expect(errors({ ...withQuestions(text), id })).toHaveLength(1)
      expect(errors(withQuestions({ ...text, id }))).toHaveLength(1)
      expect(errors(withQuestions({ ...choice, options: [{ id, text: 'A' }] }))).toHaveLength(1)
    },
  )

  test('two questions of one id are told at the second', () => {
    expect(errors(withQuestions(text, rating, text))).toEqual(['duplicate-id questions[2].id'])
  })

  test('two options of one id are told at the second, and two rows', () => {
    const options = ['a', 'b', 'a'].map((id) => ({ id, text: id }))
    expect(errors(withQuestions({ ...choice, options }))).toEqual(['duplicate-id questions[0].options[2].id'])
    expect(errors(withQuestions({ ...everyType.ranking, last: [], options }))).toEqual([
      'duplicate-id questions[0].options[2].id',
    ])
    expect(errors(withQuestions({ ...everyType.matrix, rows: options }))).toEqual([
      'duplicate-id questions[0].rows[2].id',
    ])
  })

  test('an option may have the id of a question', () => {
    expect(told(withQuestions({ ...choice, options: [{ id: 'pick', text: 'A' }] }))).toEqual(fine)
  })
})

describe('unknown fields', () => {
  test('are told with the one that was probably meant, and dropped', () => {
    const parsed = parsePrompt({
      ...withQuestions({ ...text, requird: true }),
      titel: 'T',
      display: { a: 'modal' },
      limits: { evry: '30d' },
      colour: 'red',
    })
    expect(parsed).toEqual({
      status: 'ok',
      prompt: { ...withQuestions(text), display: {}, limits: {} },
      issues: [
        expect.objectContaining({
          path: 'titel',
          message: '“titel” is not known here and does nothing. Did you mean “title”?',
        }),
        expect.objectContaining({
          path: 'colour',
          message: expect.stringContaining('Known here: id, title, '),
        }),
        expect.objectContaining({
          path: 'questions[0].requird',
          message: expect.stringContaining('“required”'),
        }),
        expect.objectContaining({ path: 'display.a' }),
        expect.objectContaining({ path: 'limits.evry', message: expect.stringContaining('“every”') }),
      ],
    })
    expect(new Set(parsed.issues.map(({ code }) => code))).toEqual(new Set(['unknown-field']))
  })

  test('a field of another question type is unknown', () => {
    expect(told(withQuestions({ ...text, scale: ['a', 'b'] }))).toEqual({
      errors: [],
      passedOver: ['unknown-field questions[0].scale'],
    })
  })

  test('are told beside the errors', () => {
    expect(errors({ ...withQuestions(text), id: 'A', colour: 'red' })).toEqual([
      'bad-id id',
      'unknown-field colour',
    ])
  })

  test('do not change the version', () => {
    const parsed = parsePrompt({ ...example, colour: 'red' })
    expect(parsed.status === 'ok' && versionOf(parsed.prompt)).toBe(versionOf(example))
  })
})
