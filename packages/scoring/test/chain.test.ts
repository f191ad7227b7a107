import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChainAnswer, chain } from '../src/chain.ts'

const scale = { from: 0, to: 3 }
const some = (count: number, team: string, supplier: string, rate: number): readonly ChainAnswer[] =>
  Array.from({ length: count }, () => ({ team, supplier, rate }))
const answers = [
  ...some(6, 'service', 'kitchen', 1),
  ...some(5, 'kitchen', 'buying', 2),
  ...some(3, 'bar', 'kitchen', 3),
]

describe('chain', () => {
  it('shows arrows of five, and hides smaller ones with the total that would give them away', () => {
    const { edges, suppliers } = chain(answers, scale)
    expect(edges).toEqual([
      { team: 'service', supplier: 'kitchen', status: 'shown', n: 6, index: 100 / 3 },
      { team: 'bar', supplier: 'kitchen', status: 'hidden' },
      { team: 'kitchen', supplier: 'buying', status: 'shown', n: 5, index: 200 / 3 },
    ])
    expect(suppliers).toEqual([
      { supplier: 'kitchen', status: 'hidden' },
      { supplier: 'buying', status: 'shown', n: 5, index: 200 / 3 },
    ])
  })

  it('shows the total where the hidden arrows are five together', () => {
    const { suppliers } = chain([...answers, ...some(2, 'office', 'kitchen', 0)], scale)
    expect(suppliers[0]).toEqual({
      supplier: 'kitchen',
      status: 'shown',
      n: 11,
      index: (100 * (15 / 11)) / 3,
    })
  })

  it('keeps the two directions of a pair apart', () => {
    const { edges } = chain([...some(5, 'a', 'b', 3), ...some(5, 'b', 'a', 0)], scale)
    expect(edges).toMatchObject([
      { team: 'a', supplier: 'b', index: 100 },
      { team: 'b', supplier: 'a', index: 0 },
    ])
  })

  it('counts people and not answers', () => {
    const same = Array.from({ length: 8 }, (_, index) => ({
      team: 'a',
      supplier: 'b',
      rate: 2,
      person: `p${index % 4}`,
    }))
    expect(chain(same, scale)).toMatchObject({
      edges: [{ status: 'hidden' }],
      suppliers: [{ status: 'hidden' }],
    })
  })

  it('takes other scales', () => {
    expect(chain(some(5, 'a', 'b', 4), { from: 1, to: 4 }).edges[0]).toMatchObject({ index: 100 })
  })

  it('never lets totals less arrows be about 1 to 4 people', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(sizes, (counts) => {
        const { edges, suppliers } = chain(
          counts.flatMap((count, team) => some(count, `t${team}`, 's', 1)),
          scale,
        )
        const total = suppliers[0]
        const shown = edges.reduce((sum, edge) => sum + (edge.status === 'shown' ? edge.n : 0), 0)
        if (total?.status === 'shown') expect(total.n - shown === 0 || total.n - shown >= 5).toBe(true)
      }),
    )
  })

  it('is empty of nothing, and refuses what is no point of the scale', () => {
    expect(chain([], scale)).toEqual({ edges: [], suppliers: [] })
    expect(() => chain(some(1, 'a', 'b', 4), scale)).toThrow(
      /^chain: a rating must be a whole number from 0 to 3/,
    )
    expect(() => chain([], { from: 3, to: 3 })).toThrow(/^chain: points of the scale/)
    expect(() => chain([], { ...scale, fewest: 0 })).toThrow(/^chain: fewest/)
  })
})
