import type { Trigger } from '@earshot/core/prompt'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createNews, type News } from '../src/news.ts'
import { armTrigger } from '../src/triggers/arm-trigger.ts'

/** A thing in the page that is clicked, inside others. */
class FakeTarget {
  readonly #matches: readonly string[]
  constructor(...matches: readonly string[]) {
    this.#matches = matches
  }
  closest(selector: string): unknown {
    if (/^[.#]?[\w-]+$/.test(selector)) return this.#matches.includes(selector) ? this : null
    throw new DOMException(`'${selector}' is not a valid selector.`, 'SyntaxError')
  }
}

class FakeDocument extends EventTarget {
  get visibilityState(): string {
    return 'visible'
  }
  click(target: unknown): void {
    const event = new Event('click')
    Object.defineProperty(event, 'target', { value: target })
    for (const listener of this.#listeners) listener(event)
  }
  #listeners = new Set<(event: Event) => void>()
  override addEventListener(...given: Parameters<EventTarget['addEventListener']>): void {
    if (given[0] === 'click') this.#listeners.add(given[1] as (event: Event) => void)
    super.addEventListener(...given)
  }
  override removeEventListener(...given: Parameters<EventTarget['removeEventListener']>): void {
    this.#listeners.delete(given[1] as (event: Event) => void)
    super.removeEventListener(...given)
  }
  querySelector(selector: string): unknown {
    return new FakeTarget().closest(selector)
  }
}

let page: FakeDocument
let news: News
let fire: ReturnType<typeof vi.fn<() => void>>

beforeEach(() => {
  vi.useFakeTimers()
  page = new FakeDocument()
  vi.stubGlobal('document', page)
  vi.stubGlobal('Document', FakeDocument)
  vi.stubGlobal('Element', FakeTarget)
  news = createNews()
  fire = vi.fn<() => void>()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const arm = (trigger: Trigger): (() => void) => armTrigger(trigger, fire, news.onTrack)

test('manual never fires by itself', () => {
  const stop = arm({ on: 'manual' })
  news.track('x', {})
  page.click(new FakeTarget('#buy'))
  vi.advanceTimersByTime(60_000)
  expect(fire).not.toHaveBeenCalled()
  expect(stop).not.toThrow()
})

test.each([
  ['5s', 5_000],
  [undefined, 0],
  ['soon', 0],
])('load fires once after “%s”', (after, waitMs) => {
  arm({ on: 'load', ...(after && { after }) })
  if (waitMs) vi.advanceTimersByTime(waitMs - 1)
  expect(fire).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(fire).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60_000)
  expect(fire).toHaveBeenCalledTimes(1)
})

describe('click', () => {
  test('each click inside what the selector names, until it is ended', () => {
    const stop = arm({ on: 'click', selector: '#buy' })
    page.click(new FakeTarget('#buy'))
    page.click(new FakeTarget('#cart'))
    page.click(page)
    page.click(new FakeTarget('.x', '#buy'))
    expect(fire).toHaveBeenCalledTimes(2)
    stop()
    page.click(new FakeTarget('#buy'))
    expect(fire).toHaveBeenCalledTimes(2)
  })

  test('without a selector it never fires', () => {
    arm({ on: 'click' })
    page.click(new FakeTarget('#buy'))
    expect(fire).not.toHaveBeenCalled()
  })

  test('a selector that is none throws nothing at the page', () => {
    expect(() => {
      arm({ on: 'click', selector: '##buy' })
      page.click(new FakeTarget('#buy'))
    }).not.toThrow()
    expect(fire).not.toHaveBeenCalled()
  })
})

describe('event', () => {
  test('only the event of that name, each time', () => {
    const stop = arm({ on: 'event', name: 'bought' })
    news.track('seen', {})
    vi.runAllTimers()
    expect(fire).not.toHaveBeenCalled()
    news.track('bought', {})
    vi.runAllTimers()
    news.track('bought', {})
    vi.runAllTimers()
    expect(fire).toHaveBeenCalledTimes(2)
    stop()
    news.track('bought', {})
    vi.runAllTimers()
    expect(fire).toHaveBeenCalledTimes(2)
  })

  test.each([
    [{ first: true, total: 20 }, true],
    [{ total: '20' }, true],
    [{ total: 5 }, false],
    [{}, false],
    [Object.create({ total: 20 }) as object, false],
  ])('where its properties fit: %j', (properties, fires) => {
    arm({ on: 'event', name: 'bought', where: 'total >= 10' })
    news.track('bought', { ...properties })
    vi.runAllTimers()
    expect(fire).toHaveBeenCalledTimes(fires ? 1 : 0)
  })

  test('properties of every object are none of the event', () => {
    arm({ on: 'event', name: 'bought', where: 'constructor or toString' })
    news.track('bought', {})
    vi.runAllTimers()
    expect(fire).not.toHaveBeenCalled()
  })

  test('the wait starts anew with each, and the cancelling event ends it', () => {
    arm({ on: 'event', name: 'served', after: '2m', unless: 'left' })
    news.track('served', {})
    vi.advanceTimersByTime(100_000)
    news.track('served', {})
    vi.advanceTimersByTime(100_000)
    expect(fire).not.toHaveBeenCalled()
    vi.advanceTimersByTime(20_000)
    expect(fire).toHaveBeenCalledTimes(1)

    news.track('served', {})
    news.track('left', {})
    vi.runAllTimers()
    expect(fire).toHaveBeenCalledTimes(1)
    news.track('served', {})
    vi.runAllTimers()
    expect(fire).toHaveBeenCalledTimes(2)
  })

  test('ended during the wait, it never fires', () => {
    const stop = arm({ on: 'event', name: 'served', after: '2m' })
    news.track('served', {})
    stop()
    vi.runAllTimers()
    expect(fire).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })
})

test('the event that cancels ends the wait of any trigger; one that was told before does not', () => {
  news.track('bought', {})
  arm({ on: 'load', after: '5s', unless: 'bought' })
  arm({ on: 'load', after: '7s', unless: 'left' })
  vi.advanceTimersByTime(5_000)
  expect(fire).toHaveBeenCalledTimes(1)
  news.track('left', {})
  vi.advanceTimersByTime(60_000)
  expect(fire).toHaveBeenCalledTimes(1)
})
