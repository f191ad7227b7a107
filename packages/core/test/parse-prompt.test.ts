import { start } from '@earshot/core/conversation'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { questionTypes } from '@earshot/core/question'
import { versionOf } from '@earshot/core/version'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepFreeze, everyType, example, promptOf, throughJson } from './prompts.ts'

type Fields = Readonly<Record<string, unknown>>

const text: Fields = { id: 'why', type: 'text', text: 'Why?' }
const rating: Fields = { id: 'rating', type: 'rating', text: 'How?', scale: ['Poor', 'Good'] }
const choice: Fields = { id: 'pick', type: 'choice', text: 'Which?', options: [{ id: 'a', text: 'A' }] }

const withQuestions = (...questions: readonly unknown[]): Fields => ({ id: 'p', title: 'T', questions })
const withFields = (more: Fields): Fields => ({ ...withQuestions(rating, text), ...more })

/** Every issue as `code path`, errors and what is passed over apart. */
function told(value: unknown): {
  readonly errors: readonly string[]
  readonly passedOver: readonly string[]
} {
  const parsed = parsePrompt(value)
  const lines = parsed.issues.map(({ code, path }) => `${code} ${path}`)
  return parsed.status === 'ok' ? { errors: [], passedOver: lines } : { errors: lines, passedOver: [] }
}
const errors = (value: unknown): readonly string[] => told(value).errors
const fine = { errors: [], passedOver: [] }
const firstMessage = (value: unknown): string => parsePrompt(value).issues[0]?.message ?? 'no issue'

describe('what is taken', () => {
  test('the documented example, without an issue and as it stands', () => {
    expect(parsePrompt(deepFreeze(throughJson(example)))).toEqual({
      status: 'ok',
      prompt: example,
      issues: [],
    })
  })

  test('the least there can be', () => {
    expect(parsePrompt(withQuestions(text))).toEqual({
      status: 'ok',
      prompt: withQuestions(text),
      issues: [],
    })
  })

  test.each(questionTypes)('a question of type %s, with all that it may say', (type) => {
    const prompt = throughJson(promptOf([everyType[type]]))
    expect(parsePrompt(prompt)).toEqual({ status: 'ok', prompt, issues: [] })
  })

  test('all of them in one prompt, which then can be started', () => {
    const parsed = parsePrompt(throughJson(promptOf(Object.values(everyType))))
    expect(parsed.status === 'ok' && start(parsed.prompt).at).toBe('a-rating')
  })

  test('every other field of a prompt', () => {
    const more = {
      audience: 'vendor',
      purpose: 'To get better.',
      thanks: [{ when: 'rating = 1 and why and context.due', text: 'A', unsent: 'B' }, { text: 'C' }],
      display: { as: 'kiosk', at: 'top-start' },
      trigger: [
        { on: 'event', name: 'paid', where: 'amount > 5', after: '2m', unless: 'left' },
        { on: 'scroll', depth: 0.5 },
        { on: 'visible', selector: '#end' },
      ],
      targeting: "page.path ~ '/*' and not visit.count < 2 and context.table",
      limits: { every: '1h', oncePer: 'order visit', afterDismissed: '2d', afterLater: '500ms', share: 0.5 },
      criticism: 'rating = 1',
      call: "why ~ '*help*'",
      anonymous: true,
      suppress: 5,
      priority: -1,
      lintExempt: { 'F-04': 'A tap brings a person.' },
      translations: { 'de-AT': { title: 'T', 'rating.1': 'Schlecht' } },
    }
    expect(parsePrompt(withFields(more))).toEqual({ status: 'ok', prompt: withFields(more), issues: [] })
  })

  test.each([
    [
      'display.as',
      ['popover', 'modal', 'inline', 'tab', 'banner', 'page', 'kiosk'],
      (as: string) => ({ display: { as } }),
    ],
    [
      'display.at',
      ['top-start', 'top', 'top-end', 'start', 'center', 'end', 'bottom-start', 'bottom', 'bottom-end'],
      (at: string) => ({ display: { at } }),
    ],
    [
      'trigger.on',
      ['load', 'click', 'scroll', 'exit', 'idle', 'visible', 'event', 'manual'],
      (on: string) => ({ trigger: [{ on }] }),
    ],
    ['audience', ['external', 'internal', 'vendor'], (audience: string) => ({ audience })],
    [
      'show',
      ['words', 'numbers', 'faces', 'stars', 'thumbs'],
      (show: string) => ({ questions: [{ ...rating, show }] }),
    ],
    [
      'order',
      ['random', 'ordinal', 'speed', 'staff', 'given'],
      (order: string) => ({ questions: [{ ...choice, order }] }),
    ],
    ['form', ['email', 'number', 'phone'], (form: string) => ({ questions: [{ ...text, form }] })],
  ])('%s takes its words and no other', (_, words, fields) => {
    for (const word of words) expect(told(withFields(fields(word)))).toEqual(fine)
    expect(errors(withFields(fields('nonsense')))).toHaveLength(1)
    expect(errors(withFields(fields('constructor')))).toHaveLength(1)
  })
})

describe('the whole', () => {
  test.each([undefined, null, 0, '', '{}', true, [], [example]])('%j is no definition', (value) => {
    expect(parsePrompt(value)).toEqual({
      status: 'invalid',
      issues: [{ code: 'wrong-type', path: '', message: 'The definition must be an object.' }],
    })
  })

  test('every required field that is missing is told at once', () => {
    expect(errors({})).toEqual(['missing id', 'missing title', 'missing questions'])
    expect(errors(withQuestions({ type: 'text' }))).toEqual([
      'missing questions[0].id',
      'missing questions[0].text',
    ])
    expect(errors(withQuestions({}))).toEqual(['unknown-type questions[0].type'])
  })

  test.each<[string, Fields, string]>([
    ['a title that is a number', { title: 5 }, 'wrong-type title'],
    ['an empty title', { title: ' ' }, 'empty title'],
    ['a purpose that is a list', { purpose: ['a'] }, 'wrong-type purpose'],
    ['questions that are an object', { questions: {} }, 'wrong-type questions'],
    ['questions that are null', { questions: null }, 'wrong-type questions'],
    ['no question', { questions: [] }, 'wrong-count questions'],
    ['a question that is a text', { questions: ['Why?'] }, 'wrong-type questions[0]'],
    ['a question that is null', { questions: [null] }, 'wrong-type questions[0]'],
    ['a question that is a list', { questions: [[]] }, 'wrong-type questions[0]'],
    [
      'required in a text',
      { questions: [{ ...text, required: 'true' }] },
      'wrong-type questions[0].required',
    ],
    ['a when that is true', { questions: [{ ...text, when: true }] }, 'wrong-type questions[0].when'],
    ['thanks that are a text', { thanks: 'Thanks' }, 'wrong-type thanks'],
    ['thanks without a text', { thanks: [{}] }, 'missing thanks[0].text'],
    ['display as a word', { display: 'modal' }, 'wrong-type display'],
    ['a trigger that is no list', { trigger: { on: 'load' } }, 'wrong-type trigger'],
    ['a trigger without on', { trigger: [{ after: '5s' }] }, 'missing trigger[0].on'],
    ['a duration that is a number', { trigger: [{ on: 'load', after: 5 }] }, 'bad-duration trigger[0].after'],
    ['a duration without a unit', { limits: { every: '30' } }, 'bad-duration limits.every'],
    ['a depth above 1', { trigger: [{ on: 'scroll', depth: 1.1 }] }, 'out-of-range trigger[0].depth'],
    ['a share above 1', { limits: { share: 1.01 } }, 'out-of-range limits.share'],
    ['a share below 0', { limits: { share: -0.01 } }, 'out-of-range limits.share'],
    ['a share that is no number', { limits: { share: Number.NaN } }, 'out-of-range limits.share'],
    ['targeting that does not parse', { targeting: 'page.path ~' }, 'bad-condition targeting'],
    ['targeting by an answer', { targeting: 'rating = 1' }, 'unknown-name targeting'],
    ['criticism by a stranger', { criticism: 'ratng = 1' }, 'unknown-name criticism'],
    ['criticism by the page', { criticism: "page.path = '/'" }, 'unknown-name criticism'],
    ['call by a stranger', { call: 'someone' }, 'unknown-name call'],
    ['thanks by a stranger', { thanks: [{ when: 'x', text: 'T' }] }, 'unknown-name thanks[0].when'],
    ['anonymous in a text', { anonymous: 'yes' }, 'wrong-type anonymous'],
    ['suppress in halves', { suppress: 2.5 }, 'wrong-type suppress'],
    ['suppress below 0', { suppress: -1 }, 'out-of-range suppress'],
    ['a priority without end', { priority: Number.POSITIVE_INFINITY }, 'out-of-range priority'],
    ['translations that are a list', { translations: [] }, 'wrong-type translations'],
    [
      'a translation that is a number',
      { translations: { de: { title: 5 } } },
      'wrong-type translations.de.title',
    ],
    ['a lint exemption without a reason', { lintExempt: { 'F-04': '' } }, 'empty lintExempt.F-04'],
    ['lint exemptions in a list', { lintExempt: ['F-04'] }, 'wrong-type lintExempt'],
    ['a language that is null', { translations: { de: null } }, 'wrong-type translations.de'],
  ])('%s', (_, more, issue) => {
    expect(errors(withFields(more))).toEqual([issue])
  })

  test.each<[string, Fields, string]>([
    ['a scale that is a text', { ...rating, scale: 'Poor | Good' }, 'wrong-type questions[0].scale'],
    ['no scale', { id: 'a', type: 'rating', text: 'T' }, 'missing questions[0].scale'],
    ['a scale with a number', { ...rating, scale: ['Poor', 2] }, 'wrong-type questions[0].scale[1]'],
    ['a scale with an empty word', { ...rating, scale: ['Poor', ''] }, 'empty questions[0].scale[1]'],
    [
      'a range without a word',
      { ...rating, scale: { from: 0, to: 1, high: 'h' } },
      'missing questions[0].scale.low',
    ],
    [
      'a range below 0',
      { ...rating, scale: { from: -1, to: 1, low: 'l', high: 'h' } },
      'out-of-range questions[0].scale.from',
    ],
    [
      'a range in halves',
      { ...rating, scale: { from: 0.5, to: 3, low: 'l', high: 'h' } },
      'wrong-type questions[0].scale.from',
    ],
    [
      'a range in texts',
      { ...rating, scale: { from: '0', to: 5, low: 'l', high: 'h' } },
      'wrong-type questions[0].scale.from',
    ],
    ['options that are texts', { ...choice, options: ['A'] }, 'wrong-type questions[0].options[0]'],
    ['options that are an object', { ...choice, options: { a: 'A' } }, 'wrong-type questions[0].options'],
    ['no option', { ...choice, options: [] }, 'wrong-count questions[0].options'],
    ['options that are missing', { id: 'a', type: 'choices', text: 'T' }, 'missing questions[0].options'],
    [
      'an option without an id',
      { ...choice, options: [{ text: 'A' }] },
      'missing questions[0].options[0].id',
    ],
    [
      'an option without a text',
      { ...choice, options: [{ id: 'a' }] },
      'missing questions[0].options[0].text',
    ],
    ['last of a stranger', { ...choice, last: ['b'] }, 'unknown-option questions[0].last'],
    [
      'rows that are missing',
      { id: 'a', type: 'matrix', text: 'T', scale: ['a', 'b'] },
      'missing questions[0].rows',
    ],
    [
      'a link without an address',
      { ...text, type: 'message', link: { text: 'L' } },
      'missing questions[0].link.url',
    ],
    ['no contact field', { ...text, type: 'contact', fields: [] }, 'wrong-count questions[0].fields'],
    [
      'an unknown contact field',
      { ...text, type: 'contact', fields: ['fax'] },
      'unknown-value questions[0].fields[0]',
    ],
    ['a day in words', { ...text, type: 'date', min: 'today' }, 'bad-date questions[0].min'],
    ['a limit in a text', { ...text, type: 'number', max: '5' }, 'out-of-range questions[0].max'],
    ['a length of 0', { ...text, maxLength: 0 }, 'out-of-range questions[0].maxLength'],
  ])('a question with %s', (_, question, issue) => {
    expect(errors(withQuestions(question))).toEqual([issue])
  })

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'x',
    '',
    ' https://a',
  ])('a link to %j', (url) => {
    const link = { text: 'L', url }
    expect(errors(withQuestions({ ...text, type: 'message', link }))).toEqual([
      'bad-url questions[0].link.url',
    ])
  })

  test.each([
    'https://a.example/x?y',
    'http://a.example',
    'HTTPS://A.EXAMPLE',
    'mailto:a@b.example',
    '/thanks',
  ])('a link to %j is fine', (url) => {
    expect(told(withQuestions({ ...text, type: 'message', link: { text: 'L', url } }))).toEqual(fine)
  })
})

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

describe('when', () => {
  const asked = (when: string, ...earlier: readonly Fields[]): Fields =>
    withQuestions(...earlier, { ...text, when }, { ...choice, id: 'later' })

  test('may speak of earlier questions and of context', () => {
    expect(told(asked("rating <= 2 and pick = 'a' or context.table", rating, choice))).toEqual(fine)
  })

  test('of a later question is told', () => {
    expect(parsePrompt(asked("later = 'a'", rating))).toEqual({
      status: 'invalid',
      issues: [
        {
          code: 'unknown-name',
          path: 'questions[1].when',
          message:
            "questions[1].when: “later = 'a'” speaks of “later”. A condition may speak of earlier questions only: move that question up.",
        },
      ],
    })
  })

  test('of itself is told', () => {
    expect(errors(asked('why', rating))).toEqual(['unknown-name questions[1].when'])
  })

  test('of an unknown question is told, with the one that was probably meant', () => {
    expect(firstMessage(asked('ratng <= 2', rating))).toBe(
      'questions[1].when: “ratng <= 2” speaks of “ratng”. Did you mean “rating”?',
    )
  })

  test('of what only a page knows, or a bare context name, is told with what may be used', () => {
    expect(errors(asked("page.path = '/'", rating))).toEqual(['unknown-name questions[1].when'])
    expect(firstMessage(asked('table = 1', rating))).toBe(
      'questions[1].when: “table = 1” speaks of “table”. Questions before it: rating. Context is written context.<name>.',
    )
    expect(firstMessage(asked('table = 1'))).toBe(
      'questions[0].when: “table = 1” speaks of “table”. No question comes before it. Context is written context.<name>.',
    )
  })

  test('that does not parse is told with its position, counted from 1', () => {
    expect(parsePrompt(asked('rating <= ', rating))).toEqual({
      status: 'invalid',
      issues: [
        {
          code: 'bad-condition',
          path: 'questions[1].when',
          message:
            'questions[1].when: “rating <= ”, character 11: expected a name, a number or a text, found the end.',
        },
      ],
    })
    expect(firstMessage(asked('rating == 2', rating))).toContain('character 9: ')
    expect(firstMessage(asked('', rating))).toContain('character 1: ')
  })

  test('two that speak of each other cannot be written', () => {
    const circle = withQuestions({ ...text, id: 'a', when: 'b' }, { ...text, id: 'b', when: 'a' })
    expect(errors(circle)).toEqual(['unknown-name questions[0].when'])
  })

  test('whatever it is, what is taken can be started', () => {
    const piece = fc.constantFrom(
      'rating',
      'why',
      'context.a',
      '<=',
      '=',
      '2',
      "'x'",
      'and',
      'not',
      '(',
      ')',
      'in',
      ',',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const parsed = parsePrompt(withQuestions(rating, { ...choice, when: pieces.join(' ') }))
        if (parsed.status === 'ok') expect(start(parsed.prompt).at).toBe('rating')
        else expect(parsed.issues[0]?.path).toBe('questions[1].when')
      }),
      { numRuns: 1_000 },
    )
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

describe('prototypes', () => {
  const json = JSON.stringify(withQuestions(text)).slice(1)
  const untouched = (): void => {
    expect(({} as Fields).polluted).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  }

  test('__proto__ among the fields is told, dropped and changes nothing', () => {
    const parsed = parsePrompt(
      JSON.parse(`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${json}`),
    )
    expect(parsed).toMatchObject({ status: 'ok', issues: [{ path: '__proto__' }, { path: 'constructor' }] })
    const prompt = parsed.status === 'ok' ? parsed.prompt : undefined
    expect(Object.getPrototypeOf(prompt)).toBe(Object.prototype)
    expect(Object.keys(prompt ?? {})).toEqual(['id', 'title', 'questions'])
    untouched()
  })

  test('fields are not taken from a prototype', () => {
    expect(errors(Object.create(withQuestions(text)))).toEqual([
      'missing id',
      'missing title',
      'missing questions',
    ])
    expect(errors(JSON.parse(`{"__proto__":{${json}}`))).toContain('missing id')
    untouched()
  })

  test.each(['__proto__', 'constructor', 'prototype'])(
    '%s is refused by name as a language and as a key',
    (name) => {
      const translations = (inner: string): unknown => JSON.parse(`{"translations":${inner},${json}`)
      expect(errors(translations(`{"${name}":{"title":"T"}}`))).toEqual([`reserved translations.${name}`])
      expect(errors(translations(`{"de":{"${name}":"T"}}`))).toEqual([`reserved translations.de.${name}`])
      untouched()
    },
  )
})

describe('edges', () => {
  const words = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `w${index}`)
  const ids = (count: number): Fields[] => words(count).map((id) => ({ id, text: id }))
  const scaled = (scale: unknown): readonly string[] => errors(withQuestions({ ...rating, scale }))
  const range = (from: number, to: number): unknown => ({ from, to, low: 'l', high: 'h' })
  const count = ['wrong-count questions[0].scale']

  test('a scale has 2 to 11 points', () => {
    expect([1, 2, 11, 12].map((points) => scaled(words(points)))).toEqual([count, [], [], count])
    expect([range(0, 10), range(1, 11), range(1, 2), range(0, 1)].map(scaled)).toEqual([[], [], [], []])
    expect([range(0, 11), range(1, 1), range(5, 4)].map(scaled)).toEqual([count, count, count])
  })

  test('a prompt has 1 to 100 questions', () => {
    const of = (many: number): readonly string[] =>
      errors(withQuestions(...words(many).map((id) => ({ ...text, id }))))
    expect(of(100)).toEqual([])
    expect(of(101)).toEqual(['wrong-count questions'])
  })

  test('a question has up to 200 options, a matrix up to 30 rows', () => {
    expect(errors(withQuestions({ ...choice, options: ids(200) }))).toEqual([])
    expect(errors(withQuestions({ ...choice, options: ids(201) }))).toEqual([
      'wrong-count questions[0].options',
    ])
    expect(errors(withQuestions({ ...everyType.matrix, rows: ids(30) }))).toEqual([])
    expect(errors(withQuestions({ ...everyType.matrix, rows: ids(31) }))).toEqual([
      'wrong-count questions[0].rows',
    ])
  })

  test.each<[string, number, (size: number) => Fields]>([
    ['title', 200, (size) => withFields({ title: 'x'.repeat(size) })],
    ['purpose', 500, (size) => withFields({ purpose: 'x'.repeat(size) })],
    ['questions[0].text', 2_000, (size) => withQuestions({ ...text, text: 'x'.repeat(size) })],
    ['questions[0].help', 2_000, (size) => withQuestions({ ...text, help: 'x'.repeat(size) })],
    [
      'questions[0].options[0].text',
      500,
      (size) => withQuestions({ ...choice, options: [{ id: 'a', text: 'x'.repeat(size) }] }),
    ],
    ['questions[0].scale[1]', 100, (size) => withQuestions({ ...rating, scale: ['a', 'x'.repeat(size)] })],
    ['thanks[0].text', 500, (size) => withFields({ thanks: [{ text: 'x'.repeat(size) }] })],
  ])('%s has up to %i characters', (path, most, build) => {
    expect(errors(build(most))).toEqual([])
    expect(errors(build(most + 1))).toEqual([`too-long ${path}`])
  })

  test('a text answer may be limited to 1 to 10,000 characters', () => {
    const of = (maxLength: number): readonly string[] => errors(withQuestions({ ...text, maxLength }))
    const out = ['out-of-range questions[0].maxLength']
    expect([0, 1, 10_000, 10_001].map(of)).toEqual([out, [], [], out])
  })

  test('depth and share go from 0 to 1, both included', () => {
    for (const edge of [0, 1])
      expect(
        errors(withFields({ limits: { share: edge }, trigger: [{ on: 'scroll', depth: edge }] })),
      ).toEqual([])
  })
})

describe('extra large', () => {
  const nest = (open: string, close: string, levels: number): unknown =>
    JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`)
  const inASecond = (value: unknown): ReturnType<typeof parsePrompt> => {
    const begin = performance.now()
    const parsed = parsePrompt(value)
    expect(performance.now() - begin).toBeLessThan(1_000)
    return parsed
  }

  test('10,000 levels deep', () => {
    for (const deep of [nest('[', ']', 10_000), nest('{"a":', '}', 10_000)]) {
      expect(inASecond(deep).status).toBe('invalid')
      expect(inASecond(withFields({ deep })).status).toBe('ok')
      expect(inASecond(withQuestions({ ...text, options: deep })).status).toBe('ok')
      expect(inASecond(withQuestions({ ...choice, options: deep })).status).toBe('invalid')
      for (const field of ['title', 'questions', 'thanks', 'trigger', 'translations', 'criticism'])
        expect([field, inASecond(withFields({ [field]: deep })).status]).toEqual([field, 'invalid'])
    }
    expect(
      inASecond(withFields({ targeting: `${'('.repeat(10_000)}visit.count${')'.repeat(10_000)}` })).status,
    ).toBe('invalid')
  })

  test('texts of a megabyte', () => {
    const large = 'x'.repeat(1_000_000)
    expect(inASecond(withFields({ title: large, purpose: large, id: large, [large]: 1 })).status).toBe(
      'invalid',
    )
    expect(inASecond(withQuestions({ id: large, type: large, text: large })).status).toBe('invalid')
    expect(inASecond(withQuestions({ id: large, type: 'text', text: large, when: large })).status).toBe(
      'invalid',
    )
    for (const field of ['targeting', 'criticism', 'call'])
      expect(inASecond(withFields({ [field]: `context.a = '${large}'` })).issues).toMatchObject([
        { code: 'too-long' },
      ])
    expect(inASecond(withFields({ translations: { de: { title: large } } })).status).toBe('invalid')
    expect(inASecond(withFields({ limits: { every: large }, audience: large })).status).toBe('invalid')
  })

  test('a long name that is almost that of a question with a long id', () => {
    const long = 'x'.repeat(15_000)
    expect(
      inASecond(withQuestions({ ...text, id: `${long}a` }, { ...rating, when: `${long}b` })).status,
    ).toBe('invalid')
  })

  test('a condition of 2,000 characters can be started, whatever it joins; one more is refused', () => {
    const chain = (joint: string, size: number): string => `a${`${joint}a`.repeat(2_000)}`.slice(0, size)
    for (const joint of [' or ', ' and ', ' or not ', ' and not ']) {
      const parts = Math.floor(1_999 / (joint.length + 1))
      const when = `a${`${joint}a`.repeat(parts)}`.padEnd(2_000)
      const parsed = parsePrompt(withQuestions({ ...text, id: 'a' }, { ...text, when }))
      expect(parsed.status === 'ok' && start(parsed.prompt).at).toBe('a')
    }
    expect(errors(withQuestions({ ...text, id: 'a' }, { ...text, when: chain(' or ', 2_001) }))).toEqual([
      'too-long questions[1].when',
    ])
  })

  test('50,000 options', () => {
    const options = Array.from({ length: 50_000 }, (_, index) => ({ id: `o${index}`, text: 'x' }))
    expect(inASecond(withQuestions({ ...choice, options })).issues).toMatchObject([{ code: 'wrong-count' }])
  })

  test('100,000 questions', () => {
    expect(inASecond(withQuestions(...new Array<unknown>(100_000).fill(text))).issues).toMatchObject([
      { code: 'wrong-count', path: 'questions' },
    ])
  })
})

describe('anything', () => {
  test('objects that name a method of all objects are no numbers and throw nothing', () => {
    for (const odd of [{ toString: 1 }, { valueOf: null, toString: null }, { toJSON: 1 }])
      for (const scale of [
        { from: odd, to: 5 },
        { from: 0, to: odd },
      ])
        expect(parsePrompt(withQuestions({ ...rating, scale })).status).toBe('invalid')
  })

  test('never throws, takes again what it has taken, and leaves what it was given', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true })
    const fields = fc.constantFrom(
      ...Object.keys(withFields({})),
      'thanks',
      'display',
      'trigger',
      'limits',
      'targeting',
      'translations',
    )
    const places = fc.constantFrom(
      'scale',
      'options',
      'when',
      'last',
      'type',
      'id',
      'text',
      'link',
      'rows',
      'min',
      'max',
      'fields',
    )
    const definitions = fc.oneof(
      anything,
      fc.tuple(fields, anything).map(([name, value]) => withFields({ [name]: value })),
      fc
        .tuple(fc.constantFrom(...Object.values(everyType)), places, anything)
        .map(([question, name, value]) => withQuestions({ ...question, [name]: value })),
    )
    fc.assert(
      fc.property(definitions, (value) => {
        const parsed = parsePrompt(value)
        if (parsed.status === 'ok') {
          expect(parsePrompt(parsed.prompt)).toEqual({ ...parsed, issues: [] })
          expect(start(parsed.prompt).phase).toBe('asking')
        } else {
          expect(parsed.issues.length).toBeGreaterThan(0)
          for (const { code, path, message } of parsed.issues)
            expect([typeof code, typeof path, message.length > 5]).toEqual(['string', 'string', true])
        }
      }),
      { numRuns: 3_000 },
    )
  })
})
