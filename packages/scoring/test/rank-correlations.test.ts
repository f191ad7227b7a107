import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leveled, rankCorrelations } from '../src/rank-correlations.ts'
import { spearman } from '../src/spearman.ts'

describe('rankCorrelations', () => {
  it('are the correlations of spearman, for any rows with repeats', () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 7 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 30 }),
        fc.array(fc.nat(), { minLength: 2 }),
        (data, drawn) => {
          const rows = drawn.map((index) => index % data.length)
          const columns = [0, 1, 2].map((column) => data.map((values) => values[column] ?? 0))
          const picked = columns.map((values) => rows.map((index) => values[index] ?? 0))
          const found = rankCorrelations(columns.map(leveled), rows)
          expect(found === undefined).toBe(picked.some((values) => new Set(values).size === 1))
          for (const [a, line] of (found ?? []).entries())
            for (const [b, correlation] of line.entries())
              expect(correlation).toBeCloseTo(spearman(picked[a] ?? [], picked[b] ?? []), 10)
        },
      ),
    )
  })

  it('are symmetric to the last digit', () => {
    const columns = [leveled([3, 1, 2, 2, 5]), leveled([1, 1, 4, 2, 2]), leveled([9, 7, 7, 8, 1])]
    const found = rankCorrelations(columns, [0, 1, 2, 3, 4]) ?? []
    for (const [a, line] of found.entries())
      for (const [b, correlation] of line.entries()) expect(found[b]?.[a]).toBe(correlation)
  })
})
