import { start } from '@earshot/core/conversation'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { questionTypes } from '@earshot/core/question'
import { describe, expect, test } from 'vitest'
import {
  choice,
  errors,
  type Fields,
  fine,
  rating,
  text,
  told,
  withFields,
  withQuestions,
} from './definitions.ts'
import { deepFreeze, everyType, example, promptOf, throughJson } from './prompts.ts'

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
      limits: {
        every: '1h',
        oncePer: 'order visit',
        afterDismissed: '2d',
        afterLater: '500ms',
        afterIgnored: '1d',
        share: 0.5,
      },
      from: '2026-12-01 18:00',
      until: '2026-12-24',
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
    [
      'a wait after being ignored that is none',
      { limits: { afterIgnored: 'a day' } },
      'bad-duration limits.afterIgnored',
    ],
    ['a duration without a unit', { limits: { every: '30' } }, 'bad-duration limits.every'],
    ['a number of times without names', { limits: { timesPer: '2' } }, 'bad-times limits.timesPer'],
    ['a number of times of nothing', { limits: { timesPer: '0 visit' } }, 'bad-times limits.timesPer'],
    ['once-per names with commas', { limits: { oncePer: 'order, visit' } }, 'bad-names limits.oncePer'],
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
