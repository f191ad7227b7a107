import type { EarshotEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { type ForeignOptions, foreignTransport, nothing, postEach } from './foreign.ts'

/** Where `httpTransport` sends to, and in which form. */
export interface HttpOptions extends ForeignOptions {
  /** Where each event goes, as a POST of its own: an http(s) address, or one relative to the page. */
  readonly url: string
  /**
   * What the endpoint is to get of an event: a value for JSON, or a text as it is. `undefined` sends nothing and counts as
   * taken. The event itself by default.
   */
  readonly map?: (event: EarshotEvent) => unknown
  /** Added to each request. Any header but a plain content type makes the browser ask first (a CORS preflight). */
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Posts events to any HTTP endpoint, in the form that it wants. A text body without headers needs no preflight; an
 * endpoint that insists on JSON is given `headers: { 'content-type': 'application/json' }`.
 *
 * `reach` is `full`. Results are those of `foreignTransport`: a 2xx that is no redirect and no web page is `delivered`, so
 * the endpoint must answer only after it has stored the event, and should know a repeat by the event's `id`.
 *
 * @throws TypeError when `url` is missing or has a scheme other than http and https
 */
export function httpTransport(options: HttpOptions): Transport {
  const url = address('httpTransport', { url: options?.url })
  const { map = (event) => event, headers } = options
  return foreignTransport(
    'http',
    (batch) =>
      postEach(batch, (event) => {
        const value = map(event)
        if (value === undefined) return nothing
        const body = typeof value === 'string' ? value : JSON.stringify(value)
        return { url, body, ...(headers && { headers }) }
      }),
    options,
  )
}
