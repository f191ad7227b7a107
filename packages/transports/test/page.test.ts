import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { indexedDbQueue } from '../src/indexed-db-queue.ts'
import { browserPage } from '../src/page.ts'
import { turns } from './clock.ts'

/** Puts a window, as far as an outbox needs one, where it belongs. */
function stubWindow() {
  const window = new EventTarget()
  const document = Object.assign(new EventTarget(), { hidden: false })
  const add = vi.fn(window.addEventListener.bind(window))
  const remove = vi.fn(window.removeEventListener.bind(window))
  vi.stubGlobal('addEventListener', add)
  vi.stubGlobal('removeEventListener', remove)
  vi.stubGlobal('document', document)
  const fire = (type: string, parts: object = {}, target: EventTarget = window) =>
    target.dispatchEvent(Object.assign(new Event(type), parts))
  return { document, fire, add, remove }
}

afterEach(() => void vi.unstubAllGlobals())

describe('onWake', () => {
  test('wakes when the network is back, with hurry, also in a hidden page', () => {
    const { document, fire } = stubWindow()
    const wake = vi.fn()
    browserPage.onWake(wake)
    fire('online')
    document.hidden = true
    fire('online')
    expect(wake.mock.calls).toEqual([[true], [true]])
  })

  test('wakes when the page is seen again or restored, and not when it is loaded or hidden', () => {
    const { document, fire } = stubWindow()
    const wake = vi.fn()
    browserPage.onWake(wake)
    fire('pageshow', { persisted: false })
    document.hidden = true
    fire('visibilitychange')
    expect(wake).not.toHaveBeenCalled()
    document.hidden = false
    fire('visibilitychange')
    fire('pageshow', { persisted: true })
    expect(wake.mock.calls).toEqual([[false], [false]])
  })

  test('leaves no listener behind, and uses none that would keep the page from being restored', () => {
    const { fire, add, remove } = stubWindow()
    const wake = vi.fn()
    browserPage.onWake(wake)()
    for (const type of ['online', 'pageshow', 'visibilitychange']) fire(type)
    expect(wake).not.toHaveBeenCalled()
    expect(remove.mock.calls).toEqual(add.mock.calls)
    expect(add.mock.calls.map(([type]) => type)).not.toContain('unload')
    expect(add.mock.calls.map(([type]) => type)).not.toContain('beforeunload')
  })

  test('does nothing where there is no page', () => {
    expect(() => browserPage.onWake(() => {})()).not.toThrow()
  })
})

describe('alone', () => {
  test('runs the work once at a time for one name, and not at all while another is at it', async () => {
    const ran: string[] = []
    let end = () => {}
    const first = browserPage.alone('page-test', async () => {
      ran.push('first')
      await new Promise<void>((resolve) => (end = resolve))
    })
    await turns()
    await browserPage.alone('page-test', async () => ran.push('second'))
    await browserPage.alone('page-test-other', async () => ran.push('other'))
    end()
    await first
    await browserPage.alone('page-test', async () => ran.push('third'))
    expect(ran).toEqual(['first', 'other', 'third'])
  })

  test('runs the work all the same where there are no locks, or where they refuse', async () => {
    const refuse = () => Promise.reject(new DOMException('sandboxed', 'SecurityError'))
    const throwing = {
      get locks() {
        throw new DOMException('sandboxed', 'SecurityError')
      },
    }
    for (const navigator of [undefined, {}, { locks: { request: refuse } }, throwing]) {
      vi.stubGlobal('navigator', navigator)
      const work = vi.fn(async () => {})
      await browserPage.alone('page-test', work)
      expect(work).toHaveBeenCalledOnce()
    }
  })

  test('S15 one at a time also where there are no locks, by the database', async () => {
    vi.stubGlobal('navigator', undefined)
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
    await indexedDbQueue('page-test').prepare()
    let end = () => {}
    const first = browserPage.alone('page-test', () => new Promise<void>((resolve) => (end = resolve)))
    const second = vi.fn(async () => {})
    await browserPage.alone('page-test', second)
    expect(second).not.toHaveBeenCalled()
    end()
    await first
    await browserPage.alone('page-test', second)
    expect(second).toHaveBeenCalledOnce()
  })

  test('M23 the lock is given back when the page is left or sleeps, and nothing new is begun', async () => {
    for (const type of ['pagehide', 'freeze']) {
      const { fire, document, add, remove } = stubWindow()
      let isLeft = () => false
      let done = false
      const turn = browserPage
        .alone('page-test', (left) => {
          isLeft = left
          return new Promise(() => {})
        })
        .then(() => (done = true))
      await turns()
      expect([isLeft(), done]).toEqual([false, false])
      if (type === 'freeze') fire(type, {}, document)
      else fire(type)
      await turn
      expect(isLeft()).toBe(true)
      const other = vi.fn(async () => {})
      await browserPage.alone('page-test', other)
      expect(other).toHaveBeenCalledOnce()
      expect(remove.mock.calls).toEqual(add.mock.calls)
      expect(add.mock.calls.map(([type]) => type)).not.toContain('unload')
    }
  })

  test('work that fails is not done twice', async () => {
    const work = vi.fn(() => Promise.reject(new Error('mine')))
    await expect(browserPage.alone('page-test', work)).rejects.toThrow('mine')
    expect(work).toHaveBeenCalledOnce()
  })
})
