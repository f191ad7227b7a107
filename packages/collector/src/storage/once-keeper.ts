import type { Query } from './database.ts'

/** One prompt's `oncePer` key. */
export interface OnceKey {
  readonly prompt: string
  readonly key: string
}

export interface OnceKeeper {
  /** Somebody comes under the key or leaves it, so who stands for it is to be settled. */
  touch(once: OnceKey): void
  /** The number of the next response that is finished under a key. */
  next(once: OnceKey): Promise<number>
  /**
   * For each key that was touched lets one response stand: the first that was finished; while none is, the first begun.
   *
   * @param at - when that changed, by the collector's clock
   */
  settle(at: number): Promise<void>
}

export function sameKey(a: OnceKey | undefined, b: OnceKey | undefined): boolean {
  return a?.prompt === b?.prompt && a?.key === b?.key
}

/**
 * Keeps which response stands for a key. The caller holds the transaction; each step looks at a few rows, however many
 * share the key. The row that stands is always written, also where it stood before: two nodes that change the same key
 * at once then write the same row, and the database lets the second try again. A unique index says the same.
 */
export function onceKeeper(query: Query): OnceKeeper {
  const touched = new Map<string, OnceKey>()
  const numbers = new Map<string, number>()
  const nameOf = ({ prompt, key }: OnceKey): string => `${prompt} ${key}`
  return {
    touch: (once) => void touched.set(nameOf(once), once),

    async next(once) {
      const name = nameOf(once)
      const before = numbers.get(name) ?? (await highest(query, once))
      numbers.set(name, before + 1)
      return before + 1
    },

    async settle(at) {
      const inOrder = [...touched].sort(([a], [b]) => (a < b ? -1 : 1))
      await Promise.all(inOrder.map(([, once]) => letOneStand(query, once, at)))
    },
  }
}

async function highest(query: Query, { prompt, key }: OnceKey): Promise<number> {
  const [row] = await query(
    "SELECT max(finished) AS highest FROM responses WHERE prompt = ? AND once_key = ? AND state = 'submitted'",
    [prompt, key],
  )
  return Number(row?.highest ?? 0)
}

async function letOneStand(query: Query, { prompt, key }: OnceKey, at: number): Promise<void> {
  // `submitted` comes before `partial`. What is withdrawn has no key.
  const [first] = await query(
    `SELECT id FROM responses WHERE prompt = ? AND once_key = ?
      ORDER BY state DESC, finished, received_at, id LIMIT 1`,
    [prompt, key],
  )
  if (!first?.id) return
  // The days of both are counted anew: by when they changed they are found.
  await Promise.all([
    query(
      'UPDATE responses SET stands = 0, updated_at = ? WHERE prompt = ? AND once_key = ? AND stands = 1 AND id <> ?',
      [at, prompt, key, first.id],
    ),
    query('UPDATE responses SET stands = 1, updated_at = ? WHERE id = ? AND stands = 0', [at, first.id]),
  ])
}
