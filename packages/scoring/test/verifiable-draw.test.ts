import { describe, expect, it } from 'vitest'
import { verifiableDraw } from '../src/verifiable-draw.ts'

const key = '9319./2.5.8.10.12./9.18.26.34.41.45./'
const entries = (draw: Parameters<typeof verifiableDraw>[0]): readonly number[] =>
  verifiableDraw(draw).map(({ entry }) => entry)

describe('verifiableDraw', () => {
  it('draws the eleven of the example of RFC 3797', () => {
    const drawn = verifiableDraw({ key, pool: 25, winners: 11 })
    expect(drawn.map(({ entry }) => entry)).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13, 22])
    expect(drawn[0]?.digest).toBe('990dd0a5692a029a98b5e01aa28f3459')
  })

  it('draws with SHA-256 where that is wished', () => {
    expect(entries({ key, pool: 25, winners: 5, hash: 'sha-256' })).toEqual([20, 23, 1, 14, 17])
  })

  it('draws nobody twice, and everybody where all win', () => {
    const all = entries({ key, pool: 300, winners: 300 })
    expect([...all].sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1))
  })

  it('draws more with the same first ones', () => {
    expect(entries({ key, pool: 90, winners: 9 }).slice(0, 4)).toEqual(entries({ key, pool: 90, winners: 4 }))
  })

  it('draws others with another key, and every entry about equally often', () => {
    const counts = Array<number>(10).fill(0)
    for (let round = 0; round < 3_000; round++) {
      const [entry = 0] = entries({ key: `${round}./`, pool: 10, winners: 1 })
      counts[entry - 1] = (counts[entry - 1] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 300)).toBeLessThan(75)
  })

  it('draws none of many, and one of one', () => {
    expect(entries({ key, pool: 5, winners: 0 })).toEqual([])
    expect(entries({ key, pool: 1, winners: 1 })).toEqual([1])
    expect(entries({ key, pool: 65_535, winners: 1 })).toHaveLength(1)
  })

  it('refuses what cannot be', () => {
    expect(() => verifiableDraw({ key: '', pool: 5, winners: 1 })).toThrow(
      /^verifiableDraw: the key must not be empty/,
    )
    expect(() => verifiableDraw({ key: 'Glück', pool: 5, winners: 1 })).toThrow(/must be ASCII/)
    expect(() => verifiableDraw({ key, pool: 5, winners: 6 })).toThrow(
      'verifiableDraw: there are 5 entries, so not 6 winners',
    )
    expect(() => verifiableDraw({ key, pool: 0, winners: 0 })).toThrow(/^verifiableDraw: pool/)
    expect(() => verifiableDraw({ key, pool: 65_536, winners: 1 })).toThrow(/65535 at most/)
  })
})
