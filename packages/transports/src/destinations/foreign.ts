import type { EarshotEvent } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'
import { body } from '../body.ts'
import { customTransport } from '../custom.ts'
import { readReceipt } from '../receipt.ts'
import { readReply } from '../reply.ts'
import { idsOf, rejected, retryable } from '../results.ts'
import type { SetTimer } from '../within.ts'

/** What the transports to other places than a collector share. */
export interface ForeignOptions {
  /** Used in place of the global `fetch`, which is looked up anew for every request. */
  readonly fetch?: typeof globalThis.fetch
  /** The whole exchange must end within this. 10 s by default. */
  readonly timeoutMs?: number
  readonly setTimer?: SetTimer
  /**
   * Whether a reply says that the backend has what was sent, by its status and its body. By default it does where it is a
   * 2xx that was not redirected and is no web page. Where it throws, it is tried again.
   */
  readonly ackOn?: (reply: Response, body: string) => boolean
}

/** One POST, and the events that it carries. */
export interface Post {
  readonly events: readonly EarshotEvent[]
  /** Empty where the backend has no use for these events: they count as taken, and nothing is sent. */
  readonly url: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  /** It answers with a web page. */
  readonly page?: boolean
  /** It answers from another address, so a redirect is its answer and no login page. */
  readonly follow?: boolean
}

/** What a backend has no use for. */
export const nothing: Omit<Post, 'events'> = { url: '', body: '' }

/** A request for each event by itself, which is handed over as it is written on the wire. None where there is no `postOf` it. */
export function postEach(
  batch: readonly EarshotEvent[],
  postOf: (event: EarshotEvent) => Omit<Post, 'events'> | undefined,
): readonly Post[] {
  const written: readonly EarshotEvent[] = JSON.parse(body(batch).text)
  return batch.flatMap((event, index) => {
    const post = postOf(written[index] as EarshotEvent) // one for each
    return post ? [{ ...post, events: [event] }] : []
  })
}

/** Bodies up to this outlive their page. Half of what browsers allow for all of a page, as others need some too. */
const keepaliveLength = 30_000

/**
 * A transport to a backend that knows no receipts; its destinations are one file each beside this one. Its requests
 * start in the task of `send`.
 *
 * `reach` is `full`. Taken is what is answered by a 2xx that was not redirected and is no web page (a hotel's login is
 * one); with `isDuplicate`, also what the backend calls a repeat. Everything else means what it means to
 * `fetchTransport`. Where one of several requests fails, the whole batch is `retryable`, so a backend may see an event
 * twice.
 *
 * @param postsOf the requests for a batch; events in none of them are `rejected` with code `unsupported`, and where it
 * throws the batch is `rejected` with code `unserialisable`
 */
export function foreignTransport(
  name: string,
  postsOf: (batch: readonly EarshotEvent[]) => readonly Post[],
  options: ForeignOptions = {},
  isDuplicate: (status: number) => boolean = () => false,
): Transport {
  const send = async (
    { events, url, body: text, headers, follow, page }: Post,
    signal: AbortSignal,
  ): Promise<SendResult> => {
    const ids = idsOf(events)
    if (!url) return readReceipt({ accepted: ids }, ids)
    try {
      const reply = await (options.fetch ?? globalThis.fetch)(url, {
        __proto__: null,
        method: 'POST',
        body: text,
        ...(headers && { headers }),
        credentials: 'omit',
        redirect: follow ? 'follow' : 'error',
        referrerPolicy: 'strict-origin',
        keepalive: text.length <= keepaliveLength,
        signal,
      } as RequestInit) // the type does not know of __proto__
      // Read to the end in every case: an unread body keeps its keepalive bytes taken.
      const said = await reply.text()
      if (isDuplicate(reply.status)) return readReceipt({ duplicate: ids }, ids)
      const isPage = reply.headers.get('content-type')?.includes('html')
      return (options.ackOn?.(reply, said) ??
        (reply.ok && (follow || !reply.redirected) && (page || !isPage)))
        ? readReceipt({ accepted: ids }, ids)
        : readReply(reply, parse(said), ids)
    } catch {
      return retryable('network')
    }
  }
  return customTransport(
    async (batch, signal) => {
      let posts: readonly Post[]
      try {
        posts = postsOf(batch)
      } catch {
        return rejected('unserialisable')
      }
      const results = await Promise.all(posts.map((post) => send(post, signal)))
      const told = { accepted: [] as string[], duplicate: [] as string[] }
      const refused = batch.filter((event) => !posts.some(({ events }) => events.includes(event)))
      const refusals = refused.map(({ id }) => ({ id, code: 'unsupported', message: 'unsupported' }))
      for (const [index, result] of results.entries()) {
        if (result.status === 'retryable') return result
        // Of one request for many it is not known which is to blame.
        if (result.status === 'rejected' && posts.length === 1) return result
        if (result.status === 'rejected')
          for (const { id } of posts[index]?.events ?? [])
            refusals.push({ id, code: result.code, message: result.message })
        if (result.status !== 'delivered') continue
        told.accepted.push(...result.receipt.accepted)
        told.duplicate.push(...result.receipt.duplicate)
      }
      return readReceipt({ ...told, rejected: refusals }, idsOf(batch))
    },
    { ...options, name },
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
