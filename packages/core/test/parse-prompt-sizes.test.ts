import { start } from '@earshot/core/conversation'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { describe, expect, test } from 'vitest'
import { choice, errors, type Fields, rating, text, withFields, withQuestions } from './definitions.ts'
import { everyType } from './prompts.ts'

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
