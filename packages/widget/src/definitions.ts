import type { Prompt } from '@earshot/core/prompt'
import type { LoadAuthor } from './load-author.ts'
import type { Settings } from './settings.ts'
import type { Tell } from './tell.ts'
import { componentFor } from './ui/questions/component-for.ts'

export interface Definitions {
  /** Reads definitions of the page and keeps them; what is wrong with them is told. */
  add(value: unknown): Promise<void>
  /** The definition, if it is known without fetching. */
  ready(id: string): Prompt | undefined
  /** The definition, fetched where it must be; `undefined`, told, where there is none. */
  load(id: string, settings: Settings): Promise<Prompt | undefined>
}

/** Keeps the definitions of a page: its own, those that attributes describe, and those that are fetched by name. */
export function createDefinitions(
  loadAuthor: LoadAuthor,
  loadPrompt: (id: string) => Promise<Prompt | undefined>,
  readyMade: readonly string[],
  tell: Tell,
): Definitions {
  const known = new Map<string, Prompt>()
  const read = async (value: unknown): Promise<Prompt | undefined> => {
    const { readDefinition } = await loadAuthor()
    const prompt = readDefinition(value, (type) => componentFor(type) !== null, tell)
    if (prompt) known.set(prompt.id, prompt)
    return prompt
  }
  let added: Promise<unknown> = Promise.resolve()
  return {
    async add(value) {
      const reading = read(value)
      // What could not be read is told to whoever added it; it keeps nothing else from being asked.
      added = Promise.allSettled([added, reading])
      await reading
    },
    ready: (id) => known.get(id),
    async load(id, settings) {
      await added
      const here =
        known.get(id) ?? (readyMade.includes(id) ? await loadPrompt(id).catch(() => undefined) : undefined)
      if (here) {
        known.set(id, here)
        return here
      }
      const { promptFromQuestion, unknownPrompt } = await loadAuthor()
      if (settings.question && !readyMade.includes(id)) return read(promptFromQuestion(id, settings))
      tell(unknownPrompt(id, [...known.keys()], readyMade))
      return undefined
    },
  }
}
