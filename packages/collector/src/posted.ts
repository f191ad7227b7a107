import type { Context } from 'hono'
import type { AppEnv } from './app-parts.ts'
import { decodeText, readBody } from './ingest/read-body.ts'

/** What was sent is not read to its end, and nothing of it is kept. */
export class BodyRefused extends Error {
  /** `too-large`: by itself. `overloaded`: with what all others send at this moment. */
  readonly reason: 'too-large' | 'overloaded'

  constructor(reason: BodyRefused['reason']) {
    super(`The body of a request was refused: ${reason}.`)
    this.reason = reason
  }
}

/**
 * The text that a request brings, or `undefined` where it is not UTF-8.
 *
 * @throws BodyRefused where it has more than `maxBytes`, or too much is on its way
 */
export async function postedText(c: Context<AppEnv>, maxBytes: number): Promise<string | undefined> {
  const body = await (c.env?.body?.(maxBytes) ?? readBody(c.req.raw, maxBytes))
  if (body.status !== 'ok') throw new BodyRefused(body.status)
  return decodeText(body.bytes)
}

/**
 * The fields of a form that a page has sent; none where it is not one.
 *
 * @throws BodyRefused as `postedText` does
 */
export async function postedFields(c: Context<AppEnv>, maxBytes: number): Promise<URLSearchParams> {
  return new URLSearchParams((await postedText(c, maxBytes)) ?? '')
}
