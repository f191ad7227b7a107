import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { waitVisible } from '../src/triggers/wait-visible.ts'

class FakeDocument extends EventTarget {
  #state = 'visible'
  listeners = 0
  get visibilityState(): string {
    return this.#state
  }
  set visibilityState(state: string) {
    this.#state = state
  }
  override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
    this.listeners++
    super.addEventListener(...given)
  }
  override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
    this.listeners--
    super.removeEventListener(...given)
  }
  become(state: 'visible' | 'hidden'): void {
    this.#state = state
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

let page: FakeDocument
let done: ReturnType<typeof vi.fn<() => void>>

beforeEach(() => {
  vi.useFakeTimers()
  page = new FakeDocument()
  vi.stubGlobal('document', page)
  vi.stubGlobal('Document', FakeDocument)
  done = vi.fn<() => void>()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const nothingIsLeft = (): void => {
  expect([vi.getTimerCount(), page.listeners]).toEqual([0, 0])
}

test('it calls back once, after the wait, and leaves nothing behind', () => {
  waitVisible(5_000, done)
  vi.advanceTimersByTime(4_999)
  expect(done).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(done).toHaveBeenCalledTimes(1)
  nothingIsLeft()
  page.become('hidden')
  page.become('visible')
  vi.runAllTimers()
  expect(done).toHaveBeenCalledTimes(1)
})

test('no wait calls back soon, but not before the caller has the function that ends it', () => {
  waitVisible(0, done)
  expect(done).not.toHaveBeenCalled()
  vi.advanceTimersByTime(0)
  expect(done).toHaveBeenCalledTimes(1)
})

test('hidden time does not count, and visible time is added up', () => {
  waitVisible(5_000, done)
  vi.advanceTimersByTime(3_000)
  page.become('hidden')
  vi.advanceTimersByTime(60_000)
  expect(vi.getTimerCount()).toBe(0)
  page.become('visible')
  vi.advanceTimersByTime(1_000)
  page.become('hidden')
  page.become('visible')
  vi.advanceTimersByTime(999)
  expect(done).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(done).toHaveBeenCalledTimes(1)
})

test('a page that starts hidden or prerendered waits until it is seen', () => {
  page.visibilityState = 'hidden'
  waitVisible(1_000, done)
  vi.advanceTimersByTime(10_000)
  expect(done).not.toHaveBeenCalled()
  page.become('visible')
  vi.advanceTimersByTime(1_000)
  expect(done).toHaveBeenCalledTimes(1)
})

test('the same state told twice starts nothing twice', () => {
  waitVisible(1_000, done)
  vi.advanceTimersByTime(600)
  page.become('visible')
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(400)
  expect(done).toHaveBeenCalledTimes(1)
})

test.each(['visible', 'hidden'] as const)('ended while the page is %s, it never calls back', (state) => {
  const stop = waitVisible(1_000, done)
  page.become(state)
  stop()
  stop()
  page.become('visible')
  vi.runAllTimers()
  expect(done).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

// The browser's timers hold 2^31 - 1 ms, not quite 25 days, and fire at once beyond that.
test('a wait longer than a timer can hold does not end at once', () => {
  waitVisible(30 * 86_400_000, done)
  vi.advanceTimersByTime(86_400_000)
  expect(done).not.toHaveBeenCalled()
})
