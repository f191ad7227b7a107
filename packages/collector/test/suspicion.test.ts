import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSuspicion, type Sender, trapName } from '../src/asking/suspicion.ts'
import { markWords } from '../src/reading/mark-words.ts'
import { pageForm } from './page-form.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { visitorOf } from './test-visitor.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)

const sender = (more: Partial<Sender> = {}): Sender => ({
  prompt: 'how-did-we-do',
  context: {},
  peer: '192.0.2.1',
  askedAt: 0,
  fields: new URLSearchParams(),
  ...more,
})

/** Sends the first page off at once, as a program does. */
async function sendAtOnce(path: string, more: Record<string, string> = {}): Promise<number> {
  const { action, fields } = pageForm((await open(path)).html)
  for (const [name, value] of Object.entries({ 'q.rating': '4', do: 'finish', ...more }))
    fields.set(name, value)
  return (await test.app.request(action, { method: 'POST', body: fields })).status
}
const marks = async () => (await stored()).map(({ data }) => data.presentation?.marks)

describe('a form that no customer has sent', () => {
  it('is kept, marked and told as sent, and counts in no figure', async () => {
    const cookie = await signedIn(test.app)
    const look = async (path: string) => (await test.app.request(path, { headers: { cookie } })).text()
    await send(await open('/ask/how-did-we-do'), { rating: '4' }, 'finish')
    await send(await open('/ask/how-did-we-do'), { rating: '4' }, 'finish')
    expect(await sendAtOnce('/ask/how-did-we-do', { [trapName]: 'buy shoes' })).toBe(200)
    expect(await marks()).toEqual([undefined, undefined, ['trap', 'hasty']].reverse())
    const answers = await look('/answers')
    expect(answers).toContain('2 responses · left out: 1')
    expect(answers).toContain('Not counted: a field filled in that nobody sees, faster than anybody reads')
    expect(await look('/')).toContain('1 answer left out: too hasty, or not of a customer.')
  })

  it('keeps its mark through the pages, and opens a case that a person can look at', async () => {
    await sendAtOnce('/ask/how-did-we-do', { 'q.rating': '1', do: 'next' })
    const { fields } = pageForm((await open('/ask/how-did-we-do')).html)
    expect(fields.get(trapName)).toBe('')
    const [begun] = await stored()
    const page = new URLSearchParams({
      run: begun?.id ?? '',
      given: JSON.stringify([{ question: 'rating', value: 1 }]),
      shown: 'rating',
      asked: 'why',
      'q.why': 'Words.',
      do: 'finish',
    })
    test.clock.now += 60_000
    await test.app.request('/ask/how-did-we-do', { method: 'POST', body: page })
    expect(await stored()).toMatchObject([
      { state: 'submitted', criticism: true, data: { presentation: { marks: ['hasty'] } } },
    ])
  })

  it('is told by a field that people do not see, nor hear, nor reach', async () => {
    const { html } = await open('/ask/how-did-we-do')
    expect(html).toMatch(
      /<p class="trap" aria-hidden="true"><label>Please leave this empty <input[^>]*tabindex="-1" autocomplete="off">/,
    )
  })
})

describe('what may be none of a customer’s', () => {
  it('is what comes faster than anybody reads, or without its time', () => {
    const { marksOf } = createSuspicion()
    expect(marksOf(sender({ askedAt: 1_000 }), 1_999)).toEqual(['hasty'])
    expect(marksOf(sender({ askedAt: 1_000 }), 2_000)).toEqual([])
    expect(marksOf(sender({ askedAt: undefined }), 2_000)).toEqual(['hasty'])
  })

  it('is very much of one visit, else of one table, else of one address, within ten minutes', () => {
    const first = (context: Sender['context'], peer = (index: number) => `192.0.2.${index}`): number => {
      const { marksOf } = createSuspicion()
      for (let index = 0; index < 200; index++)
        if (marksOf(sender({ context, peer: peer(index) }), 2_000).includes('burst')) return index
      return -1
    }
    const shared = () => '192.0.2.1'
    expect(first({ visit: 'v', table: '1' })).toBe(5)
    expect(first({ table: '1', place: 'linden' })).toBe(30)
    // A whole house shares one address, and nobody is held up for it.
    expect(first({}, shared)).toBe(120)
    expect(first({})).toBe(-1)
  })

  it('counts each visit, table and prompt by itself, and anew after ten minutes', () => {
    const { marksOf } = createSuspicion()
    const often = (more: Partial<Sender>, now = 2_000): readonly string[] => {
      for (let times = 0; times < 5; times++) marksOf(sender(more), now)
      return marksOf(sender(more), now)
    }
    expect(often({ context: { visit: 'a' } })).toEqual(['burst'])
    expect(marksOf(sender({ context: { visit: 'b' } }), 2_000)).toEqual([])
    expect(marksOf(sender({ context: { visit: 'a' }, prompt: 'complaint' }), 2_000)).toEqual([])
    expect(marksOf(sender({ context: { visit: 'a' } }), 602_000)).toEqual([])
  })

  it('is told in words, also where the word is not known', () => {
    expect(markWords(['burst', 'new-mark'])).toBe('very many at once, new-mark')
  })
})
