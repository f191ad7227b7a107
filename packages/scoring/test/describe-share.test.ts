import { describe, expect, it } from 'vitest'
import { describeShare, percentWithInterval } from '../src/describe-share.ts'
import { wilson } from '../src/wilson.ts'

const said = { did: 'said Good or better' }

describe('describeShare', () => {
  it.each([
    [0, 0, 'Not asked yet.'],
    [0, 1, '0 of 1 said Good or better. Too few for a percentage.'],
    [2, 3, '2 of 3 said Good or better. Too few for a percentage.'],
    [4, 4, '4 of 4 said Good or better. Too few for a percentage.'],
    [18, 25, 'About 72 % (52–86 %). Few answers: the true figure may lie anywhere in this range.'],
    [28, 29, 'About 97 % (83–99 %). Few answers: the true figure may lie anywhere in this range.'],
    [24, 30, '80 % (63–90 %).'],
    [54, 300, '18 % (14–23 %).'],
    [999, 1000, '99.9 % (99–99.9 %).'],
    [1, 4000, '0.1 % (0.1–0.1 %).'],
    [0, 8, 'None of 8 said Good or better. With 8 answers the true share may be as high as 32 %.'],
  ])('tells %i of %i', (successes, n, sentence) => {
    expect(describeShare(successes, n, said)).toBe(sentence)
  })

  it('says how low the true share may be where all say the same', () => {
    expect(describeShare(5, 5, { did: 'said Outstanding' })).toBe(
      'All 5 said Outstanding. With 5 answers the true share may be as low as 57 %.',
    )
  })

  it('names what is counted', () => {
    expect(describeShare(6, 6, { did: 'answered', counted: 'showings' })).toBe(
      'All 6 answered. With 6 showings the true share may be as low as 61 %.',
    )
  })

  it('gives the figure alone', () => {
    expect(percentWithInterval(wilson(18, 25))).toBe('72 % (52–86 %)')
  })

  it('refuses what cannot be counts', () => {
    expect(() => describeShare(2, 1, said)).toThrow(RangeError)
    expect(() => describeShare(1, 0, said)).toThrow(RangeError)
  })
})
