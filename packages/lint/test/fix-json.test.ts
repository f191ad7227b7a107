import { describe, expect, it } from 'vitest'
import { fixJson } from '../src/fix-json.ts'
import { lintJson } from '../src/lint-json.ts'

const definition = {
  id: 'team',
  title: 'Your week',
  audience: 'internal',
  questions: [
    {
      id: 'rating',
      type: 'rating',
      text: 'How was your week?',
      scale: ['Poor', 'Fair', 'Good', 'Very good'],
    },
    { id: 'why', type: 'text', text: 'What happened?', required: true },
    {
      id: 'which',
      type: 'choice',
      text: 'What was it about?',
      order: 'random',
      options: [
        { id: 'a', text: 'Tools' },
        { id: 'none', text: 'None of these' },
        { id: 'other', text: 'Something else' },
      ],
    },
  ],
  thanks: [{ text: 'Thank you.' }],
  trigger: [{ on: 'load' }],
  limits: { every: '1d' },
}
const mended = {
  ...definition,
  questions: [
    definition.questions[0],
    { id: 'why', type: 'text', text: 'What happened?' },
    { ...definition.questions[2], last: ['none', 'other'] },
  ],
  trigger: [{ on: 'load', after: '5s' }],
  limits: { every: '30d' },
  suppress: 5,
}

describe('fixJson', () => {
  it('mends all that needs no decision, and says what', () => {
    const { text, fixed } = fixJson(JSON.stringify(definition))
    expect(JSON.parse(text)).toEqual(mended)
    expect(fixed.map(({ rule }) => rule).sort()).toEqual(['F-02', 'G-07', 'O-02', 'T-02', 'T-04'])
    expect(lintJson(text).filter(({ fix }) => fix)).toEqual([])
  })

  it.each([
    ['two blanks', '  ', '\n'],
    ['tabs', '\t', '\n'],
    ['four blanks and line ends of Windows', '    ', '\r\n'],
  ])('keeps %s', (_, indent, end) => {
    const written = (value: unknown) => `${JSON.stringify(value, null, indent).replaceAll('\n', end)}${end}`
    expect(fixJson(written(definition)).text).toBe(written(mended))
  })

  it('keeps one line on one line, and a byte order mark', () => {
    expect(fixJson(`\ufeff${JSON.stringify(definition)}`).text).toBe(`\ufeff${JSON.stringify(mended)}`)
  })

  it('leaves a text alone that has nothing to mend, or is no JSON', () => {
    const own = `{  "id":"a" ,"title":"A","questions":[{"id":"why","type":"text","text":"Why?"}],"thanks":[{"text":"Thank you."}]}`
    expect(fixJson(own)).toEqual({ text: own, fixed: [] })
    expect(fixJson('{ "id": ')).toEqual({ text: '{ "id": ', fixed: [] })
  })
})
