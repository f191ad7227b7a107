import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonBreak } from '../src/ingest/json-break.ts'

describe('jsonBreak', () => {
  it.each([
    ['', 0],
    ['hello', 0],
    ['{"a":x}', 5],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['[1 2]', 3],
    ['[1}', 2],
    ['{]', 1],
    ['[]]', 2],
    ['1 1', 2],
    ['"open', 0],
    ['"tab\tinside"', 0],
    ['"\\x"', 0],
    ['[01]', 1],
    ['[1.]', 1],
    ['truely', 0],
    [' \n {"a":1', 9],
  ])('%j goes wrong at %i', (text, position) => {
    expect(jsonBreak(text)).toBe(position)
  })

  it('goes through every text that is JSON to its end', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonBreak(text)).toBe(text.length)
      }),
    )
  })

  it('finds a sign that was put into JSON, there or after', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const broken = `${text} §`
        expect(jsonBreak(broken)).toBe(broken.length - 1)
      }),
    )
  })

  it('does not choke on half a megabyte', () => {
    const text = `"${'x'.repeat(500_000)}`
    const before = performance.now()
    expect(jsonBreak(text)).toBe(0)
    expect(jsonBreak('['.repeat(500_000))).toBe(500_000)
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})
