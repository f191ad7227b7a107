import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import { keepDefinitions } from './ingest/definitions.ts'
import type { KnownPrompts } from './ingest/record-of.ts'
import type { SavedPrompt, Storage } from './storage/port.ts'

/** Everything that can be asked here: what came with the program or its settings, and what the owner has written. */
export interface PromptShelf {
  /** Changes in place: whoever holds it sees what was saved. What is deleted stays in it: its answers are read by it. */
  readonly known: KnownPrompts
  /** What the owner has written, by id. */
  readonly saved: ReadonlyMap<string, SavedPrompt>
  /** What they have deleted of it, by id: nobody is asked it, and it can be brought back. */
  readonly deleted: ReadonlyMap<string, SavedPrompt>
  /** Whether an id belongs to what cannot be changed here. */
  isFixed(id: string): boolean
  /**
   * Keeps a definition, under its version too, and asks it from now on.
   *
   * @throws StorageUnavailable
   */
  save(prompt: Prompt, now: number): Promise<void>
  /**
   * Asks a prompt nowhere from now on, or again where it was deleted. `false` where there is none to do that with.
   *
   * @throws StorageUnavailable
   */
  remove(id: string, now: number): Promise<boolean>
  bringBack(id: string): Promise<boolean>
  /**
   * Reads what was saved, here or by another node.
   *
   * @throws StorageUnavailable
   */
  refresh(): Promise<void>
}

export interface ShelfOptions {
  /** What always stands there. Of two with the same id the later one counts. */
  readonly fixed: readonly Prompt[]
  readonly report: (error: unknown) => void
}

type Shelved = Pick<Storage, 'savePrompt' | 'savedPrompts' | 'keepDefinitions'>

export function createPromptShelf(storage: Shelved, { fixed, report }: ShelfOptions): PromptShelf {
  const known = new Map(fixed.map((prompt) => [prompt.id, prompt]))
  const fixedIds: ReadonlySet<string> = new Set(known.keys())
  const saved = new Map<string, SavedPrompt>()
  const deleted = new Map<string, SavedPrompt>()
  const keep = async (item: SavedPrompt | undefined): Promise<boolean> => {
    if (item) await storage.savePrompt(item)
    if (item) put(item)
    return item !== undefined
  }
  const put = (item: SavedPrompt): void => {
    const { id } = item.prompt
    if (fixedIds.has(id)) return // the settings have taken the name meanwhile
    const [into, outOf] = item.deletedAt === undefined ? [saved, deleted] : [deleted, saved]
    into.set(id, item)
    outOf.delete(id)
    known.set(id, item.prompt)
  }
  return {
    known,
    saved,
    deleted,
    isFixed: (id) => fixedIds.has(id),
    async save(prompt, now) {
      await keepDefinitions(storage, new Map([[prompt.id, prompt]]), now)
      await storage.savePrompt({ prompt, savedAt: now })
      put({ prompt, savedAt: now })
    },
    remove: async (id, now) => {
      const item = saved.get(id)
      return keep(item && { ...item, deletedAt: now })
    },
    bringBack: async (id) => {
      const { prompt, savedAt } = deleted.get(id) ?? {}
      return keep(prompt && savedAt !== undefined ? { prompt, savedAt } : undefined)
    },
    async refresh() {
      for (const item of await storage.savedPrompts()) {
        const have = (item.deletedAt === undefined ? saved : deleted).get(item.prompt.id)
        if (have?.savedAt === item.savedAt) continue
        const parsed = parsePrompt(item.prompt)
        if (parsed.status === 'ok') put({ ...item, prompt: parsed.prompt })
        else if (!known.has(item.prompt.id))
          report(new Error(`The saved prompt ${item.prompt.id} cannot be read.`))
      }
    },
  }
}

/** So long after it was saved at one node a definition may be unknown at another. */
const everyMs = 2_000

/**
 * Reads from time to time what other nodes have saved.
 *
 * @returns a function that ends it
 */
export function followShelf({
  storage,
  shelf,
  report,
}: {
  readonly storage: Pick<Storage, 'shared'>
  readonly shelf: PromptShelf
  readonly report: (error: unknown) => void
}): () => void {
  if (!storage.shared) return () => {}
  const timer = setInterval(() => shelf.refresh().catch(report), everyMs)
  return () => clearInterval(timer)
}
