import { expect, it } from 'vitest'
import { spelled } from '../src/spelled.ts'

it('spells a text out for a pattern', () => {
  const text = 'a.b*c[1]{2}(x)|^$+?\\/-'
  expect(new RegExp(`^${spelled(text)}$`, 'u').test(text)).toBe(true)
})
