import { StorageUnavailable } from './port.ts'

export interface GroupCommit<Item, Result> {
  /** Resolves with one result for each item, once they are on disk. */
  add(items: readonly Item[]): Promise<readonly Result[]>
  /** How many items wait. */
  waiting(): number
}

interface Job<Item, Result> {
  readonly items: readonly Item[]
  readonly resolve: (results: readonly Result[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * Lets all that comes while one commit is under way share the next one, for the disk takes many items nearly as soon as one.
 * A group has `mostItems`, or more where they were added together: with no limit the first of them would wait for the last.
 * One that fails is tried again part by part, so that only what is bad fails.
 */
export function groupCommit<Item, Result>(
  commit: (items: readonly Item[]) => Promise<readonly Result[]>,
  mostItems: number,
): GroupCommit<Item, Result> {
  const jobs: Job<Item, Result>[] = []
  let [items, isRunning] = [0, false]

  async function run(): Promise<void> {
    isRunning = true
    while (jobs.length) {
      // What this turn of the loop has brought comes along.
      await new Promise(setImmediate)
      await settle(nextGroup())
    }
    isRunning = false
  }

  function nextGroup(): readonly Job<Item, Result>[] {
    let size = 0
    const more = jobs.findIndex((job, index) => {
      size += job.items.length
      return index > 0 && size > mostItems
    })
    return jobs.splice(0, more < 0 ? jobs.length : more)
  }

  async function settle(group: readonly Job<Item, Result>[]): Promise<void> {
    try {
      const results = await commit(group.flatMap((job) => job.items))
      let start = 0
      for (const job of group) {
        job.resolve(results.slice(start, start + job.items.length))
        start += job.items.length
        items -= job.items.length
      }
    } catch (error) {
      if (group.length > 1 && !(error instanceof StorageUnavailable)) {
        for (const job of group) await settle([job])
        return
      }
      for (const job of group) {
        items -= job.items.length
        job.reject(error)
      }
    }
  }

  return {
    add: (added) =>
      new Promise((resolve, reject) => {
        items += added.length
        jobs.push({ items: added, resolve, reject })
        if (!isRunning) void run()
      }),
    waiting: () => items,
  }
}
