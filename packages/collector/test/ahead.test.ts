import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lateList } from '../src/ahead/late.ts'
import { type WarningInput, warnings } from '../src/ahead/warnings.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { type Said, said } from './test-events.ts'
import { prompts, times } from './test-responses.ts'

const dayMs = 86_400_000
const weekMs = 7 * dayMs
const now = Date.parse('2026-11-21T12:00:00Z')

/** Weeks of answers, the oldest first, the last one this week: how many of so many said Poor, Fair and else Good. */
function weeks(list: readonly { readonly poor?: number; readonly fair?: number; readonly n: number }[]) {
  return new Map(
    list.map(({ poor = 0, fair = 0, n }, index) => {
      const day = Math.floor((now - (list.length - 1 - index) * weekMs) / dayMs)
      const rated = (count: number, rating: number) => times(count, { answers: { rating } })
      return [
        day,
        countResponses([...rated(poor, 1), ...rated(fair, 2), ...rated(n - poor - fair, 3)], prompts),
      ]
    }),
  )
}
const warned = (input: Partial<WarningInput>) =>
  warnings({ days: new Map(), openCases: [0, 0, 0, 0, 0], expected: [], now, ...input }, prompts).map(
    ({ words }) => words,
  )

describe('early warnings', () => {
  it('F1-16 there are none while all is chance, and two for the two weeks of the orange juice that are none', () => {
    const juice = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
      6,
    ]
    const found = warned({ days: weeks(juice.map((poor) => ({ poor, n: 50 }))) })
    expect(found).toHaveLength(2)
    expect(found[1]).toMatch(/22 of 50 .* were critical\. A normal week ends at 41 %\.$/)
    expect(found[0]).toContain('24 of 50')
    expect(warned({ days: weeks(Array.from({ length: 30 }, () => ({ poor: 12, n: 50 }))) })).toEqual([])
  })

  it('F2-15 more that say Fair are told before anybody says Poor', () => {
    const drift = Array.from({ length: 20 }, (_, index) => ({ fair: index === 19 ? 22 : 6, n: 60 }))
    const found = warned({ days: weeks(drift) })
    expect(found.find((words) => words.includes('said Fair'))).toMatch(
      /22 of 60 .* Poor has not risen yet\.$/,
    )
    expect(warned({ days: weeks(drift.slice(0, 19)) })).toEqual([])
    const expected = {
      matter: 'fast',
      name: 'That it is fast',
      n: 6,
      neverMet: true,
    } as WarningInput['expected'][0] // what is read of it
    expect(warned({ expected: [expected] })).toEqual([
      '“That it is fast” mattered most to 6 guests, and not one of them found it met.',
    ])
  })

  it('F1-16 tells of fewer who come back, and of open cases that grow each week, and only then', () => {
    const again = (count: number, value: string, ago: number) =>
      [
        Math.floor(now / dayMs) - ago,
        countResponses(
          times(count, { of: 'perception-annual', answers: { view: 3, again: value } }),
          prompts,
        ),
      ] as const
    const both = (yes: number) =>
      new Map([
        again(40, 'yes', 200),
        again(5, 'no', 199),
        again(yes, 'yes', 20),
        again(40 - yes, 'not-sure', 19),
      ])
    expect(warned({ days: both(20) })).toEqual([
      expect.stringMatching(/^Fewer say that they come again: 20 of 40 .* 40 of 45/),
    ])
    expect(warned({ days: both(36) })).toEqual([])
    expect(warned({ openCases: [1, 2, 3, 4, 5] })).toEqual(['Open cases grow each week: 1, 2, 3, 4, 5.'])
    expect(warned({ openCases: [1, 2, 3, 3, 4] })).toEqual([])
  })
})

describe('the page that looks ahead', () => {
  let test: TestApp
  beforeEach(() => {
    test = testApp()
  })
  afterEach(() => test.close())
  const store = (what: Said) => test.storage.store([recordOf(said(what), prompts)], test.clock.now)
  const page = async () => {
    const cookie = await signedIn(test.app)
    const html = await (await test.app.request('/ahead', { headers: { cookie } })).text()
    return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  }
  const done = async (kind: string) => {
    const cookie = await signedIn(test.app)
    return test.app.request('/ahead', {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ done: kind }),
    })
  }

  it('F0-32 forty days later what was due stands in the list of what is late', async () => {
    expect(await page()).toMatch(/Nothing has changed by more than chance.*Nothing is late\./)
    for (const kind of ['training', 'survey']) expect((await done(kind)).status).toBe(303)
    await store({ run: 'a', answers: { rating: 1 } })
    await openCases(test.storage, test.clock.now)
    const { now } = test.clock
    await test.storage.listening.addAction({
      words: 'Hooks for bags',
      owner: 'Rosa',
      madeAt: now,
      dueAt: now + 14 * dayMs,
    })
    expect(await page()).toContain('Nothing is late.')
    test.clock.now += 40 * dayMs
    const late = await page()
    for (const item of [
      'Case 1 waits to be read',
      'Hooks for bags (Rosa)',
      'Read training cards with the team',
    ])
      expect(late).toContain(item)
    expect(late).toContain('Late 3')
    expect(late).toContain('Due on 21 Nov Ask the yearly survey')
  })

  it('F2-13 the list of needs is late when its date has passed, and has another date once it was looked through', async () => {
    expect(await page()).toContain('No date yet Look through the list of needs')
    await done('review')
    expect(await page()).toContain('Due on 19 Feb Look through the list of needs')
    test.clock.now += 91 * dayMs
    expect(await page()).toMatch(/Late 1 Since 19 Feb, 24 h Look through the list of needs/)
    await done('review')
    expect(await page()).toContain('Nothing is late.')
  })

  it('F2-19 a word that three people did not understand is named', async () => {
    const clear = prompts.get('clear')
    if (!clear) throw new Error('there is no clear')
    const say = (run: string, which: string) =>
      store({ run, prompt: clear, answers: { clear: 'no', which }, context: { page: run } })
    await say('a', 'What is an escrow?')
    await say('b', 'Escrow, escrow!')
    expect(await page()).not.toContain('escrow 2')
    await say('c', 'the ESCROW account')
    expect(await page()).toContain(
      'Words that were not clear Said by three people or more at “Was this clear?”. A plainer word may do. escrow 3',
    )
  })

  it('knows a promise whose day is over', () => {
    const request = {
      id: 'r',
      words: 'A chair',
      answer: 'by-date',
      by: '2026-11-20',
      way: '',
      where: '',
      at: now,
    } as const
    expect(lateList({ actions: [], cases: [], requests: [request], due: {}, kiosks: [] }, now)).toEqual([
      { words: 'Promised: A chair', to: '/requests', since: Date.parse('2026-11-20') },
    ])
  })
})
