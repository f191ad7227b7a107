import type { SendResult } from '@earshot/core/transport'
import { describe, expect, test } from 'vitest'
import { sampling } from '../src/sampling.ts'
import { transportSuite } from './contract-suite.ts'
import { createBackend, dismissed, idsOf, offline, receipt, response, shown, taken } from './events.ts'
import { wrapped } from './wrapped.ts'

const refusal = (id: string) => ({ id, code: 'sampled', message: 'sampled' })

describe('sampling', () => {
  test('keeps a share of the runs, and every response', async () => {
    const backend = createBackend()
    const transport = sampling(backend, 0.25)
    for (let run = 0; run < 2_000; run++) {
      await transport.send([shown(`run-${run}`)])
      await transport.send([response(`run-${run}`)])
    }
    const sent = backend.sent.flat()
    expect(sent.filter(({ type }) => type.startsWith('earshot.response.'))).toHaveLength(2_000)
    const kept = sent.length - 2_000
    // Within four standard deviations of 500.
    expect(kept).toBeGreaterThan(422)
    expect(kept).toBeLessThan(578)
    expect(transport.dropped()).toBe(2_000 - kept)
  })

  test('keeps all of a run or none of it, in every page and after every reload', async () => {
    const [one, other] = [createBackend(), createBackend()]
    const [first, second] = [sampling(one, 0.5), sampling(other, 0.5)]
    for (let run = 0; run < 100; run++) {
      await first.send([shown(`run-${run}`)])
      await second.send([dismissed(`run-${run}`)])
    }
    const runs = (backend: typeof one) => backend.sent.flat().map(({ subject }) => subject)
    expect(runs(one)).toEqual(runs(other))
    expect(runs(one).length).toBeGreaterThan(20)
  })

  test('keeps in a larger share what is in a smaller one', async () => {
    const [small, large] = [createBackend(), createBackend()]
    const batch = Array.from({ length: 200 }, (_, run) => shown(`run-${run}`))
    await sampling(small, 0.2).send(batch)
    await sampling(large, 0.6).send(batch)
    const kept = idsOf(large.sent.flat())
    expect(small.sent.flat().length).toBeGreaterThan(0)
    for (const id of idsOf(small.sent.flat())) expect(kept).toContain(id)
  })

  test('says of what it leaves out that it was not taken, and sends nothing for it', async () => {
    const backend = createBackend()
    const transport = sampling(backend, 0)
    expect(await transport.send([shown('a')])).toEqual({
      status: 'rejected',
      code: 'sampled',
      message: 'sampled',
      receipt: receipt({ rejected: [refusal('a.shown')] }),
    })
    expect(backend.sent).toEqual([])
    expect(transport.dropped()).toBe(1)
  })

  test('names the rest of a batch as its receipt does', async () => {
    const transport = sampling(createBackend(), 0)
    expect(await transport.send([shown('a'), response('a')])).toMatchObject({
      status: 'rejected',
      code: 'sampled',
      receipt: receipt({ accepted: ['a.1'], rejected: [refusal('a.shown')] }),
    })
    const bad = { id: 'a.1', code: 'too-long', message: 'An answer is too long.' }
    const refused: SendResult = { ...bad, status: 'rejected', receipt: receipt({ rejected: [bad] }) }
    expect(
      await sampling(
        createBackend(() => refused),
        0,
      ).send([shown('a'), response('a')]),
    ).toMatchObject({
      status: 'rejected',
      code: 'too-long',
      receipt: receipt({ rejected: [bad, refusal('a.shown')] }),
    })
  })

  test('passes on what is no last answer', async () => {
    for (const answer of [offline, { status: 'unconfirmed' } as const])
      expect(
        await sampling(
          createBackend(() => answer),
          0,
        ).send([shown('a'), response('a')]),
      ).toEqual(answer)
  })

  test('leaves out responses only where it is told to', async () => {
    const backend = createBackend()
    const transport = sampling(backend, 0, { responses: true })
    expect(await transport.send([response('a')])).toMatchObject({ status: 'rejected', code: 'sampled' })
    expect(backend.sent).toEqual([])
  })

  test('keeps everything at 1', async () => {
    const backend = createBackend()
    const batch = Array.from({ length: 300 }, (_, run) => shown(`run-${run}`))
    expect(await sampling(backend, 1).send(batch)).toEqual(taken(batch))
  })

  test('refuses what is no share', () => {
    for (const share of [-0.1, 1.1, Number.NaN, 10, undefined])
      expect(() => sampling(createBackend(), share as number), `${share}`).toThrow(RangeError) // wrong on purpose
  })
})

transportSuite('sampling', () => wrapped((transport) => sampling(transport, 1)))
