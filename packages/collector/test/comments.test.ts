import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writtenIn } from '../src/comments/comment-entries.ts'
import { keepComments } from '../src/comments/keep-comments.ts'
import { recurringWords } from '../src/comments/recurring-words.ts'
import { searchable } from '../src/comments/searchable.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { hiddenWords } from '../src/results/inside-block.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { marked, type Said, said } from './test-events.ts'
import { prompts, stored } from './test-responses.ts'

describe('the words of a comment', () => {
  it('are plain: lower case, without accents, in scripts without spaces one by one', () => {
    expect(searchable('  Ça va? – Ärger, ГОРЯЧИЙ чай! [x]')).toEqual([
      'ca',
      'va',
      'arger',
      'горячии',
      'чаи',
      'x',
    ])
    expect(searchable('汤太冷了').length).toBeGreaterThan(1)
    expect(searchable('…')).toEqual([])
  })

  it('are those of lines of text, and never a contact, a date, or the name of a person', () => {
    const answers = { rating: 1, why: 'Ask Kim.', may: 'yes', how: { name: 'Kim', email: 'kim@x.example' } }
    expect(writtenIn(stored({ answers }), prompts)).toEqual([{ question: 'why', words: 'Ask [name].' }])
    const thanks = stored({ of: 'memorable', answers: { surprise: 'A candle.', who: 'Rosa' } })
    expect(writtenIn(thanks, prompts).map(({ question }) => question)).toEqual(['surprise'])
    const heard = stored({
      of: 'heard',
      answers: { way: 'phone', kind: 'wish', answer: 'by-date', by: '2026-12-01' },
    })
    expect(writtenIn(heard, prompts)).toEqual([])
  })

  it('that come again are counted by response, with what begins alike under the shortest', () => {
    const texts = ['We waited and waited. Wait!', 'Waiting for the bill', 'the bill, the bill', 'Soup']
    const list = texts.map((words, index) => ({ by: `${index}`, words }))
    expect(recurringWords(list, { fewest: 2, most: 9 })).toEqual([
      { word: 'bill', responses: 2 },
      { word: 'wait', responses: 2 },
    ])
    expect(recurringWords(list, { fewest: 2, most: 9, without: ['wait'] })).toEqual([
      { word: 'bill', responses: 2 },
    ])
    const sameOne = list.map(({ words }) => ({ by: 'one', words }))
    expect(recurringWords(sameOne, { fewest: 2, most: 9 })).toEqual([])
  })
})

describe('the page of comments', () => {
  let test: TestApp
  let cookie: string
  beforeEach(async () => {
    test = testApp()
    cookie = await signedIn(test.app)
  })
  afterEach(() => test.close())

  const store = (event: ReturnType<typeof said>) =>
    test.storage.store([recordOf(event, prompts)], test.clock.now)
  const say = (of: string, answers: Said['answers'], more: Said = {}) => {
    const prompt = prompts.get(of)
    if (!prompt || !answers) throw new Error(`there is no ${of}`)
    return store(said({ ...more, prompt, answers }))
  }
  const html = async (path: string) => (await test.app.request(path, { headers: { cookie } })).text()
  const open = async (path: string) => (await html(path)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  const critical = (why: string, what: readonly string[], more: Said = {}) =>
    say('how-did-we-do', { rating: 1, what, why }, more)

  it('finds what was written, and counts responses by what fell short and by words', async () => {
    await critical('The soup was cold.', ['product'], { context: { place: 'Linden', table: '4' } })
    await critical('Cold soup, cold tea, cold everything.', ['product', 'time'])
    await critical('Cold, and the waiter Emil was rude. <b>', ['friendliness'])
    await say('how-did-we-do', { rating: 4, well: 'Warm plates.' })
    await store(marked({ answers: { rating: 1, why: 'cold cold' } }))
    const all = await open('/comments')
    expect(all).toContain('4 responses with comments')
    expect(all).toMatch(/The product or the food 2 responses/)
    expect(all).toMatch(/cold 3 responses/)
    expect(all).toContain('Linden · Table 4')
    const found = await open('/comments?q=COL%20soup')
    expect(found).toContain('2 responses with “COL soup”')
    expect(found).not.toMatch(/Warm|rude/)
    const time = await open('/comments?cause=time')
    expect(time).toContain('1 response about “How long it took”')
    expect(await html('/comments?q=rude')).toContain('the waiter [name] was rude. &lt;b&gt;')
    expect(await open('/comments?q=Emil')).toContain('Nobody wrote this.')
    expect((await test.app.request('/comments')).status).toBe(303)
  })

  it('tells nothing any more of what was erased, with no word of it in the groups', async () => {
    for (const run of ['a', 'b', 'c']) await critical('A canary sang.', ['time'], { run })
    expect(await open('/comments')).toContain('canary 3 responses')
    await test.storage.erase(['a'], test.clock.now)
    const after = await open('/comments')
    expect(after).toContain('2 responses with comments')
    expect(after).not.toContain('canary 3')
    await test.storage.erase(['b', 'c'], test.clock.now)
    expect(await open('/comments?q=canary')).toContain('Nobody wrote this.')
  })

  it('shows what staff wrote only of five people or more, and of five who said it', async () => {
    const staff = (index: number, easier: string) =>
      say('internal-chain', { supplier: 'Kitchen', easier }, { run: `s${index}`, context: { team: 'Bar' } })
    for (const index of [1, 2, 3, 4]) await staff(index, `More hands, please ${index}.`)
    await say('handover', { got: 'no', missing: 'Hands.' })
    expect(await open('/comments?who=staff')).not.toContain('hands')
    expect(await open('/comments?who=staff')).toContain(hiddenWords)
    await staff(5, 'A quieter oven.')
    await staff(6, 'More hands on Friday.')
    const shown = await html('/comments?who=staff')
    expect(shown).toContain('More hands on Friday.')
    expect(shown).not.toMatch(/\/answers\/s|Bar<|20 Nov|21 Nov|Hands\./)
    expect(await open('/comments?who=staff&q=hands')).toContain('5 responses with “hands”')
    const one = await open('/comments?who=staff&q=oven')
    expect(one).toContain(hiddenWords)
    expect(one).not.toContain('quieter')
    for (const other of ['customers', 'heard', 'suppliers'])
      expect(await open(`/comments?who=${other}&q=hands`)).not.toContain('More hands')
  })

  it('goes on where it was left, and says that it has not read everything yet', async () => {
    const records = Array.from({ length: 1_200 }, (_, index) =>
      recordOf(said({ run: `r${index}`, answers: { rating: 1, why: `word${index}` } }), prompts),
    )
    await test.storage.store(records, test.clock.now)
    const parts = { storage: test.storage, prompts }
    expect(await keepComments(parts, test.clock.now, 1)).toBe(false)
    const count = async () =>
      (await test.storage.comments.find({ audience: 'external', limit: 9_999 })).length
    expect(await count()).toBe(500)
    expect(await keepComments(parts, test.clock.now, 9)).toBe(true)
    expect(await count()).toBe(1_200)
    expect(await keepComments(parts, test.clock.now, 9)).toBe(true)
    expect(await count()).toBe(1_200)
  })
})
