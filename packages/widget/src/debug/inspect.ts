import type { Engine } from '../engine.ts'
import type { Loads } from '../loads.ts'
import type { Settings } from '../settings.ts'

/** Shows what goes on beside the page, where its settings say `debug`. Where that cannot be fetched, nothing is missing. */
export function inspect(engine: Engine, settings: Settings, load: Pick<Loads, 'debug'>): void {
  if (settings.debug)
    load.debug().then(
      ({ showDebug }) => showDebug(engine, settings),
      () => undefined,
    )
}
