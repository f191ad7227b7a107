import { readOptions } from '../attributes.ts'
import type { Loads } from '../loads.ts'
import type { Settings } from '../settings.ts'
import type { Tell } from '../tell.ts'

/**
 * Reads options of every kind. What could not be used is told; while the page is being made, on the author's own machine,
 * also what does nothing together. The sentences are fetched only when there may be something to say.
 */
export function readSettings(
  entries: Iterable<readonly [string, string]>,
  prefix: string,
  { load, tell }: { readonly load: Loads; readonly tell: Tell },
): Settings {
  const { settings, misfits } = readOptions(entries)
  const atHome = /^(localhost|127\..*|\[::1\]|.*\.(local|test)|)$/.test(location.hostname)
  const spell = (name: string): string => prefix + name
  if (misfits.length || (atHome && Object.keys(settings).length))
    load.author().then(
      (author) =>
        author.complaints({ settings, misfits }, spell, /^(data-earshot-)?$/.test(prefix)).forEach(tell),
      () =>
        misfits.length &&
        tell(`these options do nothing: ${misfits.map(([name]) => spell(name)).join(', ')}.`),
    )
  return settings
}
