import type { Transport } from '@earshot/core/transport'
import { type Address, address } from './address.ts'
import { type Body, body } from './body.ts'
import { rejected, retryable } from './results.ts'

/** Where `beaconTransport` sends to. */
export type BeaconOptions = Address

/** Browsers queue 64 KiB of beacons for a page (Beacon, section 3.1, by way of the Fetch standard's keepalive limit). */
const maxBytes = 65_536

/**
 * Posts batches with `navigator.sendBeacon`, as `text/plain`, where a page has no `fetch` that outlives it.
 *
 * `reach` is `opaque`: the answer to a beacon cannot be read. So the best that is said is `unconfirmed`: the browser
 * has taken the batch, which is no delivery, and it is not to be sent again. `retryable` is what has not left:
 * `refused` when the browser's queue is full, `threw` when it has no beacons or allows none. `rejected` is what never
 * can: `too-large` beyond 64 KiB (`batching` keeps below), `unserialisable` with what JSON cannot write. Browsers
 * send the cookies of the address along.
 *
 * @throws TypeError when `url` is missing or has a scheme other than http and https
 */
export function beaconTransport(options: BeaconOptions): Transport {
  const url = address('beaconTransport', options)
  return {
    name: 'beacon',
    reach: 'opaque',
    async send(batch) {
      let written: Body
      try {
        written = body(batch)
      } catch {
        return rejected('unserialisable')
      }
      if (written.bytes > maxBytes) return rejected('too-large')
      try {
        return !batch[0] || navigator.sendBeacon(url, written.text)
          ? { status: 'unconfirmed' }
          : retryable('refused')
      } catch {
        return retryable('threw')
      }
    },
    flush: async () => true,
  }
}
