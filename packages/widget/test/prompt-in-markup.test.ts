import { parsePrompt } from '@earshot/core/parse-prompt'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { promptInMarkup } from '../src/author/prompt-in-markup.ts'
import { element, FakeElement } from './fakes.ts'

beforeAll(() => void vi.stubGlobal('Element', FakeElement))
afterAll(() => void vi.unstubAllGlobals())

type Child = FakeElement | string
const question = (attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): FakeElement =>
  new FakeElement('earshot-question', attributes, ...children)
const option = (attributes: Readonly<Record<string, string>>, text: string): FakeElement =>
  new FakeElement('earshot-option', attributes, text)

/** The first question that the markup describes. */
function asked(attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): unknown {
  const prompt = promptInMarkup(element('earshot-prompt', {}, question(attributes, ...children)), 'a')
  return (prompt as { questions: readonly unknown[] }).questions[0]
}

test('the documented example', () => {
  const lunch = element(
    'earshot-prompt',
    { name: 'lunch', purpose: 'We read it.' },
    '\n  ',
    question({ id: 'rating', type: 'rating', scale: 'Poor | Fair | Good' }, 'How was\n   lunch?'),
    question({ id: 'why', type: 'text', when: 'rating <= 2' }, 'What happened?'),
  )
  const written = promptInMarkup(lunch, 'lunch')
  expect(written).toEqual({
    id: 'lunch',
    title: 'How was lunch?',
    purpose: 'We read it.',
    questions: [
      { id: 'rating', type: 'rating', scale: ['Poor', 'Fair', 'Good'], text: 'How was lunch?' },
      { id: 'why', type: 'text', when: 'rating <= 2', text: 'What happened?' },
    ],
  })
  expect(parsePrompt(written)).toMatchObject({ status: 'ok', issues: [] })
})

test('without questions there is no definition', () => {
  expect(
    promptInMarkup(element('earshot-prompt', {}, 'Please wait.', new FakeElement('p')), 'a'),
  ).toBeUndefined()
})

test('only its own questions count, and a title goes before the first question', () => {
  const inner = new FakeElement('div', {}, question({ id: 'inner' }, 'Inner?'))
  expect(
    promptInMarkup(element('earshot-prompt', { title: 'Lunch' }, inner, question({ id: 'a' }, 'A?')), 'b'),
  ).toEqual({ id: 'b', title: 'Lunch', questions: [{ id: 'a', type: 'text', text: 'A?' }] })
})

describe('attributes', () => {
  test.each([
    ['required', '', { required: true }],
    ['long', 'YES', { long: true }],
    ['unipolar', 'off', { unipolar: false }],
    ['required', 'maybe', { required: 'maybe' }],
    ['max-length', '200', { maxLength: 200 }],
    ['min', '1', { min: 1 }],
    ['max', '3', { max: 3 }],
    ['not-applicable', 'Does not fit', { notApplicable: 'Does not fit' }],
    ['order', 'random', { order: 'random' }],
    ['last', ' other  none ', { last: ['other', 'none'] }],
    ['show', 'words', { show: 'words' }],
    ['form', 'email', { form: 'email' }],
    ['consent', 'You may write to me.', { consent: 'You may write to me.' }],
    ['help', 'In a few words.', { help: 'In a few words.' }],
    ['type', 'contact', { type: 'contact' }],
  ])('%s="%s"', (name, value, field) => {
    expect(asked({ [name]: value }, 'A?')).toEqual({ type: 'text', text: 'A?', ...field })
  })

  test('those of HTML itself say nothing about the question', () => {
    const own = {
      class: 'x',
      slot: 'x',
      hidden: '',
      lang: 'de',
      dir: 'rtl',
      'data-x': 'x',
      'aria-label': 'x',
    }
    expect(asked(own, 'A?')).toEqual({ type: 'text', text: 'A?' })
  })

  test('an unknown one goes to the parser, which tells it', () => {
    const prompt = promptInMarkup(
      element('earshot-prompt', {}, question({ id: 'a', requierd: '' }, 'A?')),
      'lunch',
    )
    expect(parsePrompt(prompt).issues.map(({ message }) => message)).toEqual([
      '“requierd” is not known here and does nothing. Did you mean “required”?',
    ])
  })

  test.each(['constructor', '__proto__', 'valueof'])('“%s” is one of the unknown', (name) => {
    const prompt = promptInMarkup(
      element(
        'earshot-prompt',
        {},
        question(
          Object.fromEntries([
            ['id', 'a'],
            [name, 'xy'],
          ]),
          'A?',
        ),
      ),
      'lunch',
    )
    expect(parsePrompt(prompt).issues.map(({ path }) => path)).toEqual([`questions[0].${name}`])
  })

  test('a number that is none is told, never read as 0', () => {
    const prompt = promptInMarkup(
      element('earshot-prompt', {}, question({ id: 'a', 'max-length': 'x' }, 'A?')),
      'b',
    )
    expect(parsePrompt(prompt)).toMatchObject({ status: 'invalid' })
  })
})

describe('options', () => {
  test('in one attribute, with or without ids', () => {
    expect(
      asked({ type: 'choice', options: 'The soup | cake: The apple cake | Something else!' }, 'A?'),
    ).toEqual({
      type: 'choice',
      text: 'A?',
      options: [
        { id: 'the-soup', text: 'The soup' },
        { id: 'cake', text: 'The apple cake' },
        { id: 'something-else', text: 'Something else!' },
      ],
    })
  })

  test('as elements, whose words are not part of the question', () => {
    expect(
      asked(
        { type: 'choices' },
        'What was good?',
        option({ id: 'soup' }, ' The  soup '),
        option({ other: '' }, 'Something else'),
      ),
    ).toEqual({
      type: 'choices',
      text: 'What was good?',
      options: [
        { id: 'soup', text: 'The soup' },
        { id: 'something-else', text: 'Something else', other: true },
      ],
    })
  })

  test.each([
    ['Crème brûlée', 'creme-brulee'],
    ['  ¿Qué?  ', 'que'],
    ['100 % yes', '100-yes'],
    ['да', 'option'],
    ['x'.repeat(80), 'x'.repeat(64)],
  ])('“%s” has the id “%s”', (text, id) => {
    expect(asked({ type: 'choice', options: text }, 'A?')).toMatchObject({ options: [{ id }] })
  })
})
