import type { Problem } from './problem.ts'
import { StorageUnavailable } from './storage/port.ts'

const retryInMs = 5_000

/** What is said of an error: never what it is, which is for the log. */
export function faultOf(error: unknown): Problem & { readonly status: 500 | 503 } {
  if (error instanceof StorageUnavailable) {
    const detail =
      'The database cannot be written just now, so nothing was kept. Please try again in a moment.'
    return { status: 503, code: 'storage-unavailable', detail, retryInMs }
  }
  const detail = 'Something went wrong in the collector, so nothing was kept. The same may succeed later.'
  return { status: 500, code: 'internal', detail }
}
