import type { Context } from 'hono'

/** Every key that a request gives, in its address and in its header. Each of them must be right. */
export function keysOf(c: Context): readonly string[] {
  const bearer = /^Bearer (.*)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  return [...(c.req.queries('key') ?? []), ...(bearer === undefined ? [] : [bearer])]
}
