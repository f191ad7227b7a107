import type { Context } from 'hono'
import type { AppEnv } from '../app-parts.ts'
import { type ReadBody, readBody } from './read-body.ts'

export const eventsPath = '/v1/events'

/** A request with events, whichever server it came to. */
export interface EventsRequest {
  /** The address of the connection, where the server knows it. */
  readonly address: string | undefined
  /** Where it was sent to, in full. */
  url(): string
  /** The parameters of its address. */
  readonly query: URLSearchParams
  /** A header by its name in small letters; `undefined` where it was not sent. */
  header(name: string): string | undefined
  /** Reads the body, and stops as soon as it has more than `maxBytes`. */
  body(maxBytes: number): Promise<ReadBody>
}

/** The request that a route is called with. */
export function eventsRequest({ req, env }: Context<AppEnv>): EventsRequest {
  const { raw } = req
  return {
    address: env?.address ?? env?.incoming?.socket.remoteAddress,
    url: () => req.url,
    query: new URL(req.url).searchParams,
    header: (name) => req.header(name),
    body: (maxBytes) => env?.body?.(maxBytes) ?? readBody(raw, maxBytes),
  }
}
