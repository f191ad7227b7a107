/** A figure as it was when something was to be changed: so many of so many. */
export interface FigureThen {
  readonly count: number
  readonly n: number
}

/** What the owner will change, by whom and until when. */
export interface ActionDraft {
  /** What is done, in the owner's words. */
  readonly words: string
  readonly owner: string
  /** Milliseconds since 1970, like all times here. */
  readonly madeAt: number
  readonly dueAt: number
  /** The need that it is about: the figure of this cause is compared. */
  readonly cause?: string
  /** How many of the critical answers named the cause, when the action was made. */
  readonly before?: FigureThen
  /** The response of staff whose idea it answers. */
  readonly idea?: string
  readonly doneAt?: number
  /** What may be told to everybody: "You said, we did". */
  readonly told?: string
}

export interface Action extends ActionDraft {
  readonly id: number
}

/** So soon after each other the same words, name and day are one tap that was sent twice. */
export const twiceWithinMs = 60_000

/** So long it can be taken back that an action is done. */
export const takeBackMs: number = 7 * 86_400_000
