import type { Question, Scale } from '@earshot/core/question'
import { describe, expect, it } from 'vitest'
import { presets } from '../../presets/src/index.ts'
import { example, open, rating } from '../src/example.ts'
import { applyFix } from '../src/fix.ts'
import { type Finding, lintPrompt } from '../src/lint-prompt.ts'
import type { Site } from '../src/site.ts'

const on = (id: string, question: Question, site?: Site): readonly Finding[] =>
  lintPrompt(example([question, open]), site).filter(({ rule }) => rule === id)
const scaled = (id: string, scale: Scale, rest: object = {}): boolean =>
  on(id, { ...rating('How was it?', scale), ...rest }).length > 0
const list = (text: string, texts: readonly string[], rest: object = {}): Question => ({
  id: 'list',
  type: 'choice',
  text,
  order: 'ordinal',
  options: texts.map((item, index) => ({ id: `o${index}`, text: item })),
  ...rest,
})

describe('S-01', () => {
  it.each<readonly (string | boolean)[]>([
    [true, 'Bad', 'OK', 'Good', 'Great', 'Excellent'],
    [true, 'Poor', 'Fair', 'Good', 'Very good', 'Excellent'],
    [true, 'Not happy', 'Happy', 'Very happy', 'Extremely happy'],
    [true, 'Good', 'Very good', 'Excellent', 'Outstanding'],
    [true, 'Terrible', 'Bad', 'Poor', 'Good'],
    [false, 'Poor', 'Fair', 'Good', 'Outstanding'],
    [false, 'Very poor', 'Poor', 'Fair', 'Good', 'Very good'],
    [false, 'Much worse', 'A bit worse', 'As I expected', 'A bit better', 'Much better'],
    [false, 'Not at all', 'A little', 'Mostly', 'Fully'],
    [false, 'Not at all polite', 'A little polite', 'Mostly polite', 'Fully polite'],
    [false, 'Never', 'Not often', 'Sometimes', 'Often', 'Always'],
    [false, 'Schlecht', 'Gut', 'Sehr gut', 'Super'],
  ])('%s: %s %s %s %s %s', (expected, ...labels) => {
    expect(scaled('S-01', labels.map(String))).toBe(expected)
  })

  it('takes a scale at its word that says it has one side', () => {
    expect(scaled('S-01', ['Fair', 'Good', 'Great', 'Excellent'], { unipolar: true })).toBe(false)
  })

  it('reads a matrix', () => {
    const rows = [{ id: 'a', text: 'The food' }]
    const matrix: Question = {
      id: 'm',
      type: 'matrix',
      text: 'How was it?',
      rows,
      scale: ['Bad', 'Good', 'Great', 'Super'],
    }
    expect(on('S-01', matrix).map(({ path }) => path)).toEqual(['questions[0].scale'])
  })
})

describe('S-04', () => {
  const raw = (fields: object, option: object = {}): Question =>
    ({
      ...list('Which?', ['Tea', 'Milk']),
      ...fields,
      options: [{ id: 'a', text: 'Tea', ...option }],
    }) as Question // a raw definition has what the types rule out

  it('finds an answer in a raw definition and takes it out', () => {
    expect(on('S-04', raw({ default: 'a' })).map(({ path }) => path)).toEqual(['questions[0].default'])
    const [finding] = on('S-04', raw({}, { checked: true }))
    expect(finding?.path).toBe('questions[0].options[0].checked')
    const mended = applyFix(example([raw({}, { checked: true }), open]), finding?.fix ?? [])
    expect(mended).toEqual(example([raw({}), open]))
  })

  it('takes no id for an answer, and no "false"', () => {
    expect(on('S-04', raw({ min: 1, unit: 'km' }, { value: 'a', other: true }))).toEqual([])
    expect(on('S-04', raw({}, { checked: false }))).toEqual([])
  })

  it.each([
    ['<input type="radio" name="rating" checked aria-label="Good">', true],
    ['<div role="radio" aria-checked="true">Good</div>', true],
    ['<input type="range" name="rating" min="0" max="10">', true],
    ['<select><option value="">–</option><option selected value="4">Good</option></select>', true],
    ['<select><option selected value="">–</option><option value="4">Good</option></select>', false],
    ['<div role="radio" aria-checked="false">Good</div>', false],
    ['<!-- <input type="radio" checked> --><p>checked</p>', false],
    ['', false],
  ])('on the page %s: %s', (markup, expected) => {
    expect(on('S-04', rating(), { markup }).length > 0).toBe(expected)
  })
})

describe('S-05', () => {
  const pair = (one: string, other: string) =>
    `<label ${one}><input type="radio" name="rating">Poor</label><label ${other}><input type="radio" name="rating">Good</label>`

  it.each([
    [pair('', 'style="color: green"'), true],
    [pair('class="option"', 'class="option option--large"'), true],
    [pair('class="b option"', 'class="option a"'), false],
    [pair('style="color: red; top: 0"', 'style="top:0;color:red"'), false],
    ['<button name="rating">Poor</button><button class="primary" name="send">Send</button>', false],
    [`${pair('class="big"', 'class="big"')}<label><input type="radio" name="why">a</label>`, false],
  ])('%s: %s', (markup, expected) => {
    expect(on('S-05', rating(), { markup }).length > 0).toBe(expected)
  })

  it('finds the look in a raw definition', () => {
    const options = [
      { id: 'a', text: 'Good', color: 'green' },
      { id: 'b', text: 'Bad' },
    ]
    const loud = list('Which?', [], { options })
    expect(on('S-05', loud).map(({ path }) => path)).toEqual(['questions[0].options[0].color'])
    const even = list('Which?', [], { options: options.map((option) => ({ ...option, color: 'green' })) })
    expect(on('S-05', even)).toEqual([])
  })
})

describe('S-06', () => {
  const up = ['Poor', 'Good']
  const down = ['Good', 'Poor']
  const prompt = (...scales: readonly Scale[]) =>
    example(scales.map((scale, index) => ({ ...rating('How was it?', scale), id: `q${index}` })))
  const flagged = (own: ReturnType<typeof prompt>, site?: Site) =>
    lintPrompt(own, site)
      .filter(({ rule }) => rule === 'S-06')
      .map(({ path }) => path)

  it('goes by most of the site’s scales', () => {
    const other = { ...prompt(down, down, down), id: 'other' }
    expect(flagged(prompt(up, down))).toEqual(['questions[1].scale'])
    expect(flagged(prompt(down, up))).toEqual(['questions[0].scale'])
    expect(flagged(prompt(up), { prompts: [other] })).toEqual(['questions[0].scale'])
    expect(flagged(prompt(down), { prompts: [{ ...prompt(up), id: 'other' }] })).toEqual([
      'questions[0].scale',
    ])
    expect(flagged(prompt(down))).toEqual([])
  })

  it('does not hold a prompt against its own older self', () => {
    expect(flagged(prompt(down), { prompts: [prompt(up, up)] })).toEqual([])
  })

  it('says nothing of scales whose words it does not know', () => {
    expect(flagged(prompt(up, ['Gut', 'Schlecht'], ['Too small', 'Just right', 'Too big']))).toEqual([])
  })
})

it.each<readonly [boolean, Scale]>([
  [true, ['4 Poor', '3 Fair', '2 Good', '1 Outstanding']],
  [true, ['Outstanding', 'Good', 'Fair', 'Poor']],
  [true, { from: 1, to: 5, low: 'Very good', high: 'Very bad' }],
  [false, ['1 Poor', '2 Fair', '3 Good', '4 Outstanding']],
  [false, ['Poor', 'Fair', 'Good', 'Outstanding']],
  [false, ['5–10 poor ones', '1–4 good ones']],
  [false, { from: 0, to: 10, low: 'Not at all likely', high: 'Extremely likely' }],
])('S-07: %s on %j', (expected, scale) => {
  expect(scaled('S-07', scale)).toBe(expected)
})

describe('S-08', () => {
  it.each<readonly (string | boolean)[]>([
    [true, 'How many times?', '1–5', '5–10'],
    [true, 'How many times?', '1–4', '6–9'],
    [true, 'How much did you pay?', '€0–€10', '€10–€20'],
    [true, 'How long did you wait?', 'Fewer than 5 minutes', 'More than 5 minutes'],
    [true, 'Wie oft?', '1–5', '5–10'],
    [false, 'How many times?', 'Never', '1', '2–4', '5 or more'],
    [false, 'How old are you?', 'Under 18', '18–24', '25–34', '35 or older'],
    [false, 'How long did you wait?', 'Less than 5 minutes', '5 to 15 minutes', 'More than 15 minutes'],
    [false, 'How long did you wait?', 'Up to 5 minutes', 'More than 5 minutes'],
    [false, 'How far was it?', '0.1–0.5 km', '0.6–1 km', 'More than 1 km'],
    [false, 'How long?', 'Under 1 hour', '1–24 hours', '1–7 days'],
    [false, 'How many staff?', '1–999', '1,000–4,999', '5,000+'],
    [false, 'What size do you wear?', '36–38', '40–42', '44–46'],
    [false, 'When did you come?', '8–10', '10–12'],
    [false, 'Which table?', '1–10', '10–20'],
    [false, 'Which year?', '2019–2020', '2020–2021'],
    [false, 'Which do you want?', '2–3 rolls', '6–8 rolls'],
    [false, 'Which one?', 'Tea', 'Milk'],
  ])('%s: %s %s %s', (expected, ...said) => {
    const [text = '', ...texts] = said.map(String)
    expect(on('S-08', list(text, texts)).length > 0).toBe(expected)
  })

  it('reads the points of a scale', () => {
    expect(
      on('S-08', rating('How many times did you come?', ['1–5', '5–10', '10–15', '15–20'])),
    ).toHaveLength(1)
  })
})

it('S-09 lets a way out be said in several ways, and leaves reasoned orders alone', () => {
  const three = ['Tea', 'Milk', 'Juice']
  const flagged = (texts: readonly string[], rest: object) =>
    on('S-09', list('Which?', texts, rest)).length > 0
  expect(flagged(three, { order: 'random' })).toBe(true)
  expect(flagged(three, { order: 'given' })).toBe(true)
  for (const order of ['ordinal', 'speed', 'staff']) expect(flagged(three, { order })).toBe(false)
  for (const way of [
    'Something else',
    'None of these',
    'I did nothing',
    'I do not know',
    'Other',
    'Both of these',
  ])
    expect(flagged([...three, way], { order: 'random' })).toBe(false)
  expect(flagged(['Tea', 'Milk'], { order: 'random' })).toBe(false)
  expect(flagged(three, { order: 'random', text: 'Which one matters most to you?' })).toBe(false)
  expect(flagged(three, { order: 'random', text: 'What matters most to you?' })).toBe(true)
  expect(
    flagged([], { order: 'random', options: ['a', 'b', 'other'].map((id) => ({ id, text: `Tee ${id}` })) }),
  ).toBe(false)
})

describe('S-11', () => {
  it('finds signs without a word, in scales, lists and pages', () => {
    expect(scaled('S-11', ['😡', '😐', '🙂', '😍'])).toBe(true)
    expect(scaled('S-11', ['★', '★★', '★★★', '★★★★'])).toBe(true)
    expect(scaled('S-11', { from: 1, to: 5, low: 'Bad', high: 'Good' }, { show: 'stars' })).toBe(true)
    expect(on('S-11', list('Well?', ['👍', '👎']))).toHaveLength(2)
    const markup = '<label style="color:red"><input type="radio" name="rating"></label>'
    expect(on('S-11', rating(), { markup })).toHaveLength(1)
  })

  it('lets a sign stand beside its word', () => {
    expect(scaled('S-11', ['😡 Bad', '🙂 Good'])).toBe(false)
    expect(scaled('S-11', ['1', '2', '3', '4'])).toBe(false)
    expect(scaled('S-11', { from: 1, to: 5, low: 'Bad', high: 'Good' }, { show: 'numbers' })).toBe(false)
    const markup =
      '<label><input type="radio" name="rating" aria-label="Bad"><i aria-hidden="true">😡</i></label>'
    expect(on('S-11', rating(), { markup })).toEqual([])
  })
})

it('S-12 notes a side without a middle, and no degrees', () => {
  expect(on('S-12', rating()).map(({ level }) => level)).toEqual(['note'])
  expect(scaled('S-12', { from: 1, to: 10, low: 'Very bad', high: 'Very good' })).toBe(true)
  expect(scaled('S-12', ['Very bad', 'Bad', 'In between', 'Good', 'Very good'])).toBe(false)
  expect(scaled('S-12', ['Not at all', 'A little', 'Mostly', 'Fully'])).toBe(false)
  expect(scaled('S-12', ['Not at all clear', 'A little clear', 'Mostly clear', 'Fully clear'])).toBe(false)
})

it('S-13 measures length and form, at its edge', () => {
  const twelve = 'a'.repeat(12)
  expect(scaled('S-13', ['A', 'A'.repeat(36)])).toBe(false)
  expect(scaled('S-13', ['A', 'A'.repeat(37)])).toBe(true)
  expect(scaled('S-13', [twelve, `${twelve}a`, `${twelve}${twelve}${twelve}a`])).toBe(true)
  expect(scaled('S-13', ['Bad.', 'So so', 'Good', 'Great'])).toBe(true)
  expect(scaled('S-13', ['bad', 'So so', 'Good', 'Great'])).toBe(true)
  expect(scaled('S-13', ['bad', 'good', 'great'])).toBe(false)
  expect(scaled('S-13', ['Disagree', 'Neither agree nor disagree, as far as I can tell', 'Agree'])).toBe(
    false,
  )
  expect(on('S-13', list('Which?', ['Tea', 'Nothing. I just wanted to tell you how it was']))).toEqual([])
})

it('S-14 knows stars and hearts by look and by label', () => {
  expect(scaled('S-14', ['Bad', 'Good'], { show: 'stars' })).toBe(true)
  expect(scaled('S-14', ['♥ Bad', '♥♥ Good'])).toBe(true)
  expect(scaled('S-14', ['Bad', 'Good'], { show: 'faces' })).toBe(false)
  expect(scaled('S-14', ['🙁 Bad', '🙂 Good'])).toBe(false)
})

describe('S-15', () => {
  const before = example([rating(), list('Which?', ['Tea', 'Milk', 'Juice'])])
  const levels = (...questions: readonly Question[]) =>
    lintPrompt(example(questions), { previous: before })
      .filter(({ rule }) => rule === 'S-15')
      .map(({ level, path }) => `${level} ${path}`)
  const second = before.questions[1] as Question // the list that stands two lines above

  it('says nothing where nothing changed, or the id is new', () => {
    expect(levels(...before.questions)).toEqual([])
    expect(levels({ ...rating('Well?', ['Bad', 'Good']), id: 'new' }, second)).toEqual([])
    expect(
      lintPrompt({ ...example([open]), id: 'other' }, { previous: before }).some(
        ({ rule }) => rule === 'S-15',
      ),
    ).toBe(false)
  })

  it('refuses a value with a new meaning', () => {
    expect(levels(rating('How was your visit?', ['Outstanding', 'Good', 'Fair', 'Poor']))).toEqual([
      'error questions[0].scale',
    ])
    expect(levels(rating('How was your visit?', ['Bad', 'Fair', 'Good', 'Great', 'Super']))).toEqual([
      'error questions[0].scale',
    ])
    expect(levels({ ...open, id: 'rating' })).toEqual(['error questions[0]'])
    expect(levels(list('Which?', ['Milk', 'Tea', 'Juice']))).toEqual(['error questions[0].options'])
  })

  it('notes new words for the same values', () => {
    expect(levels(rating('How was it today?'))).toEqual(['note questions[0]'])
    expect(levels(rating('How was your visit?', ['Bad', 'Fair', 'Good', 'Outstanding']))).toEqual([
      'note questions[0]',
    ])
    expect(levels(list('Which?', ['Tea', 'Milk', 'Juice', 'Water']))).toEqual(['note questions[0]'])
    expect(levels({ ...rating(), when: 'context.table' })).toEqual([])
  })
})

it('S-16 compares the numbers that people see', () => {
  const range = (low: string, high: string): Scale => ({ from: 1, to: 5, low, high })
  const both = (one: Scale, other: Scale, rest: object = {}) =>
    lintPrompt(
      example([
        { ...rating('How?', one), ...rest },
        { ...rating('Who?', other), ...rest, id: 'b' },
      ]),
    )
      .filter(({ rule }) => rule === 'S-16')
      .map(({ path }) => path)
  expect(both(range('Bad', 'Good'), range('Never', 'Always'))).toEqual(['questions[1].scale'])
  expect(both(range('Bad', 'Good'), range('bad', 'Good!'))).toEqual([])
  expect(both(range('Bad', 'Good'), { from: 0, to: 10, low: 'Never', high: 'Always' })).toEqual([])
  expect(both(['Bad', 'Good'], ['Never', 'Always'])).toEqual([])
  expect(both(['Bad', 'Good'], ['Never', 'Always'], { show: 'numbers' })).toEqual(['questions[1].scale'])
  expect(both(['1 Bad', '2 Good'], ['1 Never', '2 Always'])).toEqual(['questions[1].scale'])
})

it('S-17 lets amounts and greetings be', () => {
  const flagged = (text: string, scale?: Scale) => on('S-17', rating(text, scale)).length > 0
  expect(flagged('Good morning! How was your stay?')).toBe(false)
  expect(flagged('How many of all our dishes did you try?', ['None', 'Some', 'Most', 'All'])).toBe(false)
  expect(flagged('How fair were we?')).toBe(true)
  expect(flagged('How was the good old soup?')).toBe(true)
})

it.each(presets)('no scale of the preset $id is worse than a note', (preset) => {
  const scales = lintPrompt(preset, { prompts: presets, previous: preset })
  expect(scales.filter(({ rule, level }) => rule.startsWith('S-') && level !== 'note')).toEqual([])
})
