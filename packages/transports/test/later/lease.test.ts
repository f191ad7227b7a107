import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { indexedDbQueue } from '../../src/indexed-db-queue.ts'
import { leased } from '../../src/later/lease.ts'
import { recordOf } from '../box.ts'
import { createClock, turns } from '../clock.ts'
import { response } from '../events.ts'

const start = 1_800_000_000_000

describe('S15 the lease, where there are no locks', () => {
  let scope: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
  const record = recordOf(response('a'), 0)
  const queue = () => indexedDbQueue('q', scope)
  beforeEach(async () => {
    scope = { indexedDB: new IDBFactory(), IDBKeyRange }
    await queue().put(record)
  })

  /** Work that goes on until it is told to end. */
  const longWork = () => {
    let end = () => {}
    const work = vi.fn(() => new Promise<void>((resolve) => (end = resolve)))
    return { work, end: () => end() }
  }

  test('one at a time, whoever comes first, and nothing is left behind', async () => {
    let running = 0
    let most = 0
    let ran = 0
    const work = async () => {
      ran++
      most = Math.max(most, ++running)
      await turns(30)
      running--
    }
    await Promise.all(Array.from({ length: 6 }, () => leased('q', work, { scope })))
    expect([most, ran]).toEqual([1, 1])
    await leased('q', work, { scope })
    expect(ran).toBe(2)
    expect(await queue().all()).toEqual([record])
  })

  test('S14 what a holder that sleeps or has crashed holds ends after 30 s', async () => {
    let time = start
    const now = () => time
    const first = longWork()
    const holding = leased('q', first.work, { scope, now })
    await vi.waitFor(() => expect(first.work).toHaveBeenCalled())
    const second = vi.fn(async () => {})
    time += 29_999
    await leased('q', second, { scope, now })
    expect(second).not.toHaveBeenCalled()
    time += 1
    const third = longWork()
    const taking = leased('q', third.work, { scope, now })
    await vi.waitFor(() => expect(third.work).toHaveBeenCalled())
    // The first wakes up and leaves; what is not its own any more stays.
    first.end()
    await holding
    await leased('q', second, { scope, now })
    expect(second).not.toHaveBeenCalled()
    third.end()
    await taking
  })

  test('I14 an end further ahead than 60 s was written before the clock was set back', async () => {
    const first = longWork()
    const holding = leased('q', first.work, { scope, now: () => start })
    await vi.waitFor(() => expect(first.work).toHaveBeenCalled())
    const second = vi.fn(async () => {})
    await leased('q', second, { scope, now: () => start - 30_000 })
    expect(second).not.toHaveBeenCalled()
    await leased('q', second, { scope, now: () => start - 30_001 })
    expect(second).toHaveBeenCalledOnce()
    first.end()
    await holding
  })

  test('where there is no database none is made, and the work is done', async () => {
    const work = vi.fn(async () => {})
    await leased('other', work, { scope })
    expect((await scope.indexedDB.databases()).map(({ name }) => name)).toEqual(['q'])
    const throwing = {
      get indexedDB(): IDBFactory {
        throw new DOMException('sandboxed', 'SecurityError')
      },
    }
    await leased('q', work, { scope: throwing })
    expect(work).toHaveBeenCalledTimes(2)
  })

  test('S2 where it never opens the work is done after 1.5 s', async () => {
    const clock = createClock()
    const work = vi.fn(async () => {})
    const indexedDB = { open: () => ({}) } as unknown as IDBFactory // as WebKit's has been seen to do
    const done = leased('q', work, { scope: { indexedDB }, setTimer: clock.setTimer })
    await clock.advance(1_499)
    expect(work).not.toHaveBeenCalled()
    await clock.advance(1_501)
    await done
    expect(work).toHaveBeenCalledOnce()
  })

  test('work that fails gives it back', async () => {
    await expect(leased('q', () => Promise.reject(new Error('mine')), { scope })).rejects.toThrow('mine')
    expect(await queue().all()).toEqual([record])
  })

  test('it is no record, and makes no room', async () => {
    const { work, end } = longWork()
    const holding = leased('q', work, { scope })
    await vi.waitFor(() => expect(work).toHaveBeenCalled())
    expect(await queue().all()).toHaveLength(2)
    end()
    await holding
    expect(await queue().all()).toEqual([record])
  })
})
