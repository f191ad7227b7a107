import { describe, expect, it } from 'vitest'
import { matterAndMet } from '../src/matter-and-met.ts'

describe('matterAndMet', () => {
  it('sorts by how much more a need matters than it is met', () => {
    const found = matterAndMet([
      { need: 'options', matter: 40, met: 60 },
      { need: 'information', matter: 90, met: 50 },
      { need: 'friendly', matter: 80, met: 75 },
    ])
    expect(found.map(({ need, gap }) => [need, gap])).toEqual([
      ['information', 40],
      ['friendly', 5],
      ['options', -20],
    ])
  })

  it('is empty of nothing, and refuses what is no number', () => {
    expect(matterAndMet([])).toEqual([])
    expect(() => matterAndMet([{ need: 'a', matter: Number.NaN, met: 1 }])).toThrow(/^matterAndMet: figures/)
  })
})
