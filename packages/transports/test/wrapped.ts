import type { Transport } from '@earshot/core/transport'
import type { Subject } from './contract-suite.ts'
import { createBackend, idsOf, offline, taken } from './events.ts'

/** For the contract suite: a wrapper round a destination that works, or does not. */
export function wrapped(wrapper: (transport: Transport) => Transport): Subject {
  const received: string[] = []
  let working = true
  const backend = createBackend((batch) => {
    if (!working) return offline
    received.push(...idsOf(batch))
    return taken(batch)
  })
  return {
    transport: wrapper(backend),
    received: () => received,
    setWorking(value) {
      working = value
    },
  }
}
