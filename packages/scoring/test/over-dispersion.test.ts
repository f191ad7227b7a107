import { describe, expect, it } from 'vitest'
import { overDispersion } from '../src/over-dispersion.ts'
import { expectClose } from './close.ts'

const places = [
  { successes: 40, n: 50 },
  { successes: 18, n: 25 },
  { successes: 9, n: 10 },
  { successes: 3, n: 3 },
]

describe('overDispersion', () => {
  it('finds four places no more different than by chance', () => {
    const found = overDispersion(places)
    expectClose(found, { share: 0.795455, chiSquare: 2.324317, df: 3, phi: 0.774772, spread: 0 })
    expect(found?.p).toBeGreaterThan(0.5)
  })

  it('finds places that differ, and by how much', () => {
    const far = [0.2, 0.8, 0.2, 0.8].map((share) => ({ successes: share * 1_000, n: 1_000 }))
    const found = overDispersion(far)
    expect(found?.phi).toBeGreaterThan(100)
    expect(found?.p).toBeLessThan(1e-12)
    expect(found?.spread).toBeCloseTo(Math.sqrt(0.09 * (4 / 3)), 2)
  })

  it('leaves out places without answers, and is nothing for one place', () => {
    expect(overDispersion([...places, { successes: 0, n: 0 }])).toEqual(overDispersion(places))
    expect(
      overDispersion([
        { successes: 1, n: 2 },
        { successes: 0, n: 0 },
      ]),
    ).toBeUndefined()
  })

  it('finds nothing where all say the same', () => {
    const same = [5, 9].map((n) => ({ successes: n, n }))
    expect(overDispersion(same)).toMatchObject({ chiSquare: 0, phi: 0, p: 1, spread: 0 })
  })

  it('refuses what cannot be counts', () => {
    expect(() => overDispersion([{ successes: 3, n: 2 }])).toThrow(/^overDispersion: successes/)
  })
})
