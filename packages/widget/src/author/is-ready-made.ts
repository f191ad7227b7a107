import { presetIds } from '@earshot/presets/ids'

/** Whether this is the id of a ready-made prompt. */
export function isReadyMade(id: string): boolean {
  return presetIds.some((known) => known === id)
}
