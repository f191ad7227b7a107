import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import { keepDefinitions } from './ingest/definitions.ts'
import type { KnownPrompts } from './ingest/record-of.ts'
import type { SavedPrompt, Storage } from './storage/port.ts'

/** Everything that can be asked here: what came with the program or its settings, and what the owner has written. */
export interface PromptShelf {
  /** Changes in place: whoever holds it sees what was saved. */
  readonly known: KnownPrompts
  /** What the owner has written, by id. */
  readonly saved: ReadonlyMap<string, SavedPrompt>
  /** Whether an id belongs to what cannot be changed here. */
  isFixed(id: string): boolean
  /**
   * Keeps a definition, under its version too, and asks it from now on.
   *
   * @throws StorageUnavailable
   */
  save(prompt: Prompt, now: number): Promise<void>
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
  const put = (item: SavedPrompt): void => {
    const { id } = item.prompt
    if (fixedIds.has(id)) return // the settings have taken the name meanwhile
    saved.set(id, item)
    known.set(id, item.prompt)
  }
  return {
    known,
    saved,
    isFixed: (id) => fixedIds.has(id),
    async save(prompt, now) {
      await keepDefinitions(storage, new Map([[prompt.id, prompt]]), now)
      await storage.savePrompt({ prompt, savedAt: now })
      put({ prompt, savedAt: now })
    },
    async refresh() {
      for (const item of await storage.savedPrompts()) {
        if (saved.get(item.prompt.id)?.savedAt === item.savedAt) continue
        const parsed = parsePrompt(item.prompt)
        if (parsed.status === 'ok') put({ ...item, prompt: parsed.prompt })
        else if (!saved.has(item.prompt.id))
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
