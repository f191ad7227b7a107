import type { SendResult } from '@earshot/core/transport'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outbox } from '../src/outbox.ts'
import type { Queue } from '../src/queue.ts'
import { loadDrain, store, stored } from './box.ts'
import { createClock } from './clock.ts'
import { createBackend, createPage, idsOf, offline, receipt, response, taken } from './events.ts'

describe('whatever happens', () => {
  type Fault =
    | 'ok'
    | 'offline'
    | 'busy'
    | 'stored-but-cut'
    | 'portal'
    | 'throws'
    | 'full'
    | 'restart'
    | 'wait'
  const fault = fc.constantFrom<Fault>(
    'ok',
    'offline',
    'busy',
    'stored-but-cut',
    'portal',
    'throws',
    'full',
    'restart',
    'wait',
  )

  test('N2, N18, S18 nothing is lost and nothing is there twice', { timeout: 20_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 99 }),
        async (faults, seed) => {
          const clock = createClock()
          const inner = store()
          let full = false
          const queue: Queue = {
            ...inner,
            put: (record) => (full ? Promise.reject(new Error('full')) : inner.put(record)),
          }
          const rows: string[] = []
          let now: Fault = 'ok'
          const backend = createBackend(async (batch) => {
            if (now === 'throws') throw new Error('wrapped badly')
            if (now === 'offline' || now === 'full') return offline
            if (now === 'busy') return { ...offline, retryInMs: 5_000 } as SendResult
            if (now === 'portal') return taken([])
            const fresh = idsOf(batch).filter((id) => !rows.includes(id))
            rows.push(...fresh)
            if (now === 'stored-but-cut') return offline
            return {
              status: 'delivered',
              receipt: receipt({
                accepted: fresh,
                duplicate: idsOf(batch).filter((id) => !fresh.includes(id)),
              }),
            }
          })
          let random = seed
          const next = () => {
            random = (random * 7 + 3) % 100
            return random
          }
          const open = () =>
            outbox(backend, {
              ...clock,
              queue,
              page: createPage(),
              loadDrain,
              random: () => next() / 100,
            })
          let box = open()
          const owed: string[] = []
          for (const [index, step] of faults.entries()) {
            now = step
            full = step === 'full'
            const events = [response(`r${index}`), ...(index % 3 ? [] : [response(`s${index}`)])]
            const sending = box.send(events)
            if (step === 'wait') await clock.advance(30_000)
            const result = await sending
            // What is in memory only may end with its page, and is not called saved.
            const memory = result.status === 'retryable' && result.kept === 'memory'
            expect(memory).toBe(full)
            if (!memory) owed.push(...idsOf(events))
            if (step === 'restart') {
              box.close()
              box = open()
            }
          }
          now = 'ok'
          full = false
          await clock.advance(600_000)
          expect(rows).toEqual(expect.arrayContaining(owed))
          expect(new Set(rows).size).toBe(rows.length)
          expect(await stored(inner)).toEqual([])
          expect(clock.timers()).toBe(0)
          box.close()
        },
      ),
      { numRuns: 200 },
    )
  })
})
