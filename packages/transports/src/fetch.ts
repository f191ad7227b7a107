import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'
import { type Body, body } from './body.ts'
import { drainLoader, type LoadDrain } from './load-drain.ts'
import { confirm, type Delivered, idsOf, rejected, retryable, type Sender } from './results.ts'
import { type SetTimer, timer, within } from './within.ts'

/** Where `fetchTransport` sends to, and how long it waits. */
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
  /** Fetches what reads refusals, when one has come. A dynamic import by default. */
  readonly loadDrain?: LoadDrain
}

/**
 * Browsers allow 65,536 bytes of keepalive bodies in flight for a whole page (Fetch standard, "HTTP-network-or-cache
 * fetch"); this is our part of them.
 */
const keepaliveBytes = 60_000
let keptAlive = 0

/**
 * Posts batches to an Earshot collector: one request a batch, of the kind that needs no preflight and outlives its
 * page, begun before `send` returns. A repeat (`again`) need not outlive its page, and goes through where the host
 * has used up what browsers allow.
 *
 * Every request says in its query when it is sent, by the device's clock (`sent`, milliseconds since 1970), so that the
 * collector can tell how far that is off, and what this browser has given up since it last could say so (`dropped`, once
 * for each response, with the reason and a mark of its own).
 *
 * A batch is `delivered` or `rejected` only by a reply that was not redirected: by a receipt that names every event
 * of it, by 400, 413, 415, 422, 409 with code `conflict`, or by 410 (code `gone`); and `rejected` with code
 * `unserialisable` when it holds what JSON cannot write. A single event that is too large goes out once more without
 * its context and page. Everything else is `retryable`: no answer (`network`,
 * `timeout`), a 2xx without such a receipt (`no-receipt`), 408, 425, 429 and 5xx (`status 503`, with the wait that
 * was asked for), and the other 4xx, which somebody must mend first (`parked 403`, with the
 * reply's own words where it has some; for an hour). Where `loadDrain` fails, every refusal is no more than its
 * `status`.
 *
 * @throws TypeError when `url` is missing or has a scheme other than http and https
 */
export function fetchTransport(options: FetchOptions): Transport & Sender {
  // Own properties only: a polluted Object.prototype must not choose where answers go.
  const {
    url,
    key,
    timeoutMs = 10_000,
    fetch,
    setTimer = timer,
    loadDrain,
  } = { __proto__: null, ...options } as FetchOptions // the type does not know of __proto__
  // Relative is what has no colon before its path begins.
  if (!url || !/^(https?:|[^:]*([/?#]|$))/i.test(url)) throw new TypeError('fetchTransport: url')
  const load = drainLoader(loadDrain)
  let landed: Promise<unknown> = Promise.resolve()

  return {
    name: 'fetch',
    reach: 'full',
    async send(batch: readonly EarshotEvent[], again?: boolean, lost = ''): Promise<SendResult> {
      let written: Body
      let ids: readonly string[]
      try {
        ids = idsOf(batch)
        written = body(batch)
      } catch {
        return rejected('unserialisable')
      }
      if (!ids[0]) return confirm({}, ids) as Delivered // it lacks none
      const abort = new AbortController()
      const bytes = again || keptAlive + written.bytes > keepaliveBytes ? 0 : written.bytes
      keptAlive += bytes
      const exchange = async (text: string): Promise<SendResult> => {
        const reply = await (fetch ?? globalThis.fetch)(
          `${url}${url.includes('?') ? '&' : '?'}sent=${Date.now()}${key ? `&key=${encodeURIComponent(key)}` : ''}${lost}`,
          {
            __proto__: null,
            method: 'POST',
            body: text, // a string goes out as text/plain;charset=UTF-8
            credentials: 'omit',
            redirect: 'error',
            referrerPolicy: 'strict-origin',
            keepalive: bytes > 0,
            signal: abort.signal,
          } as RequestInit, // nor does this one
        )
        // Read to the end in every case: an unread body keeps its keepalive bytes taken.
        const said: unknown = await reply.json().catch((error) => error)
        return (
          (reply.ok && !reply.redirected && confirm(said, ids)) ||
          load().then(
            ({ readReply }) => readReply(reply, said, ids, text, exchange),
            () => retryable(`status ${reply.status}`),
          )
        )
      }
      // A page may have wrapped fetch in something that ignores its signal, hence a clock of our own.
      const flight = within(
        // Offline, refused, reset, blocked, redirected, without CORS headers: a page cannot tell these apart.
        exchange(written.text).catch(() => retryable('network')),
        timeoutMs,
        retryable('timeout'),
        setTimer,
      )
      landed = landed.then(() => flight)
      const result = await flight
      keptAlive -= bytes
      abort.abort()
      return result
    },
    flush: (deadlineMs) =>
      within(
        landed.then(() => true),
        deadlineMs,
        false,
        setTimer,
      ),
  }
}
