import { describe, expect, it } from 'vitest'
import { luhnDigit } from '../src/luhn-digit.ts'

describe('luhnDigit', () => {
  it.each([
    ['7992739871', '3'],
    ['411111111111111', '1'],
    ['0', '0'],
  ])('of %s is %s', (payload, digit) => {
    expect(luhnDigit(payload)).toBe(digit)
  })

  it.each(['', '12a', '1 2', '-1', '１２'])('refuses “%s”', (payload) => {
    expect(() => luhnDigit(payload)).toThrow('luhnDigit: payload must be digits')
  })
})
