import type { Answer } from '@earshot/core/answer'
import { isCriticism } from '@earshot/core/is-criticism'
import { orderOptions } from '@earshot/core/order-options'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { describe, expect, test } from 'vitest'
import { causes, exploring, thanks } from './expected.ts'
import { questionOf, walk, wordsOf } from './walk.ts'

const explored = ['what', 'why', 'hope', 'right', 'may']

describe('the definition', () => {
  test('parses without an issue, and as it stands', () => {
    const json: unknown = JSON.parse(JSON.stringify(howDidWeDo))
    expect(parsePrompt(json)).toEqual({ status: 'ok', prompt: json, issues: [] })
  })

  test.each([
    ['rating', 'rating', 'How did we do today?', undefined, ['Poor', 'Fair', 'Good', 'Outstanding']],
    ...exploring,
    ['one', 'text', 'What is one thing we could do better?', undefined, []],
    ['well', 'text', 'What did we do well?', undefined, []],
    ['one2', 'text', 'What is one thing we could do better?', undefined, []],
  ] as const)('%s is a %s: %s', (id, type, ...words) => {
    const question = questionOf(howDidWeDo, id)
    expect(question.type).toBe(type)
    expect(wordsOf(question)).toEqual(words)
  })

  test('has these questions and no other, in this order; only the rating is required', () => {
    expect(howDidWeDo.questions.map(({ id, required }) => [id, !!required])).toEqual([
      ['rating', true],
      ...[...explored, 'how', 'one', 'well', 'one2'].map((id) => [id, false]),
    ])
  })

  test('is for guests and customers', () => {
    expect([howDidWeDo.id, howDidWeDo.title, howDidWeDo.audience ?? 'external']).toEqual([
      'how-did-we-do',
      'How did we do?',
      'external',
    ])
  })

  test('asks one person once in 30 days, and once for an order or a visit', () => {
    expect(howDidWeDo.limits).toMatchObject({ every: '30d', oncePer: 'order visit' })
  })

  test('what is stored by its cause codes; something else can be written out', () => {
    const what = questionOf(howDidWeDo, 'what')
    const options = what.type === 'choices' ? what.options : []
    expect(options.map(({ id }) => id)).toEqual(causes)
    expect(options.filter(({ other }) => other).map(({ id }) => id)).toEqual(['other'])
  })

  test('what and right are shuffled, their last options stay last; may is not', () => {
    const texts = (id: string, run: number): readonly string[] => {
      const question = questionOf(howDidWeDo, id)
      return 'options' in question ? orderOptions(question, `${run}`).map(({ text }) => text) : []
    }
    const runs = Array.from({ length: 30 }, (_, run) => run)
    for (const run of runs) {
      expect(texts('what', run).slice(-1)).toEqual(['Something else'])
      expect(texts('right', run).slice(-2)).toEqual(['Nothing. I just wanted to tell you', 'Something else'])
      expect(texts('may', run)).toEqual(['Yes, please contact me', 'No, thank you'])
    }
    for (const id of ['what', 'right'])
      expect(new Set(runs.map((run) => texts(id, run).join())).size).toBeGreaterThan(20)
    expect(questionOf(howDidWeDo, 'may')).toMatchObject({ order: 'ordinal' })
  })
})

describe('every way through it', () => {
  test.each([
    ['Poor', { rating: 1 }, ['rating', ...explored], thanks.criticism],
    ['Fair', { rating: 2 }, ['rating', ...explored], thanks.criticism],
    ['Fair, no contact', { rating: 2, may: 'no' }, ['rating', ...explored], thanks.criticism],
    ['Poor, contact', { rating: 1, may: 'yes' }, ['rating', ...explored, 'how'], thanks.criticism],
    ['Good', { rating: 3 }, ['rating', 'one'], thanks.neutral],
    ['Outstanding', { rating: 4 }, ['rating', 'well', 'one2'], thanks.top],
  ])('%s', (_, given, shown, said) => {
    expect(walk(howDidWeDo, given)).toMatchObject({ shown, phase: 'submitted', sent: said, unsent: said })
  })

  test('a date is promised only where contact is wanted and the page tells one', () => {
    const due = { due: 'Friday' }
    expect(walk(howDidWeDo, { rating: 1, may: 'yes' }, due).sent).toBe(thanks.contact('Friday'))
    expect(walk(howDidWeDo, { rating: 2, may: 'yes' }, due).sent).toBe(thanks.contact('Friday'))
    expect(walk(howDidWeDo, { rating: 1, may: 'yes' }).sent).toBe(thanks.criticism)
    expect(walk(howDidWeDo, { rating: 1, may: 'no' }, due).sent).toBe(thanks.criticism)
    expect(walk(howDidWeDo, { rating: 3 }, due).sent).toBe(thanks.neutral)
    expect(walk(howDidWeDo, { rating: 4 }, due).sent).toBe(thanks.top)
  })

  test('keeps all that was said', () => {
    const given = {
      rating: 1,
      what: ['fairness', 'time'],
      why: 'We waited.',
      hope: 'A seat.',
      right: 'sorry',
      may: 'yes',
      how: { email: 'ada@example.org' },
    }
    expect(walk(howDidWeDo, given).answers).toEqual([
      { question: 'rating', value: 1, label: 'Poor' },
      { question: 'what', value: ['fairness', 'time'], label: ['Being treated fairly', 'How long it took'] },
      { question: 'why', value: 'We waited.' },
      { question: 'hope', value: 'A seat.' },
      { question: 'right', value: 'sorry', label: 'Say sorry' },
      { question: 'may', value: 'yes', label: 'Yes, please contact me' },
      { question: 'how', value: { email: 'ada@example.org' } },
    ])
  })
})

describe('criticism', () => {
  test.each([
    [1, true],
    [2, true],
    [3, false],
    [4, false],
  ])('a rating of %i: %s', (value, expected) => {
    const answers: readonly Answer[] = [{ question: 'rating', value }]
    expect(isCriticism({ answers }, howDidWeDo)).toBe(expected)
  })

  test('no answer is none', () => {
    expect(isCriticism({ answers: [] }, howDidWeDo)).toBe(false)
  })

  test('nobody is called', () => {
    expect(howDidWeDo.call).toBeUndefined()
  })
})
