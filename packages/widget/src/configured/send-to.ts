import type { Transport } from '@earshot/core/transport'
import type { Sender } from '@earshot/transports/results'
import { watched } from '../debug/watched.ts'
import type { Loads } from '../loads.ts'
import type { Settings } from '../settings.ts'
import type { Tell } from '../tell.ts'

/**
 * The transport to what `send-to` names, the collector itself where it names nothing else. The destinations are fetched at
 * once, so that they are there at the click; where they cannot be fetched, the collector stands for them, and that is told.
 */
export function sendTo(settings: Settings, collector: Transport, load: Loads, tell: Tell): Transport {
  const transport = transportTo(settings, collector, load, tell)
  return settings.debug ? watched(transport, load) : transport
}

function transportTo(
  { sendTo: words = [] }: Settings,
  collector: Transport,
  load: Loads,
  tell: Tell,
): Transport {
  if (words.every((word) => word === 'collector')) return collector
  const made: Promise<Transport & Sender> = load.destinations().then(
    (destinations) => destinations.transportTo(words, collector, tell),
    (error: unknown) => {
      tell(`send-to could not be fetched (${error}), so everything goes to the collector.`)
      return collector
    },
  )
  let ready: (Transport & Sender) | undefined
  void made.then((transport) => {
    ready = transport
  })
  return {
    name: 'send-to',
    reach: 'full',
    // In the task of the click, as soon as it is there.
    send: (...given: Parameters<Sender['send']>) =>
      ready?.send(...given) ?? made.then((transport) => transport.send(...given)),
    flush: (deadlineMs) => made.then((transport) => transport.flush(deadlineMs)),
    prepare: () => ready?.prepare?.(),
    close: () => void made.then((transport) => transport.close?.()),
  }
}
