import type { Problem } from './problem.ts'
import { StorageUnavailable } from './storage/port.ts'
import { en } from './words/en.ts'
import type { GuestWords } from './words/words.ts'

const retryInMs = 5_000

/** A fault as a program is told of it, and which words say the same to somebody on a page. */
type Fault = Problem & {
  readonly status: 500 | 503
  readonly words: Extract<keyof GuestWords['errors'], 'busy' | 'broken'>
}

const { busy, broken } = en.guests.errors

/** What is said of an error: never what it is, which is for the log. */
export function faultOf(error: unknown): Fault {
  return error instanceof StorageUnavailable
    ? { status: 503, code: 'storage-unavailable', detail: busy, retryInMs, words: 'busy' }
    : { status: 500, code: 'internal', detail: broken, words: 'broken' }
}
