import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locatedJson } from '../src/located-json.ts'

describe('locatedJson', () => {
  it('notes where each value starts', () => {
    const text = '{ "id": "a",\n  "list": [1, { "x": null }] }'
    const read = locatedJson(text)
    if (read.status === 'invalid') throw new Error(read.message)
    expect(read.value).toEqual({ id: 'a', list: [1, { x: null }] })
    const starts = Object.fromEntries([...read.offsets].map(([path, at]) => [path, text.slice(at, at + 4)]))
    expect(starts).toEqual({
      '': '{ "i',
      id: '"a",',
      list: '[1, ',
      'list[0]': '1, {',
      'list[1]': '{ "x',
      'list[1].x': 'null',
    })
  })

  it.each([
    ['{"a": 1,}', 8, 'After a comma a name must follow. Remove the comma, or add what is missing.'],
    ['[1, ]', 4, 'After a comma a value must follow, not “]”.'],
    ["{'a': 1}", 1, "Here must be a name in double quotes, not “'”."],
    ['{"a": \'x\'}', 6, 'Texts stand in double quotes in JSON.'],
    ['{"a" 1}', 5, 'After the name “a” there must be a colon.'],
    ['{"a": 1 "b": 2}', 8, 'Here must be a comma or “}”, not “"”.'],
    ['// hi\n{}', 0, 'JSON has no comments. Remove this one.'],
    ['{"a": 1} {}', 9, 'The JSON ends before this. Remove what follows, or make it a list.'],
    ['{"a": "x\ny"}', 6, 'This text is not closed on its line, or has a “\\” that JSON does not know.'],
    ['', 0, 'Here must be a value, not the end of the text.'],
    ['{"a": undefined}', 6, 'Here must be a value, not “u”.'],
    ['[01]', 1, 'Here must be a value, not “0”.'],
  ])('%j breaks at %d', (text, offset, message) => {
    expect(locatedJson(text)).toEqual({ status: 'invalid', offset, message })
  })

  it('does not fall over what nests very deep', () => {
    expect(locatedJson('['.repeat(100_000))).toMatchObject({
      status: 'invalid',
      message: 'This nests deeper than 100 levels.',
    })
  })

  it('reads a text that begins with a byte order mark', () => {
    expect(locatedJson('\ufeff{"a":1}')).toMatchObject({ status: 'ok', value: { a: 1 } })
  })

  it('takes exactly what JSON.parse takes', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e3',
      'true',
      'null',
      ' ',
      '"',
      '\\',
      'x',
      '.',
    )
    const texts = fc.oneof(
      fc.json(),
      fc.array(bits, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let expected: unknown
        let valid = true
        try {
          expected = JSON.parse(text)
        } catch {
          valid = false
        }
        const read = locatedJson(text)
        expect(read.status).toBe(valid ? 'ok' : 'invalid')
        if (read.status === 'ok') expect(read.value).toEqual(expected)
        else expect(read.offset).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 3_000 },
    )
  })
})
