import type { StoredResponse } from './port.ts'

/** Where a walk through the responses stands, in the order in which something was said of them last. */
export interface SaidLast {
  readonly updatedAt: number
  readonly id: string
}

/** What is kept shorter than the response that it belongs to. Rejects like `Storage`. */
export interface RetentionStorage {
  /** Responses of which something was said last in this time, in that order. */
  saidBetween(
    time: { readonly from: number; readonly before: number; readonly prompt?: string | undefined },
    after: SaidLast | undefined,
    limit: number,
  ): Promise<readonly (SaidLast & Pick<StoredResponse, 'data'>)[]>
  /**
   * Forgets what was answered to questions, with conflicts and messages to webhooks about those responses. What was counted
   * stays counted. One that changes at this moment is left for the next time.
   */
  forgetAnswers(
    which: readonly { readonly id: string; readonly questions: readonly string[] }[],
  ): Promise<void>

  /** Cases that are over since before this time, and whose ways to reach the person may still be kept. */
  casesOver(before: number, limit: number): Promise<readonly string[]>
  /** Keeps that nothing is left to forget of these cases. */
  contactsForgotten(ids: readonly string[]): Promise<void>
}
