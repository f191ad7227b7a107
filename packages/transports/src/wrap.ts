import type { Transport } from '@earshot/core/transport'
import type { Sender } from './results.ts'

/**
 * A transport with another `send`; all else is asked of the one that it wraps.
 *
 * @param who the function that is asked for it, named in the error
 * @throws TypeError when there is no transport to wrap
 */
export function wrap(who: string, transport: Transport, send: Sender['send']): Transport & Sender {
  return {
    name: wrapped(who, transport).name,
    reach: transport.reach,
    send,
    flush: (deadlineMs) => transport.flush(deadlineMs),
    prepare: () => transport.prepare?.(),
    setConsent: (consent) => transport.setConsent?.(consent),
    close: () => transport.close?.(),
  }
}

/** The transport, if it is one. */
export function wrapped(who: string, transport: Transport): Transport {
  if (typeof transport?.send === 'function') return transport
  throw new TypeError(`${who}: it wraps a transport, such as ${who}(fetchTransport({ url: '/v1/events' }))`)
}
