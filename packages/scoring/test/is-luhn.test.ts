import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLuhn } from '../src/is-luhn.ts'
import { luhnDigit } from '../src/luhn-digit.ts'

describe('isLuhn', () => {
  it.each([
    ['4111111111111111', true],
    ['4111111111111112', false],
    ['79927398713', true],
    ['7992-7398 713', true],
    ['', false],
    ['0', false],
    ['7992739871x', false],
  ])('“%s”: %s', (code, valid) => {
    expect(isLuhn(code)).toBe(valid)
  })

  it('finds every single wrong digit', () => {
    const digits = fc.stringMatching(/^\d{1,12}$/)
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (payload, at, more) => {
        const code = payload + luhnDigit(payload)
        const place = at % code.length
        const wrong = (Number(code[place]) + more) % 10
        expect(isLuhn(code)).toBe(true)
        expect(isLuhn(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false)
      }),
    )
  })
})
