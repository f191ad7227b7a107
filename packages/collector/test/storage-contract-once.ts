import { describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { prompts, type UnderTest } from './storage-under-test.ts'
import { ran, type Said, said } from './test-events.ts'
import { showingsOf, talliesOf } from './totals-of.ts'

/** What every database must do with responses that share a key. */
export function onceContract({ storage, store }: UnderTest): void {
  describe('a key that counts once', () => {
    /** What each response repeats, in the order of `ids`. */
    const repeats = async (...ids: readonly string[]) =>
      Promise.all(ids.map(async (id) => (await storage().response(id))?.repeats))
    const counted = async () =>
      (await talliesOf(storage())).reduce((total, { responses }) => total + responses, 0)
    const order = (id: string, more: Said = {}): Said => ({ run: id, context: { order: 'A-1' }, ...more })

    it('is stood for by the first that was finished; the rest repeat it and are not counted', async () => {
      await store(order('a', { answers: { rating: 1 } }))
      await store(order('b', { answers: { rating: 4 } }))
      await store(order('c', { answers: { rating: 4 }, type: 'updated' }))
      await store(order('d', { context: { order: 'A-2' } }))
      await store({ run: 'e' })
      await store({ run: 'f' })
      expect(await repeats('a', 'b', 'c', 'd', 'e', 'f')).toEqual([
        undefined,
        'a',
        'a',
        undefined,
        undefined,
        undefined,
      ])
      expect((await storage().responses({}, { limit: 10 })).responses.map((item) => item.repeats)).toEqual([
        undefined,
        undefined,
        undefined,
        'a',
        'a',
        undefined,
      ])
      expect(await talliesOf(storage())).toMatchObject([
        { headline: { value: 1 }, responses: 4, unfinished: 0, criticism: 4 },
      ])
    })

    it('goes from one that was only begun to the first that is finished, and stays there', async () => {
      await store(order('a', { type: 'updated', revision: 1 }), 1)
      await store(order('b', { type: 'updated', revision: 1 }), 2)
      expect(await repeats('a', 'b')).toEqual([undefined, 'a'])
      expect(await storage().hasFinished('how-did-we-do', 'order=A-1')).toBe(false)
      await store(order('b', { revision: 2 }), 3)
      expect(await repeats('a', 'b')).toEqual(['b', undefined])
      await store(order('a', { revision: 2 }), 4)
      await store(order('b', { revision: 3, type: 'updated', answers: { rating: 3 } }), 5)
      expect(await repeats('a', 'b')).toEqual(['b', undefined])
      expect(await counted()).toBe(1)
    })

    it('goes to the next when the first is withdrawn, however the clock went', async () => {
      await store(order('z'), 9_000)
      await store(order('b'), 1_000)
      await store(order('a'), 1_000)
      expect(await repeats('z', 'b', 'a')).toEqual([undefined, 'z', 'z'])
      await store(order('z', { type: 'withdrawn', revision: 9 }))
      expect(await repeats('z', 'b', 'a')).toEqual([undefined, undefined, 'b'])
      await store(order('a', { type: 'withdrawn', revision: 9 }))
      await store(order('b', { type: 'withdrawn', revision: 9 }))
      expect(await counted()).toBe(0)
      expect(await storage().hasFinished('how-did-we-do', 'order=A-1')).toBe(false)
      await store(order('d'))
      expect(await repeats('d')).toEqual([undefined])
      expect(await storage().hasFinished('how-did-we-do', 'order=A-1')).toBe(true)
    })

    it('is left by a response whose context changes', async () => {
      await store(order('a', { revision: 2 }))
      await store(order('b', { revision: 2 }))
      await store(order('a', { revision: 3, context: { order: 'A-2' } }))
      expect(await repeats('a', 'b')).toEqual([undefined, undefined])
      await store(order('b', { revision: 3, context: { order: 'A-2' } }))
      expect(await repeats('a', 'b')).toEqual([undefined, 'a'])
    })

    it('has one first of many that come at the same moment', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `run-${index}`)
      await Promise.all(ids.map((id) => store(order(id))))
      const found = await repeats(...ids)
      expect(found.filter((id) => id === undefined)).toHaveLength(1)
      expect(new Set(found).size).toBe(2)
      expect(await counted()).toBe(1)
    })

    it('is a key of its own for each prompt', async () => {
      const request = { context: { request: 'r' }, answers: {} }
      const [csat5, effort] = ['csat-5', 'effort'].map((id) => prompts.get(id))
      await store({ run: 'a', ...request, ...(csat5 && { prompt: csat5 }) })
      await store({ run: 'b', ...request, ...(effort && { prompt: effort }) })
      expect(await repeats('a', 'b')).toEqual([undefined, undefined])
      expect(await storage().hasFinished('csat-5', 'request=r')).toBe(true)
      expect(await storage().hasFinished('recommend', 'request=r')).toBe(false)
    })

    it('leaves the showings of repeats out, and counts nobody who withdrew', async () => {
      const events = [
        ...['a', 'b', 'c', 'd'].map((id) => ran('shown', { run: id })),
        said(order('a')),
        said(order('b')),
        said(order('c', { context: {}, type: 'withdrawn' })),
      ]
      await storage().store(
        events.map((event) => recordOf(event, prompts)),
        1,
      )
      expect(await showingsOf(storage())).toEqual([{ prompt: 'how-did-we-do', shown: 3, answered: 1 }])
    })
  })
}
