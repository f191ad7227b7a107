import { checkAnswer, maxTextLength } from '@earshot/core/check-answer'
import type { Problem } from '@earshot/core/messages/messages'
import type { ChoicesQuestion, ContactQuestion, Question, TextQuestion } from '@earshot/core/question'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepFreeze, everyType } from './prompts.ts'

const nothing = { status: 'ok', answer: undefined }
const invalid = (problem: Problem): unknown => ({ status: 'invalid', problem })
const ok = (answer: Record<string, unknown>): unknown => ({ status: 'ok', answer })

const line: TextQuestion = { id: 'why', type: 'text', text: 'Why?' }
const textOf = (value: unknown, question: TextQuestion = line): unknown => {
  const checked = checkAnswer(question, value)
  return checked.status === 'ok' ? checked.answer?.value : checked.problem
}

describe('any question', () => {
  test.each(Object.values(everyType))(
    'of type $type takes undefined and an empty text for nothing given',
    (question) => {
      expect(checkAnswer(question, undefined)).toEqual(nothing)
      expect(checkAnswer(question, '')).toEqual(nothing)
    },
  )

  test('never throws, and what it takes it takes again unchanged', () => {
    const questions = fc.constantFrom<Question>(...Object.values(everyType), line)
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true, withDate: true }),
      fc.integer({ min: -1, max: 12 }),
      fc.array(fc.constantFrom('red', 'green', 'other', 'blue')),
      fc.string({ unit: 'binary' }),
      fc.record({ name: fc.string(), email: fc.constantFrom('a@b.c', 'a'), consent: fc.boolean() }),
      fc.record({ food: fc.constantFrom(0, 1, 2, 3, null), drinks: fc.constantFrom(1, null, '1') }),
      fc.constantFrom('2026-11-21', '2026-02-29', true, -0, 1e300, 2.5),
    )
    fc.assert(
      fc.property(questions, anything, fc.string(), (question, value, other) => {
        const checked = checkAnswer(deepFreeze(question), value, other)
        if (checked.status === 'invalid' || !checked.answer) return
        const { value: given, other: written } = checked.answer
        expect(checked.answer.question).toBe(question.id)
        expect(checkAnswer(question, given, written)).toEqual(checked)
        expect(JSON.parse(JSON.stringify(checked.answer))).toEqual(checked.answer)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('rating', () => {
  const words = {
    id: 'rating',
    type: 'rating',
    text: 'How?',
    scale: ['Poor', 'Fair', 'Good', 'Outstanding'],
  } as const

  test('takes each point with the word that was shown', () => {
    expect([1, 2, 3, 4].map((point) => checkAnswer(words, point))).toEqual([
      ok({ question: 'rating', value: 1, label: 'Poor' }),
      ok({ question: 'rating', value: 2, label: 'Fair' }),
      ok({ question: 'rating', value: 3, label: 'Good' }),
      ok({ question: 'rating', value: 4, label: 'Outstanding' }),
    ])
  })

  test.each([
    0,
    5,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '1',
    'Poor',
    true,
    null,
    [1],
    { value: 1 },
  ])('refuses %j', (value) => {
    expect(checkAnswer(words, value)).toEqual(invalid('not-an-option'))
  })

  test('0 of a range is an answer', () => {
    expect(checkAnswer(everyType.rating, 0)).toEqual(
      ok({ question: 'a-rating', value: 0, label: '0 Not at all likely' }),
    )
    expect(checkAnswer(everyType.rating, 10)).toMatchObject({ answer: { label: '10 Extremely likely' } })
    expect(checkAnswer(everyType.rating, 11)).toEqual(invalid('not-an-option'))
  })

  test('“does not fit” is null with its label, where it is offered', () => {
    expect(checkAnswer(everyType.rating, null)).toEqual(
      ok({ question: 'a-rating', value: null, label: 'Does not fit' }),
    )
  })
})

describe('choice', () => {
  test('takes an id with its text', () => {
    expect(checkAnswer(everyType.choice, 'red')).toEqual(
      ok({ question: 'a-choice', value: 'red', label: 'Red' }),
    )
  })

  test.each(['Red', 'blue', 'constructor', '__proto__', 0, null, ['red'], {}])('refuses %j', (value) => {
    expect(checkAnswer(everyType.choice, value)).toEqual(invalid('not-an-option'))
  })

  test('keeps what was written beside the option that offers it, and only there', () => {
    const label = 'Something else'
    expect(checkAnswer(everyType.choice, 'other', '  Blue\0 ')).toEqual(
      ok({ question: 'a-choice', value: 'other', label, other: 'Blue' }),
    )
    expect(checkAnswer(everyType.choice, 'other', '   ')).toEqual(
      ok({ question: 'a-choice', value: 'other', label }),
    )
    expect(checkAnswer(everyType.choice, 'other')).toEqual(
      ok({ question: 'a-choice', value: 'other', label }),
    )
    expect(checkAnswer(everyType.choice, 'red', 'Blue')).toEqual(
      ok({ question: 'a-choice', value: 'red', label: 'Red' }),
    )
  })
})

describe('choices', () => {
  const { min, max, ...free } = everyType.choices
  const between = (least?: number, most?: number): ChoicesQuestion => ({
    ...free,
    ...(least !== undefined && { min: least }),
    ...(most !== undefined && { max: most }),
  })

  test('takes ids in the order in which they were chosen, each once', () => {
    expect(min).toBe(1)
    expect(max).toBe(2)
    expect(checkAnswer(free, ['green', 'red', 'green'])).toEqual(
      ok({ question: 'some', value: ['green', 'red'], label: ['Green', 'Red'] }),
    )
  })

  test('an empty list is nothing given, also where some are wanted', () => {
    expect(checkAnswer(free, [])).toEqual(nothing)
    expect(checkAnswer(between(2), [])).toEqual(nothing)
  })

  const withNone: ChoicesQuestion = {
    ...free,
    min: 2,
    options: [...free.options, { id: 'none', text: 'None of these', none: true }],
  }

  test('an option that excludes the others is enough by itself, and stands beside no other', () => {
    expect(checkAnswer(withNone, ['none'])).toEqual(
      ok({ question: 'some', value: ['none'], label: ['None of these'] }),
    )
    expect(checkAnswer(withNone, ['none', 'none'])).toMatchObject({ answer: { value: ['none'] } })
    expect(checkAnswer(withNone, ['none', 'red'])).toEqual(invalid('too-many'))
    expect(checkAnswer(withNone, ['red', 'green', 'none'])).toEqual(invalid('too-many'))
    expect(checkAnswer(withNone, ['red'])).toEqual(invalid('too-few'))
    expect(checkAnswer(withNone, ['red', 'green'])).toMatchObject({ status: 'ok' })
  })

  test.each([['red'], [{ 0: 'red' }], [1], [null], [true]])('refuses %j, which is no list', (value) => {
    expect(checkAnswer(free, value)).toEqual(invalid('wrong-type'))
  })

  test.each([[['blue']], [['red', 'blue']], [[1]], [[null]], [[['red']]], [[undefined]]])(
    'refuses %j',
    (value) => {
      expect(checkAnswer(free, value)).toEqual(invalid('not-an-option'))
    },
  )

  test('counts between min and max, both included, repeats once', () => {
    expect(checkAnswer(between(2, 2), ['red'])).toEqual(invalid('too-few'))
    expect(checkAnswer(between(2, 2), ['red', 'red'])).toEqual(invalid('too-few'))
    expect(checkAnswer(between(2, 2), ['red', 'green'])).toMatchObject({ status: 'ok' })
    expect(checkAnswer(between(2, 2), ['red', 'green', 'other'])).toEqual(invalid('too-many'))
    expect(checkAnswer(between(undefined, 2), ['red', 'red', 'green'])).toMatchObject({ status: 'ok' })
    expect(checkAnswer(between(0, 3), ['red', 'green', 'other'])).toMatchObject({ status: 'ok' })
  })

  test('keeps what was written beside an option that offers it', () => {
    expect(checkAnswer(free, ['red', 'other'], 'Blue')).toEqual(
      ok({ question: 'some', value: ['red', 'other'], label: ['Red', 'Something else'], other: 'Blue' }),
    )
    expect(checkAnswer(free, ['red'], 'Blue')).toEqual(
      ok({ question: 'some', value: ['red'], label: ['Red'] }),
    )
  })
})

describe('text', () => {
  test('is trimmed, and nothing is left of blanks', () => {
    expect(textOf('  It was cold. \n')).toBe('It was cold.')
    expect(textOf('a\n\nb')).toBe('a\n\nb')
    for (const blank of [' ', '\n\t', '\0', ' \0 ', '\u00a0', '\ufeff']) expect(textOf(blank)).toBeUndefined()
  })

  test.each([1, true, null, ['a'], { text: 'a' }])('refuses %j', (value) => {
    expect(checkAnswer(line, value)).toEqual(invalid('wrong-type'))
  })

  test('loses NUL and nothing else of what a keyboard or an editor can make', () => {
    expect(textOf('a\0b\0')).toBe('ab')
    const odd =
      'a\u0001\u001b[31m\u2028\u2029\u202e\u2066x\u2069 Z\u0351\u0321\u0489algo <script>alert(1)</script>'
    expect(textOf(odd)).toBe(odd)
  })

  test('a lone surrogate becomes U+FFFD; a pair stays', () => {
    expect(textOf('a\ud83d')).toBe('a\ufffd')
    expect(textOf('\ude00a')).toBe('\ufffda')
    expect(textOf('\ude00\ud83d')).toBe('\ufffd\ufffd')
    expect(textOf('😀')).toBe('😀')
    expect(textOf('\ud83d😀\ude00')).toBe('\ufffd😀\ufffd')
  })

  test('is well-formed whatever was given, and equals what JSON over UTF-8 brings', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = textOf(String.fromCharCode(...units))
        if (text === undefined) return
        expect(text).not.toContain('\0')
        expect(new TextDecoder().decode(new TextEncoder().encode(text as string))).toBe(text)
      }),
      { numRuns: 1_000 },
    )
  })

  test('10,000 characters are kept and the next is cut', () => {
    expect(maxTextLength).toBe(10_000)
    expect(textOf('x'.repeat(10_000))).toBe('x'.repeat(10_000))
    expect(textOf('x'.repeat(10_001))).toBe('x'.repeat(10_000))
    expect(textOf(`${'x'.repeat(9_999)}😀`)).toBe(`${'x'.repeat(9_999)}😀`)
    expect(textOf(`${'x'.repeat(9_999)}😀y`)).toBe(`${'x'.repeat(9_999)}😀`)
  })

  test('characters are code points: 10,000 emoji are 20,000 units', () => {
    expect(textOf('😀'.repeat(10_000))).toBe('😀'.repeat(10_000))
    expect(textOf('😀'.repeat(10_001))).toBe('😀'.repeat(10_000))
    expect(textOf(`x${'😀'.repeat(10_000)}`)).toBe(`x${'😀'.repeat(9_999)}`)
  })

  test('a joined emoji is cut between its code points, never inside one', () => {
    const family = '👨‍👩‍👧'
    const cut = (maxLength: number): unknown => textOf(family, { ...line, maxLength })
    expect([1, 2, 3, 4, 5].map(cut)).toEqual(['👨', '👨‍', '👨‍👩', '👨‍👩‍', family])
  })

  test('the question may set a lower limit, and no higher one', () => {
    expect(textOf('abcdef', { ...line, maxLength: 3 })).toBe('abc')
    expect(textOf('abc', { ...line, maxLength: 3 })).toBe('abc')
    expect(textOf('x'.repeat(20_000), { ...line, maxLength: 20_000 })).toBe('x'.repeat(10_000))
  })

  test('blanks around are not counted, and none is left at the cut', () => {
    expect(textOf('   abc   ', { ...line, maxLength: 3 })).toBe('abc')
    expect(textOf('ab cd', { ...line, maxLength: 3 })).toBe('ab')
  })

  test('50 million characters do not take long', () => {
    const text = 'x'.repeat(50_000_000)
    const begin = performance.now()
    expect(textOf(text)).toHaveLength(10_000)
    expect(performance.now() - begin).toBeLessThan(5_000)
  })

  test.each<['email' | 'number' | 'phone', string, boolean]>([
    ['email', 'ada@example.org', true],
    ['email', 'ada+lunch@sub.example.org', true],
    ['email', 'ünï@exämple.de', true],
    ['email', 'ada', false],
    ['email', 'ada@example', false],
    ['email', '@example.org', false],
    ['email', 'ada@example.', false],
    ['email', 'a da@example.org', false],
    ['email', 'ada@@example.org', false],
    ['phone', '+43 1 234-56 (7)', true],
    ['phone', '12345', true],
    ['phone', '1234', false],
    ['phone', '1-2-3-4', false],
    ['phone', 'call 12345', false],
    ['number', '12', true],
    ['number', '-1.5', true],
    ['number', '0', true],
    ['number', '1,5', true],
    ['number', '+3', true],
    ['number', '12 people', false],
    ['number', '1e5', false],
    ['number', 'Infinity', false],
    ['number', '1.', false],
    ['number', 'twelve', false],
  ])('of form %s: “%s” is %s', (form, value, fits) => {
    expect(textOf(value, { ...line, form })).toBe(fits ? value : form)
  })

  test('of a form stays a text, and may be left empty', () => {
    expect(textOf(' 12 ', { ...line, form: 'number' })).toBe('12')
    expect(textOf('  ', { ...line, form: 'email' })).toBeUndefined()
  })

  test('a text that looks almost like an address does not take long', () => {
    const begin = performance.now()
    expect(textOf(`a@${'.'.repeat(9_990)}@`, { ...line, form: 'email' })).toBe('email')
    expect(textOf(`${'1 '.repeat(4_999)}x`, { ...line, form: 'phone' })).toBe('phone')
    expect(performance.now() - begin).toBeLessThan(1_000)
  })
})

describe('contact', () => {
  const plain: ContactQuestion = { id: 'how', type: 'contact', text: 'How can we reach you?' }
  const asked: ContactQuestion = { ...plain, consent: 'You may write to me.' }
  const email = 'ada@example.org'

  test('one way of reaching the person is enough', () => {
    expect(checkAnswer(plain, { email })).toEqual(ok({ question: 'how', value: { email } }))
    expect(checkAnswer(plain, { phone: '12345' })).toEqual(ok({ question: 'how', value: { phone: '12345' } }))
    expect(checkAnswer(plain, { name: ' Ada ', email: ` ${email}\0`, phone: ' ' })).toEqual(
      ok({ question: 'how', value: { name: 'Ada', email } }),
    )
  })

  test('a name alone reaches nobody', () => {
    expect(checkAnswer(plain, { name: 'Ada' })).toEqual(invalid('contact'))
  })

  test('an empty one is nothing given', () => {
    for (const value of [{}, { name: '', email: ' ' }, { name: 5, email: null }, [], { consent: true }])
      expect(checkAnswer(plain, value)).toEqual(nothing)
  })

  test('what does not look like an address or a number is told', () => {
    expect(checkAnswer(plain, { email: 'ada', phone: '12345' })).toEqual(invalid('email'))
    expect(checkAnswer(plain, { email, phone: '123' })).toEqual(invalid('phone'))
  })

  test.each(['ada@example.org', 5, true, null])('refuses %j', (value) => {
    expect(checkAnswer(plain, value)).toEqual(invalid('wrong-type'))
  })

  test('fields that were not asked for are not kept', () => {
    const fields = { ...plain, fields: ['email'] as const }
    expect(checkAnswer(fields, { name: 'Ada', email, phone: '12345', street: 'x', consent: true })).toEqual(
      ok({ question: 'how', value: { email } }),
    )
  })

  test('200 characters of a field are kept', () => {
    const name = 'x'.repeat(201)
    expect(checkAnswer(plain, { name: name.slice(1), email })).toMatchObject({
      answer: { value: { name: name.slice(1) } },
    })
    expect(checkAnswer(plain, { name, email })).toMatchObject({ answer: { value: { name: name.slice(1) } } })
  })

  test('with a consent line nothing is kept until its box is ticked', () => {
    for (const consent of [undefined, false, 'true', 1])
      expect(checkAnswer(asked, { email, consent })).toEqual(invalid('consent'))
    expect(checkAnswer(asked, { email, consent: true })).toEqual(
      ok({ question: 'how', value: { email, consent: true } }),
    )
    expect(checkAnswer(asked, { consent: true })).toEqual(nothing)
  })

  test('keys of a prototype are not read into it', () => {
    const value: unknown = JSON.parse(`{"__proto__":{"email":"evil"},"email":"${email}"}`)
    expect(checkAnswer(plain, value)).toEqual(ok({ question: 'how', value: { email } }))
  })
})

describe('message', () => {
  test('takes no answer', () => {
    for (const value of ['a', 1, true, null, {}])
      expect(checkAnswer(everyType.message, value)).toEqual(invalid('wrong-type'))
  })
})
