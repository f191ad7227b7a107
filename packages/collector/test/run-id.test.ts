import { describe, expect, it } from 'vitest'
import { isRunId, makeRunId } from '../src/run-id.ts'

describe('run ids', () => {
  it('are UUIDs of version 7: in the order of time, and never twice', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => makeRunId(1_700_000_000_000 + index))
    expect(ids.every(isRunId)).toBe(true)
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(Array.from({ length: 1_000 }, () => makeRunId(1))).size).toBe(1_000)
    expect(makeRunId(0x0193_89c2_7b1e)).toMatch(/^019389c2-7b1e-7/)
  })

  it.each(['', 'x', '019389c2-7b1e-4c3a-9f52-0d1b6a3e8f10', '019389c2-7b1e-7c3a-9f52-0d1b6a3e8f10x'])(
    'are not %j',
    (text) => {
      expect(isRunId(text)).toBe(false)
    },
  )
})
