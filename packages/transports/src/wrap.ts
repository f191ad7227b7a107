import type { Transport } from '@earshot/core/transport'
import type { Sender } from './results.ts'

/** A transport with another `send`; all else is asked of the one that it wraps. */
export function wrap(transport: Transport, send: Sender['send']): Transport & Sender {
  return {
    name: transport.name,
    reach: transport.reach,
    send,
    flush: (deadlineMs) => transport.flush(deadlineMs),
    prepare: () => transport.prepare?.(),
    setConsent: (consent) => transport.setConsent?.(consent),
    close: () => transport.close?.(),
  }
}
