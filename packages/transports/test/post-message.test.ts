import type { EarshotEvent } from '@earshot/core/event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type PostMessageOptions, postMessageTransport } from '../src/post-message.ts'
import { createClock, turns } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import { idsOf, receipt, response, shown, taken } from './events.ts'

const origin = 'https://app.example'
const batch = [response('a')]

/** The page's own window, as far as it is spoken to. */
function stubWindow() {
  const window = new EventTarget()
  const listening = new Set<unknown>()
  vi.stubGlobal('addEventListener', (type: string, hear: EventListener, options: AddEventListenerOptions) => {
    window.addEventListener(type, hear, options)
    listening.add(hear)
    options.signal?.addEventListener('abort', () => listening.delete(hear))
  })
  const say = (data: unknown, from = origin, source: unknown = null) =>
    window.dispatchEvent(Object.assign(new Event('message'), { data, origin: from, source }))
  return { say, listeners: () => listening.size }
}

/** A native object: methods that are found by the number of their arguments, and take text only. */
function createBridge(hear: (message: string) => void = () => {}) {
  const heard: string[] = []
  return {
    heard,
    postMessage(...parts: unknown[]) {
      if (parts.length !== 1 || typeof parts[0] !== 'string') throw new Error('Method not found')
      heard.push(parts[0])
      hear(parts[0])
    },
  }
}

let page: ReturnType<typeof stubWindow>
beforeEach(() => {
  page = stubWindow()
})
afterEach(() => void vi.unstubAllGlobals())

const eventsIn = (message: string | undefined): readonly EarshotEvent[] => JSON.parse(message ?? '').events

describe('postMessageTransport', () => {
  const setUp = (options: Partial<PostMessageOptions> = {}) => {
    const clock = createClock()
    const target = createBridge()
    const transport = postMessageTransport({ target, origin, setTimer: clock.setTimer, ...options })
    return { clock, target, transport }
  }

  test('tells an app, as one text and in this very task', async () => {
    const { target, transport } = setUp()
    const sending = transport.send(batch)
    expect(JSON.parse(target.heard[0] ?? '')).toEqual({ type: 'earshot.events', events: batch })
    page.say(receipt({ accepted: ['a.1'] }))
    expect(await sending).toEqual(taken(batch))
  })

  test('tells a window, and only one of that origin', async () => {
    const told: unknown[][] = []
    const frame: PostMessageOptions['target'] = {
      get window() {
        return frame
      },
      postMessage: (...parts: unknown[]) => void told.push(parts),
    }
    const { transport } = setUp({ target: frame })
    const sending = transport.send(batch)
    expect(told).toEqual([[expect.stringContaining('a.1'), origin]])
    page.say(receipt({ accepted: ['a.1'] }), origin, null)
    page.say(receipt({ accepted: ['a.1'] }), origin, {})
    expect(page.listeners()).toBe(1)
    page.say(JSON.stringify(receipt({ duplicate: ['a.1'] })), origin, frame)
    expect(await sending).toEqual({ status: 'delivered', receipt: receipt({ duplicate: ['a.1'] }) })
    expect(page.listeners()).toBe(0)
  })

  test('believes no reply of another origin, and none that does not name every event', async () => {
    const { clock, transport } = setUp()
    const sending = transport.send([shown('a'), ...batch])
    const whole = receipt({ accepted: ['a.shown', 'a.1'] })
    for (const from of ['https://evil.example', `${origin}.evil.example`, 'http://app.example', 'null', ''])
      page.say(whole, from)
    page.say(whole, origin, {})
    const odd = [
      undefined,
      null,
      'ok',
      '{"accepted":["a.1"',
      7,
      [],
      { accepted: ['a.1'] },
      { accepted: 'a.1' },
    ]
    for (const data of odd) page.say(data)
    page.say({ type: 'earshot.events', events: [shown('a'), ...batch] })
    await clock.advance(10_000)
    expect(await sending).toEqual({ status: 'retryable', reason: 'timeout' })
    expect([page.listeners(), clock.timers()]).toEqual([0, 0])
  })

  test('is rejected by a receipt that refuses one', async () => {
    const { transport } = setUp()
    const sending = transport.send([response('a'), response('b')])
    const rejected = [{ id: 'b.1', code: 'too-long', message: 'An answer is too long.' }]
    page.say(receipt({ accepted: ['a.1'], rejected }))
    expect(await sending).toEqual({
      status: 'rejected',
      code: 'too-long',
      message: 'An answer is too long.',
      receipt: receipt({ accepted: ['a.1'], rejected }),
    })
  })

  test('gives each of several batches its own reply', async () => {
    const { transport } = setUp()
    const first = transport.send([response('a')])
    const second = transport.send([response('b')])
    expect(page.listeners()).toBe(2)
    page.say(receipt({ accepted: ['b.1'] }))
    expect(await second).toEqual(taken([response('b')]))
    page.say(receipt({ accepted: ['a.1'] }))
    expect(await first).toEqual(taken([response('a')]))
  })

  test('is retryable where there is nobody to tell', async () => {
    const threw = { status: 'retryable', reason: 'threw' }
    const target = undefined as unknown as PostMessageOptions['target'] // opened in a browser, not in the app
    expect(await setUp({ target }).transport.send(batch)).toEqual(threw)
    const strict = { postMessage: (message: string) => createBridge().postMessage(message, 1) }
    const { clock, transport } = setUp({ target: strict })
    expect(await transport.send(batch)).toEqual(threw)
    expect([page.listeners(), clock.timers()]).toEqual([0, 0])
  })

  test('takes what a WebKit handler answers at once, and waits where it answers something else', async () => {
    const handler = (answer: Promise<unknown>) => setUp({ target: { postMessage: () => answer } })
    const said = receipt({ accepted: ['a.1'] })
    expect(await handler(Promise.resolve(JSON.stringify(said))).transport.send(batch)).toEqual(taken(batch))
    expect(await handler(Promise.reject(new Error('no'))).transport.send(batch)).toEqual({
      status: 'retryable',
      reason: 'threw',
    })
    const { clock, transport } = handler(Promise.resolve(null))
    const sending = transport.send(batch)
    const flushing = transport.flush(100)
    await clock.advance(100)
    expect(await flushing).toBe(false)
    await clock.advance(9_900)
    expect(await sending).toEqual({ status: 'retryable', reason: 'timeout' })
  })

  test('listens for nothing at rest', async () => {
    const { transport } = setUp()
    await turns()
    expect(page.listeners()).toBe(0)
    expect(await transport.send([])).toMatchObject({ status: 'delivered' })
    expect(page.listeners()).toBe(0)
  })

  test('wants an origin', () => {
    for (const wrong of [
      '*',
      '',
      'null',
      '/',
      'app.example',
      'https://',
      `${origin}/`,
      `${origin}/a`,
      undefined,
    ])
      expect(() => setUp({ origin: wrong as string }), `${wrong}`).toThrow(/^postMessageTransport: /) // wrong on purpose
    for (const fine of [origin, 'http://localhost:8080', 'capacitor://localhost', 'app+x://a'])
      expect(() => setUp({ origin: fine })).not.toThrow()
  })
})

transportSuite('postMessageTransport', () => {
  const received: string[] = []
  let working = true
  const bridge = createBridge((message) => {
    if (!working) throw new Error('The app is gone.')
    const accepted = idsOf(eventsIn(message))
    received.push(...accepted)
    setTimeout(() => page.say(JSON.stringify(receipt({ accepted }))))
  })
  return {
    transport: postMessageTransport({ target: bridge, origin, timeoutMs: 500 }),
    received: () => received,
    setWorking(value) {
      working = value
    },
  }
})
