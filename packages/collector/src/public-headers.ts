import type { Context, MiddlewareHandler } from 'hono'

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
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Expose-Headers', 'Retry-After')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
}
