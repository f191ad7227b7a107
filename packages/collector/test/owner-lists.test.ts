import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { careFigures } from '../src/care/care-figures.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import { gapWords } from '../src/pages/care/care-page.ts'
import { requestList, requestOf } from '../src/requests/request.ts'
import { hiddenWords } from '../src/results/inside-block.ts'
import { requestsBlock } from '../src/results/requests-block.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts, type Stored, stored, times } from './test-responses.ts'

const dayMs = 86_400_000
let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())

const open = async (path: string) =>
  (await (await test.app.request(path, { headers: { cookie } })).text())
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
const store = (run: string, of: string, answers: Record<string, unknown>) => {
  const prompt = prompts.get(of)
  if (!prompt) throw new Error(`there is no ${of}`)
  return test.storage.store([recordOf(said({ run, prompt, answers }), prompts)], test.clock.now)
}

describe('requests', () => {
  const heard = (answers: Record<string, unknown>, at = 1_000): Stored => ({ of: 'heard', answers, at })
  const dated = (by: string) => heard({ way: 'phone', kind: 'wish', answer: 'by-date', by })

  it('F2-26 stand by the day that was promised, then what nobody has answered; a problem is a case', () => {
    const all = [
      dated('2026-11-30'),
      dated('2026-11-24'),
      dated('2026-11-20'),
      heard({ way: 'person', kind: 'need', words: 'A chair for Mrs Miller', answer: 'unknown' }),
      heard({ way: 'person', kind: 'need', answer: 'no' }),
      heard({ way: 'person', kind: 'problem' }),
      heard({ way: 'person', kind: 'praise' }),
    ].flatMap((one) => requestOf(stored(one)) ?? [])
    const list = requestList(all, '2026-11-22')
    expect(list.over.map(({ by }) => by)).toEqual(['2026-11-20'])
    expect(list.promised.map(({ by }) => by)).toEqual(['2026-11-24', '2026-11-30'])
    expect(list.open.map(({ words }) => words)).toEqual(['A chair for Mrs [name]'])
    expect(list.rest.map(({ answer }) => answer)).toEqual(['no'])
  })

  it('are counted by what was said to them', () => {
    const digest = countResponses(
      [
        ...times(4, dated('2026-11-24')),
        ...times(2, heard({ way: 'phone', kind: 'need', answer: 'done' })),
        ...times(3, heard({ way: 'phone', kind: 'need', answer: 'another-way' })),
        ...times(1, heard({ way: 'phone', kind: 'need', answer: 'unknown' })),
      ],
      prompts,
    )
    const block = requestsBlock(digest, { from: 0, to: dayMs }, prompts)
    expect(block?.sentence).toBe('Answered with yes: 6 of 10 (60 %, 31–83 %). 1 has no answer yet.')
    expect(block?.rows.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'No 0',
      'No answer yet 1',
      'No, but another way 3',
      'Yes 6',
    ])
    expect(requestsBlock(countResponses([], prompts), { from: 0, to: 1 }, prompts)).toBeUndefined()
  })

  it('have a page', async () => {
    expect(await open('/requests')).toContain('Nobody has written one down yet.')
    await store('a', 'heard', {
      way: 'phone',
      kind: 'wish',
      words: 'A table outside',
      answer: 'by-date',
      by: '2026-11-24',
    })
    const text = await open('/requests')
    expect(text).toContain('Promised 1')
    expect(text).toContain('24 Nov A table outside')
    expect((await test.app.request('/requests')).status).toBe(303)
  })
})

describe('the care of a team', () => {
  const rows = [
    [4, 5, 3, 4, 2],
    [3, 5, 4, 4, 3],
    [5, 4, 3, 2, 2],
    [4, 4, 3, 3, 1],
    [4, 5, 2, 3, 2],
  ]
  const answers = (row: readonly number[], more = {}) => ({
    ...Object.fromEntries(['i', 'c', 'a', 'r', 'e'].map((item, index) => [item, row[index]])),
    ...more,
  })
  const side = (of: string, list = rows, more = {}) =>
    list.map((row) => stored({ of, answers: answers(row, more) }))

  it('F3-07 is the mean of five items, beside that of the customers, with the gap', () => {
    const figures = careFigures(side('care-quotient'), side('care-quotient-mirror'))
    expect(figures.staff).toMatchObject({
      status: 'shown',
      quotient: 59,
      items: [75, 90, 50, 55, 25],
      people: 5,
    })
    expect(gapWords(figures)).toBe(
      'Staff and customers see much the same: 0 points apart, no more than chance would make them.',
    )
    const proud = careFigures(
      side(
        'care-quotient',
        [...rows, ...rows].map(() => [5, 5, 5, 5, 4]),
      ),
      side(
        'care-quotient-mirror',
        [...rows, ...rows].map(() => [2, 2, 1, 2, 2]),
      ),
    )
    expect(gapWords(proud)).toMatch(
      /^The team sees itself \d+ points better than its customers do \(\d+ to \d+\)\.$/,
    )
  })

  it('hides a side of fewer than five people, and what they wrote', () => {
    const more = { short: 'We hurry, says Mrs Miller.' }
    const four = careFigures(side('care-quotient', rows.slice(0, 4), more), side('care-quotient-mirror'))
    expect(four.staff).toEqual({ status: 'hidden' })
    expect(four.comments).toEqual({ short: [], help: [] })
    expect(gapWords(four)).toBe('One side is not shown, so there is no gap to tell.')
    const five = careFigures(side('care-quotient', rows, more), [])
    expect(gapWords(five)).toBe('Only staff were asked, so there is no gap to tell.')
    expect(five.comments.short[0]).toBe('We hurry, says Mrs [name].')
  })

  it('is told from five people on, and of one more not before there are five of them', async () => {
    const [last, ...first] = rows
    for (const [index, row] of first.entries()) await store(`now-${index}`, 'care-quotient', answers(row))
    expect(await open('/care')).toContain(hiddenWords)
    await store('last', 'care-quotient', answers(last ?? []))
    const shown = await open('/care')
    expect(shown).toContain('Care Quotient 59 not shown')
    expect(shown).toContain('How we know')
    expect(shown).toContain('the items and both quotients stand without one. Nothing is weighted.')
    // That is said of shares, and there is none here.
    expect(shown).not.toContain('Wilson')
    for (const index of [1, 2, 3, 4]) {
      await store(`more-${index}`, 'care-quotient', answers([1, 1, 1, 1, 1]))
      const text = await open('/care')
      expect(text).toContain('Care Quotient 59 not shown')
      expect(text).toContain('5 people of staff.')
    }
    await store('more-5', 'care-quotient', answers([1, 1, 1, 1, 1]))
    expect(await open('/care')).toContain('10 people of staff.')
  })
})

describe('how customers were treated', () => {
  const lately = Date.parse('2026-10-12T12:00:00Z')
  const storeThen = (run: string, of: string, answers: Record<string, unknown>) => {
    const prompt = prompts.get(of)
    if (!prompt) throw new Error(`there is no ${of}`)
    return test.storage.store([recordOf(said({ run, prompt, answers }), prompts)], lately)
  }

  it('F3-06 stands beside the mirror of the five things: treated well, understood, cared about', async () => {
    for (let index = 0; index < 6; index += 1) {
      await storeThen(`r${index}`, 'recovery', { solved: 'yes', treat: index ? 4 : 1 })
      await storeThen(`e${index}`, 'expect-gap', { p4: 5 })
    }
    const text = await open('/care')
    expect(text).toContain('Did we treat you well? 5 of 6 (83 %, 44–97 %) said Mostly or Fully.')
    expect(text).toContain('Did we understand you? Not asked yet.')
    expect(text).toContain('How often do we care about you? 6 of 6 (100 %, 61–100 %) said Often or Always.')
  })

  it('F3-21 is seen after the house has rated itself, once and for good', async () => {
    for (let index = 0; index < 6; index += 1)
      await storeThen(`h${index}`, 'how-did-we-do', { rating: index ? 3 : 1 })
    const rate = (point: string) =>
      test.app.request('/care', { method: 'POST', headers: { cookie }, body: new URLSearchParams({ point }) })
    expect(await open('/care')).not.toContain('said Good or Outstanding')
    await rate('Excellent')
    expect(await open('/care')).toContain('First your own view')
    await rate('Outstanding')
    await rate('Poor')
    const text = await open('/care')
    expect(text).toContain('We said Outstanding, on 21 Nov')
    expect(text).toContain('Customers 5 of 6 (83 %, 44–97 %) said Good or Outstanding.')
  })
})

describe('“You said, we did”', () => {
  it('F0-24 stands on a page for everybody: what may be told, by month, and no name', async () => {
    const draft = { words: 'Two more at the door', owner: 'Rosa', dueAt: 1, madeAt: 1 }
    const made = await test.storage.listening.addAction(draft)
    await test.storage.listening.addAction({ ...draft, words: 'Not done yet' })
    const secret = await test.storage.listening.addAction({ ...draft, words: 'A secret' })
    const doneAt = Date.parse('2026-11-12T00:00:00Z')
    await test.storage.listening.changeAction({
      ...made,
      doneAt,
      told: 'You waited. We put two more at the door.',
    })
    await test.storage.listening.changeAction({ ...secret, doneAt })
    const html = await (await test.app.request('/told')).text()
    expect(html).toContain('November 2026')
    expect(html).toContain('You waited. We put two more at the door.')
    expect(html).not.toMatch(/Rosa|secret|Not done/)
    expect(html).not.toContain('To your page')
  })

  it('shows whoever is signed in the way back, as a wrong address does', async () => {
    for (const path of ['/told', '/nowhere']) {
      const read = async (as?: string): Promise<string> => {
        const headers = { accept: 'text/html', ...(as && { cookie: as }) }
        return (await test.app.request(path, { headers })).text()
      }
      expect(await read(), path).not.toContain('To your page')
      expect(await read(cookie), path).toContain(`<a href="/">To your page</a>`)
    }
  })
})
