import type { SendResult, Transport } from '@earshot/core/transport'
import { type Body, body } from './body.ts'
import { readReply } from './reply.ts'
import { idsOf, readReceipt, rejected, retryable } from './results.ts'
import { type SetTimer, timer } from './timer.ts'
import { within } from './within.ts'

export interface FetchOptions {
  /** Where events go: an http(s) address, or one relative to the page. */
  readonly url: string
  /** The public key, sent in the query as `key`. */
  readonly key?: string
  /** The whole exchange, reply included, must end within this. 10 s by default. */
  readonly timeoutMs?: number
  /** Used in place of the global `fetch`, which is looked up anew for every batch. */
  readonly fetch?: typeof globalThis.fetch
  readonly setTimer?: SetTimer
}

/**
 * Browsers allow 65,536 bytes of keepalive bodies in flight for a whole page (Fetch standard, "HTTP-network-or-cache
 * fetch"); this is our part of them.
 */
const keepaliveBytes = 60_000
let keptAlive = 0

/**
 * Posts batches to an Earshot collector: one request a batch, of the kind that needs no preflight and outlives its
 * page, begun before `send` returns.
 *
 * A batch is `delivered` or `rejected` only by a reply that was not redirected: by a receipt that names every event
 * of it, by 400, 413 or 422, or by 410 (code `gone`); and `rejected` with code `unserialisable` when it holds what
 * JSON cannot write. Everything else is `retryable`: no answer (`network`,
 * `timeout`), a 2xx without such a receipt (`no-receipt`), 408, 425, 429 and 5xx (`status 503`, with the wait that
 * was asked for), and the other 4xx, which somebody must mend first (`parked 403`, with the
 * reply's own words where it has some; for an hour).
 *
 * @throws TypeError when `url` is missing or has a scheme other than http and https
 */
export function fetchTransport(options: FetchOptions): Transport {
  // Own properties only: a polluted Object.prototype must not choose where answers go.
  const own: FetchOptions = Object.assign(Object.create(null), options)
  const { url, key, timeoutMs = 10_000, fetch, setTimer = timer } = own
  // Relative is what has no colon before its path begins.
  if (!url || !/^(https?:|[^:]*([/?#]|$))/i.test(url)) {
    throw new TypeError('fetchTransport: url must be an http(s) or a relative address')
  }
  const address = key ? `${url}${url.includes('?') ? '&' : '?'}key=${encodeURIComponent(key)}` : url
  const flights = new Set<Promise<SendResult>>()
  /** Batches, by their first id, that have failed with keepalive: the host may have used up the page's part. */
  const failed = new Set<string | undefined>()

  const exchange = async (text: string, ids: readonly string[], init: object): Promise<SendResult> => {
    try {
      const reply = await (fetch ?? globalThis.fetch)(address, {
        __proto__: null,
        method: 'POST',
        body: text, // a string goes out as text/plain;charset=UTF-8
        mode: 'cors',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'strict-origin',
        ...init,
      } as RequestInit) // the type does not know of __proto__
      // Read to the end in every case: an unread body keeps its keepalive bytes taken.
      return await readReply(reply, ids)
    } catch {
      // Offline, refused, reset, blocked, redirected, without CORS headers: a page cannot tell these apart.
      return retryable('network')
    }
  }

  return {
    name: 'fetch',
    reach: 'full',
    async send(batch) {
      let written: Body
      let ids: readonly string[]
      try {
        ids = idsOf(batch)
        written = body(batch)
      } catch {
        return rejected('unserialisable')
      }
      if (!ids.length) return readReceipt({}, ids)
      const abort = new AbortController()
      const plain = failed.delete(ids[0]) || keptAlive + written.bytes > keepaliveBytes
      const bytes = plain ? 0 : written.bytes
      keptAlive += bytes
      const exchanged = exchange(written.text, ids, { keepalive: !plain, signal: abort.signal })
      // A page may have wrapped fetch in something that ignores its signal, hence a clock of our own.
      const flight = within(exchanged, timeoutMs, retryable('timeout'), setTimer)
      flights.add(flight)
      const result = await flight
      flights.delete(flight)
      keptAlive -= bytes
      abort.abort()
      if (!plain && result.status === 'retryable' && result.reason === 'network') failed.add(ids[0])
      return result
    },
    flush(deadlineMs) {
      return within(
        Promise.all(flights).then(() => true),
        deadlineMs,
        false,
        setTimer,
      )
    },
  }
}
