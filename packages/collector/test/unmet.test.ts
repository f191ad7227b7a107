import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { merged, unmetList } from '../src/requests/unmet.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'

describe('what we could not give', () => {
  it('F4-03 is counted as one thing however it is spelt, with the first and the last time', () => {
    const wanted = [
      { words: 'Gluten-free rolls', at: 3, source: 'heard' },
      { words: 'a gluten free roll', at: 1, source: 'left' },
      { words: 'Do you have rolls, gluten free?', at: 2, source: 'heard' },
      { words: 'A bike rack', at: 9, source: 'case' },
      { words: '…', at: 9, source: 'case' },
    ] as const
    expect(unmetList(wanted)).toMatchObject([
      { words: 'Gluten-free rolls', count: 3, first: 1, last: 3 },
      { words: 'A bike rack', count: 1, first: 9, last: 9 },
    ])
  })

  it('F2-12 two names of one thing are put together by the owner, with all their counts and sources', () => {
    const wanted = [
      { words: 'A bike rack', at: 1, source: 'heard' },
      { words: 'Somewhere for my bicycle', at: 2, source: 'left' },
      { words: 'bike racks', at: 3, source: 'case' },
      { words: 'A place to lock it', at: 4, source: 'left' },
    ] as const
    const [rack, lock, bicycle] = unmetList(wanted)
    if (!rack || !bicycle || !lock) throw new Error('three things were wanted')
    const once = merged({}, bicycle.mark, rack.mark)
    const both = merged(merged(once, lock.mark, bicycle.mark), rack.mark, lock.mark)
    expect(unmetList(wanted, once)).toMatchObject([
      { count: 3, sources: { heard: 1, left: 1, case: 1 }, first: 1, last: 3 },
      { count: 1 },
    ])
    expect(unmetList(wanted, both)).toMatchObject([
      { count: 4, sources: { heard: 1, left: 2, case: 1 }, first: 1, last: 4 },
    ])
    expect(JSON.stringify(both)).not.toMatch(/bike|rack|lock/)
  })
})

describe('the page of requests', () => {
  let test: TestApp
  beforeEach(() => {
    test = testApp()
  })
  afterEach(() => test.close())

  it('F4-03 joins what was looked for, what staff had to refuse, and what cases were about', async () => {
    const store = (run: string, of: string, answers: Record<string, unknown>) =>
      test.storage.store(
        [recordOf(said({ run, prompt: prompts.get(of) as never, answers }), prompts)],
        test.clock.now,
      )
    await store('a', 'not-buying', { stop: 'stock', which: 'A bike rack' })
    await store('b', 'heard', { way: 'phone', kind: 'wish', words: 'bike racks', answer: 'no' })
    await store('c', 'heard', { way: 'phone', kind: 'wish', words: 'A table outside', answer: 'done' })
    await store('d', 'how-did-we-do', { rating: 1, what: ['options'], hope: 'The bike rack!' })
    const cookie = await signedIn(test.app)
    await test.app.request('/inbox', { headers: { cookie } })
    const body = new URLSearchParams({
      by: 'Rosa',
      deed: 'looked-at',
      cause: 'options',
      change: 'Ask the landlord',
    })
    await test.app.request('/inbox/d', { method: 'POST', headers: { cookie }, body })
    const html = await (await test.app.request('/requests', { headers: { cookie } })).text()
    expect(html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(
      'What we could not give 1 asked for 3 times',
    )
    const marks = [...html.matchAll(/name="one" value="([0-9a-f]+)"/g)].map(([, mark = '']) => mark)
    expect(marks).toEqual([])
    await store('e', 'heard', { way: 'phone', kind: 'wish', words: 'A lock for bicycles', answer: 'no' })
    const open = async () => (await test.app.request('/requests', { headers: { cookie } })).text()
    const [one = '', same = ''] = [...(await open()).matchAll(/name="one" value="([0-9a-f]+)"/g)].map(
      ([, mark = '']) => mark,
    )
    await test.app.request('/requests', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ one, same }),
    })
    expect((await open()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /asked for 4 times .* 2 heard by staff, 1 from people who left, 1 from cases/,
    )
  })
})
