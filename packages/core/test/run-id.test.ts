import { runIdFrom } from '@earshot/core/run-id'
import { expect, test } from 'vitest'

test('the example of RFC 9562 (appendix A.6) comes out of its time and its random bits', () => {
  const random = Uint8Array.of(0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f)
  expect(runIdFrom(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  expect(random[6]).toBe(0x0c)
})

test('a later time sorts later, and random bits never reach the version or the variant', () => {
  const ones = new Uint8Array(16).fill(255)
  expect(runIdFrom(0, ones)).toBe('00000000-0000-7fff-bfff-ffffffffffff')
  expect(runIdFrom(1, new Uint8Array(16))).toBe('00000000-0001-7000-8000-000000000000')
  expect(runIdFrom(1_000, ones) < runIdFrom(1_001, new Uint8Array(16))).toBe(true)
})
