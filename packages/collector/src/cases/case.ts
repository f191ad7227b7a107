/** Where a case stands. `spam` is left out of the figures; its count is shown. */
export type CaseState = 'new' | 'contacted' | 'resolved' | 'looked-at' | 'spam'

/** 1 is the gravest: at once. 2: the same day. 3: within a day. 4: read within three days. */
export type Severity = 1 | 2 | 3 | 4

/** Why somebody must look at it. */
export type CaseKind = 'safety' | 'complaint' | 'at-risk' | 'criticism' | 'staff-entry' | 'question'

/** A criticism or complaint that somebody must answer. It is kept beside the response, and holds nothing of its words. */
export interface Case {
  /** That of the response. */
  readonly id: string
  /** Counted from 1, for people. */
  readonly number: number
  readonly kind: CaseKind
  readonly severity: Severity
  /** Whether the person gave a way to be reached. */
  readonly contact: boolean
  readonly prompt: string
  readonly place?: string
  readonly state: CaseState
  /** All times in milliseconds since 1970, by the collector's clock. */
  readonly openedAt: number
  /** When the first contact, or without a contact the reading, is due. */
  readonly dueAt: number
  readonly owner?: string
  readonly readAt?: number
  /** The first contact. */
  readonly contactedAt?: number
  /** When it was resolved, or looked at. */
  readonly closedAt?: number
  /** What fell short: one of the codes of `causes`. */
  readonly cause?: string
  /** The team in which it began, and what happened there: back from where the customer met it. */
  readonly began?: { readonly team: string; readonly words: string }
  /** The answer to "What will we change?". */
  readonly change?: string
  /** How many ways to put it right were offered, as far as somebody said when closing it. */
  readonly ways?: number
  /** How often the customer brought it back. */
  readonly reopened: number
  /** Somebody called it spam. It counts on until a second person agrees or a day has passed. */
  readonly spamAsked?: { readonly by: string; readonly at: number; readonly before: CaseState }
}

/** How somebody was reached. */
export type ContactWay = 'phone' | 'mail' | 'in-person' | 'link'

/** What was done to a case. */
export type CaseDeed =
  /** `from`: whose it was on the page that the form stood on, empty where it was nobody's. Default: whoever has it. */
  | { readonly type: 'took'; readonly owner: string; readonly from?: string }
  | { readonly type: 'contacted'; readonly way: ContactWay; readonly words: string }
  | { readonly type: 'noted'; readonly words: string }
  /** Somebody has found where it began. */
  | { readonly type: 'traced'; readonly team: string; readonly words: string }
  /** The customer wrote, by the link. */
  | { readonly type: 'heard'; readonly words: string }
  | {
      readonly type: 'resolved'
      readonly answer: string
      readonly cause: string
      readonly change: string
      /** Which ways to put it right were offered, one a line. */
      readonly ways?: string
    }
  | { readonly type: 'looked-at'; readonly cause: string; readonly change: string }
  /** The customer said that it is not solved. */
  | { readonly type: 'reopened'; readonly words: string }
  /** A person opened it. */
  | { readonly type: 'read' }
  /** The customer added to the answer: what it asks for now. */
  | { readonly type: 'added'; readonly severity: Severity; readonly dueAt: number; readonly contact: boolean }
  | { readonly type: 'spam'; readonly why: string }
  | { readonly type: 'not-spam' }

/** One line of the story of a case. */
export interface CaseEvent {
  readonly at: number
  /** The role or the name that did it; `customer` for the person whom it is about. */
  readonly by: string
  readonly deed: CaseDeed
}
