import type { DatabaseSync } from 'node:sqlite'

/** One prompt's `oncePer` key. */
export interface OnceKey {
  readonly prompt: string
  readonly key: string
}

export interface OnceKeeper {
  /** The number of the next response that is finished under a key. */
  next(once: OnceKey): number
  /** Lets one response stand for the key: the one that was finished first; while none is, the one begun first. */
  settle(once: OnceKey): void
}

/**
 * Keeps which response stands for a key. The caller holds the transaction, so two at the same moment come one after the
 * other; a unique index says the same. Each step looks at a few rows, however many share the key.
 */
export function onceKeeper(database: DatabaseSync): OnceKeeper {
  const highest = database.prepare(
    "SELECT max(finished) AS highest FROM responses WHERE prompt = ? AND once_key = ? AND state = 'submitted'",
  )
  // `submitted` comes before `partial`. What is withdrawn has no key.
  const first = database.prepare(`
    SELECT id, stands FROM responses WHERE prompt = ? AND once_key = ?
    ORDER BY state DESC, finished, received_at, id LIMIT 1`)
  const stepBack = database.prepare(
    'UPDATE responses SET stands = 0 WHERE prompt = ? AND once_key = ? AND stands = 1',
  )
  const stand = database.prepare('UPDATE responses SET stands = 1 WHERE id = ?')

  return {
    next: ({ prompt, key }) => Number(highest.get(prompt, key)?.highest ?? 0) + 1,
    settle: ({ prompt, key }) => {
      const found = first.get(prompt, key)
      if (!found || found.stands === 1) return
      stepBack.run(prompt, key)
      stand.run(String(found.id))
    },
  }
}
