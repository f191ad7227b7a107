import type { ReadOptions } from '../attributes.ts'
import { idleCombinations } from './idle-combinations.ts'
import { optionSentences } from './option-sentences.ts'
import { pageOnly } from './page-only.ts'

/**
 * Everything that is to be said of options as they were written, a sentence each.
 *
 * @param spell - gives a name as it was written, with its prefix
 * @param onElement - they stand on a single element, where what counts for the whole page does nothing
 */
export function complaints(
  { settings, misfits }: ReadOptions,
  spell: (name: string) => string,
  onElement: boolean,
): readonly string[] {
  return [
    ...optionSentences(misfits, spell),
    ...idleCombinations(settings),
    ...(onElement ? pageOnly(settings, spell) : []),
  ]
}
