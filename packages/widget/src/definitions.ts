import type { Prompt } from '@earshot/core/prompt'
import type { Loads } from './loads.ts'
import type { Settings } from './settings.ts'
import type { Tell } from './tell.ts'

export interface Definitions {
  /** Reads a definition of the page and keeps it; what is wrong with it is told. */
  add(value: unknown): Promise<Prompt | undefined>
  /** Whether it was fetched from beside the script. */
  isReadyMade(id: string): boolean
  /** The definition, if it is known without fetching. */
  ready(id: string): Prompt | undefined
  /** The definition, fetched where it must be; `undefined`, told, where there is none. */
  load(id: string, settings: Settings): Promise<Prompt | undefined>
}

/** Keeps the definitions of a page: its own, those that attributes describe, and those that are fetched by name. */
export function createDefinitions(load: Loads, tell: Tell): Definitions {
  const known = new Map<string, Prompt>()
  const fetched = new Set<string>()
  let added: Promise<unknown> = Promise.resolve()
  const keep = (prompt: Prompt): Prompt => {
    known.set(prompt.id, prompt)
    return prompt
  }
  const read = async (value: unknown): Promise<Prompt | undefined> => {
    const prompt = (await load.author()).readDefinition(value, tell)
    return prompt && keep(prompt)
  }
  return {
    add(value) {
      const reading = read(value)
      // What could not be read is told to whoever added it; it keeps nothing else from being asked.
      added = Promise.allSettled([added, reading])
      return reading
    },
    isReadyMade: (id) => fetched.has(id),
    ready: (id) => known.get(id),
    async load(id, settings) {
      await added
      const here = known.get(id)
      if (here) return here
      const author = settings.question ? await load.author() : undefined
      const ours = author?.presetIds.some((known) => known === id)
      if (author && !ours) return read(author.promptFromQuestion(id, settings))
      try {
        // The name becomes part of an address, and may come from anywhere in the page.
        if (load.prompt && /^[a-z0-9-]+$/.test(id)) {
          const prompt = keep(await load.prompt(id))
          fetched.add(id)
          return prompt
        }
      } catch {
        // There is none, or it could not be fetched: the sentence below says which.
      }
      const { fetchDefinition, unknownPrompt, presetIds } = await load.author()
      const given = await fetchDefinition(id, settings.endpoint)
      if (given) return read(given)
      tell(unknownPrompt(id, [...known.keys()], load.prompt ? presetIds : []))
      return undefined
    },
  }
}
