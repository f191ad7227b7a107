import type { Reach, SendResult, Transport } from '@earshot/core/transport'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { consoleTransport } from '../src/console.ts'
import { type FanOutOptions, fanOut } from '../src/fan-out.ts'
import { fetchTransport } from '../src/fetch.ts'
import { outbox } from '../src/outbox.ts'
import { kept, loadDrain, store } from './box.ts'
import { createClock, turns } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import { createBackend, createPage, idsOf, offline, receipt, response, shown, taken } from './events.ts'
import { createCollector, reply, type Server } from './server.ts'
import { wrapped } from './wrapped.ts'

const batch = [response('a')]
const unconfirmed: SendResult = { status: 'unconfirmed' }
const refused: SendResult = { status: 'rejected', code: 'not-json', message: 'No.' }

/** A destination that always says this. */
const saying = (answer: SendResult, parts: Partial<Transport> = {}) => ({
  ...createBackend(() => answer),
  ...parts,
})

describe('fanOut', () => {
  test('sends to all in this very task, and is delivered when every required one has it', async () => {
    const [one, other, extra] = [createBackend(), createBackend(), createBackend()]
    const sending = fanOut({ required: [one, other], bestEffort: [extra] }).send(batch)
    for (const backend of [one, other, extra]) expect(backend.sent).toEqual([batch])
    expect(await sending).toEqual(taken(batch))
  })

  test('says the worst that a required one says', async () => {
    const delivered = taken(batch)
    const cases: [SendResult[], SendResult][] = [
      [[delivered, unconfirmed], unconfirmed],
      [[delivered, refused, unconfirmed], refused],
      [[refused, delivered, offline, unconfirmed], offline],
    ]
    for (const [answers, worst] of cases) {
      expect(await fanOut({ required: answers.map((answer) => saying(answer)) }).send(batch)).toEqual(worst)
    }
  })

  test('waits as long as the most patient asks for', async () => {
    const busy = (retryInMs: number): SendResult => ({ status: 'retryable', reason: 'status 503', retryInMs })
    const required = [saying(busy(1_000)), saying(busy(9_000)), saying(offline)]
    expect(await fanOut({ required }).send(batch)).toEqual(busy(9_000))
  })

  test('takes a repeat for a delivery', async () => {
    const duplicate: SendResult = { status: 'delivered', receipt: receipt({ duplicate: ['a.1'] }) }
    expect(await fanOut({ required: [saying(duplicate), createBackend()] }).send(batch)).toEqual(taken(batch))
  })

  test('names each event of a batch by what it met with everywhere', async () => {
    const rejected = [{ id: 'b.1', code: 'too-long', message: 'An answer is too long.' }]
    const strict = saying({
      status: 'rejected',
      code: 'too-long',
      message: 'An answer is too long.',
      receipt: receipt({ accepted: ['a.1'], rejected }),
    })
    expect(await fanOut({ required: [createBackend(), strict] }).send([...batch, response('b')])).toEqual({
      status: 'rejected',
      code: 'too-long',
      message: 'An answer is too long.',
      receipt: receipt({ accepted: ['a.1'], rejected }),
    })
    // Refused as a whole, so that an outbox tries each of them without the others.
    const whole = await fanOut({ required: [createBackend(), saying(refused)] }).send([...batch, shown('b')])
    expect(whole).toEqual(refused)
  })

  test('does not send again to a destination that has it, nor to one that cannot be asked', async () => {
    const [has, lacks, opaque, extra] = [
      createBackend(),
      createBackend(() => offline),
      createBackend(() => unconfirmed),
      createBackend(() => offline),
    ]
    const transport = fanOut({ required: [has, lacks, opaque], bestEffort: [extra] })
    expect(await transport.send(batch)).toEqual(offline)
    expect(await transport.send(batch)).toEqual(offline)
    lacks.answer = taken
    expect(await transport.send([...batch, response('b')])).toEqual(unconfirmed)
    const sent = [['a.1'], ['b.1']]
    expect([has, opaque, extra].map((backend) => backend.sent.map(idsOf))).toEqual([sent, sent, sent])
    expect(lacks.sent.map(idsOf)).toEqual([['a.1'], ['a.1'], ['a.1', 'b.1']])
  })

  test('tells what is sent again that it is', async () => {
    const backend = createBackend(() => offline)
    const send = vi.spyOn(backend, 'send')
    await fanOut({ required: [backend] }).send(batch, true)
    expect(send.mock.calls).toEqual([[batch, true, undefined]])
  })

  test('knows the last 100 events', async () => {
    const backend = createBackend()
    const transport = fanOut({ required: [backend] })
    for (let run = 0; run <= 100; run++) await transport.send([shown(`run-${run}`)])
    await transport.send([shown('run-1')])
    expect(backend.sent).toHaveLength(101)
    await transport.send([shown('run-0')])
    expect(backend.sent).toHaveLength(102)
  })

  test('counts what best-effort ones fail to take, and shows it to nobody', async () => {
    const results: [string, string][] = []
    const transport = fanOut({
      required: [createBackend()],
      bestEffort: [
        saying(offline, { name: 'one' }),
        saying(refused, { name: 'two' }),
        saying(unconfirmed, { name: 'three' }),
        { ...createBackend(), name: 'four', send: () => Promise.reject(new Error('no')) },
        { ...createBackend(), name: 'five', send: () => new Promise(() => {}) },
      ],
      onResult: (name, _, { status }) => {
        results.push([name, status])
        throw new Error('a mistake of the page')
      },
    })
    expect(await transport.send([...batch, shown('a')])).toEqual(taken([...batch, shown('a')]))
    await turns()
    expect(transport.failures()).toEqual({ one: 2, two: 2, four: 2 })
    expect(results).toEqual([
      ['backend', 'delivered'],
      ['one', 'retryable'],
      ['two', 'rejected'],
      ['three', 'unconfirmed'],
      ['four', 'retryable'],
    ])
  })

  test('reaches as far as the narrowest required one, and no secret is hidden among the others', () => {
    const reachOf = (required: Reach[], bestEffort: Reach[] = []) =>
      fanOut({
        required: required.map((reach) => saying(offline, { reach })),
        bestEffort: bestEffort.map((reach) => saying(offline, { reach })),
      }).reach
    expect(reachOf(['full'], ['opaque'])).toBe('full')
    expect(reachOf(['full', 'simple'])).toBe('simple')
    expect(reachOf(['simple', 'opaque', 'full'])).toBe('opaque')
    expect(reachOf(['full'], ['secret'])).toBe('secret')
  })

  test('flushes, prepares and closes all, and waits for the required ones', async () => {
    const part = (isEmpty: boolean) => ({
      ...createBackend(),
      flush: vi.fn(async () => isEmpty),
      prepare: vi.fn(),
      close: vi.fn(),
    })
    const [required, bestEffort] = [part(true), part(false)]
    const transport = fanOut({ required: [required], bestEffort: [bestEffort] })
    expect(await transport.flush(7)).toBe(true)
    expect(await fanOut({ required: [required, bestEffort] }).flush(7)).toBe(false)
    transport.prepare?.()
    transport.close?.()
    for (const { flush, prepare, close } of [required, bestEffort]) {
      expect(flush).toHaveBeenCalledWith(7)
      expect(prepare).toHaveBeenCalledOnce()
      expect(close).toHaveBeenCalledOnce()
    }
  })

  test('says kept only of what all keep who lack it', async () => {
    const later = Promise.resolve(taken(batch))
    const saved: SendResult = { status: 'retryable', reason: 'network', kept: 'saved', later }
    const inMemory: SendResult = { status: 'retryable', reason: 'network', kept: 'memory', later }
    const said = (...answers: SendResult[]) =>
      fanOut({ required: answers.map((answer) => saying(answer)) }).send(batch)
    expect(await kept(said(saved, saved))).toMatchObject({ kept: 'saved' })
    expect(await kept(said(saved, taken(batch)))).toMatchObject({ kept: 'saved' })
    expect(await kept(said(saved, inMemory))).toMatchObject({ kept: 'memory' })
    expect(await (await kept(said(saved, saved))).later).toEqual(taken(batch))
    expect(await (await kept(said(saved, unconfirmed))).later).toEqual(unconfirmed)
    expect(await said(saved, offline)).toEqual(offline)
  })

  test('wants something that is required', () => {
    expect(() => fanOut({ required: [] })).toThrow(/^fanOut: /)
    expect(() => fanOut({} as FanOutOptions)).toThrow(TypeError) // wrong on purpose
  })
})

describe('fanOut and real servers', () => {
  let one: Server
  let other: Server
  beforeEach(async () => {
    one = await createCollector()
    other = await createCollector()
  })
  afterEach(() => Promise.all([one.close(), other.close()]))

  test('is sent when both have it, and an outbox asks only the one that lacks it', async () => {
    other.answer = (response) => reply(response, 503, {})
    const printed: unknown[] = []
    const clock = createClock()
    const box = outbox(
      fanOut({
        required: [fetchTransport({ url: one.url }), fetchTransport({ url: other.url })],
        bestEffort: [consoleTransport((...parts) => printed.push(parts[1]))],
      }),
      { queue: store(), page: createPage(), now: clock.now, loadDrain, random: () => 0 },
    )
    const first = await kept(box.send(batch))
    expect(first).toMatchObject({ reason: 'status 503', kept: 'saved' })
    expect(await box.flush(500)).toBe(false)
    other.answer = (response, ids) => reply(response, 202, { accepted: ids, duplicate: [], rejected: [] })
    expect(await box.flush(2_000)).toBe(true)
    expect(await first.later).toEqual(taken(batch))
    expect(one.arrivals).toHaveLength(1)
    expect(other.arrivals.length).toBeGreaterThan(1)
    expect(printed).toEqual(['earshot.response.submitted'])
    box.close()
  })

  transportSuite('fanOut', () =>
    wrapped((transport) => fanOut({ required: [transport], bestEffort: [saying(offline)] })),
  )
})
