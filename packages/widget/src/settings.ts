import type { Context } from '@earshot/core/prompt'
import type { Settings } from '@earshot/core/settings'

export type { Consent, Settings, StorageName, Theme } from '@earshot/core/settings'

/** Layers of settings, weakest first: what a stronger one says wins; context is joined name by name. */
export function mergeSettings(...layers: readonly Settings[]): Settings {
  const context = Object.assign(
    {},
    ...layers.map((layer) => ({ __proto__: null, ...layer }).context),
  ) as Context // text to text, each of them
  // Own names only: what a page has put on Object.prototype sets nothing.
  return { __proto__: null, ...Object.assign({}, ...layers), context }
}
