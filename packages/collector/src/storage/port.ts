import type { AnswerValue } from '@earshot/core/answer'
import type { ResponseData, RunData } from '@earshot/core/event'
import type { ListeningStorage } from './listening-port.ts'

/** `partial`: begun. `submitted`: the person finished. `withdrawn`: the person took it back. */
export type ResponseState = 'partial' | 'submitted' | 'withdrawn'

/** The answer that stands for a response in counts: to the first rating or choice. */
export interface Headline {
  readonly value: AnswerValue
  readonly label?: string
}

/** One response event, ready to be stored. */
export interface ResponseRecord {
  readonly type: 'response'
  readonly id: string
  readonly source: string
  readonly state: ResponseState
  readonly data: ResponseData
  readonly criticism: boolean
  readonly call: boolean
  readonly headline: Headline | undefined
  /** The key of `limits.oncePer`, where the prompt is known and has one. Absent where the response is withdrawn. */
  readonly onceKey: string | undefined
  /** Equal for events that say the same. */
  readonly hash: string
}

/** That a prompt was shown or dismissed, ready to be stored. */
export interface RunRecord {
  readonly type: 'run'
  readonly id: string
  readonly source: string
  readonly what: 'shown' | 'dismissed'
  readonly data: RunData
}

export type StorageRecord = ResponseRecord | RunRecord

/**
 * `accepted`: stored. `duplicate`: known or overtaken, nothing changed. `conflict`: the same revision says something
 * else, or the id belongs to another source; the first is kept.
 */
export type Verdict = 'accepted' | 'duplicate' | 'conflict'

export interface StoredResponse {
  readonly id: string
  readonly source: string
  readonly state: ResponseState
  readonly data: ResponseData
  readonly criticism: boolean
  readonly call: boolean
  /** When its first event was stored, milliseconds since 1970, by the collector's clock. */
  readonly receivedAt: number
  readonly updatedAt: number
  /** Another response stands for the same prompt and `oncePer` key: its id. This one is kept, but not counted. */
  readonly repeats?: string
}

/** Only responses that fit all that is given. */
export interface ResponseFilter {
  readonly prompt?: string
  readonly place?: string
  readonly table?: string
  readonly staff?: string
  readonly audience?: string
  readonly states?: readonly ResponseState[]
  /** Received at or after, milliseconds since 1970. */
  readonly from?: number
  /** Received before, milliseconds since 1970. */
  readonly before?: number
}

/** The response after which a page begins. */
export interface Cursor {
  readonly receivedAt: number
  readonly id: string
}

export interface ResponsePage {
  /** Newest first. */
  readonly responses: readonly StoredResponse[]
  /** Absent on the last page. */
  readonly next?: Cursor
}

/** How many responses of a prompt have the same headline. Withdrawn ones and repeats are not counted. */
export interface Tally {
  readonly prompt: string
  readonly audience: string
  readonly headline: Headline | undefined
  readonly responses: number
  readonly unfinished: number
  readonly criticism: number
  readonly call: number
}

/** Of the runs of a prompt that are known to have been shown, how many were answered. Runs of repeats are left out. */
export interface Showings {
  readonly prompt: string
  readonly shown: number
  readonly answered: number
}

/** A call was stored, somebody of the team has seen it, it is done. */
export type CallState = 'sent' | 'seen' | 'done'

/** A shared device that has said that it is there. */
export interface Kiosk {
  readonly name: string
  /** The id of what it asks. */
  readonly prompt: string
  readonly place?: string
  /** Whether the place was open when it was last heard. */
  readonly open: boolean
  /** Milliseconds since 1970, by the collector's clock. */
  readonly heardAt: number
}

/**
 * The collector's database. Every method may reject with `StorageUnavailable`, and with nothing else that a caller
 * could mend.
 */
export interface Storage {
  /**
   * Stores records in one transaction and resolves once they are on disk, with one verdict each. A response keeps the
   * highest revision; what is submitted stays submitted, also with the answers of a later partial one, and what is
   * withdrawn stays so. Of the responses with one prompt and `onceKey`, one stands for all: the one that was finished
   * first; while none is, the one that was begun first. Two at the same moment never both do.
   *
   * @param now - milliseconds since 1970, by the collector's clock
   */
  store(records: readonly StorageRecord[], now: number): Promise<readonly Verdict[]>
  response(id: string): Promise<StoredResponse | undefined>
  responses(
    filter: ResponseFilter,
    page: { readonly limit: number; readonly after?: Cursor },
  ): Promise<ResponsePage>
  /** Whether a response with this key was finished. */
  hasFinished(prompt: string, onceKey: string): Promise<boolean>
  tallies(): Promise<readonly Tally[]>
  showings(): Promise<readonly Showings[]>

  /** Keeps when a device was last heard. Of very many devices the longest silent are forgotten. */
  beat(kiosk: Kiosk): Promise<void>
  /** By name. */
  kiosks(): Promise<readonly Kiosk[]>
  /** `undefined` where the response calls nobody, or is not there. */
  callState(id: string): Promise<CallState | undefined>
  /** Gives the state that it has now: what is done stays done. */
  markCall(id: string, state: 'seen' | 'done', now: number): Promise<CallState | undefined>

  /** What the owner's pages keep beside the responses. */
  readonly listening: ListeningStorage

  setting(name: string): Promise<string | undefined>
  setSetting(name: string, value: string): Promise<void>

  addSession(hash: string, expiresAt: number): Promise<void>
  hasSession(hash: string, now: number): Promise<boolean>
  removeSession(hash: string): Promise<void>
  removeSessions(): Promise<void>

  /** Resolves when a write has just been committed. */
  probe(now: number): Promise<void>
  close(): Promise<void>
}

/** The database cannot do it now; the same may succeed later. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
}
