import type { IncomingMessage, ServerResponse } from 'node:http'
import { maxBatchBytes } from '@earshot/core/event'
import type { AppParts } from './app-parts.ts'
import { faultOf } from './fault-of.ts'
import { answerEvents } from './ingest/answer-events.ts'
import { type EventsRequest, eventsPath } from './ingest/events-request.ts'
import { readIncoming } from './ingest/read-incoming.ts'
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
    body: (maxBytes) => readIncoming(incoming, maxBytes),
  }
}
