import type { Prompt } from '@earshot/core/prompt'
import { promptFromQuestion } from '@earshot/core/prompt-from-question'
import { unknownPrompt } from '@earshot/core/unknown-prompt'
import { presetIds } from '@earshot/presets/ids'
import type { Settings } from '../settings.ts'
import type { Tell } from '../tell.ts'
import { fetchDefinition } from './fetch-definition.ts'
import { unreadable } from './read-definition.ts'

interface Shelf {
  /** Reads a definition and keeps it. */
  add(value: unknown): Promise<Prompt | undefined>
  /** Fetches a ready-made one; `undefined` where none can be fetched from beside the script. */
  readonly readyMade: ((id: string) => Promise<Prompt | undefined>) | undefined
  readonly known: ReadonlyMap<string, Prompt>
  readonly tell: Tell
}

/**
 * Finds a definition that is neither in the page nor a ready-made one that could be fetched at once: from a question in
 * an attribute, which never takes the place of a ready-made one, or from the collector. `undefined`, told, where there is
 * none.
 */
export async function findDefinition(
  id: string,
  settings: Settings,
  { add, readyMade, known, tell }: Shelf,
): Promise<Prompt | undefined> {
  const isPreset = presetIds.some((preset) => preset === id)
  if (settings.question && !isPreset) return add(promptFromQuestion(id, settings))
  if (settings.question) {
    const prompt = await readyMade?.(id).catch(() => undefined)
    if (prompt) return prompt
  }
  const given = await fetchDefinition(id, settings.endpoint)
  if (given) return add(given)
  // Somebody who reads that there is none would look for it in the wrong place.
  if (!unreadable.has(id)) tell(unknownPrompt(id, [...known.keys()], readyMade ? presetIds : []))
  return undefined
}
