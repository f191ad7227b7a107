import type { Hub } from './hub.ts'
import { type Storage, StorageUnavailable } from './storage/port.ts'

export interface FollowOptions {
  readonly storage: Pick<Storage, 'news' | 'node' | 'shared'>
  readonly hub: Pick<Hub, 'publish' | 'isHeard'>
  readonly report: (error: unknown) => void
  /** How often it is asked. Default: every second. */
  readonly everyMs?: number
}

/** A transaction that is slow to end comes into sight this much later than the time that it bears, at most. */
const lateMs = 10_000

/**
 * Tells the live pages of this node what other nodes have heard, by asking the database they share. It asks only while
 * somebody looks.
 *
 * @returns a function that ends it
 */
export function followNews({ storage, hub, report, everyMs = 1_000 }: FollowOptions): () => void {
  if (!storage.shared) return () => {}
  /** The time of the last answer, by the database's clock. */
  let last: number | undefined
  /** What was told of late, with the time of the answer that had it. */
  const told = new Map<string, number>()
  let isEnded = false
  let timer = setTimeout(ask, everyMs)

  async function ask(): Promise<void> {
    try {
      if (hub.isHeard()) await tell()
      else last = undefined
    } catch (error) {
      // The page says itself that it is not up to date; the next try may succeed.
      if (!(error instanceof StorageUnavailable)) report(error)
    }
    if (!isEnded) timer = setTimeout(ask, everyMs)
  }

  async function tell(): Promise<void> {
    // Who has just come has read everything, so what is on its way is only noted.
    const isFirst = last === undefined
    const since = last ?? (await storage.news(Number.MAX_SAFE_INTEGER)).now
    const { now, news } = await storage.news(since - lateMs)
    last = now
    for (const { id, heard } of news) {
      const isOwn = id.startsWith(`${storage.node}.`)
      if (!isFirst && !isOwn && !told.has(id)) for (const item of heard) hub.publish(item)
      told.set(id, now)
    }
    for (const [id, at] of told) if (at < now - 2 * lateMs) told.delete(id)
  }

  return () => {
    isEnded = true
    clearTimeout(timer)
  }
}
