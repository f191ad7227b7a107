import { expect, it } from 'vitest'
import type { UnderTest } from './storage-under-test.ts'

/** What every database must do with the outbox. */
export function webhookContract({ storage, store }: UnderTest): void {
  const hook = { url: 'https://hooks.example/', secret: 'whsec_x', madeAt: 1 } as const

  it('puts a message into the outbox with the answer, for those who want its type', async () => {
    await storage().webhooks.add({ ...hook, id: 'all', types: ['response.submitted', 'response.withdrawn'] })
    await storage().webhooks.add({ ...hook, id: 'calls', types: ['call.made'], madeAt: 2 })
    await store({ run: 'a' }, 5)
    await store({ run: 'a' }, 6)
    const log = async () =>
      (await storage().webhooks.log(undefined, 9)).map(({ webhook, type, subject, state, at }) => [
        webhook,
        type,
        subject,
        state,
        at,
      ])
    expect(await log()).toEqual([['all', 'response.submitted', 'a', 'waiting', 5]])
    // What is taken back is told of nobody any more, but that it was.
    await store({ run: 'a', type: 'withdrawn', revision: 9 }, 7)
    expect(await log()).toEqual([['all', 'response.withdrawn', 'a', 'waiting', 7]])
    expect(await storage().webhooks.remove('all')).toBe(true)
    expect(await storage().webhooks.remove('all')).toBe(false)
    expect(await storage().webhooks.log(undefined, 9)).toEqual([])
    await store({ run: 'b' })
    expect(await storage().webhooks.log(undefined, 9)).toEqual([])
  })

  it('gives a message that is due to one of many who ask, and to another when its time is over', async () => {
    await storage().webhooks.add({ ...hook, id: 'all', types: ['response.submitted'] })
    for (let index = 0; index < 20; index++) await store({ run: `run-${index}` }, 5)
    const claim = { claimMs: 100, each: 5 }
    const claimed = await Promise.all(Array.from({ length: 4 }, () => storage().webhooks.claim(10, claim)))
    const ids = claimed.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    while ((await storage().webhooks.claim(10, claim)).length) {}
    expect(await storage().webhooks.claim(109, claim)).toEqual([])
    const again = await storage().webhooks.claim(110, { ...claim, each: 50 })
    expect(again).toHaveLength(20)
    expect(again[0]).toMatchObject({ attempts: 2, to: { id: 'all', secret: 'whsec_x', failures: 0 } })
  })

  it('keeps what came of a message, and does not ask who rests or has ended', async () => {
    await storage().webhooks.add({ ...hook, id: 'all', types: ['response.submitted'] })
    await store({ run: 'a' }, 5)
    const [message] = await storage().webhooks.claim(10, { claimMs: 10, each: 5 })
    const outcome = { delivery: message?.id ?? '', webhook: 'all', note: '503' }
    await storage().webhooks.settle({ ...outcome, state: 'waiting', at: 20, restUntil: () => 50 }, 11)
    expect(await storage().webhooks.claim(49, { claimMs: 10, each: 5 })).toEqual([])
    expect(await storage().webhooks.claim(50, { claimMs: 10, each: 5 })).toHaveLength(1)
    await storage().webhooks.settle(
      { ...outcome, state: 'given-up', at: 60, restUntil: (failures) => failures, ends: 'why' },
      60,
    )
    await store({ run: 'b' }, 61)
    expect(await storage().webhooks.list()).toMatchObject([
      { failures: 2, restsUntil: 2, ended: { at: 60, why: 'why' } },
    ])
    expect(await storage().webhooks.log('all', 9)).toMatchObject([
      { state: 'given-up', note: '503', attempts: 2 },
    ])
    expect(await storage().webhooks.resume('all')).toBe(true)
    expect(await storage().webhooks.replay({ webhook: 'all', from: 0, before: 99 }, 70)).toBe(1)
    expect(await storage().webhooks.claim(70, { claimMs: 10, each: 5 })).toMatchObject([{ attempts: 1 }])
    await storage().webhooks.settle({ ...outcome, state: 'delivered', at: 80 }, 80)
    await storage().webhooks.forget(80)
    expect(await storage().webhooks.log('all', 9)).toHaveLength(1)
    await storage().webhooks.forget(81)
    expect(await storage().webhooks.log('all', 9)).toEqual([])
  })
}
