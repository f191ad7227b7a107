import { describe, expect, it } from 'vitest'
import { csvColumns, csvHeader, csvLines } from '../src/reading/csv.ts'
import type { StoredResponse } from '../src/storage/port.ts'
import { said } from './test-events.ts'

const stored: StoredResponse = {
  id: 'a',
  source: '//shop.example',
  state: 'submitted',
  criticism: false,
  call: false,
  receivedAt: 0,
  updatedAt: 0,
  data: said({ run: 'a' }).data,
}
const line = (context: Readonly<Record<string, string>>): string =>
  csvLines([{ ...stored, data: said({ run: 'a', context }).data }])

describe('csvLines', () => {
  it.each([
    '=1',
    '+1',
    '-1',
    '@x',
    '\tx',
    '\rx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '\u200b=1',
    '\v=1',
    "'=1",
  ])('keeps a spreadsheet from reckoning %j', (value) => {
    expect(line({ table: value })).toContain(`,"'${value}",`)
  })

  it('quotes quotes and keeps line ends', () => {
    expect(line({ table: 'a "b"\n,c' })).toContain(',"a ""b""\n,c",')
  })

  it('puts what has no column of its own together', () => {
    expect(line({ table: '1', weather: 'rain' })).toContain(',"{""weather"":""rain""}",')
  })

  it('leaves empty what was not told', () => {
    expect(line({})).toContain('"//shop.example",,,,,,,,"[{""question"":""rating""')
  })

  it('begins with the mark that Excel knows UTF-8 by', () => {
    expect(csvHeader()).toMatch(/^\ufeff"response",/)
  })

  it('says why an answer is left out of figures', () => {
    const { presentation = { display: 'kiosk' } } = stored.data
    const marked = {
      ...stored,
      data: { ...stored.data, presentation: { ...presentation, marks: ['burst', 'hasty'] } },
    }
    expect(csvLines([marked]).trim()).toMatch(/,"burst hasty"$/)
  })

  it('has a field for each column', () => {
    expect(csvHeader().trim().split(',')).toHaveLength(csvColumns.length)
  })
})
