import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult } from '@earshot/core/transport'
import { describe, expect, test } from 'vitest'
import { type CustomSend, customTransport } from '../src/custom.ts'
import { createClock } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import { idsOf, receipt, response } from './events.ts'

describe('customTransport', () => {
  const batch = [response('a')]
  const answering = (answer: unknown) => customTransport((async () => answer) as CustomSend).send(batch) // anything

  test('takes true for a delivery and nothing for not knowing', async () => {
    expect(await answering(true)).toEqual({ status: 'delivered', receipt: receipt({ accepted: ['a.1'] }) })
    expect(await answering(undefined)).toEqual({ status: 'unconfirmed' })
  })

  test('passes a result on, when it fits the batch', async () => {
    const results: SendResult[] = [
      { status: 'delivered', receipt: receipt({ duplicate: ['a.1'] }) },
      { status: 'unconfirmed' },
      { status: 'retryable', reason: 'busy', retryInMs: 5 },
      { status: 'rejected', code: 'no', message: 'No.' },
    ]
    for (const result of results) expect(await answering(result)).toEqual(result)
    expect(await answering({ status: 'delivered', receipt: receipt() })).toEqual({
      status: 'retryable',
      reason: 'no-receipt',
    })
    expect(await answering({ status: 'delivered' })).toEqual({ status: 'retryable', reason: 'no-receipt' })
    expect(await answering({ status: 'rejected' })).toEqual({
      status: 'rejected',
      code: 'unknown',
      message: 'unknown',
    })
  })

  test('makes nothing of other answers', async () => {
    for (const answer of [false, null, 0, 'ok', {}, { status: 'fine' }]) {
      expect(await answering(answer)).toEqual({ status: 'retryable', reason: 'no-result' })
    }
  })

  test('survives a function that throws at once or later', async () => {
    const threw = { status: 'retryable', reason: 'threw' }
    expect(await customTransport(() => Promise.reject(new Error('no'))).send(batch)).toEqual(threw)
    const atOnce = customTransport(() => {
      throw new Error('no')
    })
    expect(await atOnce.send(batch)).toEqual(threw)
  })

  test('ends what hangs, and says so to the function', async () => {
    const clock = createClock()
    let heard: AbortSignal | undefined
    const transport = customTransport(
      (_, signal) => {
        heard = signal
        return new Promise(() => {})
      },
      { timeoutMs: 500, setTimer: clock.setTimer },
    )
    const sending = transport.send(batch)
    const flushing = transport.flush(100)
    await clock.advance(100)
    expect(await flushing).toBe(false)
    await clock.advance(400)
    expect(await sending).toEqual({ status: 'retryable', reason: 'timeout' })
    expect(heard?.aborted).toBe(true)
    expect(clock.timers()).toBe(0)
  })

  test('refuses what is no function', () => {
    expect(() => customTransport('x' as unknown as CustomSend)).toThrow(/^customTransport: /) // wrong on purpose
  })
})

transportSuite('customTransport', () => {
  const received: string[] = []
  let working = true
  const transport = customTransport(async (batch: readonly EarshotEvent[]) => {
    if (!working) throw new Error('offline')
    received.push(...idsOf(batch))
    return true
  })
  return {
    transport,
    received: () => received,
    setWorking(value) {
      working = value
    },
  }
})
