import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BeaconOptions, beaconTransport } from '../src/beacon.ts'
import { transportSuite } from './contract-suite.ts'
import { response, shown } from './events.ts'
import { createCollector, type Server } from './server.ts'

/** `navigator.sendBeacon` as browsers have it: a method that says whether the body was queued. */
function stubBeacon(answer: boolean | Error = true) {
  const sent: { readonly url: string; readonly text: unknown }[] = []
  const navigator = {
    sendBeacon(url: string, text: unknown) {
      if (this !== navigator) throw new TypeError('Illegal invocation')
      if (answer instanceof Error) throw answer
      if (answer) sent.push({ url, text })
      return answer
    },
  }
  vi.stubGlobal('navigator', navigator)
  return sent
}

const unconfirmed = { status: 'unconfirmed' }

afterEach(() => void vi.unstubAllGlobals())

describe('beaconTransport', () => {
  const send = (batch = [response('a')]) => beaconTransport({ url: '/v1/events', key: 'pk_1' }).send(batch)

  test('queues the batch as text, in this very task, and never calls that a delivery', async () => {
    const sent = stubBeacon()
    const batch = [shown('a'), response('a')]
    const sending = send([response('a')])
    expect(sent).toHaveLength(1)
    expect(await sending).toEqual(unconfirmed)
    await beaconTransport({ url: '/v1/events' }).send(batch)
    expect(sent.map(({ url }) => url)).toEqual(['/v1/events?key=pk_1', '/v1/events'])
    // A string, which goes out as text/plain and needs no preflight; a Blob of JSON would need one.
    expect(JSON.parse(sent[1]?.text as string)).toEqual(batch)
  })

  test('is retryable where the browser has not taken it', async () => {
    stubBeacon(false)
    expect(await send()).toEqual({ status: 'retryable', reason: 'refused' })
    stubBeacon(new TypeError('Beacons are only supported over HTTP(S).'))
    expect(await send()).toEqual({ status: 'retryable', reason: 'threw' })
    vi.stubGlobal('navigator', {})
    expect(await send()).toEqual({ status: 'retryable', reason: 'threw' })
    vi.stubGlobal('navigator', undefined)
    expect(await send()).toEqual({ status: 'retryable', reason: 'threw' })
  })

  test('takes 64 KiB, counted in UTF-8, and refuses a byte more for good', async () => {
    const sent = stubBeacon()
    const empty = Buffer.byteLength(JSON.stringify([response('a', 1, 'submitted', '')]))
    const sized = (bytes: number) => [response('a', 1, 'submitted', `é${'x'.repeat(bytes - empty - 2)}`)]
    expect(await send(sized(65_536))).toEqual(unconfirmed)
    expect(await send(sized(65_537))).toEqual({
      status: 'rejected',
      code: 'too-large',
      message: 'too-large',
    })
    expect(sent.map(({ text }) => Buffer.byteLength(text as string))).toEqual([65_536])
  })

  test('wants an address it can use', () => {
    expect(() => beaconTransport({ url: 'javascript:alert(1)' })).toThrow(/^beaconTransport: /)
    expect(() => beaconTransport(undefined as unknown as BeaconOptions)).toThrow(TypeError) // wrong on purpose
  })
})

describe('beaconTransport and a real server', () => {
  let server: Server
  beforeEach(async () => {
    server = await createCollector()
  })
  afterEach(() => server.close())

  transportSuite(
    'beaconTransport',
    () => {
      let working = true
      const posts: Promise<unknown>[] = []
      // Queued now, posted later, and nobody sees the reply: what a browser does.
      vi.stubGlobal('navigator', {
        sendBeacon(url: string, text: string) {
          if (working) posts.push(fetch(url, { method: 'POST', body: text, keepalive: true }))
          return working
        },
      })
      const transport = beaconTransport({ url: server.url })
      return {
        transport: {
          ...transport,
          async send(batch) {
            const result = await transport.send(batch)
            await Promise.all(posts)
            return result
          },
        },
        received: () => [...server.stored],
        setWorking(value) {
          working = value
        },
      }
    },
    'unconfirmed',
  )
})
