import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EarshotEvent } from '@earshot/core/event'

export interface Arrival {
  readonly request: IncomingMessage
  readonly text: string
  readonly ids: readonly string[]
}

export type Answer = (response: ServerResponse, ids: readonly string[]) => void

export interface Server {
  readonly url: string
  /** Every request that arrived whole. */
  readonly arrivals: Arrival[]
  /** What the server keeps: each id once. */
  readonly stored: Set<string>
  answer: Answer
  close(): Promise<void>
}

/** Keeps every event and sends the receipt that the collector would. */
export const accept =
  (server: Server): Answer =>
  (response, ids) => {
    const duplicate = ids.filter((id) => server.stored.has(id))
    const accepted = ids.filter((id) => !server.stored.has(id))
    for (const id of accepted) server.stored.add(id)
    reply(response, 202, { accepted, duplicate, rejected: [] })
  }

export function reply(response: ServerResponse, status: number, body: unknown, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** A real HTTP server on a free port, whose answers a test decides. */
export async function createCollector(): Promise<Server> {
  const listener = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const ids = text ? (JSON.parse(text) as EarshotEvent[]).map(({ id }) => id) : []
      server.arrivals.push({ request, text, ids })
      server.answer(response, ids)
    })
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const server: Server = {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/v1/events`, // it listens on a port
    arrivals: [],
    stored: new Set(),
    answer: (response, ids) => accept(server)(response, ids),
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve())
        listener.closeAllConnections()
      }),
  }
  return server
}
