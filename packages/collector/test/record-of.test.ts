import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { postPurchase } from '@earshot/presets/post-purchase'
import { tableCheck } from '@earshot/presets/table-check'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import type { ResponseRecord } from '../src/storage/port.ts'
import { ran, type Said, said } from './test-events.ts'

const prompts = new Map([howDidWeDo, tableCheck, postPurchase].map((prompt) => [prompt.id, prompt]))
// A response event makes a response record.
const record = (what: Said, known = prompts) => recordOf(said(what), known) as ResponseRecord

describe('recordOf', () => {
  it.each([
    ['/reset?token=secret&mail=a@b.example', '/reset'],
    ['/orders#anna', '/orders'],
    ['https://shop.example/a?b#c', 'https://shop.example/a'],
    ['/order/thanks', '/order/thanks'],
  ])('keeps of the page %s no query and no fragment', (path, kept) => {
    const event = said()
    const told = { ...event, data: { ...event.data, page: { path, title: 'Thanks' } } }
    expect(recordOf(told, prompts)).toMatchObject({ data: { page: { path: kept, title: 'Thanks' } } })
  })

  it.each([
    [1, true],
    [2, true],
    [3, false],
  ])('counts a rating of %i as criticism: %s', (rating, criticism) => {
    expect(record({ answers: { rating } }).criticism).toBe(criticism)
  })

  it('judges a prompt that it does not know by the middle of its scales', () => {
    expect(record({ answers: { rating: 2 } }, new Map()).criticism).toBe(true)
    expect(record({ answers: { rating: 3 } }, new Map()).criticism).toBe(false)
  })

  it.each([
    [{ state: 'good' }, false],
    [{ state: 'need' }, true],
    [{ state: 'wrong', wrong: ['allergy'] }, true],
    [{ state: 'wrong', send: 'no' }, false],
  ])('tells whether a table waits for somebody: %j %s', (answers, call) => {
    expect(record({ prompt: tableCheck, answers }).call).toBe(call)
  })

  it('takes the first rating or choice for the headline', () => {
    expect(record({ answers: { rating: 4, well: 'all' } }).headline).toEqual({
      value: 4,
      label: 'Outstanding',
    })
    expect(record({ prompt: tableCheck, answers: { state: 'good', dish: 3 } }).headline?.value).toBe('good')
  })

  it('has no headline where that question was not asked', () => {
    expect(record({ prompt: postPurchase, answers: { reason: 'price' } }).headline).toBeUndefined()
  })

  it('takes the first labelled answer of a prompt that it does not know', () => {
    expect(record({ answers: { rating: 2 } }, new Map()).headline).toEqual({ value: 2, label: 'Fair' })
  })

  it('gives the same hash for the same content, however long it took', () => {
    const event = said({ run: 'a' })
    const slower = { ...event, data: { ...event.data, durationMs: 99_000 } }
    const other = { ...event, data: { ...event.data, locale: 'de' } }
    const hashOf = (item: typeof event) => (recordOf(item, prompts) as ResponseRecord).hash
    expect(hashOf(slower)).toBe(hashOf(event))
    expect(hashOf(other)).not.toBe(hashOf(event))
    expect(hashOf(said({ run: 'a', type: 'updated' }))).not.toBe(hashOf(event))
  })

  it('keeps nothing of what was withdrawn', () => {
    const withdrawn = record({ type: 'withdrawn', answers: { rating: 1 } })
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      criticism: false,
      headline: undefined,
      data: { answers: [] },
    })
  })

  it('tells a showing from a dismissal', () => {
    expect(recordOf(ran('shown', { run: 'a' }), prompts)).toMatchObject({
      type: 'run',
      id: 'a',
      what: 'shown',
    })
    expect(recordOf(ran('dismissed'), prompts)).toMatchObject({ what: 'dismissed', data: { how: 'later' } })
  })
})
