import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type Fate, travelMs, type Weather } from './weather.ts'

/** What the proxy knows of one request to `/v1/events`. It has seen both sides, so it is believed and no client is. */
export interface Passage {
  readonly method: string
  /** The events that were in it, as far as it came in whole. */
  ids: readonly string[]
  bytesIn: number
  /** The events of it that the collector has acknowledged, to the proxy. */
  stored: readonly string[]
  /** The status that went back; 0 while none has. */
  status: number
  /** Whether the whole reply was handed to the connection. */
  replied: boolean
}

/** A network that fails as it is told, with a real collector behind it and pages before it. */
export interface FaultyProxy {
  /** The origin of the collector as pages see it. */
  readonly url: string
  /** The same server by another name, so another origin: where pages come from. */
  readonly site: string
  weather: Weather
  readonly ledger: readonly Passage[]
  /** Requests of events that were sent with POST. */
  posts(): number
  /** Cuts every connection. */
  cut(): void
  close(): Promise<void>
}

export interface ProxyOptions {
  /** The collector's address. */
  readonly collector: string
  /** The HTML at a path of the site, where there is some. */
  page?(path: string, proxy: FaultyProxy): string | undefined
  readonly weather?: Weather
  /** Numbers from 0 up to 1, for losses. */
  readonly random?: () => number
  /** Speaks TLS with these, as PEM. */
  readonly secure?: { readonly key: string; readonly cert: string }
  /** Where it listens. This machine alone where it is left out. */
  readonly host?: string
}

/**
 * Passes requests on to the collector. The weather befalls those to `/v1/events` alone, so that a page with its script
 * is there when the network fails.
 */
export async function openProxy({
  collector,
  page,
  weather = {},
  random = Math.random,
  secure,
  host = '127.0.0.1',
}: ProxyOptions): Promise<FaultyProxy> {
  const ledger: Passage[] = []
  const sockets = new Set<Socket>()
  let turn = 0
  const fateOf = ({ fate = 'pass' }: Weather): Fate => {
    if (!Array.isArray(fate)) return fate as Fate
    return fate[turn++ % fate.length] ?? 'pass'
  }

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://proxy')
    const html = request.method === 'GET' ? page?.(pathname, proxy) : undefined
    if (html !== undefined)
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(html)
    else if (pathname.startsWith('/v1/events')) await suffer(request, response)
    else {
      const reply = await pass(collector, request, await buffer(request))
      response.writeHead(reply.status, reply.headers).end(reply.body)
    }
  }

  const suffer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const now = proxy.weather
    const fate = fateOf(now)
    const passage: Passage = {
      method: request.method ?? '',
      ids: [],
      bytesIn: 0,
      stored: [],
      status: 0,
      replied: false,
    }
    ledger.push(passage)
    if (fate === 'refuse') return reset(request.socket)
    const most = typeof fate === 'object' && 'resetInRequest' in fate ? fate.resetInRequest : undefined
    if (most === 0) return reset(request.socket)
    request.on('data', (chunk: Buffer) => {
      passage.bytesIn += chunk.length
      if (most !== undefined && passage.bytesIn >= most) reset(request.socket)
    })
    const body = await buffer(request)
    passage.ids = idsIn(body)
    await pause(travelMs(now, body.length, random))
    if (fate === 'hang') return
    const reply = await answer(fate, request, body)
    if (reply.status < 300 && reply.isCollectors) passage.stored = namedIn(reply.body)
    if (fate === 'cut') return reset(request.socket)
    await pause(travelMs(now, reply.body.length, random))
    // Whoever asked may be gone by then.
    if (request.socket.destroyed) return
    passage.status = reply.status
    response.writeHead(reply.status, reply.headers)
    if (fate === 'endless') return void response.write(reply.body.subarray(0, 5))
    if (typeof fate === 'object' && 'resetInReply' in fate) {
      response.flushHeaders()
      response.write(reply.body.subarray(0, fate.resetInReply))
      await pause(20)
      return reset(request.socket)
    }
    response.end(reply.body, () => {
      passage.replied = true
    })
  }

  const answer = async (fate: Fate, request: IncomingMessage, body: Buffer): Promise<Reply> => {
    if (typeof fate === 'object' && 'status' in fate)
      return made(fate.status, 'text/html', '<h1>Something between</h1>', {
        ...(fate.status < 400 && { location: '/v1/events/elsewhere' }),
      })
    if (typeof fate === 'object' && 'redirect' in fate)
      return made(307, 'text/html', '<h1>Over there</h1>', {
        'access-control-allow-origin': '*',
        location: fate.redirect,
      })
    if (typeof fate === 'object' && 'busy' in fate)
      return made(429, 'application/problem+json', `{"retryAfterMs":${Number(fate.busy) * 1_000}}`, {
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'Retry-After',
        'retry-after': fate.busy,
      })
    if (fate === 'portal' || fate === 'closed-portal')
      return made(200, 'text/html', '<form>Room and name?</form>', {
        ...(fate === 'portal' && { 'access-control-allow-origin': '*' }),
      })
    if (fate === 'wrong-receipt')
      return made(202, 'application/json', '{"accepted":["another"],"duplicate":[],"rejected":[]}', {
        'access-control-allow-origin': '*',
      })
    return pass(collector, request, body)
  }

  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    take(request, response).catch(() => request.socket.destroy())
  }
  const server = secure ? createSecureServer(secure, listen) : createServer(listen)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  const scheme = secure ? 'https' : 'http'
  const proxy: FaultyProxy = {
    url: `${scheme}://127.0.0.1:${port}`,
    site: `${scheme}://localhost:${port}`,
    weather,
    ledger,
    posts: () => ledger.filter(({ method }) => method === 'POST').length,
    cut() {
      for (const socket of sockets) socket.destroy()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        proxy.cut()
      }),
  }
  return proxy
}

interface Reply {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: Buffer
  readonly isCollectors?: boolean
}

const made = (status: number, type: string, text: string, headers: Reply['headers']): Reply => ({
  status,
  headers: { 'content-type': type, ...headers },
  body: Buffer.from(text),
})

/** What the collector says. */
function pass(collector: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { host: _, connection: __, ...kept } = headers
    const onward = ask(collector + url, { method, headers: kept, agent: false }, async (reply) => {
      const { connection: ___, 'keep-alive': ____, 'transfer-encoding': _____, ...given } = reply.headers
      resolve({
        status: reply.statusCode ?? 502,
        headers: given,
        body: await buffer(reply),
        isCollectors: true,
      })
    })
    onward.on('error', reject)
    onward.end(body)
  })
}

/** Ends the connection as a machine does that has crashed. */
function reset(socket: Socket): void {
  socket.resetAndDestroy()
}

const pause = (ms: number): Promise<unknown> | undefined =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined

function idsIn(body: Buffer): readonly string[] {
  try {
    return (JSON.parse(body.toString()) as { id: string }[]).map(({ id }) => id)
  } catch {
    return []
  }
}

function namedIn(body: Buffer): readonly string[] {
  try {
    const { accepted = [], duplicate = [] } = JSON.parse(body.toString())
    return [...accepted, ...duplicate]
  } catch {
    return []
  }
}
