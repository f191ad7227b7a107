import { afterEach, describe, expect, test, vi } from 'vitest'
import { runId } from '../src/run-id.ts'

const version7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

afterEach(() => void vi.unstubAllGlobals())

test('the example of RFC 9562, appendix A.6', () => {
  const bytes = [0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]
  expect(runId(1_645_557_742_000, (into) => Uint8Array.from(into, (_, index) => bytes[index] ?? 0))).toBe(
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  )
})

test.each([0, 255])('version and variant stand whatever is drawn: bytes of %d', (byte) => {
  expect(runId(0, (bytes) => bytes.fill(byte))).toMatch(version7)
})

test('ids of later times come later as text', () => {
  const times = [0, 1, 255, 256, 65_536, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 1.7e12, 2 ** 47, 2 ** 48 - 1]
  const ids = times.map((now) => runId(now, (bytes) => bytes.fill(128)))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(times.length)
  expect(ids.at(-1)).toMatch(/^ffffffff-ffff-/)
})

test('parts of a millisecond do no harm', () => {
  const zero = (bytes: Uint8Array): Uint8Array => bytes.fill(0)
  expect(runId(1_000.9, zero)).toBe(runId(1_000, zero))
})

test('now, and never the same twice', () => {
  const before = Date.now()
  const ids = Array.from({ length: 1_000 }, () => runId())
  const time = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)
  expect(time).toBeGreaterThanOrEqual(before)
  expect(time).toBeLessThanOrEqual(Date.now())
  expect(new Set(ids).size).toBe(1_000)
  expect(ids.every((id) => version7.test(id))).toBe(true)
})

describe('without the browser’s own randomness', () => {
  test.each([
    ['no crypto', undefined],
    ['crypto without getRandomValues', {}],
    [
      'one that throws',
      {
        getRandomValues() {
          throw new DOMException('No', 'NotSupportedError')
        },
      },
    ],
  ])('%s', (_, crypto) => {
    vi.stubGlobal('crypto', crypto)
    const ids = Array.from({ length: 1_000 }, () => runId(5))
    expect(ids.every((id) => version7.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(1_000)
  })
})
