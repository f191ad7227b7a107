import { describe, expect, it } from 'vitest'
import { fleschKincaid } from '../src/flesch-kincaid.ts'

describe('fleschKincaid', () => {
  it('is the formula', () => {
    expect(fleschKincaid({ words: 5, sentences: 1, syllables: 7 })).toBeCloseTo(2.88, 10)
    expect(fleschKincaid({ words: 5, sentences: 1, syllables: 6 })).toBeCloseTo(0.52, 10)
    expect(fleschKincaid({ words: 100, sentences: 10, syllables: 150 })).toBeCloseTo(3.9 + 17.7 - 15.59, 10)
  })

  it('is nothing without words or sentences', () => {
    expect(fleschKincaid({ words: 0, sentences: 0, syllables: 0 })).toBeUndefined()
    expect(fleschKincaid({ words: 3, sentences: 0, syllables: 3 })).toBeUndefined()
  })

  it('refuses what cannot be', () => {
    expect(() => fleschKincaid({ words: 3, sentences: 1, syllables: 2 })).toThrow(/^fleschKincaid: 3 words/)
    expect(() => fleschKincaid({ words: 1.5, sentences: 1, syllables: 2 })).toThrow(/^fleschKincaid: words/)
  })
})
