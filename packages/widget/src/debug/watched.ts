import type { Transport } from '@earshot/core/transport'
import type { Loads } from '../loads.ts'

/** The same transport, whose answers are shown beside the page (`debug`). What it does, and when, stays as it is. */
export function watched<T extends Transport>(transport: T, load: Pick<Loads, 'debug'>): T {
  const send: Transport['send'] = async (...given) => {
    const result = await transport.send(...given)
    load.debug().then(
      ({ answered }) => answered(given[0], result),
      () => undefined, // what only watches may be missing
    )
    return result
  }
  return Object.assign(Object.create(transport) as T, { send })
}
