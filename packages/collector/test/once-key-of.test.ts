import type { Prompt } from '@earshot/core/prompt'
import { describe, expect, it } from 'vitest'
import { onceKeyOf } from '../src/ingest/once-key-of.ts'

const prompt = (oncePer: string): Prompt => ({ id: 'p', title: 'P', questions: [], limits: { oncePer } })

describe('onceKeyOf', () => {
  it.each([
    ['order', { order: 'A' }, 'order=A'],
    ['order part', { order: 'A', part: 'b' }, 'order=A&part=b'],
    ['person', { person: 'p7' }, 'person=p7'],
    ['table shift', { table: '1', shift: 'late-1121' }, 'table=1&shift=late-1121'],
    // What many people share names no occasion.
    ['table shift', { table: '1' }, undefined],
    ['table shift', { shift: 'late' }, undefined],
    ['order part', { part: 'b' }, undefined],
    ['page', { page: '/help' }, undefined],
    ['order', { visit: 'v' }, undefined],
    ['order', {}, undefined],
  ] as const)('%s with %j gives %s', (oncePer, context, key) => {
    expect(onceKeyOf(prompt(oncePer), context)).toBe(key)
  })

  it('needs a definition that limits it', () => {
    expect(onceKeyOf(undefined, { order: 'A' })).toBeUndefined()
    expect(onceKeyOf({ id: 'p', title: 'P', questions: [] }, { order: 'A' })).toBeUndefined()
    expect(onceKeyOf(prompt('order'))).toBeUndefined()
  })
})
