import { describe, expect, it } from 'vitest'
import { careQuotient } from '../src/care-quotient.ts'

const rows = [
  [4, 5, 3, 4, 2],
  [3, 5, 4, 4, 3],
  [5, 4, 3, 2, 2],
  [4, 4, 3, 3, 1],
  [4, 5, 2, 3, 2],
] as const

describe('careQuotient', () => {
  it('gives the five items and their mean', () => {
    expect(careQuotient(rows)).toEqual({
      status: 'shown',
      quotient: 59,
      items: [75, 90, 50, 55, 25],
      people: 5,
      leftOut: 0,
    })
    const full = Array(5).fill([5, 5, 5, 5, 5])
    expect(careQuotient(full)).toMatchObject({ quotient: 100, items: [100, 100, 100, 100, 100] })
  })

  it('is hidden below five people, also where five answered and one of them too little', () => {
    expect(careQuotient(rows.slice(1))).toEqual({ status: 'hidden' })
    expect(careQuotient([])).toEqual({ status: 'hidden' })
    expect(careQuotient([...rows.slice(1), [5, 5, null, null, null]])).toEqual({ status: 'hidden' })
  })

  it('counts whom it leaves out', () => {
    expect(careQuotient([...rows, [1, 1, null, null, undefined]])).toMatchObject({
      quotient: 59,
      people: 5,
      leftOut: 1,
    })
  })

  it('takes three answers of five', () => {
    const found = careQuotient([...rows, [5, null, 5, null, 5]])
    // (75·5 + 100)/6, 90, (50·5 + 100)/6, 55, (25·5 + 100)/6
    expect(found).toMatchObject({ status: 'shown', people: 6 })
    if (found.status === 'shown') {
      expect(found.items[0]).toBeCloseTo(475 / 6, 12)
      expect(found.items[1]).toBe(90)
      expect(found.quotient).toBeCloseTo((475 / 6 + 90 + 350 / 6 + 55 + 225 / 6) / 5, 12)
    }
  })

  it('hides an item of fewer than five people, and one more, from which it could be computed', () => {
    const found = careQuotient([...rows.slice(0, 4), [4, 5, 2, 3, null], [3, 5, 4, 4, null]])
    if (found.status !== 'shown') throw new Error('six people are enough')
    expect(found.items.filter((item) => item === undefined)).toHaveLength(2)
    expect(found.items[4]).toBeUndefined()
  })

  it('is hidden where nobody answered one of the items', () => {
    expect(careQuotient(rows.map(([a, b, c, d]) => [a, b, c, d, null]))).toEqual({ status: 'hidden' })
  })

  it('refuses rows that have not five answers of 1 to 5', () => {
    expect(() => careQuotient([[1, 2, 3]])).toThrow('careQuotient: a row must have 5 answers, not 3')
    expect(() => careQuotient([[1, 2, 3, 4, 6]])).toThrow(/^careQuotient: a rating/)
  })
})
