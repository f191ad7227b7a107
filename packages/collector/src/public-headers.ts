import type { Context, MiddlewareHandler } from 'hono'

/** On every reply: it is what it says it is. */
export const asIs = { 'X-Content-Type-Options': 'nosniff' } as const

/** What lets pages of other origins read a reply. */
export const forEveryPage = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const

/**
 * For what pages of other origins fetch: the headers that let them, on every reply. A reply without them, also a
 * refusal, looks to a page like no reply at all.
 */
export const publicHeaders: MiddlewareHandler = async (c, next) => {
  publicReply(c)
  await next()
}

/** Puts these headers on one reply. */
export function publicReply(c: Context): void {
  for (const [name, value] of Object.entries(forEveryPage)) c.header(name, value)
}
