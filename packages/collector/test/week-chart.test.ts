import { describe, expect, it } from 'vitest'
import { weekChart } from '../src/pages/results/week-chart.ts'
import type { NormalBlock, Series } from '../src/results/normal-block.ts'
import { english } from '../src/words/speech.ts'

const part = (version: string, weeks: readonly number[], because?: Series['because']): Series => ({
  version,
  centre: 0.3,
  limits: 'none',
  points: weeks.map((week) => ({
    week,
    count: 3,
    n: 10,
    share: 0.3,
    low: undefined,
    high: undefined,
    out: false,
  })),
  ...(because && { because }),
})
const chartOf = (...series: readonly Series[]): string | undefined =>
  // Only its series are drawn.
  weekChart({ series } as unknown as NormalBlock, english)?.toString()

describe('the chart of weeks', () => {
  it('is none of a single week, also where two wordings share it', () => {
    expect(chartOf(part('a', [7]))).toBeUndefined()
    expect(chartOf(part('a', [7]), part('b', [7], { type: 'wording' }))).toBeUndefined()
  })

  it('draws nothing outside of itself where the wording was new in its first week', () => {
    const chart = chartOf(part('a', [7]), part('b', [7, 8], { type: 'wording' })) ?? ''
    const places = [...chart.matchAll(/x[12]="(-?[\d.]+)"/g)].map(([, x]) => Number(x))
    expect(chart).toContain('class="change"')
    expect(Math.min(...places)).toBe(2)
    expect(Math.max(...places)).toBe(98)
  })
})
