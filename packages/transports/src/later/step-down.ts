import type { Box } from '../keeper.ts'

/**
 * Puts localStorage in the place of the browser's database where there is no such thing as a database. True when it
 * has. A database that is there and fails is not given up for a weaker store.
 */
export async function stepDown(box: Box): Promise<boolean> {
  const name = box.queue?.database
  if (!name || hasDatabases()) return false
  // Hardly any browser needs it.
  const { localStorageQueue } = await import('./local-storage-queue.ts')
  box.queue = localStorageQueue(name)
  return true
}

function hasDatabases(): boolean {
  try {
    return !!globalThis.indexedDB
  } catch {
    return false // sandboxed: where the property may not be read, localStorage may not either, and says so
  }
}
