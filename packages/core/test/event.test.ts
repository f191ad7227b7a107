import { start } from '@earshot/core/conversation'
import { isResponseEvent, maxBatchBytes, maxBatchEvents, maxEventBytes } from '@earshot/core/event'
import { responseEvent } from '@earshot/core/response-event'
import { runEvent } from '@earshot/core/run-event'
import { describe, expect, test } from 'vitest'
import { example } from './prompts.ts'

describe('limits on the wire', () => {
  test('an event of 64 KiB, a batch of 512 KiB and 500 events', () => {
    expect([maxEventBytes, maxBatchBytes, maxBatchEvents]).toEqual([64 * 1024, 512 * 1024, 500])
  })
})

describe('isResponseEvent', () => {
  const state = start(example, { run: 'r1' })
  const facts = { source: '//shop.example', now: 0 }

  test('tells events that carry answers from those that do not', () => {
    for (const type of ['updated', 'submitted', 'withdrawn'] as const)
      expect(isResponseEvent(responseEvent(state, `earshot.response.${type}`, facts))).toBe(true)
    for (const type of ['shown', 'dismissed'] as const)
      expect(isResponseEvent(runEvent(state, `earshot.prompt.${type}`, facts))).toBe(false)
  })
})
