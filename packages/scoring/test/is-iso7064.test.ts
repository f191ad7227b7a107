import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIso7064 } from '../src/is-iso7064.ts'
import { iso7064Character } from '../src/iso7064-character.ts'

describe('isIso7064', () => {
  it.each([
    ['A12425GABC1234002M', true],
    ['a1-2425g-abc1234002-m', true],
    ['A12425GABC1234002N', false],
    ['A12425GABC1234020M', false],
    ['', false],
    ['M', false],
    ['A12425GABC1234002!', false],
  ])('“%s”: %s', (code, valid) => {
    expect(isIso7064(code)).toBe(valid)
  })

  it('finds every single wrong character', () => {
    const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-Z]{1,12}$/),
        fc.nat(),
        fc.integer({ min: 1, max: 35 }),
        (payload, at, more) => {
          const code = payload + iso7064Character(payload)
          const place = at % code.length
          const wrong = characters[(characters.indexOf(code.charAt(place)) + more) % 36] ?? ''
          expect(isIso7064(code)).toBe(true)
          expect(isIso7064(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false)
        },
      ),
    )
  })
})
