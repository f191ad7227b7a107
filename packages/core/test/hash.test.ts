import { draw, hash } from '@earshot/core/hash'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** FNV-1a over UTF-16 code units, low byte first, then the finaliser of MurmurHash3: in big integers, step by step. */
function reference(text: string): number {
  const cut = (value: bigint): bigint => value & 0xffffffffn
  let h = 0x811c9dc5n
  for (let index = 0; index < text.length; index++) {
    const unit = BigInt(text.charCodeAt(index))
    for (const byte of [unit & 255n, unit >> 8n]) h = cut((h ^ byte) * 0x01000193n)
  }
  h = cut((h ^ (h >> 16n)) * 0x85ebca6bn)
  h = cut((h ^ (h >> 13n)) * 0xc2b2ae35n)
  return Number(h ^ (h >> 16n))
}

const bits = (value: number): number => value.toString(2).replaceAll('0', '').length

describe('hash', () => {
  test('is FNV-1a with the finaliser of MurmurHash3', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hash(text)).toBe(reference(text))
      }),
      { numRuns: 1_000 },
    )
  })

  test('is a whole number of 32 bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hash(text)).toBe(hash(text) >>> 0)
      }),
    )
  })

  test('tells near texts apart: case, order, NUL, lone surrogates, high bytes', () => {
    const texts = [
      '',
      '\0',
      '\0\0',
      'ab',
      'ba',
      'Ab',
      'a',
      'š',
      '\ud83d',
      '\ude00',
      '😀',
      'a\u0100',
      'a\u0001',
    ]
    expect(new Set(texts.map(hash)).size).toBe(texts.length)
  })

  test('spreads texts that differ in a number: chi-square over 256 boxes, high and low byte', () => {
    const texts = Array.from({ length: 25_600 }, (_, index) => `visitor-${index}/how-did-we-do`)
    for (const box of [(h: number) => h & 255, (h: number) => h >>> 24]) {
      const counts = new Array<number>(256).fill(0)
      for (const text of texts) counts[box(hash(text))] = (counts[box(hash(text))] ?? 0) + 1
      const chiSquare = counts.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0)
      // 255 degrees of freedom: mean 255, standard deviation √510; three of them on either side.
      expect(Math.abs(chiSquare - 255)).toBeLessThan(3 * Math.sqrt(510))
    }
  })

  test('10,000 near-equal texts have 10,000 hashes', () => {
    const texts = Array.from({ length: 10_000 }, (_, index) => `${index}`)
    expect(new Set(texts.map(hash)).size).toBe(10_000)
  })

  test('one bit in the text changes half of the bits', () => {
    const changes = Array.from({ length: 2_000 }, (_, index) => {
      const text = `order-${index}-`
      return bits((hash(`${text}a`) ^ hash(`${text}c`)) >>> 0)
    })
    const mean = changes.reduce((sum, changed) => sum + changed, 0) / changes.length
    // 32 fair bits: standard deviation √8, of the mean of 2,000 √(8 / 2,000).
    expect(Math.abs(mean - 16)).toBeLessThan(3 * Math.sqrt(8 / 2_000))
  })
})

describe('draw', () => {
  test('is the hash as a share from 0 to below 1', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(draw(text)).toBe(hash(text) / 4_294_967_296)
        expect(draw(text)).toBeGreaterThanOrEqual(0)
        expect(draw(text)).toBeLessThan(1)
      }),
    )
  })

  test('is even: the mean of 10,000 lies within 3 standard errors of a half', () => {
    const draws = Array.from({ length: 10_000 }, (_, index) => draw(`visitor ${index}`))
    const mean = draws.reduce((sum, drawn) => sum + drawn, 0) / draws.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(3 * Math.sqrt(1 / 12 / 10_000))
  })
})
