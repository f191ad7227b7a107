import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOnCase } from '../src/cases/act-on-case.ts'
import type { CaseDeed } from '../src/cases/case.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { changeSetting } from '../src/storage/change-setting.ts'
import type { Storage } from '../src/storage/port.ts'
import { alertContract } from './storage-contract-alerts.ts'
import { drawsContract } from './storage-contract-draws.ts'
import { keepingContract } from './storage-contract-keeping.ts'
import { onceContract } from './storage-contract-once.ts'
import { peopleContract } from './storage-contract-people.ts'
import { retentionContract } from './storage-contract-retention.ts'
import { webhookContract } from './storage-contract-webhooks.ts'
import { prompts, type UnderTest } from './storage-under-test.ts'
import { marked, ran, type Said, said } from './test-events.ts'
import { showingsOf, talliesOf } from './totals-of.ts'

const record = (what: Said) => recordOf(said(what), prompts)
const run = 'run-of-the-contract'

/** What every database must do. `open` gives an empty one. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(`${name}: the storage contract`, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())

    const store: UnderTest['store'] = (what, now = 1_000) => storage.store([record({ run, ...what })], now)

    describe('a response', () => {
      it('is kept whole', async () => {
        const event = said({
          run,
          context: { table: '12', order: 'A-1' },
          answers: { rating: 2, why: '“so” 🍲' },
        })
        expect(await storage.store([recordOf(event, prompts)], 5_000)).toEqual(['accepted'])
        expect(await storage.response(run)).toEqual({
          id: run,
          source: '//shop.example',
          state: 'submitted',
          criticism: true,
          call: false,
          receivedAt: 5_000,
          updatedAt: 5_000,
          time: event.time,
          clock: 'ahead',
          data: event.data,
        })
      })

      it('is not there before it came', async () => {
        expect(await storage.response('nobody')).toBeUndefined()
      })

      it('keeps the highest revision, in whatever order they come', async () => {
        await store({ type: 'updated', revision: 3, answers: { rating: 3 } }, 1_000)
        expect(await store({ type: 'updated', revision: 1, answers: { rating: 1 } }, 2_000)).toEqual([
          'duplicate',
        ])
        expect(await store({ type: 'updated', revision: 4, answers: { rating: 4 } }, 3_000)).toEqual([
          'accepted',
        ])
        const stored = await storage.response(run)
        expect(stored?.data.answers).toEqual([{ question: 'rating', value: 4, label: 'Outstanding' }])
        expect(stored).toMatchObject({ receivedAt: 1_000, updatedAt: 3_000, criticism: false })
      })

      it('is stored once, however often it comes', async () => {
        const verdicts = await Promise.all(Array.from({ length: 20 }, () => store({ revision: 2 })))
        expect(verdicts.flat().sort()).toEqual(['accepted', ...Array(19).fill('duplicate')])
        expect((await storage.responses({}, { limit: 10 })).responses).toHaveLength(1)
      })

      it('keeps the first of two that say different things as the same revision', async () => {
        await store({ revision: 2, answers: { rating: 1 } })
        expect(await store({ revision: 2, answers: { rating: 4 } })).toEqual(['conflict'])
        expect((await storage.response(run))?.data.answers[0]?.value).toBe(1)
      })

      it('is not taken over from another source', async () => {
        await store({ revision: 2 })
        expect(await store({ revision: 3, source: '//evil.example', answers: { rating: 4 } })).toEqual([
          'conflict',
        ])
        expect((await storage.response(run))?.source).toBe('//shop.example')
      })

      it('that was submitted stays so when a tap is taken back, with what then stands', async () => {
        await store({ type: 'submitted', revision: 2, answers: { rating: 1, why: 'cold' } })
        expect(await store({ type: 'updated', revision: 3, answers: { rating: 4 } })).toEqual(['accepted'])
        expect(await store({ type: 'updated', revision: 1, answers: { rating: 2 } })).toEqual(['duplicate'])
        expect(await storage.response(run)).toMatchObject({
          state: 'submitted',
          criticism: false,
          data: { revision: 3, answers: [{ question: 'rating', value: 4 }] },
        })
      })

      it('that was withdrawn stays so, without its answers', async () => {
        await store({ type: 'submitted', revision: 2 })
        expect(await store({ type: 'withdrawn', revision: 3 })).toEqual(['accepted'])
        expect(await store({ type: 'submitted', revision: 4 })).toEqual(['duplicate'])
        expect(await storage.response(run)).toMatchObject({
          state: 'withdrawn',
          criticism: false,
          data: { answers: [] },
        })
      })
    })

    it('stores a batch as a whole, with a verdict for each in order', async () => {
      const records = [
        record({ run: 'a' }),
        record({ run: 'b' }),
        record({ run: 'a' }),
        record({ run: 'a', answers: { rating: 4 } }),
      ]
      expect(await storage.store(records, 1)).toEqual(['accepted', 'accepted', 'duplicate', 'conflict'])
    })

    describe('a page of responses', () => {
      const ids = async (...given: Parameters<Storage['responses']>): Promise<readonly string[]> =>
        (await storage.responses(...given)).responses.map(({ id }) => id)

      beforeEach(async () => {
        for (const [index, id] of ['a', 'b', 'c', 'd', 'e'].entries()) {
          // b and c came in the same millisecond.
          const context = { place: index % 2 ? 'garden' : 'hall', table: `${index}`, staff: 'Kim' }
          const type = index === 4 ? 'updated' : 'submitted'
          await store({ run: id, context, type }, index === 2 ? 1_001 : 1_000 + index)
        }
      })

      it('is newest first', async () => {
        expect(await ids({}, { limit: 10 })).toEqual(['e', 'd', 'c', 'b', 'a'])
      })

      it('goes on where the last one ended, without a gap or a repeat', async () => {
        const found: string[] = []
        let after: Parameters<Storage['responses']>[1]['after']
        do {
          const page = await storage.responses({}, { limit: 2, ...(after && { after }) })
          found.push(...page.responses.map(({ id }) => id))
          after = page.next
        } while (after)
        expect(found).toEqual(['e', 'd', 'c', 'b', 'a'])
      })

      it('has no next one when it is the last', async () => {
        expect((await storage.responses({}, { limit: 5 })).next).toBeUndefined()
      })

      it.each([
        [{ place: 'garden' }, ['d', 'b']],
        [{ place: 'hall', table: '2' }, ['c']],
        [{ staff: 'Kim', states: ['partial'] }, ['e']],
        [{ states: ['submitted', 'withdrawn'] }, ['d', 'c', 'b', 'a']],
        [{ from: 1_001, before: 1_003 }, ['c', 'b']],
        [{ prompt: 'table-check' }, []],
        [{ audience: 'external', prompt: 'how-did-we-do', from: 1_004 }, ['e']],
        [{ place: "garden' OR 1=1 --" }, []],
      ] as const)('takes only what fits %j', async (filter, expected) => {
        expect(await ids(filter, { limit: 10 })).toEqual(expected)
      })
    })

    it('counts by prompt and headline, without what was withdrawn', async () => {
      for (const [id, rating, type] of [
        ['a', 1, 'submitted'],
        ['b', 1, 'updated'],
        ['c', 4, 'submitted'],
        ['d', 2, 'withdrawn'],
      ] as const) {
        await store({ run: id, answers: { rating }, type })
      }
      const common = { prompt: 'how-did-we-do', audience: 'external', call: 0 }
      expect(await talliesOf(storage)).toEqual([
        { ...common, headline: { value: 1, label: 'Poor' }, responses: 2, unfinished: 1, criticism: 2 },
        {
          ...common,
          headline: { value: 4, label: 'Outstanding' },
          responses: 1,
          unfinished: 0,
          criticism: 0,
        },
      ])
    })

    it('leaves marked responses out of the counts, and says how many', async () => {
      await store({ run: 'a', answers: { rating: 4 } })
      const events = [marked({ run: 'b' }), marked({ run: 'c' }, []), marked({ run: 'd', type: 'withdrawn' })]
      await storage.store(
        events.map((event) => recordOf(event, prompts)),
        1,
      )
      expect(await talliesOf(storage)).toMatchObject([
        { headline: { value: 1 }, responses: 1 },
        { headline: { value: 4 }, responses: 1 },
        { headline: undefined, responses: 0, leftOut: 1 },
      ])
    })

    onceContract({ storage: () => storage, store })
    it('counts showings and how many of them were answered', async () => {
      const events = [
        ran('shown', { run: 'a' }),
        ran('shown', { run: 'b' }),
        ran('dismissed', { run: 'b' }),
        said({ run: 'a' }),
        said({ run: 'c' }),
      ]
      await storage.store(
        events.map((event) => recordOf(event, prompts)),
        1,
      )
      expect(await showingsOf(storage)).toEqual([{ prompt: 'how-did-we-do', shown: 2, answered: 1 }])
    })

    it('takes each fact of a run once, in whatever order they come', async () => {
      const shown = recordOf(ran('shown', { run }), prompts)
      const dismissed = recordOf(ran('dismissed', { run }), prompts)
      expect(await storage.store([dismissed, shown, shown, dismissed], 1)).toEqual([
        'accepted',
        'accepted',
        'duplicate',
        'duplicate',
      ])
      const foreign = recordOf(ran('shown', { run, source: '//evil.example' }), prompts)
      expect(await storage.store([foreign], 1)).toEqual(['conflict'])
    })

    it('keeps when each device was last heard, and a number of devices that a house has', async () => {
      const kiosk = { name: 'door', prompt: 'how-did-we-do', open: true }
      await storage.beat({ ...kiosk, heardAt: 1 })
      await storage.beat({ ...kiosk, name: 'bar', place: 'linden', open: false, heardAt: 2 })
      await storage.beat({ ...kiosk, heardAt: 3 })
      expect(await storage.kiosks()).toEqual([
        { ...kiosk, name: 'bar', place: 'linden', open: false, heardAt: 2 },
        { ...kiosk, heardAt: 3 },
      ])
      for (let index = 0; index < 200; index++)
        await storage.beat({ ...kiosk, name: `n-${index}`, heardAt: 86_400_010 + index })
      const names = (await storage.kiosks()).map(({ name }) => name)
      expect(names).toHaveLength(200)
      expect(names).not.toContain('bar')
    })

    it('C49 keeps of the story of a case whose answer was taken back what was done, without words', async () => {
      const how = { email: 'ada@example.org' }
      await store({ run: 'r', answers: { rating: 1, why: 'A canary.', may: 'yes', how } })
      await openCases(storage, 1)
      const tell = (deed: CaseDeed) => actOnCase(storage, 'r', { at: 2, by: 'Rosa', deed })
      await tell({ type: 'took', owner: 'Rosa' })
      await tell({ type: 'noted', words: 'A canary.' })
      await tell({ type: 'contacted', way: 'phone', words: 'A canary.' })
      await tell({
        type: 'resolved',
        answer: 'A canary.',
        cause: 'time',
        change: 'One more cook.',
        ways: 'A canary.',
      })
      await store({ run: 'r', revision: 9, type: 'withdrawn' })
      expect((await storage.listening.caseEvents('r')).map(({ deed }) => deed)).toEqual([
        { type: 'took', owner: 'Rosa' },
        { type: 'noted', words: '' },
        { type: 'contacted', way: 'phone', words: '' },
        { type: 'resolved', answer: '', cause: 'time', change: 'One more cook.' },
      ])
    })

    it('C60 keeps devices of one name apart by their sites', async () => {
      const kiosk = { name: 'door', prompt: 'how-did-we-do', open: true }
      const day = Date.now() + 86_400_000 // later than the migrations
      const nobody = { ...kiosk, heardAt: day }
      const cafe = { ...kiosk, site: 'cafe.example', place: 'linden', heardAt: day + 1 }
      const shop = { ...kiosk, site: 'shop.example', open: false, heardAt: day + 2 }
      for (const one of [shop, nobody, cafe]) expect(await storage.beat(one)).toBe(true)
      expect(await storage.kiosks()).toEqual([nobody, cafe, shop])
      expect(await storage.kiosks('shop.example')).toEqual([shop])
      // Names that somebody makes up for one site take no room of another's.
      for (let index = 0; index < 199; index++)
        await storage.beat({ ...cafe, name: `n-${index}`, heardAt: day + 3 })
      expect(await storage.beat({ ...cafe, name: 'more' })).toBe(false)
      expect(await storage.beat({ ...shop, name: 'more' })).toBe(true)
      expect(await storage.kiosks('cafe.example')).toHaveLength(200)
      expect(await storage.kiosks('shop.example')).toHaveLength(2)
      expect(await storage.kiosks('nobody.example')).toEqual([])
    })

    it('knows what became of a call, and of nothing else', async () => {
      const tableCheck = prompts.get('table-check')
      const call = { ...(tableCheck && { prompt: tableCheck }), answers: { state: 'someone' } }
      await store({ run: 'call', ...call })
      await store({ run: 'no-call', ...call, answers: { state: 'good' } })
      expect(await storage.callState('call')).toBe('sent')
      expect(await storage.callState('no-call')).toBeUndefined()
      expect(await storage.callState('nobody')).toBeUndefined()
      expect(await storage.markCall('no-call', 'seen', 1)).toBeUndefined()
      expect(await storage.markCall('call', 'seen', 1)).toBe('seen')
      expect(await storage.markCall('call', 'done', 2)).toBe('done')
      expect(await storage.markCall('call', 'seen', 3)).toBe('done')
      expect(await storage.reopenCall('call', 3, 4)).toBe(false)
      expect(await storage.reopenCall('no-call', 0, 4)).toBe(false)
      expect(await storage.reopenCall('call', 2, 4)).toBe(true)
      expect(await storage.callState('call')).toBe('seen')
      expect(await storage.reopenCall('call', 0, 5)).toBe(false)
      await store({ run: 'call', ...call, type: 'withdrawn', revision: 9 })
      expect(await storage.callState('call')).toBeUndefined()
    })

    keepingContract({ storage: () => storage, store })
    webhookContract({ storage: () => storage, store })
    alertContract({ storage: () => storage, store })
    retentionContract({ storage: () => storage, store })

    it('keeps settings', async () => {
      expect(await storage.setting('colour')).toBeUndefined()
      await storage.setSetting('colour', 'green')
      await storage.setSetting('colour', 'blue')
      expect(await storage.setting('colour')).toBe('blue')
    })

    it('changes a setting only where the one before still stands, so that two at once lose nothing', async () => {
      expect(await storage.replaceSetting('mood', 'calm', 'glad')).toBe(false)
      expect(await storage.replaceSetting('mood', undefined, 'calm')).toBe(true)
      expect(await storage.replaceSetting('mood', undefined, 'loud')).toBe(false)
      expect(await storage.replaceSetting('mood', 'calm', 'glad')).toBe(true)
      expect(await storage.setting('mood')).toBe('glad')
      const add = (name: string) =>
        changeSetting(storage, 'list', (text) => JSON.stringify([...JSON.parse(text ?? '[]'), name]))
      const names = Array.from({ length: 12 }, (_, index) => `n${index}`)
      await Promise.all(names.map(add))
      expect(JSON.parse((await storage.setting('list')) ?? '[]').sort()).toEqual([...names].sort())
      await changeSetting(storage, 'list', () => undefined)
      expect(JSON.parse((await storage.setting('list')) ?? '[]')).toHaveLength(12)
    })

    it('knows a session until it ends', async () => {
      await storage.addSession('one', 100)
      await storage.addSession('two', 300)
      expect(await storage.session('one', 99)).toEqual({})
      expect(await storage.session('one', 100)).toBeUndefined()
      expect(await storage.session('two', 100)).toEqual({})
      await storage.removeSession('two')
      expect(await storage.session('two', 100)).toBeUndefined()
      await storage.addSession('three', 300)
      await storage.removeSessions()
      expect(await storage.session('three', 100)).toBeUndefined()
    })

    peopleContract(() => storage)
    drawsContract(() => storage)

    it('can be asked whether it takes a write', async () => {
      await expect(storage.probe(1)).resolves.toBeUndefined()
      await expect(storage.probe(2)).resolves.toBeUndefined()
    })

    it('says that it is unavailable once it is closed', async () => {
      await storage.close()
      await storage.close()
      await expect(store({})).rejects.toMatchObject({ name: 'StorageUnavailable' })
      await expect(storage.responses({}, { limit: 1 })).rejects.toMatchObject({ name: 'StorageUnavailable' })
    })
  })
}
