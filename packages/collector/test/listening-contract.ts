import { presets } from '@earshot/presets'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Case, CaseEvent } from '../src/cases/case.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import type { Storage } from '../src/storage/port.ts'
import { ran, type Said, said } from './test-events.ts'

const prompts = new Map(presets.map((prompt) => [prompt.id, prompt]))
const tableCheck = prompts.get('table-check')
const dayMs = 86_400_000

const draft: Omit<Case, 'number'> = {
  id: 'a',
  kind: 'complaint',
  severity: 3,
  contact: true,
  prompt: 'complaint',
  place: 'Linden',
  state: 'new',
  openedAt: 1_000,
  dueAt: 2_000,
  reopened: 0,
}
const event: CaseEvent = { at: 1_500, by: 'Rosa', deed: { type: 'took', owner: 'Rosa' } }

/** What every database must do for the owner's pages. `open` gives an empty one. */
export function listeningContract(name: string, open: () => Promise<Storage>): void {
  describe(`${name}: what the owner's pages keep`, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())
    const store = (what: Said, now: number) => storage.store([recordOf(said(what), prompts)], now)

    const openCase = async (one: Omit<Case, 'number'>) => {
      const [opened] = await storage.listening.openCases([one])
      if (!opened) throw new Error('no case was given')
      return opened
    }

    it('knows the days on which responses came, and which of them changed', async () => {
      await store({ run: 'a', type: 'updated' }, 3 * dayMs + 5)
      await store({ run: 'b' }, 3 * dayMs + 9)
      await store({ run: 'c' }, 7 * dayMs)
      expect(await storage.listening.days()).toEqual([3, 7])
      // In the hour before, somebody may have been asked who has answered now.
      expect(await storage.listening.daysChanged(7 * dayMs)).toEqual([6, 7])
      // A later answer changes the day on which the response began.
      await store({ run: 'a', revision: 9 }, 8 * dayMs)
      expect(await storage.listening.daysChanged(8 * dayMs)).toEqual([2, 3])
    })

    it('keeps the figures of a day, and forgets them where they are counted anew', async () => {
      await storage.listening.keepDigest({ day: 3, madeAt: 1 }, 'one')
      await storage.listening.keepDigest({ day: 3, madeAt: 2 }, 'two')
      expect(await storage.listening.digests()).toEqual([{ day: 3, madeAt: 2 }])
      expect(await storage.listening.digest(3)).toBe('two')
      expect(await storage.listening.digest(4)).toBeUndefined()
    })

    it('counts who was shown a prompt, and how far they came', async () => {
      const runs = ['a', 'b', 'c'].map((run) => recordOf(ran('shown', { run }), prompts))
      await storage.store([...runs, recordOf(ran('dismissed', { run: 'c' }), prompts)], 10)
      await store({ run: 'a' }, 11)
      await store({ run: 'b', type: 'updated' }, 11)
      expect(await storage.listening.shownRuns(10, 11)).toEqual([
        { prompt: 'how-did-we-do', shown: 3, dismissed: 1, answered: 2, repeats: 0, finished: 1 },
      ])
      expect(await storage.listening.shownRuns(11, 12)).toEqual([])
    })

    it('lists calls, oldest first, with who knows of them', async () => {
      const call = (run: string, now: number) =>
        store({ run, ...(tableCheck && { prompt: tableCheck }), answers: { state: 'someone' } }, now)
      await call('b', 20)
      await call('a', 10)
      await store({ run: 'no-call' }, 15)
      await storage.markCall('a', 'seen', 30)
      const calls = await storage.listening.calls(10)
      expect(calls.map(({ response, state, at }) => [response.id, state, at])).toEqual([
        ['a', 'seen', 30],
        ['b', 'sent', 20],
      ])
      expect(await storage.listening.calls(11)).toHaveLength(1)
    })

    it('lists critical responses in the order in which they changed', async () => {
      await store({ run: 'b', answers: { rating: 1 } }, 10)
      await store({ run: 'a', answers: { rating: 2 } }, 10)
      await store({ run: 'fine', answers: { rating: 4 } }, 10)
      await store({ run: 'c', answers: { rating: 1 } }, 12)
      const ids = async (since: number, after: string | undefined, limit = 9) =>
        (await storage.listening.critical(since, after, limit)).map(({ id }) => id)
      expect(await ids(10, undefined)).toEqual(['a', 'b', 'c'])
      expect(await ids(10, undefined, 1)).toEqual(['a'])
      expect(await ids(10, 'a')).toEqual(['b', 'c'])
      expect(await ids(11, undefined)).toEqual(['c'])
    })

    it('opens a case once, and counts them', async () => {
      expect(await openCase(draft)).toEqual({ case: { ...draft, number: 1 }, opened: true })
      const both = [{ ...draft, severity: 1 } as const, { ...draft, id: 'b' }]
      expect(await storage.listening.openCases(both)).toEqual([
        { case: { ...draft, number: 1 }, opened: false },
        { case: { ...draft, id: 'b', number: 2 }, opened: true },
      ])
      expect(await storage.listening.caseCounts(0)).toEqual({ new: 2 })
    })

    it('lets one of two people act at the same moment', async () => {
      const { case: item } = await openCase(draft)
      const taken = { ...item, owner: 'Rosa' }
      expect(await storage.listening.addCaseEvent(taken, event, 0)).toBe(true)
      expect(await storage.listening.addCaseEvent({ ...item, owner: 'Emil' }, event, 0)).toBe(false)
      expect(await storage.listening.case('a')).toEqual(taken)
      expect(await storage.listening.caseEvents('a')).toEqual([event])
    })

    it('lists cases gravest first, then what is due first', async () => {
      for (const [id, severity, dueAt] of [
        ['late', 3, 5],
        ['soon', 3, 9],
        ['grave', 1, 99],
        ['closed', 1, 1],
      ] as const)
        await openCase({
          ...draft,
          id,
          severity,
          dueAt,
          state: id === 'closed' ? 'resolved' : 'new',
        })
      const list = await storage.listening.cases({
        states: ['new', 'contacted'],
        now: 0,
        order: 'urgent',
        limit: 9,
      })
      expect(list.map(({ id }) => id)).toEqual(['grave', 'late', 'soon'])
      expect(
        await storage.listening.cases({ states: ['resolved'], now: 0, order: 'newest', limit: 9 }),
      ).toHaveLength(1)
      expect(await storage.listening.caseTimes(1_001, 0)).toEqual([])
      expect(await storage.listening.caseTimes(1_000, 0)).toHaveLength(4)
    })

    it('counts all open cases, however many, without what counts as spam', async () => {
      const at = 50
      const spamAsked = { by: 'Rosa', at, before: 'new' as const }
      const late = { ...draft, openedAt: 1, dueAt: 9 }
      expect(await storage.listening.openCounts(at)).toEqual({ open: 0, late: 0, urgent: 0 })
      await storage.listening.openCases([
        ...Array.from({ length: 1_100 }, (_, index) => ({ ...late, id: `late${index}` })),
        { ...late, id: 'reached', state: 'contacted', contactedAt: 8 },
        { ...late, id: 'read', contact: false, readAt: 8 },
        { ...late, id: 'grave', severity: 1, dueAt: 60 },
        { ...late, id: 'closed', state: 'resolved', closedAt: 40 },
        { ...late, id: 'doubted', spamAsked },
      ])
      expect(await storage.listening.openCounts(at)).toEqual({ open: 1_104, late: 1_101, urgent: 1 })
      const next = await storage.listening.openCounts(at + dayMs)
      expect(next).toEqual({ open: 1_103, late: 1_101, urgent: 0 })
      // Every list, count and figure has the same rule.
      const { listening } = storage
      const list = (states: readonly ('new' | 'spam')[], now: number) =>
        listening.cases({ states, now, order: 'newest', limit: 9_999 }).then(({ length }) => length)
      for (const [now, waiting, spam] of [
        [at, 1_103, 0],
        [at + dayMs, 1_102, 1],
      ] as const) {
        expect(await listening.caseCounts(now)).toEqual({
          ...{ new: waiting, contacted: 1, resolved: 1 },
          ...(spam && { spam }),
        })
        expect([
          await list(['new'], now),
          await list(['spam'], now),
          await list(['new', 'spam'], now),
        ]).toEqual([waiting, spam, 1_103])
        const times = await listening.caseTimes(0, now)
        expect(times.filter(({ state }) => state === 'spam')).toHaveLength(spam)
      }
    })

    it('gives the cases of one person, and the late ones, of however many there are', async () => {
      const { listening } = storage
      await listening.openCases([
        ...Array.from({ length: 1_200 }, (_, index) => ({
          ...draft,
          id: `c${index}`,
          openedAt: 1,
          dueAt: 900,
        })),
        { ...draft, id: 'mine', severity: 4 as const, openedAt: 1, dueAt: 20, owner: 'Rosa' },
        { ...draft, id: 'read', severity: 4 as const, openedAt: 1, dueAt: 10, contact: false, readAt: 5 },
      ])
      const mine = { states: ['new'] as const, now: 50, owner: 'Rosa', order: 'urgent' as const, limit: 9 }
      expect((await listening.cases(mine)).map(({ id }) => id)).toEqual(['mine'])
      expect([await listening.openCasesOf('Rosa', 50), await listening.openCasesOf('Kim', 50)]).toEqual([
        1, 0,
      ])
      expect((await listening.lateCases(50, 9)).map(({ id }) => id)).toEqual(['mine'])
      expect(await listening.lateCases(20, 9)).toEqual([])
      expect((await listening.lateCases(1_000, 2_000)).map(({ id }) => id)).toHaveLength(1_201)
    })
    it('counts open cases by state with their age, and the same cause again', async () => {
      const { listening } = storage
      const hourMs = 3_600_000
      const opened = (id: string, hour: number, more: object = {}) =>
        openCase({ ...draft, id, severity: 3, openedAt: hour * hourMs, dueAt: (hour + 24) * hourMs, ...more })
      expect(await listening.openStates(0)).toEqual([])
      await opened('young', 9)
      await opened('old', 12, { severity: 4, openedAt: 2 * hourMs, dueAt: 74 * hourMs })
      await opened('reached', 5, { state: 'contacted', contactedAt: 6 * hourMs })
      await opened('closed', 1, { state: 'resolved', cause: 'time', place: 'Linden' })
      expect(await listening.openStates(0)).toEqual([
        { state: 'new', count: 2, oldestAt: 2 * hourMs },
        { state: 'contacted', count: 1, oldestAt: 5 * hourMs },
      ])
      await opened('again', 8, { state: 'resolved', cause: 'time', place: 'Linden' })
      await opened('elsewhere', 8, { state: 'resolved', cause: 'time', place: 'Shop' })
      await opened('other', 8, { state: 'looked-at', cause: 'price', place: 'Linden' })
      await opened('spam', 8, { state: 'spam', cause: 'time', place: 'Linden' })
      const again = (from: number, hours: number) => listening.causesAgain(from * hourMs, hours * hourMs, 0)
      expect(await again(2, 7)).toEqual({ again: 1, n: 3 })
      expect(await again(0, 7)).toEqual({ again: 1, n: 4 })
      expect(await again(2, 6)).toEqual({ again: 0, n: 3 })
      expect(await again(9, 7)).toEqual({ again: 0, n: 0 })
    })
    it('counts the cases that were open at some times', async () => {
      await openCase({ ...draft, id: 'early', openedAt: 10 })
      await openCase({ ...draft, id: 'open', openedAt: 20 })
      await openCase({ ...draft, id: 'closed', openedAt: 20, state: 'resolved', closedAt: 40 })
      await openCase({ ...draft, id: 'spam', openedAt: 20, state: 'spam' })
      expect(await storage.listening.openCasesAt([19, 20, 39, 40], 0)).toEqual([1, 3, 3, 2])
      expect(await storage.listening.openCasesAt([19, 40], 20)).toEqual([0, 1])
    })

    it('F3-15 tells in how many cases two ways or more were offered, of those that tell', async () => {
      await openCase({ ...draft, openedAt: 10, ways: 2 })
      await openCase({ ...draft, id: 'one', openedAt: 10, ways: 1 })
      await openCase({ ...draft, id: 'none', openedAt: 10 })
      await openCase({ ...draft, id: 'spam', openedAt: 10, ways: 3, state: 'spam' })
      expect(await storage.listening.offeredWays(10, 99)).toEqual({ told: 2, several: 1 })
      expect(await storage.listening.offeredWays(11, 99)).toEqual({ told: 0, several: 0 })
    })

    it('finds the same cause at the same place', async () => {
      await openCase({ ...draft, cause: 'time' })
      await openCase({ ...draft, id: 'b', cause: 'time', place: 'Shop' })
      await openCase({ ...draft, id: 'c', cause: 'time', state: 'spam' })
      const between = { from: 0, before: 9_999 }
      expect(await storage.listening.sameCause('time', 'Linden', between)).toBe(1)
      expect(await storage.listening.sameCause('price', 'Linden', between)).toBe(0)
      expect(await storage.listening.sameCause('time', 'Linden', { from: 0, before: 1_000 })).toBe(0)
    })

    it('forgets the figures of the day, the case and what happened to it with an erased response', async () => {
      await store({ run: 'a' }, 3 * dayMs)
      await store({ run: 'b' }, 4 * dayMs)
      for (const day of [3, 4]) await storage.listening.keepDigest({ day, madeAt: 1 }, 'figures')
      const { case: item } = await openCase(draft)
      await storage.listening.addCaseEvent(item, event, 0)
      await storage.erase(['a'], 1)
      expect(await storage.listening.digests()).toEqual([{ day: 4, madeAt: 1 }])
      expect(await storage.listening.case('a')).toBeUndefined()
      expect(await storage.listening.caseEvents('a')).toEqual([])
    })

    it('keeps actions, newest first', async () => {
      const action = { words: 'Tell the waiting time.', owner: 'Rosa', madeAt: 1, dueAt: 2 }
      const first = await storage.listening.addAction(action)
      const second = await storage.listening.addAction({
        ...action,
        cause: 'time',
        before: { count: 1, n: 9 },
      })
      await storage.listening.changeAction({ ...first, doneAt: 5 })
      expect(await storage.listening.actions()).toEqual([second, { ...first, doneAt: 5 }])
    })
  })
}
