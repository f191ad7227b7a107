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

/** So many bytes a letter takes in a form at most: three of UTF-8, each as `%E3`. Limits of forms are counted with it. */
export const mostBytesOfLetter = 9

/**
 * The fields of a form that a page has sent; none where it is not one. A line break, which browsers send as two letters, is
 * one, as it is for the `maxlength` of a field.
 *
 * @throws BodyRefused as `postedText` does
 */
export async function postedFields(c: Context<AppEnv>, maxBytes: number): Promise<URLSearchParams> {
  return new URLSearchParams((await postedText(c, maxBytes))?.replace(/%0D%0A/gi, '%0A') ?? '')
}
