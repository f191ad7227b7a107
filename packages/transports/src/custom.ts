import type { EarshotEvent } from '@earshot/core/event'
import type { Reach, SendResult, Transport } from '@earshot/core/transport'
import { share } from './receipt.ts'
import { idsOf, rejected, retryable } from './results.ts'
import { type SetTimer, timer, within } from './within.ts'

/** What `customTransport` needs beside the function. */
export interface CustomOptions {
  /** `custom` by default. */
  readonly name?: string
  /** What the destination allows from a page. `full` by default. */
  readonly reach?: Reach
  /** A batch that is not answered within this is `retryable`. 10 s by default. */
  readonly timeoutMs?: number
  readonly setTimer?: SetTimer
}

/**
 * Hands batches to the backend. `true` says that it has every event of the batch, nothing says that this cannot be
 * known; throwing means that the batch may be sent again. The signal fires when the time is up.
 */
export type CustomSend = (
  batch: readonly EarshotEvent[],
  signal: AbortSignal,
  // biome-ignore lint/suspicious/noConfusingVoidType: an async function that returns nothing has this type
) => Promise<SendResult | true | void>

/**
 * Makes a transport of an async function. Whatever the function does, `send` resolves: what it throws is
 * `retryable` with reason `threw`, no answer in time is `retryable` with reason `timeout`, `true` is `delivered`,
 * nothing is `unconfirmed`, and an answer that is none is `retryable` with reason `no-result`.
 *
 * @throws TypeError when `send` is no function
 */
export function customTransport(send: CustomSend, options: CustomOptions = {}): Transport {
  const { name = 'custom', reach = 'full', timeoutMs = 10_000, setTimer = timer } = options
  if (typeof send !== 'function') throw new TypeError('customTransport: send must be a function')
  const flights = new Set<Promise<SendResult>>()

  const call = async (batch: readonly EarshotEvent[], signal: AbortSignal): Promise<SendResult> => {
    try {
      return read(await send(batch, signal), idsOf(batch))
    } catch {
      return retryable('threw')
    }
  }

  return {
    name,
    reach,
    async send(batch) {
      const abort = new AbortController()
      const flight = within(call(batch, abort.signal), timeoutMs, retryable('timeout'), setTimer)
      flights.add(flight)
      const result = await flight
      flights.delete(flight)
      abort.abort()
      return result
    },
    flush(deadlineMs) {
      const landed = Promise.all(flights).then(() => true)
      return within(landed, deadlineMs, false, setTimer)
    },
  }
}

function read(answer: unknown, ids: readonly string[]): SendResult {
  if (answer === true) return { status: 'delivered', receipt: { accepted: ids, duplicate: [], rejected: [] } }
  if (answer === undefined) return { status: 'unconfirmed' }
  const result = answer as SendResult // each branch looks at what it uses
  switch (Object(result).status) {
    case 'delivered':
    case 'rejected':
      return share({ ...rejected('unknown'), ...result }, ids)
    case 'retryable':
    case 'unconfirmed':
      return result
    default:
      return retryable('no-result')
  }
}
