import { describe, expect, it } from 'vitest'
import { wellFormed } from '../src/ingest/well-formed.ts'

describe('wellFormed', () => {
  it('mends texts and keys at every level, and leaves the rest', () => {
    const value = { a: ['x\0y', '\ud800z', '🍲'], 'k\0': { n: 1, b: true, z: null } }
    expect(wellFormed(value)).toEqual({ a: ['xy', '\ufffdz', '🍲'], k: { n: 1, b: true, z: null } })
  })
})
