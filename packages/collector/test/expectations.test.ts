import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectationRows, joinedRows, matterGaps } from '../src/expectations/expectation-view.ts'
import { joinExpectations } from '../src/expectations/join-expectations.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import { personSignedIn, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts, stored, times } from './test-responses.ts'

const before = (run: string, visit: string | undefined, matter = 'fast') =>
  stored({
    run,
    of: 'before-visit',
    answers: { hope: 'A table outside', matter },
    ...(visit !== undefined && { context: { visit } }),
  })
const after = (run: string, visit: string, rating: number, at = 2_000) =>
  stored({ run, answers: { rating }, context: { visit }, at })

describe('what people expected, and what they got', () => {
  it('F0-10 an answer before and one after with the same visit are one, with what was hoped for', () => {
    const { joined, onlyBefore, onlyAfter } = joinExpectations(
      [before('b', 'v1')],
      [after('a', 'v1', 1), after('later', 'v1', 4, 3_000)],
    )
    // Of two answers after it the last one stands.
    expect(joined).toEqual([{ id: 'b', after: 'later', matter: 'fast', judged: 'met' }])
    expect([onlyBefore, onlyAfter]).toEqual([[], []])
    const expected = stored({
      run: 'x',
      of: 'perception-annual',
      answers: { view: 3, expect: 5 },
      context: { order: 'o' },
    })
    const ordered = stored({
      run: 'y',
      of: 'before-visit',
      answers: { matter: 'price' },
      context: { order: 'o' },
    })
    expect(joinExpectations([ordered], [expected]).joined).toMatchObject([{ judged: 'exceeded' }])
  })

  it('F0-42 ten pairs are joined, what has no other half is listed, and what nobody found met is named', () => {
    const pairs = Array.from({ length: 10 }, (_, index) => `v${index}`)
    const found = joinExpectations(
      [
        ...pairs.map((visit, index) => before(`b-${visit}`, visit, index < 5 ? 'fast' : 'price')),
        before('alone', 'nobody-came'),
        before('nameless', undefined),
      ],
      [
        ...pairs.map((visit, index) => after(`a-${visit}`, visit, index < 5 ? 1 : 4)),
        after('unasked', 'v99', 4),
      ],
    )
    expect(found.joined).toHaveLength(10)
    expect(found.onlyBefore).toEqual(['alone', 'nameless'])
    expect(found.onlyAfter).toEqual(['unasked'])
    const [worst, other, ...rest] = joinedRows(found)
    expect(rest).toEqual([])
    expect(worst).toMatchObject({ matter: 'fast', n: 5, neverMet: true, below: { count: 5 } })
    expect(other).toMatchObject({ matter: 'price', n: 5, neverMet: false, met: { count: 5 } })
    expect(joinedRows(joinExpectations([before('b', 'v0')], [after('a', 'v0', 1)]))[0]?.neverMet).toBe(false)
  })

  it('F1-26 needs stand by how much more they matter than they are met, and not below five answers', () => {
    const answers = { e1: 5, p1: 4, e2: 5, p2: 2, e3: 4, p3: 4, e4: 3, p4: 5, e5: 4, p5: 3, matters: 'fast' }
    const gaps = (count: number) =>
      matterGaps(countResponses(times(count, { of: 'expect-gap', answers }), prompts))
    expect(gaps(4).rows).toEqual([])
    expect(gaps(5).rows.map(({ need, gap }) => [need, gap])).toEqual([
      ['Fast help', 3],
      ['Doing what was said', 1],
      ['Being clean', 1],
      ['Knowing the job', 0],
      ['Caring about me', -2],
    ])
  })

  describe('on the pages', () => {
    let test: TestApp
    let cookie: string
    beforeEach(async () => {
      test = testApp()
      cookie = await signedIn(test.app)
    })
    afterEach(() => test.close())

    const store = (of: string, run: string, answers: Record<string, unknown>, visit: string) => {
      const prompt = prompts.get(of)
      if (!prompt) throw new Error(`there is no ${of}`)
      const event = said({ run, prompt, answers, context: { visit } })
      return test.storage.store([recordOf(event, prompts)], test.clock.now)
    }
    const html = async (path: string, who = cookie) =>
      (await test.app.request(path, { headers: { cookie: who } })).text()

    it('F1-05 the team sees the five expectations and how each goes, and no way to reach anybody', async () => {
      const matters = ['fast', 'right', 'price', 'people', 'choice', 'facts']
      for (const [index, matter] of matters.entries())
        for (let count = index; count < 6; count += 1)
          await store('before-visit', `${matter}${count}`, { hope: 'Kim hopes', matter }, `${matter}${count}`)
      const contact = { name: 'Kim Lee', email: 'kim@mail.example', consent: true }
      for (let count = 0; count < 6; count += 1)
        await store(
          'how-did-we-do',
          `after${count}`,
          { rating: 1, what: ['time'], why: 'Slow', may: 'yes', how: contact },
          `fast${count}`,
        )
      const page = await html('/expected', await personSignedIn(test, 'Sam', 'staff'))
      const list = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
      expect(page.match(/<li class="case">/g)).toHaveLength(5)
      expect(list).toContain('That it is fast Matters most to 6 of 21')
      expect(list).toContain('Criticised by 6 of 6')
      expect(page).not.toMatch(/Kim|mail\.example|Slow|Clear facts/)
      const owner = (await html('/expectations')).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
      expect(owner).toContain('That it is fast 6 visits Nobody found it met. Below: 6 of 6')
      expect(owner).toContain('6 visits joined, 15 expectations without an answer after')
    })
  })

  it('are said of those who chose, most often chosen first', () => {
    const digest = countResponses(
      [
        ...times(2, { of: 'before-visit', answers: { matter: 'price' } }),
        ...times(3, { of: 'before-visit', answers: { matter: 'facts' } }),
      ],
      prompts,
    )
    expect(
      expectationRows(digest, prompts).map(({ matter, chosen, critical }) => [
        matter,
        chosen.count,
        chosen.n,
        critical,
      ]),
    ).toEqual([
      ['facts', 3, 5, undefined],
      ['price', 2, 5, undefined],
    ])
  })
})
