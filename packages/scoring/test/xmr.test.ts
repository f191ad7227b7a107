import { describe, expect, it } from 'vitest'
import { xmr } from '../src/xmr.ts'
import { expectClose } from './close.ts'

const viscosity = [
  34.05, 34.4, 33.59, 35.96, 34.7, 33.51, 33.79, 34.04, 34.52, 33.75, 33.27, 33.71, 34.03, 34.58, 34.02,
  33.97, 34.05, 34.04, 33.73, 34.05,
]

describe('xmr', () => {
  it('draws the viscosity of Montgomery as qcc does, to the digits of 2.66', () => {
    const chart = xmr(viscosity)
    expect(chart?.mean).toBeCloseTo(34.088, 10)
    expect(chart?.sigma).toBeCloseTo(0.5076521, 7)
    expect(Math.abs((chart?.low ?? 0) - 32.56504)).toBeLessThan(0.001)
    expect(Math.abs((chart?.high ?? 0) - 35.61096)).toBeLessThan(0.001)
    expectClose(chart, { low: 32.5648, high: 35.6112 }, 4)
    expect(chart?.rangeHigh).toBeCloseTo(3.267 * 0.5726316, 5)
    expect(chart?.signals).toEqual([{ rule: 1, index: 3 }])
    expect(chart).toMatchObject({ limits: 'firm', inside: 0.95 })
  })

  it('has no limits below six figures, and provisional ones below twenty', () => {
    expect(xmr([1, 9, 1, 9, 100])).toMatchObject({
      limits: 'none',
      low: undefined,
      signals: [],
      inside: undefined,
    })
    expect(xmr([1, 2, 1, 2, 1, 2])).toMatchObject({ limits: 'provisional', inside: 1 })
  })

  it('keeps frozen limits', () => {
    const chart = xmr([10, 14], { frozen: { mean: 10, movingRange: 1 } })
    expect(chart).toMatchObject({
      limits: 'firm',
      low: 7.34,
      high: 12.66,
      signals: [{ rule: 1, index: 1 }],
      inside: 0.5,
    })
    expect(xmr([], { frozen: { mean: 10, movingRange: 1 } })).toMatchObject({
      inside: undefined,
      signals: [],
    })
  })

  it('finds a shift by the rule of eight', () => {
    const values = [5, 7, 5, 7, 5, 7, 5, 7, 6.5, 6.6, 6.4, 6.5, 6.6, 6.4, 6.5, 6.6]
    const { signals } = xmr(values, { frozen: { mean: 6, movingRange: 2 } }) ?? { signals: [] }
    expect(signals).toEqual([
      { rule: 4, index: 14 },
      { rule: 4, index: 15 },
    ])
  })

  it('calls any change a signal where nothing ever moved', () => {
    expect(xmr([4, 4, 4, 4, 4, 5], { frozen: { mean: 4, movingRange: 0 } })?.signals).toEqual([
      { rule: 1, index: 5 },
    ])
  })

  it('takes rounding for no change: twenty times the same figure is calm', () => {
    for (const same of [0.7, 0.3, 4.35, 33.3])
      expect(xmr(Array.from({ length: 20 }, () => same))).toMatchObject({ signals: [], inside: 1 })
  })

  it('is nothing for one figure', () => {
    expect(xmr([])).toBeUndefined()
    expect(xmr([1])).toBeUndefined()
  })

  it('refuses what is no number', () => {
    expect(() => xmr([1, Number.NaN])).toThrow(/^xmr: values/)
    expect(() => xmr([1], { frozen: { mean: 1, movingRange: -1 } })).toThrow(/^xmr: movingRange/)
    expect(() => xmr([1], { frozen: { mean: Number.NaN, movingRange: 1 } })).toThrow(/^xmr: frozen/)
  })
})
