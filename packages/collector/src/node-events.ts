import type { IncomingMessage, ServerResponse } from 'node:http'
import { maxBatchBytes } from '@earshot/core/event'
import type { AppParts } from './app-parts.ts'
import { faultOf } from './fault-of.ts'
import { answerEvents } from './ingest/answer-events.ts'
import { comingBody } from './ingest/coming.ts'
import { type EventsRequest, eventsPath } from './ingest/events-request.ts'
import type { ReadBody } from './ingest/read-body.ts'
import type { PlainReply } from './plain-reply.ts'
import { problemReply } from './problem.ts'
import { asIs, forEveryPage } from './public-headers.ts'

/**
 * Answers the one request that comes thousands of times a second without making a `Request` and a `Response` of it, which
 * would take as long as all the rest. What the app says to it in another way it leaves to the app.
 *
 * @returns whether the request was such a one; it is answered later then
 */
export type NodeEvents = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

export function nodeEvents(parts: AppParts): NodeEvents {
  return (incoming, outgoing) => {
    if (!isPlainPost(incoming)) return false
    void answer(incoming, outgoing, parts)
    return true
  }
}

/** A post of events, to a host whose name is nothing special. */
function isPlainPost({ method, url = '', headers }: IncomingMessage): boolean {
  return (
    method === 'POST' &&
    (url === eventsPath || url.startsWith(`${eventsPath}?`)) &&
    Number(headers['content-length'] ?? 0) <= maxBatchBytes &&
    /^[\w.-]+(:\d+)?$/.test(headers.host ?? '')
  )
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, parts: AppParts): Promise<void> {
  const began = performance.now()
  const { status, headers, body } = await replyTo(incoming, parts)
  const length = { 'Content-Length': Buffer.byteLength(body) }
  outgoing.writeHead(status, { ...asIs, ...forEveryPage, ...headers, ...length }).end(body)
  parts.metrics.answered(status, performance.now() - began)
}

async function replyTo(incoming: IncomingMessage, parts: AppParts): Promise<PlainReply> {
  try {
    return await answerEvents(eventsRequest(incoming), parts)
  } catch (error) {
    parts.report(error)
    return problemReply(faultOf(error))
  }
}

function eventsRequest(incoming: IncomingMessage): EventsRequest {
  const { url = '', headers, socket } = incoming
  return {
    address: socket.remoteAddress,
    // Only the host is looked at, and this server speaks no https of its own.
    url: () => `http://${headers.host}${url}`,
    query: new URLSearchParams(url.slice(eventsPath.length)),
    header: (name) => {
      const value = headers[name]
      return Array.isArray(value) ? value.join(', ') : value
    },
    body: (maxBytes) => bodyOf(incoming, maxBytes),
  }
}

/** All of the body, as far as there is room for it. */
function bodyOf(incoming: IncomingMessage, maxBytes: number): Promise<ReadBody> {
  return new Promise((resolve) => {
    const announced = incoming.headers['content-length']
    const body = comingBody(announced === undefined ? undefined : Number(announced))
    let [pieces, size]: [Buffer[] | undefined, number] = [[], 0]
    incoming.on('data', (piece: Buffer) => {
      if (!pieces) return
      pieces.push(piece)
      size += piece.length
      if (size <= maxBytes && body.add(piece.length)) return
      pieces = undefined
      body.end()
      resolve({ status: size > maxBytes ? 'too-large' : 'overloaded' })
    })
    // Where the client goes away before the end nobody waits for a reply, and nothing is said.
    incoming.on('close', body.end)
    incoming.on('end', () => {
      body.end()
      if (!pieces) return
      const [first, ...others] = pieces
      resolve({ status: 'ok', bytes: first && !others.length ? first : Buffer.concat(pieces) })
    })
  })
}
