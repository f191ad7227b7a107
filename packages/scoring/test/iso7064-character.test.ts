import { describe, expect, it } from 'vitest'
import { iso7064Character } from '../src/iso7064-character.ts'

describe('iso7064Character', () => {
  it('is the one of the example of the standard for recordings', () => {
    expect(iso7064Character('A12425GABC1234002')).toBe('M')
  })

  it('may be a digit or a letter', () => {
    const found = Array.from({ length: 36 }, (_, index) => iso7064Character(index.toString(36).toUpperCase()))
    expect([...found].sort().join('')).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  })

  it.each(['', 'a1', 'A-1', 'Ä'])('refuses “%s”', (payload) => {
    expect(() => iso7064Character(payload)).toThrow(/^iso7064Character: payload/)
  })
})
