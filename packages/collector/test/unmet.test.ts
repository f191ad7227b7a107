import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { unmetList } from '../src/requests/unmet.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'

describe('what we could not give', () => {
  it('F4-03 is counted as one thing however it is spelt, with the first and the last time', () => {
    const wanted = [
      { words: 'Gluten-free rolls', at: 3 },
      { words: 'a gluten free roll', at: 1 },
      { words: 'Do you have rolls, gluten free?', at: 2 },
      { words: 'A bike rack', at: 9 },
      { words: '…', at: 9 },
    ]
    expect(unmetList(wanted)).toEqual([
      { words: 'Gluten-free rolls', count: 3, first: 1, last: 3 },
      { words: 'A bike rack', count: 1, first: 9, last: 9 },
    ])
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
  })
})
