import { overloaded } from './ingest/overload.ts'
import { BodyRefused } from './posted.ts'
import type { Problem } from './problem.ts'
import { StorageUnavailable } from './storage/port.ts'
import { en } from './words/en.ts'
import type { GuestWords } from './words/words.ts'

const retryInMs = 5_000

/** A fault as a program is told of it, and which words say the same to somebody on a page. */
type Fault = Problem & {
  readonly status: 413 | 500 | 503
  readonly words: Extract<keyof GuestWords['errors'], 'busy' | 'broken' | 'tooMuch'>
}

const { busy, broken, tooMuch } = en.guests.errors

/** What is said of an error: never what it is, which is for the log. */
export function faultOf(error: unknown): Fault {
  if (error instanceof BodyRefused)
    return error.reason === 'too-large'
      ? { status: 413, code: 'too-large', detail: tooMuch, words: 'tooMuch' }
      : { ...overloaded(), status: 503, words: 'busy' }
  return error instanceof StorageUnavailable
    ? { status: 503, code: 'storage-unavailable', detail: busy, retryInMs, words: 'busy' }
    : { status: 500, code: 'internal', detail: broken, words: 'broken' }
}
