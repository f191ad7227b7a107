/** Answers that are published or were computed apart, one group each, through the doors that an analyst uses. */
import * as scoring from '@earshot/scoring'
import { describe, expect, it } from 'vitest'
import { expectClose } from './close.ts'
import { column, swiss } from './data-sets.ts'

const tally = (successes: number, n: number): scoring.Tally => ({ successes, n })
const times = <Value>(count: number, value: Value): readonly Value[] =>
  Array.from({ length: count }, () => value)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('known answers', () => {
  it.each([
    [81, 263, 0.255289, 0.36621],
    [0, 20, 0, 0.161125],
    [0, 8, 0, 0.324408],
    [54, 300, 0.140658, 0.227433],
    [6, 10, 0.312674, 0.83182],
    [1, 1, 0.206549, 1],
  ])('wilson95: %i of %i', (x, n, low, high) => {
    expectClose(scoring.wilson(x, n), { low, high })
  })

  it('F3-04 wilson95: the 18 % of the class exercise, 54 of 300, is 14.1 to 22.7 %', () => {
    expectClose(scoring.wilson(54, 300), { low: 0.140658, high: 0.227433 })
  })

  it('adjustedWald95', () => {
    expectClose(scoring.adjustedWald(4, 5, 1.96), { low: 0.3596, high: 0.9797 }, 4)
  })

  it('F1-14 newcombeDiff95: this year and last year', () => {
    expectClose(scoring.newcombe(tally(56, 70), tally(48, 80)), {
      difference: 0.2,
      low: 0.052431,
      high: 0.333873,
    })
  })

  it.each([
    [
      1,
      2,
      3,
      { score: 0.333333, variance: 0.555556, se: 0.30429, low: -0.267433, high: 0.711877 },
      0.222222,
      0.249828,
    ],
    [1, 0, 1, { score: 0, variance: 1, se: Math.SQRT1_2, low: -0.733351, high: 0.733351 }, 0, 0.374166],
    [
      10,
      20,
      30,
      { score: 0.333333, variance: 0.555556, se: 0.096225, low: 0.133012, high: 0.501909 },
      0.31746,
      0.094108,
    ],
    [
      12,
      18,
      30,
      { score: 0.3, variance: 0.61, se: 0.10083, low: 0.093037, high: 0.478392 },
      0.285714,
      0.098307,
    ],
    [
      60,
      20,
      20,
      { score: -0.4, variance: 0.64, se: 0.08, low: -0.5429, high: -0.233799 },
      -0.38835,
      0.078854,
    ],
  ])('recommend: %i, %i, %i', (detractors, passives, promoters, figures, score, se) => {
    const found = scoring.recommendScore({ detractors, passives, promoters })
    expectClose(found, figures)
    expectClose(found?.adjusted, { score, se })
  })

  it('F1-04 pchart: orange juice cans', () => {
    const counts = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
      6,
    ]
    const chart = scoring.pChart(
      counts.map((x) => tally(x, 50)),
      { rules: [1] },
    )
    expect(chart?.centre).toBeCloseTo(0.2313333, 7)
    expect(chart?.periods[0]?.low).toBeCloseTo(0.05242755, 8)
    expect(chart?.periods[0]?.high).toBeCloseTo(0.4102391, 7)
    expect(chart?.signals.map(({ index }) => index + 1)).toEqual([15, 23])
  })

  it('pchart: chips', () => {
    const chart = scoring.pChart([tally(37, 200)], { centre: 0.0945 })
    // Printed as 0.0325 and 0.1565, from a half width that was rounded before.
    expect(Math.abs((chart?.periods[0]?.low ?? 0) - 0.0325)).toBeLessThan(0.0001)
    expect(Math.abs((chart?.periods[0]?.high ?? 0) - 0.1565)).toBeLessThan(0.0001)
    expect(chart?.signals).toEqual([{ rule: 1, index: 0 }])
  })

  it('F1-30 xmr: viscosity', () => {
    const chart = scoring.xmr([
      34.05, 34.4, 33.59, 35.96, 34.7, 33.51, 33.79, 34.04, 34.52, 33.75, 33.27, 33.71, 34.03, 34.58, 34.02,
      33.97, 34.05, 34.04, 33.73, 34.05,
    ])
    expectClose(chart, { mean: 34.088, sigma: 0.5076521 }, 7)
    // Published with 3/1.128 and not with 2.66.
    expect(Math.abs((chart?.low ?? 0) - 32.56504)).toBeLessThan(0.001)
    expect(Math.abs((chart?.high ?? 0) - 35.61096)).toBeLessThan(0.001)
    expect(chart?.signals.map(({ index }) => index + 1)).toEqual([4])
  })

  it('F2-24 westernElectric: what is no chance', () => {
    const points = (rule: scoring.WesternElectricRule, z: readonly number[]): readonly number[] =>
      scoring.westernElectric(z, [rule]).map(({ index }) => index + 1)
    expect(points(1, [0, 3.2, -3.5, 2.9])).toEqual([2, 3])
    expect(points(3, [0, 1.2, 1.3, 0.2, 1.4, 1.5])).toEqual([6])
  })

  it('F4-34 lmg: which needs explain low ratings, on swiss', () => {
    const predictors = [1, 2, 3, 4, 5].map((index) => column(swiss, index))
    const between = predictors.map((a) => predictors.map((b) => (a === b ? 1 : scoring.pearson(a, b))))
    const found = scoring.lmg(
      between,
      predictors.map((values) => scoring.pearson(values, column(swiss, 0))),
    )
    expect(found.r2).toBeCloseTo(0.706735001593, 11)
    const published = [0.0570912207681, 0.1711730289002, 0.2601346786244, 0.1055701503735, 0.1127659229265]
    for (const [index, share] of published.entries()) expect(found.shares[index]).toBeCloseTo(share, 11)
  })

  it('lmg: two predictors by hand', () => {
    const between = [
      [1, 0.5],
      [0.5, 1],
    ]
    const { r2, shares } = scoring.lmg(between, [0.6, 0.4])
    expectClose(
      { r2, first: shares[0], second: shares[1] },
      { r2: 0.373333, first: 0.286667, second: 0.086667 },
    )
  })

  it('F3-23 shrink: small groups beside the house', () => {
    const batters = scoring.shrink([tally(4, 10), tally(300, 1_000)], { house: 79 / 304, strength: 304 })
    expect(batters?.groups.map(({ best }) => best.toFixed(6))).toEqual(['0.264331', '0.290644'])
    const tables = [tally(9, 10), tally(3, 3), tally(1, 4), tally(40, 50), tally(0, 1), tally(18, 25)]
    const found = scoring.shrink(tables, { strength: 10 })
    expectClose(found, { house: 0.763441 })
    const best = ['0.832', '0.818', '0.617', '0.794', '0.694', '0.732']
    expect(found?.groups.map((group) => group.best.toFixed(3))).toEqual(best)
  })

  it('F1-02 kaplanMeier: times with open cases', () => {
    const closed = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, closed: true }))
    const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, closed: false }))
    const found = scoring.kaplanMeier([...closed, ...open])
    const left = Object.fromEntries(found?.steps.map((step) => [step.time, step.open]) ?? [])
    expectClose(left, { 6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482 }, 4)
    expect(found?.median).toBe(23)
  })

  it('benjaminiHochberg', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    expect(scoring.benjaminiHochberg(p, 0.05).filter(Boolean)).toHaveLength(4)
  })

  it('gap', () => {
    const expected = [4.44, 4.49, 4.48, 4.5, 4.56]
    const perceived = [4.19, 4.36, 4.35, 4.32, 4.4]
    const found = scoring.gapProfile(
      expected.map((value, index) => ({ expected: value, perceived: perceived[index] ?? 0 })),
    )
    expect(found?.gaps.map((gap) => gap.toFixed(2))).toEqual(['-0.25', '-0.13', '-0.13', '-0.18', '-0.16'])
    expect(found?.mean).toBeCloseTo(-0.17, 10)
  })

  it('F3-08 careQuotient: shown from five people on', () => {
    const full = times(5, times(5, 5))
    expect(scoring.careQuotient(full)).toMatchObject({ quotient: 100, items: times(5, 100) })
    expect(scoring.careQuotient(full.slice(1))).toEqual({ status: 'hidden' })
  })

  it.each([
    [{ A: 3, B: 6 }, 9, []],
    [{ A: 1, B: 1, C: 1, D: 6, E: 9 }, 18, ['E']],
  ])('suppress: %j', (teams, people, shown) => {
    const groups = Object.entries(teams).map(([name, count]) => ({ name, people: count }))
    const found = scoring.hideSmall({ name: 'all', people, groups })
    expect(found.status).toBe('shown')
    expect(found.groups.filter(({ status }) => status === 'shown').map(({ name }) => name)).toEqual(shown)
  })

  it('response', () => {
    expectClose(scoring.responseRate(482, 2_864), { share: 0.168296 })
    const parts = [
      { share: 0.1, promoters: 0.6, detractors: 0.1 },
      { share: 0.9, promoters: 0.1, detractors: 0.5 },
    ]
    expect(scoring.mixedScore(parts)).toBeCloseTo(-0.31, 12)
  })

  it('F0-17 X-03 verifiableDraw: anybody can draw the winners again', () => {
    const key = scoring.drawKey([[9319], [2, 5, 8, 10, 12], [9, 18, 26, 34, 41, 45]])
    expect(key).toBe('9319./2.5.8.10.12./9.18.26.34.41.45./')
    const drawn = scoring.verifiableDraw({ key, pool: 25, winners: 11 })
    expect(drawn[0]?.digest.toUpperCase()).toBe('990DD0A5692A029A98B5E01AA28F3459')
    expect(drawn.map(({ entry }) => entry)).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22])
  })

  it.each([
    ['4111111111111111', true],
    ['4111111111111112', false],
    ['79927398713', true],
  ])('luhn: %s', (code, valid) => {
    expect(scoring.isLuhn(code)).toBe(valid)
  })

  it('iso7064_mod37_36', () => {
    expect(scoring.iso7064Character('A12425GABC1234002')).toBe('M')
  })

  it('fleschKincaid', () => {
    const counts = scoring.textCounts('Cool dogs wear da sunglasses.')
    expect(counts).toEqual({ words: 5, sentences: 1, syllables: 7 })
    expect(scoring.fleschKincaid(counts)).toBeCloseTo(2.88, 10)
  })

  it('meanT95', () => {
    const found = scoring.meanT([5, 4, 5, 3, 5, 4, 2, 5])
    expectClose(found, { mean: 4.125, sd: 1.125992, low: 3.183647, high: 5.066353 })
  })

  it('bootstrap', () => {
    const lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594]
    const gpa = [3.39, 3.3, 2.81, 3.03, 3.44, 3.07, 3, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96]
    const found = scoring.bootstrap(
      lsat.map((test, index) => ({ test, grade: gpa[index] ?? 0 })),
      (people) =>
        scoring.pearson(
          people.map(({ test }) => test),
          people.map(({ grade }) => grade),
        ),
      { confidence: 0.9 },
    )
    expectClose(found, { estimate: 0.7764 }, 4)
    const { se = 0, low = 0, high = 1 } = found ?? {}
    expect(0.12 < se && se < 0.145 && 0.51 < low && high < 0.955).toBe(true)
    expect(scoring.bootstrap([3, 3, 3], mean)).toMatchObject({ low: 3, high: 3, allSame: true })
  })

  it('uxLite', () => {
    expect([scoring.uxLite([7, 7]), scoring.uxLite([6, 5]), scoring.uxLite([4, 4])]).toEqual([100, 75, 50])
  })

  it('ces', () => {
    const found = scoring.ces([7, 6, 5, 4, 3, 7, 6, 2, 5, 6])
    expectClose(found, { mean: 5.1 })
    expectClose(found?.agree, { share: 0.7, n: 10, low: 0.396778, high: 0.892209 })
  })

  it('F0-31 needsPareto: the order and the running share', () => {
    const mentions = { information: 12, fairness: 9, time: 6, options: 2, other: 1 }
    const found = scoring.needsPareto(
      Object.entries(mentions).map(([need, count]) => ({ need, mentions: count })),
    )
    expect(found.map(({ share }) => (share * 100).toFixed(6)).map(Number)).toEqual([
      40, 30, 20, 6.666667, 3.333333,
    ])
    expect(found.map(({ running }) => (running * 100).toFixed(6)).map(Number)).toEqual([
      40, 70, 90, 96.666667, 100,
    ])
  })

  it('overDispersion', () => {
    const found = scoring.overDispersion([tally(40, 50), tally(18, 25), tally(9, 10), tally(3, 3)])
    expectClose(found, { share: 0.795455, chiSquare: 2.324317, df: 3, phi: 0.774772 })
  })

  it('aaporRR', () => {
    const found = scoring.aaporRates({
      complete: 120,
      partial: 30,
      refused: 200,
      notReached: 600,
      other: 0,
      unknownAddress: 0,
      unknownOther: 50,
    })
    expectClose(found, { rr1: 0.12, rr2: 0.15 })
  })

  it('F1-08 needsWants: solved or not, happy or not', () => {
    const { n, ...fields } = scoring.needsWants({ metBoth: 22, solvedCold: 6, niceNotSolved: 5, failed: 7 })
    expect(n).toBe(40)
    expect(Object.values(fields).map(({ share }) => share?.share)).toEqual([0.55, 0.15, 0.125, 0.175])
  })

  it('F2-03 comeBack: who comes back, by what they got', () => {
    const found = scoring.comeBack({
      below: { yes: 3, unsure: 6, no: 11 },
      met: { yes: 30, unsure: 8, no: 2 },
      exceeded: { yes: 37, unsure: 2, no: 1 },
    })
    expectClose(found.below.yes.share, { share: 0.15, low: 0.052369, high: 0.360419 })
    expectClose(found.met.yes.share, { share: 0.75, low: 0.59806, high: 0.858129 })
    expectClose(found.exceeded.yes.share, { share: 0.925, low: 0.801358, high: 0.974164 })
  })

  it('F1-20 chain: arrows between teams, small ones hidden', () => {
    const { edges, suppliers } = scoring.chain(
      [
        ...times(6, { team: 'service', supplier: 'kitchen', rate: 1 }),
        ...times(5, { team: 'kitchen', supplier: 'buying', rate: 2 }),
        ...times(3, { team: 'bar', supplier: 'kitchen', rate: 3 }),
      ],
      { from: 0, to: 3 },
    )
    const figures = Object.fromEntries(edges.map((edge) => [`${edge.team}->${edge.supplier}`, edge]))
    expectClose(figures['service->kitchen'], { n: 6, index: 33.333333 })
    expectClose(figures['kitchen->buying'], { n: 5, index: 66.666667 })
    expect(figures['bar->kitchen']?.status).toBe('hidden')
    expect(suppliers.find(({ supplier }) => supplier === 'kitchen')?.status).toBe('hidden')
  })
})
