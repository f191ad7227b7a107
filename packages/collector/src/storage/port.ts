import type { AnswerValue } from '@earshot/core/answer'
import type { ResponseData, RunData } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import type { Losses, ToldLoss } from '../ingest/told-by-device.ts'
import type { AlertStorage } from './alert-port.ts'
import type { CommentStorage } from './comment-port.ts'
import type { DrawStorage } from './draw-port.ts'
import type { ListeningStorage } from './listening-port.ts'
import type { PeopleStorage, Session } from './people-port.ts'
import type { RetentionStorage } from './retention-port.ts'
import type { WebhookStorage } from './webhook-port.ts'

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
  /** When it was, ISO 8601, by the device's clock. */
  readonly time: string
  /** When it was sent, milliseconds since 1970, by the device's clock. Absent where the sender does not say. */
  readonly sentAt?: number
  /** It was given to another tool, some time ago: nobody is told of it now. */
  readonly moved?: true
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
 * else, or the id belongs to another source; the first holds, and the other is kept beside it. `gone`: erased, and
 * nothing of it is taken any more.
 */
export type Verdict = 'accepted' | 'duplicate' | 'conflict' | 'gone'

/**
 * Why a device's clock cannot be right: it said another time than ours when it sent the answer, or, where it did not say,
 * the answer came before it was given, or longer after than any browser keeps it.
 */
export type WrongClock = 'ahead' | 'behind'

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
  /** When the person answered last, ISO 8601, as the device said. Absent for what was stored before it was kept. */
  readonly time?: string
  /** Absent where the device's clock may be right. */
  readonly clock?: WrongClock
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
  /** Leaves out what staff said of each other. */
  readonly withoutColleagues?: boolean
  /** Who has sent it, such as `//shop.example`. */
  readonly source?: string
  readonly states?: readonly ResponseState[]
  /** Received at or after, milliseconds since 1970. */
  readonly from?: number
  /** Received before, milliseconds since 1970. */
  readonly before?: number
}

/** Responses to one prompt, or to all but some. */
export type PromptChoice = { readonly only: string } | { readonly except: readonly string[] }

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

/** What says something else than the response that is stored under its id. It counts nowhere. */
export interface StoredConflict {
  readonly id: string
  readonly source: string
  readonly state: ResponseState
  readonly data: ResponseData
  /** Milliseconds since 1970, by the collector's clock. */
  readonly receivedAt: number
}

/** How many responses of a prompt have the same headline. Withdrawn ones, repeats and marked ones are not counted. */
export interface Tally {
  readonly prompt: string
  readonly audience: string
  readonly headline: Headline | undefined
  readonly responses: number
  readonly unfinished: number
  readonly criticism: number
  readonly call: number
  /** Alone in an entry of its own: how many are kept and not counted, because they are marked. */
  readonly leftOut?: number
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
  /** The site that it belongs to, as a host. Absent: none that has a key of its own. */
  readonly site?: string
  /** Its own name; another site may have one of the same name. */
  readonly name: string
  /** The id of what it asks. */
  readonly prompt: string
  readonly place?: string
  /** Whether the place was open when it was last heard. */
  readonly open: boolean
  /** Milliseconds since 1970, by the collector's clock. */
  readonly heardAt: number
}

/** That a response was stored, or what became of it, for the live pages of every node. */
export interface Heard {
  readonly id: string
  readonly prompt: string
  readonly criticism: boolean
  readonly call: boolean
}

/** What was heard in one transaction of one node. */
export interface News {
  readonly id: string
  readonly heard: readonly Heard[]
}

/**
 * The collector's database. Every method may reject with `StorageUnavailable`, and with nothing else that a caller
 * could mend.
 */
/** What a response, a copy beside it or a run holds, by the id that they share. */
export interface AnyData {
  readonly id: string
  readonly data: ResponseData | RunData
}

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
  /** How many records wait to be stored. */
  waiting(): number
  /**
   * Adds to how many responses browsers have given up, on the day of `now`: each mark once, however often it is told.
   *
   * @returns what was added
   */
  keepLosses(told: readonly ToldLoss[], now: number): Promise<Losses>
  /** How many were told of since the day of this time. */
  losses(since: number): Promise<Losses>
  response(id: string): Promise<StoredResponse | undefined>
  /** Those that are there, in the order of the ids. */
  several(ids: readonly string[]): Promise<readonly StoredResponse[]>
  responses(
    filter: ResponseFilter,
    page: { readonly limit: number; readonly after?: Cursor },
  ): Promise<ResponsePage>
  /** Whether a response with this key was finished. */
  hasFinished(prompt: string, onceKey: string): Promise<boolean>

  /** Newest first. */
  conflicts(limit: number, source?: string): Promise<readonly StoredConflict[]>

  /**
   * Erases responses with all that was kept of them, and their runs. Their ids are known as erased from then on: what
   * still waits in a browser is not taken again. Resolves with the ids of those that were there.
   */
  erase(ids: readonly string[], now: number): Promise<readonly string[]>
  /**
   * All that was said and told, by ids, to look through: what stands, what says something else beside it, and what was only
   * shown. So many ids after this one; none where it is empty.
   */
  everyResponse(after: string | undefined, limit: number): Promise<readonly AnyData[]>
  /** Ids of responses, and of runs without one, that came before this time; the oldest first. */
  olderThan(before: number, limit: number, which?: PromptChoice): Promise<readonly string[]>
  /** Forgets which ids were erased before this time. */
  forgetErased(before: number): Promise<void>

  /** Keeps definitions under their versions. What is kept is never changed. */
  keepDefinitions(definitions: readonly KeptDefinition[], now: number): Promise<void>
  definition(prompt: string, version: string): Promise<Prompt | undefined>
  /** The versions under which a prompt was kept, newest first. */
  versions(prompt: string): Promise<readonly KeptVersion[]>
  /** Keeps a definition that the owner has written, in the place of the one with its id. */
  savePrompt(saved: SavedPrompt): Promise<void>
  /** Those, by their ids; the deleted ones too. */
  savedPrompts(): Promise<readonly SavedPrompt[]>

  /**
   * Keeps when a device was last heard. Of very many devices of a site the longest silent are forgotten. False for one more
   * than 200 of a site within a day, which is not kept.
   */
  beat(kiosk: Kiosk): Promise<boolean>
  /** By site and name. @param site - only those of it. Default: of every one */
  kiosks(site?: string): Promise<readonly Kiosk[]>
  /** `undefined` where the response calls nobody, or is not there. */
  callState(id: string): Promise<CallState | undefined>
  /** Gives the state that it has now: what is done stays done. The live pages of other nodes hear of it. */
  markCall(id: string, state: 'seen' | 'done', now: number): Promise<CallState | undefined>
  /** Takes back that a call is done, where that was marked at or after `doneFrom`: it is seen. `false` where it was not. */
  reopenCall(id: string, doneFrom: number, now: number): Promise<boolean>

  /** What the owner's pages keep beside the responses. */
  readonly listening: ListeningStorage
  /** What people wrote, to be found again. */
  readonly comments: CommentStorage
  /** Who is told what comes in. */
  readonly webhooks: WebhookStorage
  /** What people must be told. */
  readonly alerts: AlertStorage

  setting(name: string): Promise<string | undefined>
  /** Keeps it where there is none of this name; gives what is kept then. */
  keepSetting(name: string, value: string): Promise<string>
  setSetting(name: string, value: string): Promise<void>
  /** Keeps it where the one before still stands (`undefined`: where there is none); `false` where another came first. */
  replaceSetting(name: string, before: string | undefined, value: string): Promise<boolean>

  /** Newest last. */
  keys(): Promise<readonly AccessKey[]>
  addKey(key: AccessKey): Promise<void>
  /** Lets a key end at this time, or earlier where that was said before. `false` where there is none of this id. */
  endKey(id: string, endsAt: number): Promise<boolean>

  /** @param person - the id of whoever signs in; not given for the first owner */
  addSession(hash: string, expiresAt: number, person?: string): Promise<void>
  /** Whose session it is, with the role that they have now. */
  session(hash: string, now: number): Promise<Session | undefined>
  forgetSessions(now: number): Promise<void>
  removeSession(hash: string): Promise<void>
  /** Of everybody. */
  removeSessions(): Promise<void>

  /** What is kept shorter than the responses. */
  readonly retention: RetentionStorage

  /** Draws, and who has entered them: apart from everything that anybody said. */
  readonly draws: DrawStorage

  /** Who may sign in, beside the first owner. */
  readonly people: PeopleStorage

  /**
   * Takes or renews the right to do something that only one node may do. Gives a number that is higher each time the right
   * changes hands, or `undefined` while another holds it.
   */
  lease(name: string, holder: string, ttlMs: number): Promise<number | undefined>
  /** Gives it back before its time. */
  release(name: string, holder: string): Promise<void>

  /** The name of this node, new at each start. Ids of its news begin with it. */
  readonly node: string
  /** Whether other nodes may write to the same database: their news have to be asked for. */
  readonly shared: boolean
  /**
   * What was heard since this time of the database's clock, and what that clock says now. What was heard a moment ago may
   * come into sight late, so ask again for some seconds before.
   */
  news(since: number): Promise<{ readonly now: number; readonly news: readonly News[] }>
  /** Tells the live pages of other nodes what was neither stored nor marked: nothing where there are none. */
  tell(heard: readonly Heard[]): Promise<void>
  /** Forgets what was heard longer ago than this. */
  forgetNews(agoMs: number): Promise<void>

  /** Resolves when a write has just been committed. */
  probe(now: number): Promise<void>
  close(): Promise<void>
}

/** What a secret key is for. `read`: answers and devices. `act`: marking calls, working on cases. `erase`: erasing answers. */
export type KeyScope = 'read' | 'act' | 'erase'

/** A key beside those that the settings name. */
export interface AccessKey {
  /** Short, and no secret: what people name it by. */
  readonly id: string
  /** `write`: public, stands in pages, sends events. `read`: secret. */
  readonly kind: 'read' | 'write'
  readonly name: string
  /** SHA-256 of it: the key itself is told once and kept nowhere. */
  readonly hash: string
  /** Its first letters, to be told apart by. */
  readonly hint: string
  /** Empty for `write`. */
  readonly scopes: readonly KeyScope[]
  /** The one site that it is for, as a host: what it sends must be of it, and it reads nothing else. Absent: for every one. */
  readonly site?: string
  readonly madeAt: number
  /** From then on it opens nothing, milliseconds since 1970. */
  readonly endsAt?: number
}

/** A definition as it was shown at some time. */
export interface KeptDefinition {
  readonly version: string
  readonly prompt: Prompt
}

export interface KeptVersion {
  readonly version: string
  /** Milliseconds since 1970. */
  readonly keptAt: number
}

/** A definition that the owner has written. */
export interface SavedPrompt {
  readonly prompt: Prompt
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** Since when it is asked nowhere, in milliseconds since 1970; absent where it is asked. */
  readonly deletedAt?: number
}

/** The database cannot do it now; the same may succeed later. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
}
