import type { StoredResponse } from './port.ts'

/** What somebody wrote to one question, as it is found again. */
export interface CommentEntry {
  readonly question: string
  /** As `searchable` gives them. */
  readonly words: readonly string[]
}

/** Where a comment stands. Its text stays with its response. */
export interface CommentMark {
  readonly id: string
  readonly question: string
}

/** Only comments that fit all that is given. */
export interface CommentFilter {
  /** The comment has words that begin with each of these, as `searchable` gives them. */
  readonly words?: readonly string[]
  readonly audience: string
  readonly prompts?: readonly string[]
  /** Came at or after this time, and before that one, in whole seconds, as milliseconds since 1970. */
  readonly from?: number
  readonly before?: number
  readonly limit: number
}

/** An index of what people wrote. It follows the responses: what is erased or withdrawn is gone from it at once. */
export interface CommentStorage {
  /**
   * Puts what these responses say now into the index, in the place of what stood there of them. Of one that is not there
   * any more, nothing stands there afterwards.
   */
  index(
    ids: readonly string[],
    entriesOf: (response: StoredResponse) => readonly CommentEntry[],
  ): Promise<void>
  /** Newest first. */
  find(filter: CommentFilter): Promise<readonly CommentMark[]>
}
