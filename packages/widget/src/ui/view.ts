import type { Conversation } from '@earshot/core/conversation'
import type { DisplayName } from '@earshot/core/prompt'
import type { Kit } from './kit.ts'

/** What is known of the delivery of a finished response. Each is a fact, never a hope. */
export type Delivery = 'none' | 'sending' | 'sent' | 'saved' | 'not-sent' | 'unconfirmed'

/** What a person has chosen or typed and not yet confirmed, by question. */
export interface Draft {
  readonly value?: unknown
  readonly other?: string
  /** What was moved last and where to, as it is said. */
  readonly moved?: string
}

/** All that is drawn. */
export interface View extends Kit {
  readonly conversation: Conversation
  readonly delivery: Delivery
  readonly display: DisplayName
  /** True where the prompt opened itself: then it can also be put off. */
  readonly selfOpened: boolean
  readonly drafts: ReadonlyMap<string, Draft>
  /** The answers as text were put on the clipboard. */
  readonly copied: boolean
  /** Why the destination refused, where it said so. */
  readonly refusal: string | undefined
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

/** What is drawn, with what can be done. */
export interface Scene extends View {
  readonly deeds: Deeds
}
