import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepBehind } from '../src/behind/behind.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { chainLayout, customers } from '../src/chain/chain-layout.ts'
import { mutualPairs, teamChain, togetherName } from '../src/chain/team-chain.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { hiddenWords } from '../src/results/inside-block.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { type Said, said } from './test-events.ts'
import { prompts, stored, times } from './test-responses.ts'

type Answers = NonNullable<Said['answers']>
const link = (team: string, supplier: string, rate: number, more: Answers = {}) => ({
  of: 'internal-chain',
  context: { team },
  answers: { supplier, rate, ...more },
})
const arrowsOf = (...groups: Parameters<typeof times>[]) =>
  teamChain(groups.flatMap(([count, one]) => times(count, one)))

describe('the chain of teams', () => {
  it('F0-02 F4-14 twelve answers give the right arrows, both directions apart, each with its people and its index', () => {
    const { arrows, hidden, people } = arrowsOf(
      [6, link('Service', 'Kitchen', 2)],
      [6, link('Kitchen', ' service ', 4)],
    )
    expect(people).toBe(12)
    expect(hidden).toBe(0)
    expect(arrows.map(({ from, to, n, index }) => [from, to, n, Math.round(index)])).toEqual([
      ['Kitchen', 'Service', 6, 33],
      ['Service', 'Kitchen', 6, 100],
    ])
  })

  it('F1-21 F1-22 each answer names the team that is relied on and the team that is served, as an arrow each', () => {
    const answered = stored(link('Service', 'Kitchen', 3, { customer: 'Bar' }))
    expect(answered.data.answers.map(({ question, value }) => [question, value])).toEqual(
      expect.arrayContaining([
        ['supplier', 'Kitchen'],
        ['customer', 'Bar'],
      ]),
    )
    const both = arrowsOf(
      [5, link('Service', 'Kitchen', 3)],
      [5, link('Kitchen', 'Buying', 3, { customer: 'Service' })],
    )
    expect(both.arrows.map(({ from, to, bothSay }) => [from, to, bothSay])).toEqual([
      // Buying has not said whom it serves: its arrow is dotted.
      ['Buying', 'Kitchen', false],
      ['Kitchen', 'Service', true],
    ])
    expect(both.matched).toMatchObject({ count: 1, n: 2 })
  })

  it('F1-19 how two teams rate each other stands side by side where five of each say so, and not before', () => {
    const pairs = (there: number) =>
      mutualPairs(arrowsOf([there, link('Service', 'Kitchen', 2)], [5, link('Kitchen', 'Service', 3)]).arrows)
    expect(pairs(4)).toEqual([])
    const [pair] = pairs(5)
    expect(pair?.map(({ to, index }) => [to, Math.round(index)])).toEqual([
      ['Service', 33],
      ['Kitchen', 67],
    ])
  })

  it('F4-20 how colleagues treat each other is told from five people on', () => {
    const treated = (count: number) =>
      arrowsOf(
        [count, link('Service', 'Kitchen', 2, { treat: 4 })],
        [1, link('Bar', 'Kitchen', 2, { treat: 1 })],
      ).treated
    expect(treated(3)).toBeUndefined()
    expect(treated(4)).toMatchObject({ count: 4, n: 5 })
  })

  it('F1-23 six of ten know what the others need of them: 60 % (31–83 %)', () => {
    const { clear } = arrowsOf(
      [6, link('Service', 'Kitchen', 2, { clear: 'yes' })],
      [4, link('Service', 'Kitchen', 2, { clear: 'partly' })],
    )
    expect(clear).toMatchObject({ count: 6, n: 10 })
    expect([clear?.share?.low, clear?.share?.high].map((share) => Math.round(100 * (share ?? 0)))).toEqual([
      31, 83,
    ])
    expect(arrowsOf([4, link('Service', 'Kitchen', 2, { clear: 'yes' })]).clear).toBeUndefined()
  })

  it('F1-24 a team reads what others need of it from five people on; smaller ones are one card together, or none', () => {
    const needs = (supplier: string, easier: string) =>
      link('Service', supplier, 2, { get: ['facts'], easier })
    const cards = (bar: number, cellar: number) =>
      arrowsOf(
        [5, needs('Kitchen', 'Tell us earlier.')],
        [bar, needs('Bar', 'A secret.')],
        [cellar, needs('Cellar', 'Light.')],
      ).cards
    expect(cards(3, 0).map(({ team }) => team)).toEqual(['Kitchen'])
    expect(JSON.stringify(cards(3, 0))).not.toMatch(/secret|Bar/)
    const [kitchen, others] = cards(3, 2)
    expect(kitchen).toMatchObject({ needs: [{ what: 'Facts they need', count: { count: 5, n: 5 } }] })
    expect(others).toMatchObject({ team: togetherName, people: 5 })
  })

  it('leaves the people of a small arrow out of the card of the team, so that no difference is about them', () => {
    const needs = (team: string) => link(team, 'Kitchen', 2, { get: ['work'] })
    const people = (bar: number) => arrowsOf([6, needs('Service')], [bar, needs('Bar')]).cards[0]?.people
    expect([people(0), people(3), people(4), people(5)]).toEqual([6, 6, 6, 11])
  })

  it('hides an arrow of four people, and says only that there are more', () => {
    const { arrows, hidden } = arrowsOf([4, link('Service', 'Kitchen', 2)])
    expect([arrows, hidden]).toEqual([[], 1])
  })

  it('F4-16 runs from the back room to the customers, also where teams give to each other', () => {
    const arrows = [
      { from: 'Buying', to: 'Kitchen' },
      { from: 'Kitchen', to: 'Service' },
      { from: 'Service', to: 'Kitchen' },
    ]
    const rows = (meeting: readonly string[]) =>
      [...chainLayout(arrows, meeting).nodes].sort((a, b) => a.y - b.y).map(({ name }) => name)
    expect(rows(['Service'])).toEqual(['Buying', 'Kitchen', 'Service', customers])
    expect(rows([]).at(-1)).toBe(customers)
    expect(new Set(rows([]))).toEqual(new Set(['Buying', 'Kitchen', 'Service', customers]))
  })
})

describe('the page of teams', () => {
  let test: TestApp
  beforeEach(() => {
    test = testApp()
  })
  afterEach(() => test.close())
  const store = (what: Said) => test.storage.store([recordOf(said(what), prompts)], test.clock.now)
  const page = async () => {
    const cookie = await signedIn(test.app)
    const html = await (await test.app.request('/teams', { headers: { cookie } })).text()
    return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  }

  it('F1-18 F1-25 shows three cases that began in the kitchen at its arrow, and what customers say of what it makes', async () => {
    const prompt = prompts.get('internal-chain')
    if (!prompt) throw new Error('there is no internal-chain')
    for (const run of ['a', 'b', 'c', 'd', 'e'])
      await store({ ...link('Service', 'Kitchen', 2, { end: 'yes' }), run: `s${run}`, prompt })
    for (const run of ['a', 'b', 'c', 'd', 'e', 'f'])
      await store({ run, answers: { rating: 1, what: ['product'] } })
    await openCases(test.storage, test.clock.now)
    for (const id of ['a', 'b', 'c']) {
      const item = await test.storage.listening.case(id)
      if (!item) throw new Error(`there is no case ${id}`)
      const began = { team: 'Kitchen', words: 'Left under the lamp.' }
      const event = { at: test.clock.now, by: 'Rosa', deed: { type: 'traced', ...began } } as const
      await test.storage.listening.addCaseEvent({ ...item, began }, event, 0)
    }
    await keepBehind(test.storage, { cause: 'product', team: 'Kitchen', help: '' })
    const told = await page()
    expect(told).toContain('3 cases began here')
    expect(told).toMatch(/How we know 5 answers, .*Asked: “.*” \(internal-chain, wording/)
    expect(told).toContain('Kitchen The product or the food: named by 6 of 6 (100 %')
    expect(told).toContain('Kitchen Service 33 5 Service')
    expect(told).toContain('These teams need from you: Service. 5 people answered.')
    expect(told).toContain('Customers: “The product or the food” was named by 6 of 6')
    expect(told).toContain('See how their work helps customers 5 of 5')
    expect(told).not.toContain(hiddenWords)
  })

  it('shows nothing of four people', async () => {
    const prompt = prompts.get('internal-chain')
    if (!prompt) throw new Error('there is no internal-chain')
    for (const run of ['a', 'b', 'c', 'd'])
      await store({ ...link('Service', 'Kitchen', 2, { easier: 'A canary.' }), run, prompt })
    const told = await page()
    expect(told).toContain(hiddenWords)
    expect(told).not.toMatch(/Kitchen|canary/)
  })
})
