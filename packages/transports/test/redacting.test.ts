import type { EarshotEvent } from '@earshot/core/event'
import { describe, expect, test, vi } from 'vitest'
import { maskPersonal } from '../src/mask-personal.ts'
import { type Redact, redacting } from '../src/redacting.ts'
import { transportSuite } from './contract-suite.ts'
import { createBackend, response, shown, taken } from './events.ts'
import { wrapped } from './wrapped.ts'

const withoutContext: Redact = (event) =>
  event.data.context ? ({ ...event, data: { ...event.data, context: {} } } as EarshotEvent) : event // of the same type

describe('redacting', () => {
  test('sends what the function leaves, and counts what it has changed', async () => {
    const backend = createBackend()
    const transport = redacting(backend, withoutContext)
    const plain = response('a')
    const told = { ...plain, data: { ...plain.data, context: { table: '12' } } }
    const batch = [plain, told]
    expect(await transport.send(batch)).toEqual(taken(batch))
    expect(backend.sent[0]?.[0]).toBe(plain)
    expect(backend.sent[0]?.[1]?.data.context).toEqual({})
    expect(told.data.context).toEqual({ table: '12' })
    expect(transport.redacted()).toBe(1)
  })

  test('sends nothing where the function throws', async () => {
    const backend = createBackend()
    const redact = vi.fn((event: EarshotEvent) => {
      if (event.id === 'b.1') throw new Error('no')
      return event
    })
    const transport = redacting(backend, redact)
    expect(await transport.send([response('a'), response('b')])).toEqual({
      status: 'rejected',
      code: 'not-redacted',
      message: 'not-redacted',
    })
    expect(backend.sent).toEqual([])
    expect(transport.redacted()).toBe(0)
  })

  test('keeps what people wrote from leaving with their address', async () => {
    const backend = createBackend()
    const transport = redacting(backend, maskPersonal)
    await transport.send([shown('a'), response('a', 1, 'submitted', 'Write to ann@shop.example, please.')])
    expect(JSON.stringify(backend.sent)).toContain('Write to [e-mail], please.')
    expect(JSON.stringify(backend.sent)).not.toContain('ann@')
    expect(transport.redacted()).toBe(1)
  })

  test('gives the function one event and nothing else', async () => {
    const redact = vi.fn((event: EarshotEvent) => event)
    await redacting(createBackend(), redact).send([shown('a')])
    expect(redact.mock.calls).toEqual([[shown('a')]])
  })
})

transportSuite('redacting', () => wrapped((transport) => redacting(transport, maskPersonal)))
