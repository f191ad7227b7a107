import type { Action, ActionDraft } from '../actions/action.ts'
import type { TrainingCard } from '../cards/training-card.ts'
import type { Case, CaseEvent, CaseState } from '../cases/case.ts'
import type { CallState, StoredResponse } from './port.ts'

/** When the figures of one day were counted. A day is told as days since 1970, in UTC. */
export interface DigestStamp {
  readonly day: number
  /** Milliseconds since 1970, by the collector's clock, from before the counting. */
  readonly madeAt: number
}

/**
 * Of the runs of one prompt that were shown in a time, how many were dismissed, answered and finished until now. `repeats`:
 * of `answered`, those whose response is not counted, because another one stands for its key.
 */
export interface ShownRuns {
  readonly prompt: string
  readonly shown: number
  readonly dismissed: number
  readonly answered: number
  readonly repeats: number
  readonly finished: number
}

/** A table that called, and who knows of it. */
export interface StoredCall {
  readonly response: StoredResponse
  readonly state: CallState
  /** When it came into this state, milliseconds since 1970. For `sent` the time at which it came in. */
  readonly at: number
}

/** What is needed of each case for times and shares. */
export type CaseTimes = Pick<
  Case,
  'state' | 'severity' | 'contact' | 'openedAt' | 'dueAt' | 'contactedAt' | 'closedAt' | 'readAt' | 'reopened'
> & { readonly isQuestion: boolean }

/** How many cases are open, however many there are. */
export interface OpenCounts {
  readonly open: number
  /** Of these, past their time. */
  readonly late: number
  /** Of the gravest, those that nobody has begun with and that are not late. */
  readonly urgent: number
}

/** The open cases of one state. */
export interface OpenInState {
  readonly state: CaseState
  readonly count: number
  /** When the oldest was opened, milliseconds since 1970. */
  readonly oldestAt: number
}

/** Which cases a list holds. */
export interface CaseFilter {
  readonly states: readonly CaseState[]
  /** What counts as spam by then is in that state, and in no other. */
  readonly now: number
  /** Only those that were given to them. */
  readonly owner?: string
  /** Opened at or after, milliseconds since 1970. */
  readonly from?: number
  /** `urgent`: gravest first, then the one that is due first. */
  readonly order: 'urgent' | 'newest'
  readonly limit: number
}

/** A critical response that came, or changed, at this time. */
export interface CriticalMark {
  readonly id: string
  readonly updatedAt: number
}

/**
 * What the owner's pages keep beside the responses: counted days, cases, actions. Rejects like `Storage`.
 */
export interface ListeningStorage {
  /** The days on which responses came that are still there, or prompts were shown. */
  days(): Promise<readonly number[]>
  /**
   * The days whose responses came or changed, or whose runs were shown, at or after this time; with those of the hour before
   * such a response, in which it may have been asked.
   */
  daysChanged(since: number): Promise<readonly number[]>
  /** The minutes of a day, since 1970, whose responses came or changed at or after this time. */
  minutesChanged(day: number, since: number): Promise<readonly number[]>
  /** Whether anything was erased at or after this time. */
  erasedSince(since: number): Promise<boolean>
  digests(): Promise<readonly DigestStamp[]>
  forgetDigests(days: readonly number[]): Promise<void>
  digest(day: number): Promise<string | undefined>
  keepDigest(stamp: DigestStamp, body: string): Promise<void>
  shownRuns(from: number, before: number): Promise<readonly ShownRuns[]>

  /** Calls that came at or after this time, oldest first. */
  calls(from: number): Promise<readonly StoredCall[]>

  /** Critical responses that came or changed at or after this time, in that order. */
  critical(since: number, after: string | undefined, limit: number): Promise<readonly CriticalMark[]>
  /** Keeps cases where there are none for these responses. Gives each with its number, and whether it is new. */
  openCases(
    drafts: readonly Omit<Case, 'number'>[],
  ): Promise<readonly { readonly case: Case; readonly opened: boolean }[]>
  case(id: string): Promise<Case | undefined>
  caseEvents(id: string): Promise<readonly CaseEvent[]>
  /**
   * Adds what happened to a case, and what it is now. `false` where somebody else was faster, and nothing was kept:
   * `after` is how many events the caller had seen.
   */
  addCaseEvent(next: Case, event: CaseEvent, after: number): Promise<boolean>
  cases(filter: CaseFilter): Promise<readonly Case[]>
  /** Open cases of which the time is over, the longest first. */
  lateCases(now: number, limit: number): Promise<readonly Case[]>
  /** All open cases, without those that count as spam by now. */
  openCounts(now: number): Promise<OpenCounts>
  /** The same by state, in which they wait for a first contact or to be closed, and how long the oldest does. */
  openStates(now: number): Promise<readonly OpenInState[]>
  /** How many of them were given to somebody. */
  openCasesOf(owner: string, now: number): Promise<number>
  /** By the state that they are in by then. */
  caseCounts(now: number): Promise<Readonly<Partial<Record<CaseState, number>>>>
  /** Of the cases that were opened at or after this time. */
  caseTimes(from: number, now: number): Promise<readonly CaseTimes[]>
  /** How many of the cases that were opened at or after `from` were open at each of these times. Spam is left out. */
  openCasesAt(times: readonly number[], from: number): Promise<readonly number[]>
  /** Of the cases that were opened at or after `from`: how many tell which ways were offered, and how many of those two or more. */
  offeredWays(from: number, now: number): Promise<{ readonly told: number; readonly several: number }>
  /** How many cases with this cause, at this place, were opened from a time until before another one. */
  sameCause(
    cause: string,
    place: string | undefined,
    between: { readonly from: number; readonly before: number },
  ): Promise<number>
  /**
   * Of the cases that were opened at or after `from` and have a cause: how many followed another one with the same cause at
   * the same place within so many milliseconds. Spam is left out.
   */
  causesAgain(
    from: number,
    withinMs: number,
    now: number,
  ): Promise<{ readonly again: number; readonly n: number }>

  /** Newest first. */
  cards(): Promise<readonly TrainingCard[]>
  addCard(draft: Omit<TrainingCard, 'id'>): Promise<TrainingCard>
  removeCard(id: number): Promise<void>

  /** Newest first. */
  actions(): Promise<readonly Action[]>
  addAction(draft: ActionDraft): Promise<Action>
  changeAction(action: Action): Promise<void>
}
