import type { Trigger } from '@earshot/core/prompt'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createNews, type News } from '../src/news.ts'
import { armTrigger } from '../src/triggers/arm-trigger.ts'
import { fakeStorage } from './fakes.ts'

class FakeDocument extends EventTarget {
  #state = 'visible'
  get visibilityState(): string {
    return this.#state
  }
  show(state: string): void {
    this.#state = state
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

let page: FakeDocument
let news: News
let fired: number
let site: ReturnType<typeof fakeStorage>
let path: string

beforeEach(() => {
  vi.useFakeTimers()
  site = fakeStorage()
  fired = 0
  path = '/thanks'
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Loads a page of the site and arms the trigger in it. */
function load(trigger: Trigger, consent: 'granted' | 'required' = 'required'): () => void {
  page = new FakeDocument()
  news = createNews()
  vi.stubGlobal('document', page)
  vi.stubGlobal('Document', FakeDocument)
  vi.stubGlobal('location', { pathname: path })
  vi.stubGlobal('localStorage', site.storage)
  return armTrigger(trigger, () => void fired++, news.onTrack, { consent }, 'lunch')
}
/** The page is left, as a browser does it when it is loaded again. */
const leave = (): void => {
  page.show('hidden')
  vi.clearAllTimers()
}
const after = (seconds: number): number => {
  vi.advanceTimersByTime(seconds * 1_000)
  return fired
}
const tenSeconds: Trigger = { on: 'load', after: '10s' }

test('a wait goes on where the page is loaded again, and is forgotten when it is over', () => {
  load(tenSeconds, 'granted')
  after(7)
  leave()
  load(tenSeconds, 'granted')
  expect([after(2.9), after(0.2)]).toEqual([0, 1])
  leave()
  load(tenSeconds, 'granted')
  expect([after(9.9), after(0.2)]).toEqual([1, 2])
  expect(site.kept.get('earshot')).toContain('"waits":{}')
})

test('time while the page is hidden does not count, loaded again or not', () => {
  load(tenSeconds, 'granted')
  after(4)
  page.show('hidden')
  after(100)
  page.show('visible')
  after(4)
  leave()
  load(tenSeconds, 'granted')
  expect([after(1.9), after(0.2)]).toEqual([0, 1])
})

test('without consent nothing is written, and it begins anew', () => {
  load(tenSeconds)
  after(7)
  leave()
  expect([...site.kept]).toEqual([])
  load(tenSeconds)
  expect([after(9.9), after(0.2)]).toEqual([0, 1])
})

test('it begins anew on another page, and in another visit', () => {
  load(tenSeconds, 'granted')
  after(7)
  leave()
  path = '/other'
  load(tenSeconds, 'granted')
  expect(after(9)).toBe(0)
  leave()
  vi.advanceTimersByTime(1_900_000)
  load(tenSeconds, 'granted')
  expect([after(9.9), after(0.2)]).toEqual([0, 1])
})

test('what waits after an event goes on without it, unless the event that cancels it comes', () => {
  const trigger: Trigger = { on: 'event', name: 'paid', after: '10s', unless: 'refunded' }
  load(trigger, 'granted')
  news.track('paid', {})
  after(7)
  leave()
  load(trigger, 'granted')
  expect([after(2.9), after(0.2), after(60)]).toEqual([0, 1, 1])
  news.track('paid', {})
  after(7)
  leave()
  load(trigger, 'granted')
  news.track('refunded', {})
  expect(after(60)).toBe(1)
  leave()
  load(trigger, 'granted')
  expect(after(60)).toBe(1)
})

test('the event that comes again lets it begin anew, once', () => {
  const trigger: Trigger = { on: 'event', name: 'paid', after: '10s' }
  load(trigger, 'granted')
  news.track('paid', {})
  after(7)
  leave()
  load(trigger, 'granted')
  news.track('paid', {})
  expect([after(9.9), after(0.2), after(60)]).toEqual([0, 1, 1])
})

test('disarmed, nothing of it is kept', () => {
  load(tenSeconds, 'granted')
  after(7)
  leave()
  load(tenSeconds, 'granted')()
  expect(after(60)).toBe(0)
  load(tenSeconds, 'granted')
  expect([after(9.9), after(0.2)]).toEqual([0, 1])
})
