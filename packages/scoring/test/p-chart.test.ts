import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pChart } from '../src/p-chart.ts'
import { tally } from './arbitrary.ts'
import { expectClose } from './close.ts'

const of = (n: number, counts: readonly number[]) => counts.map((successes) => ({ successes, n }))
const juice = of(
  50,
  [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
    6,
  ],
)

describe('pChart', () => {
  it('draws the orange juice cans of Montgomery as qcc does', () => {
    const chart = pChart(juice, { rules: [1] })
    expect(chart?.centre).toBeCloseTo(0.2313333, 7)
    expect(chart?.periods[0]?.low).toBeCloseTo(0.05242755, 8)
    expect(chart?.periods[0]?.high).toBeCloseTo(0.4102391, 7)
    expect(chart?.signals.map(({ index }) => index + 1)).toEqual([15, 23])
    expect(chart?.limits).toBe('firm')
    expect(chart?.inside).toBeCloseTo(28 / 30, 12)
  })

  it('draws ten samples of 200 without a signal, provisionally', () => {
    const chart = pChart(of(200, [40, 44, 22, 34, 24, 32, 28, 32, 34, 30]))
    expectClose(chart, { centre: 0.16 })
    expectClose(chart?.periods[0], { low: 0.0822, high: 0.2378 }, 4)
    expect(chart).toMatchObject({ limits: 'provisional', signals: [], inside: 1 })
  })

  it('keeps a frozen centre, and firm limits with it', () => {
    const chart = pChart(of(200, [15, 20, 18, 19, 37]), { centre: 0.0945 })
    // The book rounds the half width to 0.062 first and prints 0.0325 and 0.1565.
    expectClose(chart?.periods[4], { low: 0.032446, high: 0.156554 })
    expect(chart?.signals).toEqual([{ rule: 1, index: 4 }])
    expect(chart?.limits).toBe('firm')
  })

  it('has no limits and no signals below six periods', () => {
    const chart = pChart(of(50, [0, 50, 0, 50, 0]))
    expect(chart).toMatchObject({ limits: 'none', signals: [], inside: undefined })
    expect(chart?.periods[0]).toMatchObject({ low: undefined, high: undefined, share: 0 })
    expect(pChart(of(50, [10, 12, 11, 9, 10, 11]))?.limits).toBe('provisional')
  })

  it('gives a small period exact limits', () => {
    const chart = pChart([...of(200, [40, 40, 40, 40, 40, 40]), { successes: 4, n: 4 }], { centre: 0.2 })
    // Even 4 of 4 has a probability of 0.0016 with a share of 0.2, so above the tail of 0.00135.
    expect(chart?.periods[6]).toMatchObject({ exact: true, low: 0, high: 1 })
    expect(chart?.signals).toEqual([])
  })

  it('joins small periods with the next where that is wished, and the last with the one before', () => {
    const chart = pChart([...of(10, [2, 2, 3, 1, 2, 2, 2]), { successes: 0, n: 0 }], {
      small: 'join',
      centre: 0.2,
    })
    expect(chart?.periods.map(({ first, last, n }) => [first, last, n])).toEqual([
      [0, 2, 30],
      [3, 6, 40],
    ])
    expect(chart?.periods.every(({ exact }) => !exact)).toBe(true)
  })

  it('leaves a single period as it is, however small', () => {
    expect(pChart([{ successes: 1, n: 2 }], { small: 'join' })?.periods).toMatchObject([{ n: 2, share: 0.5 }])
  })

  it('leaves out periods without answers, and is nothing without any', () => {
    const chart = pChart([
      { successes: 0, n: 0 },
      { successes: 1, n: 2 },
    ])
    expect(chart?.periods).toMatchObject([{ first: 1, last: 1 }])
    expect(pChart([])).toBeUndefined()
    expect(pChart([{ successes: 0, n: 0 }])).toBeUndefined()
  })

  it('finds eight in a row on one side', () => {
    const chart = pChart(of(100, [22, 22, 22, 22, 22, 22, 22, 22, 20]), { centre: 0.2 })
    expect(chart?.signals).toEqual([{ rule: 4, index: 7 }])
  })

  it('calls any criticism a signal where there was never any', () => {
    expect(pChart(of(50, [0, 0, 1]), { centre: 0 })?.signals).toEqual([{ rule: 1, index: 2 }])
  })

  it('keeps limits inside 0 and 1 and every answer in a point', () => {
    fc.assert(
      fc.property(
        fc.array(tally(0, 300), { maxLength: 30 }),
        fc.constantFrom('exact', 'join'),
        (periods, small) => {
          const chart = pChart(periods, { small, rules: [1, 2, 3, 4] })
          const n = periods.reduce((sum, period) => sum + period.n, 0)
          expect(chart?.periods.reduce((sum, period) => sum + period.n, 0) ?? 0).toBe(n)
          for (const { low = 0, high = 1 } of chart?.periods ?? [])
            expect(0 <= low && low <= high && high <= 1).toBe(true)
        },
      ),
    )
  })

  it('refuses what cannot be', () => {
    expect(() => pChart([{ successes: 2, n: 1 }])).toThrow(/^pChart: successes/)
    expect(() => pChart([{ successes: 1, n: 1 }], { centre: 1.5 })).toThrow(/^pChart: centre/)
  })
})
