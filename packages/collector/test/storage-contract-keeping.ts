import { presets } from '@earshot/presets'
import { describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { prompts, type UnderTest } from './storage-under-test.ts'
import { ran, type Said, said } from './test-events.ts'
import { showingsOf, talliesOf } from './totals-of.ts'

const record = (what: Said) => recordOf(said(what), prompts)
const run = 'run-of-the-contract'

/** What every database must keep beside the responses, and forget. */
export function keepingContract({ storage, store }: UnderTest): void {
  describe('what says something else than what is stored', () => {
    it('is kept beside it, once each, and a handful at most', async () => {
      await store({ revision: 2, answers: { rating: 1 } }, 1_000)
      await store({ revision: 2, answers: { rating: 4 } }, 2_000)
      await store({ revision: 2, answers: { rating: 4 } }, 3_000)
      expect(await storage().conflicts(10)).toMatchObject([
        { id: run, source: '//shop.example', state: 'submitted', receivedAt: 2_000, data: { revision: 2 } },
      ])
      for (let index = 0; index < 20; index++) await store({ revision: 2, context: { order: `A-${index}` } })
      expect(await storage().conflicts(100)).toHaveLength(5)
    })

    it('goes with the words of a response that is taken back, and is not kept after that', async () => {
      await store({ run: 'other', revision: 2, answers: { rating: 1 } })
      await store({ run: 'other', revision: 2, answers: { rating: 4 } })
      await store({ revision: 2, answers: { rating: 1 } })
      await store({ revision: 2, answers: { rating: 4 } })
      await store({ revision: 3, type: 'withdrawn' })
      expect(await store({ revision: 3, answers: { rating: 4 } })).toEqual(['conflict'])
      expect(await storage().conflicts(10)).toMatchObject([{ id: 'other' }])
    })
  })

  describe('what is looked through for somebody', () => {
    it('is what stands, what says something else beside it, and what was only shown', async () => {
      await store({ run: 'a', revision: 2, answers: { rating: 1 } })
      await store({ run: 'a', revision: 2, answers: { rating: 3 } })
      await store({ run: 'a', revision: 2, answers: { rating: 4 } })
      await storage().store([recordOf(ran('shown', { run: 'b' }), prompts)], 1)
      await store({ run: 'c' })
      await storage().store([recordOf(ran('shown', { run: 'c' }), prompts)], 1)
      const idsOf = async (after: string | undefined, limit: number) =>
        (await storage().everyResponse(after, limit)).map(({ id }) => id)
      expect(await idsOf(undefined, 2)).toEqual(['a', 'a', 'a', 'b'])
      expect(await idsOf('b', 2)).toEqual(['c', 'c'])
      expect(await idsOf('c', 2)).toEqual([])
    })
  })

  describe('an erased response', () => {
    it('is gone with all that was kept of it, and is not taken again', async () => {
      await storage().store([recordOf(ran('shown', { run }), prompts)], 1)
      await store({ revision: 2, answers: { rating: 1 } })
      await store({ revision: 2, answers: { rating: 4 } })
      await store({ run: 'other' })
      expect(await storage().erase([run, 'nobody'], 5_000)).toEqual([run])
      expect(await storage().response(run)).toBeUndefined()
      expect(await storage().conflicts(10)).toEqual([])
      expect(await showingsOf(storage())).toEqual([])
      expect(await store({ revision: 3 })).toEqual(['gone'])
      expect(await storage().store([recordOf(ran('shown', { run }), prompts)], 1)).toEqual(['gone'])
      expect(await store({ run: 'nobody' })).toEqual(['gone'])
      expect(await storage().store([record({ run: 'other', revision: 9 }), record({ run })], 1)).toEqual([
        'accepted',
        'gone',
      ])
      expect(await storage().erase([run], 6_000)).toEqual([])
    })

    it('is known as erased until that is forgotten', async () => {
      await store({})
      await storage().erase([run], 5_000)
      await storage().forgetErased(5_000)
      expect(await store({})).toEqual(['gone'])
      await storage().forgetErased(5_001)
      expect(await store({})).toEqual(['accepted'])
    })

    it('leaves its place under a key to the next', async () => {
      await store({ run: 'a', context: { order: 'A-1' } })
      await store({ run: 'b', context: { order: 'A-1' } })
      await storage().erase(['a'], 1)
      expect((await storage().response('b'))?.repeats).toBeUndefined()
      expect(await talliesOf(storage())).toMatchObject([{ responses: 1 }])
    })
  })

  it('marks a clock that cannot be right, and keeps what it said', async () => {
    const minuteMs = 60_000
    const event = said({ run: 'a' })
    const at = Date.parse(event.time)
    const clockAt = async (id: string, now: number) => {
      await storage().store([recordOf({ ...said({ run: id }), time: event.time }, prompts)], now)
      const { time, clock } = (await storage().response(id)) ?? {}
      return [time === event.time, clock]
    }
    expect(await clockAt('a', at)).toEqual([true, undefined])
    expect(await clockAt('b', at - 59 * minuteMs)).toEqual([true, undefined])
    expect(await clockAt('c', at - 61 * minuteMs)).toEqual([true, 'ahead'])
    expect(await clockAt('d', at + 29 * 24 * 60 * minuteMs)).toEqual([true, undefined])
    expect(await clockAt('e', at + 31 * 24 * 60 * minuteMs)).toEqual([true, 'behind'])
  })

  it('adds up what browsers have given up, by day and reason', async () => {
    const day = 86_400_000
    const [expired, evicted] = [{ reason: 'expired' }, { reason: 'evicted' }] as const
    await storage().keepLosses([expired, expired], 10 * day + 5)
    await storage().keepLosses([evicted, expired, evicted], 11 * day)
    await storage().keepLosses([expired], 11 * day + 9)
    expect(await storage().losses(11 * day + 1)).toEqual(
      new Map([
        ['evicted', 2],
        ['expired', 2],
      ]),
    )
    expect((await storage().losses(0)).get('expired')).toBe(4)
    expect(await storage().losses(12 * day)).toEqual(new Map())
  })

  it('counts once what a browser tells again, because no reply has reached it', async () => {
    const [a, b] = [{ reason: 'expired', mark: 'a1' } as const, { reason: 'expired', mark: 'b2' } as const]
    expect(await storage().keepLosses([a], 1)).toEqual(new Map([['expired', 1]]))
    expect(await storage().keepLosses([a, b, b], 86_400_000)).toEqual(new Map([['expired', 1]]))
    expect(await storage().keepLosses([a, b], 2)).toEqual(new Map())
    expect(await storage().losses(0)).toEqual(new Map([['expired', 2]]))
  })

  it('keeps definitions under their versions, and never changes one', async () => {
    const [prompt] = presets
    if (!prompt) throw new Error('there are presets')
    await storage().keepDefinitions([{ version: 'one', prompt }], 1)
    await storage().keepDefinitions([{ version: 'one', prompt: { ...prompt, title: 'Changed' } }], 2)
    await storage().keepDefinitions([{ version: 'two', prompt: { ...prompt, title: 'Second' } }], 3)
    expect(await storage().definition(prompt.id, 'one')).toEqual(prompt)
    expect(await storage().definition(prompt.id, 'two')).toMatchObject({ title: 'Second' })
    expect(await storage().definition(prompt.id, 'three')).toBeUndefined()
  })

  it('keeps what the owner has written, one definition for an id, and tells the versions', async () => {
    const [prompt] = presets
    if (!prompt) throw new Error('there are presets')
    const mine = { ...prompt, id: 'mine' }
    expect(await storage().savedPrompts()).toEqual([])
    await storage().savePrompt({ prompt: mine, savedAt: 1 })
    await storage().savePrompt({ prompt: { ...mine, id: 'a' }, savedAt: 2 })
    await storage().savePrompt({ prompt: { ...mine, title: 'Changed' }, savedAt: 3 })
    expect(await storage().savedPrompts()).toEqual([
      { prompt: { ...mine, id: 'a' }, savedAt: 2 },
      { prompt: { ...mine, title: 'Changed' }, savedAt: 3 },
    ])
    await storage().savePrompt({ prompt: mine, savedAt: 3, deletedAt: 4 })
    expect((await storage().savedPrompts()).at(-1)).toEqual({ prompt: mine, savedAt: 3, deletedAt: 4 })
    await storage().savePrompt({ prompt: mine, savedAt: 3 })
    expect((await storage().savedPrompts()).at(-1)).toEqual({ prompt: mine, savedAt: 3 })
    await storage().keepDefinitions([{ version: 'one', prompt: mine }], 5)
    await storage().keepDefinitions([{ version: 'two', prompt: mine }], 6)
    expect(await storage().versions('mine')).toEqual([
      { version: 'two', keptAt: 6 },
      { version: 'one', keptAt: 5 },
    ])
  })

  it('gives a lease to one node at a time, with a number that rises as it changes hands', async () => {
    expect(await storage().lease('digest', 'a', 60_000)).toBe(1)
    expect(await storage().lease('digest', 'b', 60_000)).toBeUndefined()
    expect(await storage().lease('other', 'b', 60_000)).toBe(1)
    expect(await storage().lease('digest', 'a', 60_000)).toBe(1)
    await storage().release('digest', 'b')
    expect(await storage().lease('digest', 'b', 60_000)).toBeUndefined()
    await storage().release('digest', 'a')
    expect(await storage().lease('digest', 'b', 0)).toBe(2)
    expect(await storage().lease('digest', 'a', 60_000)).toBe(3)
    const many = await Promise.all(['a', 'b', 'c', 'd'].map((name) => storage().lease('race', name, 60_000)))
    expect(many.filter((token) => token !== undefined)).toHaveLength(1)
  })

  it('tells the news of other nodes where there may be some', async () => {
    const { now, news } = await storage().news(0)
    expect(Math.abs(now - Date.now())).toBeLessThan(60_000)
    expect(news).toEqual([])
    await storage().store([record({ run: 'a' }), record({ run: 'b', answers: { rating: 4 } })], 1)
    await store({ run: 'a' })
    const told = (await storage().news(now - 1_000)).news
    const heard = [
      { id: 'a', prompt: 'how-did-we-do', criticism: true, call: false },
      { id: 'b', prompt: 'how-did-we-do', criticism: false, call: false },
    ]
    const id = expect.stringMatching(new RegExp(`^${storage().node}\\.`))
    expect(told).toEqual(storage().shared ? [{ id, heard }] : [])
    expect((await storage().news(now + 60_000)).news).toEqual([])
    await storage().forgetNews(60_000)
    expect((await storage().news(0)).news).toHaveLength(told.length)
    await storage().forgetNews(-60_000)
    expect((await storage().news(0)).news).toEqual([])
  })

  it('keeps the first of two settings that are made at once', async () => {
    const made = await Promise.all(['green', 'blue'].map((value) => storage().keepSetting('colour', value)))
    expect(new Set(made).size).toBe(1)
    expect(await storage().setting('colour')).toBe(made[0])
  })

  it('keeps keys, and lets them end, never later than was said before', async () => {
    const key = { id: 'one', kind: 'read', name: 'till', hash: 'h', hint: 'sk_abcd', madeAt: 1 } as const
    const added = { ...key, scopes: ['read', 'erase'] } as const
    await storage().addKey(added)
    await storage().addKey({ ...added, id: 'two', hash: 'i', kind: 'write', scopes: [], madeAt: 2 })
    await expect(storage().addKey({ ...added, id: 'three' })).rejects.toThrow()
    expect(await storage().endKey('two', 50)).toBe(true)
    expect(await storage().endKey('two', 90)).toBe(true)
    expect(await storage().endKey('nobody', 90)).toBe(false)
    expect(await storage().keys()).toEqual([
      added,
      { ...added, id: 'two', hash: 'i', kind: 'write', scopes: [], madeAt: 2, endsAt: 50 },
    ])
  })
}
