import { afterEach, describe, expect, test, vi } from 'vitest'
import { createNews } from '../src/news.ts'

/** A place in the page that events are sent from. */
const place = (isConnected = true): Element & { readonly seen: CustomEvent[] } => {
  const target = Object.assign(new EventTarget(), { isConnected, seen: [] as CustomEvent[] })
  for (const name of ['shown', 'eligible', 'closed'])
    target.addEventListener(`earshot:${name}`, (event) => target.seen.push(event as CustomEvent))
  return target as unknown as Element & { readonly seen: CustomEvent[] }
}
const shown = { run: 'r', prompt: 'lunch' }
const eligible = { prompt: 'lunch', opened: 'self' } as const

afterEach(() => void vi.unstubAllGlobals())

/** What Node tells of mistakes in listeners, as a page tells of them with its `error` event. */
async function mistakesIn(work: () => void): Promise<readonly unknown[]> {
  const before = process.listeners('uncaughtException')
  const mistakes: unknown[] = []
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', (mistake) => void mistakes.push(mistake))
  work()
  await new Promise((resolve) => setTimeout(resolve, 10))
  process.removeAllListeners('uncaughtException')
  for (const listener of before) process.on('uncaughtException', listener)
  return mistakes
}

describe('on', () => {
  test('listeners hear of their event, in the order they came, with the same object as the page', () => {
    const news = createNews()
    const heard: unknown[] = []
    news.on('shown', (detail) => heard.push(['first', detail]))
    news.on('shown', (detail) => heard.push(['second', detail]))
    news.on('closed', () => heard.push('never'))
    const target = place()
    news.tell('shown', shown, target)
    expect(heard).toEqual([
      ['first', shown],
      ['second', shown],
    ])
    expect((heard[0] as unknown[])[1]).toBe(target.seen[0]?.detail)
  })

  test('it gives a function that ends it, safe to call twice', () => {
    const news = createNews()
    const listener = vi.fn()
    const off = news.on('shown', listener)
    off()
    off()
    news.tell('shown', shown, place())
    expect(listener).not.toHaveBeenCalled()
  })

  test('one that ends itself does not disturb the round', () => {
    const news = createNews()
    const heard: string[] = []
    const off = news.on('shown', () => {
      heard.push('first')
      off()
    })
    news.on('shown', () => heard.push('second'))
    news.tell('shown', shown, place())
    expect(heard).toEqual(['first', 'second'])
    news.tell('shown', shown, place())
    expect(heard).toEqual(['first', 'second', 'second'])
  })

  test.each(['constructor', '__proto__', 'toString'])('“%s” is a name like any other', (name) => {
    expect(() => createNews().on(name as 'shown', () => {})()).not.toThrow()
  })

  test('one that throws hurts no other and nothing of ours, and the page sees its mistake', async () => {
    const news = createNews()
    const second = vi.fn()
    news.on('shown', () => {
      throw new Error('a mistake of the page')
    })
    news.on('shown', 'no function' as unknown as () => void)
    news.on('shown', second)
    const target = place()
    const mistakes = await mistakesIn(() => void news.tell('shown', shown, target))
    expect(second).toHaveBeenCalledTimes(1)
    expect(target.seen).toHaveLength(1)
    expect(mistakes).toEqual([new Error('a mistake of the page'), expect.any(TypeError)])
  })
})

describe('in the page', () => {
  test('the event bubbles out of shadow roots; only eligible can be stopped', () => {
    const news = createNews()
    const target = place()
    news.tell('shown', shown, target)
    news.tell('eligible', eligible, target)
    expect(
      target.seen.map(({ type, bubbles, composed, cancelable }) => [type, bubbles, composed, cancelable]),
    ).toEqual([
      ['earshot:shown', true, true, false],
      ['earshot:eligible', true, true, true],
    ])
  })

  test('eligible is false where the page says no', () => {
    const news = createNews()
    const target = place()
    expect(news.tell('eligible', eligible, target)).toBe(true)
    target.addEventListener('earshot:eligible', (event) => event.preventDefault())
    expect(news.tell('eligible', eligible, target)).toBe(false)
  })

  test('from a place that is gone, the document tells it', () => {
    const root = place()
    class FakeDocument {
      get documentElement(): unknown {
        return root
      }
    }
    vi.stubGlobal('Document', FakeDocument)
    vi.stubGlobal('document', new FakeDocument())
    const gone = place(false)
    createNews().tell('closed', shown, gone)
    expect([root.seen.length, gone.seen.length]).toEqual([1, 0])
  })
})

describe('what the page tells', () => {
  test('goes to all who wait for it, until they stop', () => {
    const news = createNews()
    const [one, two] = [vi.fn(), vi.fn()]
    const off = news.onTrack(one)
    news.onTrack(two)
    news.track('bought', { first: true })
    off()
    news.track('paid', {})
    expect(one.mock.calls).toEqual([['bought', { first: true }]])
    expect(two.mock.calls).toEqual([
      ['bought', { first: true }],
      ['paid', {}],
    ])
  })

  test('is kept for those who come later, as far as 50 back', () => {
    const news = createNews()
    for (let index = 0; index < 60; index++) news.track(`event-${index}`, { index })
    const late = vi.fn()
    news.onTrack(late)
    expect(late).toHaveBeenCalledTimes(50)
    expect([late.mock.calls[0], late.mock.lastCall]).toEqual([
      ['event-10', { index: 10 }],
      ['event-59', { index: 59 }],
    ])
  })

  test('one that throws hurts no other', async () => {
    const news = createNews()
    const second = vi.fn()
    news.onTrack(() => {
      throw new Error('ours')
    })
    news.onTrack(second)
    expect(await mistakesIn(() => news.track('bought', {}))).toEqual([new Error('ours')])
    expect(second).toHaveBeenCalledTimes(1)
  })
})
