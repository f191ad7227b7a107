/** What is not needed at the moment of the click: reading refusals, trying again, making room. */
export type DrainModule = typeof import('./drain.ts')

/**
 * Fetches it. `tries` is how many times that has failed here: some engines remember a failed import, so another
 * address has to be used then.
 */
export type LoadDrain = (tries: number) => Promise<DrainModule>

/** Loads what `load` fetches, and rejects where that fails. The next call is another try. */
export function drainLoader(load: LoadDrain = () => import('./drain.ts')): () => Promise<DrainModule> {
  let tries = 0
  return async () => {
    try {
      return await load(tries)
    } catch (error) {
      tries++
      throw error
    }
  }
}
