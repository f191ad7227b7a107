import type { EarshotEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { body } from '../body.ts'
import { type ForeignOptions, foreignTransport, type Post, postEach } from './foreign.ts'

/** Where `cloudEventsTransport` sends to. */
export interface CloudEventsOptions extends ForeignOptions {
  /** Where events go: an http(s) address, or one relative to the page. */
  readonly url: string
  /**
   * How they are laid out: all in one list (`batch`, the default), each in a request of its own (`structured`), or with
   * the envelope in headers and the data as the body (`binary`).
   */
  readonly mode?: 'batch' | 'structured' | 'binary'
}

/**
 * Posts events to anything that takes CloudEvents 1.0 over HTTP: Knative, event grids, your own.
 *
 * `reach` is `full`, where the receiver answers the preflight that these content types need. Results are those of
 * `foreignTransport`: a 2xx is `delivered`.
 *
 * @throws TypeError when `url` is missing or has a scheme other than http and https
 */
export function cloudEventsTransport(options: CloudEventsOptions): Transport {
  const url = address('cloudEventsTransport', options)
  const { mode = 'batch' } = options
  const json = (suffix: string) => ({ 'content-type': `application/cloudevents${suffix}+json` })
  const one = (event: EarshotEvent): Omit<Post, 'events'> => {
    if (mode === 'structured') return { url, headers: json(''), body: JSON.stringify(event) }
    const { data, datacontenttype, ...attributes } = event
    const headers: Record<string, string> = { 'content-type': datacontenttype }
    for (const [name, value] of Object.entries(attributes)) headers[`ce-${name}`] = encode(value)
    return { url, headers, body: JSON.stringify(data) }
  }
  return foreignTransport(
    'cloudevents',
    (batch) => {
      if (mode !== 'batch') return postEach(batch, one)
      return batch[0] ? [{ events: batch, url, headers: json('-batch'), body: body(batch).text }] : []
    },
    options,
  )
}

/** What a header may not hold is percent-encoded (CloudEvents HTTP binding 1.0.2, section 3.1.3.2). */
function encode(value: string): string {
  return value.replace(/[^!#$&-~]/gu, encodeURIComponent)
}
