import { describe, expect, it } from 'vitest'
import { drawKey } from '../src/draw-key.ts'

describe('drawKey', () => {
  it('is the key of the RFC, whatever the order inside a source', () => {
    expect(drawKey([[9319], [2, 5, 12, 8, 10], [45, 9, 18, 41, 26, 34]])).toBe(
      '9319./2.5.8.10.12./9.18.26.34.41.45./',
    )
  })

  it('refuses no source, an empty one, and what is no whole number', () => {
    expect(() => drawKey([])).toThrow(/^drawKey: there must be a source/)
    expect(() => drawKey([[1], []])).toThrow(/^drawKey: a source must have a number/)
    for (const bad of [-1, 0.5, Number.NaN])
      expect(() => drawKey([[bad]])).toThrow(/^drawKey: a source must hold/)
  })
})
