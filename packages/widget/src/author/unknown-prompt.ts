import { nearest } from '@earshot/core/nearest'
import { presetIds } from '@earshot/presets/ids'
import { isReadyMade } from './is-ready-made.ts'

/**
 * The sentence about a prompt that nobody has defined.
 *
 * @param fetches - ready-made prompts are fetched from beside the script
 */
export function unknownPrompt(id: string, defined: readonly string[], fetches: boolean): string {
  if (fetches && isReadyMade(id))
    return `the ready-made prompt “${id}” could not be fetched. Its file lies beside the script, in presets/${id}.js.`
  const names = [...defined, ...(fetches ? presetIds : [])]
  const meant = nearest(id, names)
  return `there is no prompt “${id}”.${meant ? ` Did you mean “${meant}”?` : names.length ? ` Known: ${names.join(', ')}.` : ''}`
}
