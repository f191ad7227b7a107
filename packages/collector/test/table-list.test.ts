import { describe, expect, it } from 'vitest'
import { inLetters } from '../src/tables/in-letters.ts'
import { readTables } from '../src/tables/table-list.ts'

const tables = (text: string) => {
  const read = readTables(text)
  return read.status === 'ok' ? read.tables.join('|') : read.why
}

describe('readTables', () => {
  it.each([
    ['1-3', '1|2|3'],
    ['7', '7'],
    [' 1 - 2, Bar 3 ,2,,Terrasse Süd', '1|2|Bar 3|Terrasse Süd'],
    ['A1–A3', 'A1–A3'],
  ])('reads %j', (text, names) => {
    if (text === 'A1–A3') expect(tables(text)).toMatch(/is no name of a table/)
    else expect(tables(text)).toBe(names)
  })

  it('says what cannot be read, and how to write it', () => {
    expect(tables('')).toMatch(/There is no table in it\. Write numbers, ranges and names/)
    expect(tables('12-1')).toBe('“12-1” runs backwards: write 1-12.')
    expect(tables('a/b')).toMatch(/“a\/b” is no name of a table/)
    expect(tables('1-501')).toBe('At most 500 tables are printed at once.')
    expect(tables('1-499,600,601')).toBe('At most 500 tables are printed at once.')
    expect(tables('1-500').split('|')).toHaveLength(500)
    expect(tables('+49 151 234567')).toMatch(/is no name/)
  })
})

describe('inLetters', () => {
  it.each([
    ['1', 'one'],
    ['12', 'twelve'],
    ['20', 'twenty'],
    ['21', 'twenty-one'],
    ['100', 'one hundred'],
    ['104', 'one hundred and four'],
    ['999', 'nine hundred and ninety-nine'],
    ['1000', 'one thousand'],
    ['1250', 'one thousand two hundred and fifty'],
    ['12345', 'one two three four five'],
    ['007', 'zero zero seven'],
    ['0', 'zero'],
    ['Bar 3', 'Bar three'],
    ['A12', 'A twelve'],
    ['Terrace', 'Terrace'],
  ])('reads %s as %s', (table, letters) => {
    expect(inLetters(table)).toBe(letters)
  })
})
