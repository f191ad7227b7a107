import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'
import { describe, expect, test } from 'vitest'
import { idsOf, response, shown } from './events.ts'

export interface Subject {
  readonly transport: Transport
  /** Ids of the events that the destination has, each once. */
  received(): readonly string[]
  /** What the destination has a use for; the rest counts as taken and is not sent. All by default. */
  wants?(event: EarshotEvent): boolean
  /** Whether the destination takes what comes. */
  setWorking(working: boolean): void
}

const circle: Record<string, unknown> = {}
circle.self = circle
let deep: unknown = 0
for (let level = 0; level < 30_000; level++) deep = [deep]

const hostile: Readonly<Record<string, unknown>> = {
  'a value that contains itself': circle,
  'a bigint': { table: 12n },
  'a value nested without end': { deep },
  'a getter that throws': {
    get table(): never {
      throw new Error('no')
    },
  },
}

/**
 * What every transport promises.
 *
 * @param answer what it says at the best: `unconfirmed` where nothing can be known
 */
export function transportSuite(
  name: string,
  create: () => Subject | Promise<Subject>,
  answer: 'delivered' | 'unconfirmed' = 'delivered',
): void {
  describe(`${name}, as every transport`, () => {
    test('has a name and a reach', async () => {
      const { transport } = await create()
      expect(transport.name).toMatch(/^[a-z-]+$/)
      expect(['full', 'simple', 'opaque', 'secret']).toContain(transport.reach)
      transport.close?.()
    })

    test('resolves for an empty batch and sends nothing', async () => {
      const { transport, received } = await create()
      expect((await transport.send([])).status).toBe(answer)
      expect(received()).toEqual([])
      transport.close?.()
    })

    test('hands over a batch, and shows its receipt where there is one', async () => {
      const { transport, received, wants = () => true } = await create()
      const batch = [shown('a'), response('a', 1, 'updated'), response('a', 2)]
      const result = await transport.send(batch)
      expect(result.status).toBe(answer)
      if (result.status === 'delivered') expect(result.receipt.accepted).toEqual(idsOf(batch))
      expect(received()).toEqual(idsOf(batch.filter(wants)))
      transport.close?.()
    })

    test('says when nothing waits', async () => {
      const { transport } = await create()
      expect(await transport.flush(50)).toBe(true)
      const sending = transport.send([response('a')])
      expect(await transport.flush(1_000)).toBe(true)
      expect((await sending).status).toBe(answer)
      transport.close?.()
    })

    test('resolves when the destination fails, and drains when it works again', async () => {
      const { transport, received, setWorking } = await create()
      setWorking(false)
      const result = await transport.send([response('a')])
      expect(result.status).toBe('retryable')
      setWorking(true)
      const kept = result.status === 'retryable' && result.kept !== undefined
      expect(await transport.flush(1_000)).toBe(true)
      if (!kept) await transport.send([response('a')])
      if (result.status === 'retryable' && result.later) expect((await result.later).status).toBe(answer)
      expect(received()).toEqual(['a.1'])
      transport.close?.()
    })

    for (const [what, context] of Object.entries(hostile)) {
      test(`never throws for ${what}`, async () => {
        const { transport } = await create()
        const event = response('a')
        const batch = [{ ...event, data: { ...event.data, context } } as EarshotEvent] // hostile on purpose
        let sending: Promise<SendResult> | undefined
        expect(() => {
          sending = transport.send(batch)
        }).not.toThrow()
        expect(['delivered', 'unconfirmed', 'retryable', 'rejected']).toContain((await sending)?.status)
        transport.close?.()
      })
    }

    test('can be closed twice, and prepared before and after', async () => {
      const { transport } = await create()
      transport.prepare?.()
      transport.close?.()
      transport.close?.()
      transport.prepare?.()
      expect((await transport.send([response('a')])).status).toBe(answer)
    })
  })
}
