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
  const known = new Map(load.given)
  const fetched = new Set<string>()
  let added: Promise<unknown> = Promise.resolve()
  const add = async (value: unknown): Promise<Prompt | undefined> => {
    const prompt = (await load.author()).readDefinition(value, tell)
    if (prompt) known.set(prompt.id, prompt)
    return prompt
  }
  const readyMade = async (id: string): Promise<Prompt | undefined> => {
    // The name becomes part of an address, and may come from anywhere in the page.
    const prompt = /^[a-z0-9-]+$/.test(id) ? await load.prompt?.(id) : undefined
    if (prompt) {
      known.set(id, prompt)
      fetched.add(id)
    }
    return prompt
  }
  return {
    add(value) {
      const reading = add(value)
      // What could not be read is told to whoever added it; it keeps nothing else from being asked.
      added = Promise.allSettled([added, reading])
      return reading
    },
    isReadyMade: (id) => fetched.has(id),
    ready: (id) => known.get(id),
    async load(id, settings) {
      await added
      return (
        known.get(id) ??
        // A question in an attribute makes a prompt of the page's own, and where nothing is fetched, more is looked for.
        (settings.question ? undefined : await readyMade(id).catch(() => undefined)) ??
        (await load.author()).findDefinition(id, settings, {
          add,
          readyMade: load.prompt && readyMade,
          known,
          tell,
        })
      )
    },
  }
}
