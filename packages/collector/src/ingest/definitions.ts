import type { Prompt } from '@earshot/core/prompt'
import { versionOf } from '@earshot/core/version'
import type { Storage } from '../storage/port.ts'
import type { KnownPrompts } from './record-of.ts'

/** Gives the definition that a person saw, where it is known. */
export interface Definitions {
  /**
   * @returns the definition of this version; the one that is asked today where that version was never kept here;
   * `undefined` for a prompt that nobody has told the collector of
   */
  shown(prompt: string, version: string): Promise<Prompt | undefined>
}

/** More versions than are still on their way anywhere. Anybody may send made-up ones, so there is an end to them. */
const mostRemembered = 1_000

/**
 * The definitions of today, and those that were asked before. What is edited while somebody answers is read by the words
 * that they saw.
 */
export function createDefinitions(storage: Pick<Storage, 'definition'>, prompts: KnownPrompts): Definitions {
  /** A definition is never changed, only replaced, so that its version is counted once. */
  const versions = new WeakMap<Prompt, string>()
  const versionToday = (prompt: Prompt): string => {
    const version = versions.get(prompt) ?? versionOf(prompt)
    versions.set(prompt, version)
    return version
  }
  const before = new Map<string, Prompt | undefined>()
  return {
    async shown(id, version) {
      const current = prompts.get(id)
      if (current && versionToday(current) === version) return current
      const name = `${id} ${version}`
      if (!before.has(name)) {
        if (before.size >= mostRemembered) before.clear()
        before.set(name, await storage.definition(id, version))
      }
      return before.get(name) ?? current
    },
  }
}

/** Keeps the definitions of today under their versions, for the time after they are changed. */
export function keepDefinitions(
  storage: Pick<Storage, 'keepDefinitions'>,
  prompts: KnownPrompts,
  now: number,
): Promise<void> {
  const kept = [...prompts.values()].map((prompt) => ({ prompt, version: versionOf(prompt) }))
  return storage.keepDefinitions(kept, now)
}
