import type { Conversation } from '@earshot/core/conversation'
import type { Kit } from './kit.ts'
import type { Place } from './place.ts'

/** What is known of the delivery of a finished response. Each is a fact, never a hope. */
export type Delivery = 'none' | 'sending' | 'sent' | 'saved' | 'not-sent' | 'unconfirmed'

/** What a person has chosen or typed and not yet confirmed, by question. */
export interface Draft {
  readonly value?: unknown
  readonly other?: string
  /** What was moved last and where to, as it is said. */
  readonly moved?: string
}

/** What a person can do. */
export interface Deeds {
  /** Keeps what is not yet confirmed. */
  draft(question: string, draft: Draft): void
  /**
   * One option was chosen. A tap is an answer: it is stored at once and leads to the next question. On the keyboard, where
   * people walk through the options before they settle on one, it is a draft until they go on.
   */
  choose(question: string, value: unknown): void
  next(): void
  skip(): void
  back(): void
  sendNow(): void
  close(): void
  later(): void
  never(): void
  tryAgain(): void
  copy(): void
}

/** All that is drawn, and what can be done with it. It changes from drawing to drawing. */
export interface Scene extends Kit {
  conversation: Conversation
  delivery: Delivery
  /** The answers as text were put on the clipboard. */
  copied?: boolean
  /** Why the destination refused, where it said so. */
  refusal?: string | undefined
  readonly place: Place
  /** True where the prompt opened itself: then it can also be put off. */
  readonly selfOpened: boolean
  readonly drafts: Map<string, Draft>
  readonly deeds: Deeds
}
