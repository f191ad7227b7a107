import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { afterEach, describe, expect, it } from 'vitest'
import { pageForm, unescaped } from './page-form.ts'
import { type TestApp, testApp } from './test-app.ts'
import { answersOf, isSent, visitorOf } from './test-visitor.ts'

let test: TestApp
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)

/** A page that asks one question of {context.team}, and another that makes an answer without it possible. */
function asks(question: Question) {
  const rest: Question = { id: 'rest', type: 'text', text: 'Anything else?' }
  const prompt: Prompt = { id: 'p', title: 'For {context.team}', questions: [question, rest] }
  test = testApp({ extra: [prompt] })
  return open('/ask/p?team=kitchen')
}

type Answers = Parameters<typeof send>[1]

/** What becomes of each of these fillings: the stored value, or the words of the problem. */
async function outcomes(question: Question, fillings: readonly Answers[]): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for (const filling of fillings) {
    const page = await send(await asks(question), { rest: 'x', ...filling })
    const words = /<p class="problem"[^>]*>([^<]*)/.exec(page.html)?.[1]
    if (words === undefined) isSent(page, 'Thank you.')
    // Nothing that was typed is lost.
    else
      for (const [name, value] of Object.entries(filling))
        expect(pageForm(page.html).fields.getAll(`q.${name}`)).toEqual([value].flat())
    found.push(words === undefined ? answersOf((await stored())[0])[question.id] : unescaped(words))
    await test.close()
  }
  test = testApp()
  return found
}

describe('a matrix', () => {
  const rows = [
    { id: 'food', text: 'The food' },
    { id: 'constructor', text: 'The building' },
  ]
  const matrix: Question = {
    id: 'm',
    type: 'matrix',
    text: 'How was it?',
    rows,
    scale: ['Poor', 'Fair', 'Good'],
    notApplicable: 'Not used',
  }

  it('is one group of radio buttons for each row, each with its name', async () => {
    const { html } = await asks({ ...matrix, required: true })
    expect(html).toContain('<title>For kitchen</title>')
    expect(html).toMatch(/<fieldset class="question" id="q-m" role="group"[^>]*>\s*<legend>How was it\?/)
    const groups = [
      ...html.matchAll(
        /<fieldset class="row" role="radiogroup" aria-required="true">\s*<legend>([^<]*)<\/legend>([\s\S]*?)<\/fieldset>/g,
      ),
    ]
    expect(groups.map(([, legend]) => legend)).toEqual(['The food', 'The building'])
    expect(
      groups.map(([, , body = '']) =>
        [...body.matchAll(/type="radio" name="([^"]+)" value="([^"]+)"/g)].map(
          ([, name, value]) => `${name} ${value}`,
        ),
      ),
    ).toEqual(rows.map(({ id }) => ['1', '2', '3', 'none'].map((value) => `q.m.${id} ${value}`)))
    expect(html).not.toContain('<table')
  })

  it('takes each row by itself', async () => {
    const taken: readonly unknown[] = [
      { food: 3, constructor: null },
      { food: 1 },
      undefined,
      { constructor: 2 },
    ]
    expect(
      await outcomes(matrix, [
        { 'm.food': '3', 'm.constructor': 'none' },
        { 'm.food': '1' },
        {},
        { 'm.constructor': '2', 'm.nothing': '2' },
      ]),
    ).toEqual(taken)
  })

  it.each(['4', 'x', '1.5'])('takes no point that is not offered: %s', async (point) => {
    const page = await send(await asks(matrix), { 'm.food': point })
    expect([page.status, page.html]).toEqual([
      422,
      expect.stringContaining('Please choose one of the options.'),
    ])
  })

  it('says which rows are open where all are asked for', async () => {
    const page = await send(await asks({ ...matrix, required: true }), { 'm.food': '2' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('<p class="problem" id="q-m-problem">Please answer each line.</p>')
    expect(
      page.html.match(/role="radiogroup" aria-required="true"( aria-invalid="true")?>\s*<legend>[^<]*/g),
    ).toEqual([expect.not.stringContaining('invalid'), expect.stringMatching(/invalid[\s\S]*The building/)])
    expect(pageForm(page.html).fields.get('q.m.food')).toBe('2')
  })

  it('can stand on numbers', async () => {
    const numbers: Question = { ...matrix, scale: { from: 0, to: 2, low: 'Bad', high: 'Good' } }
    expect(await outcomes(numbers, [{ 'm.food': '0' }])).toEqual([{ food: 0 }])
  })
})

describe('a ranking', () => {
  const ranking: Question = {
    id: 'r',
    type: 'ranking',
    text: 'What matters most?',
    options: [
      { id: 'a', text: 'Ay' },
      { id: 'b', text: 'Bee' },
      { id: 'c', text: 'Sea' },
    ],
  }

  it('is a list of places for each item, and nothing is chosen at first', async () => {
    const { html } = await asks(ranking)
    expect(
      [...html.matchAll(/<label for="q\.r\.(\w)">(\w+)<\/label>\s*<select id="q\.r\.(\w)"/g)].map((found) =>
        found.slice(1),
      ),
    ).toEqual([
      ['a', 'Ay', 'a'],
      ['b', 'Bee', 'b'],
      ['c', 'Sea', 'c'],
    ])
    expect(
      html.match(/<option value="">–<\/option><option>1<\/option><option>2<\/option><option>3<\/option>/g),
    ).toHaveLength(3)
    expect(html).not.toContain('<option selected')
  })

  it('is read as a list, the first one first', async () => {
    expect(
      await outcomes(ranking, [
        { 'r.a': '3', 'r.b': '1', 'r.c': '2' },
        {},
        { 'r.a': '2', 'r.b': '2', 'r.c': '1' },
        { 'r.a': '1', 'r.b': '2' },
      ]),
    ).toEqual([
      ['b', 'c', 'a'],
      undefined,
      'Two items have the same place. Please give each item a place of its own.',
      'Please give each item a place.',
    ])
  })

  it('marks the items that share a place, and takes no place that is not offered', async () => {
    const page = await send(await asks(ranking), { 'r.a': '2', 'r.b': '2', 'r.c': '1' })
    expect(
      [...page.html.matchAll(/<select id="q\.r\.(\w)"[^>]*aria-invalid="true"/g)].map(([, id]) => id),
    ).toEqual(['a', 'b'])
    for (const place of ['0', '4', '-1', '1.5', 'x']) {
      const refused = await send(await open('/ask/p'), { 'r.a': place, 'r.b': '2', 'r.c': '1' })
      expect(refused.html).toContain('Please give each item a place.')
    }
    expect(await stored()).toEqual([])
  })
})

describe('a number', () => {
  const number: Question = { id: 'n', type: 'number', text: 'How many?', min: 1, max: 1200, unit: 'people' }

  it('has a keyboard for numbers, and its unit', async () => {
    const { html } = await asks(number)
    expect(html).toMatch(/<label class="legend" for="q-n">How many\?/)
    expect(html).toMatch(
      /<input type="text" inputmode="numeric"[^>]* id="q-n"[^>]* aria-describedby="q-n-unit">/,
    )
    expect(html).toContain('<span id="q-n-unit">people</span>')
    await test.close()
    expect((await asks({ ...number, decimals: 2 })).html).toContain('inputmode="decimal"')
    await test.close()
    expect((await asks({ ...number, min: -5 })).html).toContain('inputmode="text"')
  })

  it('is taken as people write it, and not guessed', async () => {
    expect(
      await outcomes(
        number,
        ['12', ' 1 200 ', '+7', '', '0', '1201', 'many', '1,000', '2.5', '1e3', '9'.repeat(40)].map((n) => ({
          n,
        })),
      ),
    ).toEqual([
      12,
      1200,
      7,
      undefined,
      'Please give 1 or more.',
      'Please give 1200 or less.',
      'Please write a number.',
      'Please write a whole number, without a point or comma.',
      'Please write a whole number, without a point or comma.',
      'Please write a number.',
      'Please give 1200 or less.',
    ])
  })

  it('has a point or a comma where digits after it are asked for', async () => {
    const { min, max, ...free } = number
    expect(
      await outcomes(
        { ...free, decimals: 2 },
        ['1,5', '−0.25', '0', '1.234', '9'.repeat(40)].map((n) => ({ n })),
      ),
    ).toEqual([
      1.5,
      -0.25,
      0,
      'Please write a number with at most 2 digits after the point.',
      'Please give 1000000000000000 or less.',
    ])
  })
})

describe('a date', () => {
  const date: Question = { id: 'd', type: 'date', text: 'When?', min: '2026-01-01', max: '2026-12-31' }

  it('is a native field with its limits', async () => {
    expect((await asks({ ...date, help: 'Roughly.' })).html).toMatch(
      /<input type="date" id="q-d" name="q\.d" value="" min="2026-01-01" max="2026-12-31" aria-describedby="q-d-help">/,
    )
  })

  it('takes a day of the calendar within them', async () => {
    const days = ['2026-02-28', '', '2026-02-30', '2025-12-31', '2027-01-01', 'tomorrow']
    expect(
      await outcomes(
        date,
        days.map((d) => ({ d })),
      ),
    ).toEqual([
      '2026-02-28',
      undefined,
      'Please give a date.',
      'Please give 2026-01-01 or more.',
      'Please give 2026-12-31 or less.',
      'Please give a date.',
    ])
  })
})

describe('a consent', () => {
  const consent: Question = { id: 'c', type: 'consent', text: 'We may quote you.' }

  it('is a box that starts empty', async () => {
    const { html } = await asks({ ...consent, required: true })
    expect(html).toMatch(
      /<legend>We may quote you\.<\/legend>[\s\S]*<input type="checkbox" name="q\.c" value="yes" aria-required="true"><span>I agree<\/span>/,
    )
    expect(pageForm(html).fields.has('q.c')).toBe(false)
  })

  it('is given only by its tick', async () => {
    expect(await outcomes(consent, [{ c: 'yes' }, {}])).toEqual([true, undefined])
    expect(await outcomes({ ...consent, required: true }, [{}])).toEqual([
      'Please choose or write something here.',
    ])
  })
})

it('tells in words that “none of these” stands alone', async () => {
  const choices: Question = {
    id: 'c',
    type: 'choices',
    text: 'Which?',
    min: 2,
    options: [
      { id: 'a', text: 'Ay' },
      { id: 'b', text: 'Bee' },
      { id: 'no', text: 'None of these', none: true },
    ],
  }
  expect(await outcomes(choices, [{ c: ['no'] }, { c: ['a', 'b'] }, { c: ['a', 'no'] }])).toEqual([
    ['no'],
    ['a', 'b'],
    '“None of these” does not go with other answers. Please choose it alone, or leave it out.',
  ])
})

it('carries answers of every kind from page to page', async () => {
  const options = [
    { id: 'a', text: 'Ay' },
    { id: 'b', text: 'Bee' },
  ]
  const prompt: Prompt = {
    id: 'p',
    title: 'P',
    questions: [
      { id: 'm', type: 'matrix', text: 'M', rows: [{ id: 'r', text: 'Row' }], scale: ['Bad', 'Good'] },
      { id: 'r', type: 'ranking', text: 'R', options, order: 'random' },
      { id: 'n', type: 'number', text: 'N' },
      { id: 'd', type: 'date', text: 'D' },
      { id: 'c', type: 'consent', text: 'C' },
      { id: 'last', type: 'text', text: 'You said {n}, {m.r} and {r}.' },
    ],
  }
  test = testApp({ extra: [prompt] })
  const filled = { 'm.r': '2', 'r.a': '2', 'r.b': '1', n: '7', d: '2026-11-20', c: 'yes' }
  const second = await send(await open('/ask/p'), filled)
  expect(second.html).toContain('You said 7, 2 and Bee, Ay.')
  isSent(await send(second, { last: 'yes' }), 'Thank you.')
  expect((await stored())[0]?.data.answers).toEqual([
    { question: 'm', value: { r: 2 }, label: ['Row: Good'] },
    { question: 'r', value: ['b', 'a'], label: ['Bee', 'Ay'] },
    { question: 'n', value: 7 },
    { question: 'd', value: '2026-11-20' },
    { question: 'c', value: true },
    { question: 'last', value: 'yes' },
  ])
})
