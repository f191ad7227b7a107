import type { Transport } from '@earshot/core/transport'
import { describe, expect, test } from 'vitest'
import { sendTo } from '../src/configured/send-to.ts'
import type { Loads } from '../src/loads.ts'

describe('send-to', () => {
  test('hands on all that it is given with a batch, before the destinations are there and after', async () => {
    const heard: unknown[][] = []
    const transport: Transport = {
      name: 'heard',
      reach: 'full',
      send: async (...given: unknown[]) => {
        heard.push(given)
        return { status: 'unconfirmed' }
      },
      flush: async () => true,
    }
    const loads = { destinations: async () => ({ transportTo: async () => transport }) } as unknown as Loads // no more is used
    const told: string[] = []
    const to = sendTo({ sendTo: ['console'] }, transport, loads, (sentence) => told.push(sentence))
    const send = to.send as (...given: unknown[]) => Promise<unknown>
    await send([], false, '&dropped=expired')
    await send([], true, '')
    expect(heard).toEqual([
      [[], false, '&dropped=expired'],
      [[], true, ''],
    ])
    expect(told).toEqual([])
  })
})
