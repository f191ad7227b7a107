import { describe, expect, it } from 'vitest'
import { inspectJson, maxDepth } from '../src/ingest/inspect-json.ts'

const nested = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`)

describe('inspectJson', () => {
  it.each([null, 1, 'text', [], {}, { a: [{ b: null }] }])('lets %j pass', (value) => {
    expect(inspectJson(value)).toEqual({ status: 'ok' })
  })

  it('lets 32 levels pass and not one more', () => {
    expect(inspectJson(nested(maxDepth))).toEqual({ status: 'ok' })
    expect(inspectJson(nested(maxDepth + 1))).toMatchObject({ status: 'refused', code: 'too-deep' })
  })

  it('is not broken by any depth', () => {
    expect(inspectJson(JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toMatchObject({
      code: 'too-deep',
    })
  })

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s wherever it stands', (key) => {
    expect(inspectJson(JSON.parse(`[{"a":[{"${key}":1}]}]`))).toMatchObject({
      status: 'refused',
      code: 'reserved',
    })
  })

  it('takes the same words as values', () => {
    expect(inspectJson(['__proto__', { a: 'constructor' }])).toEqual({ status: 'ok' })
  })
})
