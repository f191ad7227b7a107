import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { searchable } from '../src/comments/searchable.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import type { CommentFilter } from '../src/storage/comment-port.ts'
import type { Storage, StoredResponse } from '../src/storage/port.ts'
import { prompts } from './storage-under-test.ts'
import { type Said, said } from './test-events.ts'

/** What every database must find again, and find no more. `open` gives an empty one. */
export function commentsContract(name: string, open: () => Promise<Storage>): void {
  describe(`${name}: what people wrote`, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())

    const entriesOf = ({ data }: StoredResponse) =>
      data.answers.flatMap(({ question, value, label }) =>
        typeof value === 'string' && label === undefined ? [{ question, words: searchable(value) }] : [],
      )
    const say = async (run: string, why: string, more: Said = {}, now = 5_000) => {
      await storage.store([recordOf(said({ run, answers: { rating: 1, why }, ...more }), prompts)], now)
      await storage.comments.index([run], entriesOf)
    }
    const find = async (words: string, more: Partial<CommentFilter> = {}) =>
      (
        await storage.comments.find({ words: searchable(words), audience: 'external', limit: 9, ...more })
      ).map(({ id }) => id)

    it('is found by the beginnings of all its words, in any order, letters and accents', async () => {
      await say('a', 'The soup was COLD; we waited 40 minutes.')
      await say('b', 'Kalte Suppe im Café – zu spät!', {}, 6_000)
      await say('c', 'スープが冷たかった', {}, 7_000)
      expect(await find('wait soup')).toEqual(['a'])
      expect(await find('cafe')).toEqual(['b'])
      expect(await find('SPÄT suppe')).toEqual(['b'])
      expect(await find('40')).toEqual(['a'])
      expect(await find('スープ')).toEqual(['c'])
      expect(await find('soup suppe')).toEqual([])
      expect(await find('oup')).toEqual([])
      expect(await find('')).toEqual(['c', 'b', 'a'])
      expect(await find(`"; DROP' & | ! * : (`)).toEqual([]) // nobody wrote "drop"
    })

    it('is given newest first, within a time, of one audience and of some prompts', async () => {
      await say('a', 'cold', {}, 1_000_000)
      await say('b', 'cold', {}, 3_000_000)
      await say('c', 'cold', {}, 2_000_000)
      expect(await find('cold')).toEqual(['b', 'c', 'a'])
      expect(await find('cold', { from: 2_000_000 })).toEqual(['b', 'c'])
      expect(await find('cold', { before: 2_000_000 })).toEqual(['a'])
      expect(await find('cold', { limit: 1 })).toEqual(['b'])
      expect(await find('cold', { audience: 'internal' })).toEqual([])
      expect(await find('cold', { prompts: ['how-did-we-do'] })).toHaveLength(3)
      expect(await find('cold', { prompts: ['lunch'] })).toEqual([])
    })

    it('is gone with what was erased, withdrawn, said otherwise, or forgotten', async () => {
      for (const run of ['a', 'b', 'c', 'd']) await say(run, 'A canary.', { revision: 2 })
      await storage.erase(['a'], 1)
      expect(await find('canary')).toEqual(['d', 'c', 'b'])
      // Also for whoever comes to the index after the erasure.
      await storage.comments.index(['a'], entriesOf)
      await storage.store([recordOf(said({ run: 'b', revision: 3, type: 'withdrawn' }), prompts)], 6_000)
      expect(await find('canary')).toEqual(['d', 'c'])
      await say('c', 'A sparrow.', { revision: 3 })
      expect(await find('canary')).toEqual(['d'])
      expect(await find('sparrow')).toEqual(['c'])
      await storage.retention.forgetAnswers([{ id: 'd', questions: ['why'] }])
      expect(await find('canary')).toEqual([])
    })
  })
}
