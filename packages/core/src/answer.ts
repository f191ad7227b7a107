/** A way to reach the person, given by the person. */
export interface ContactValue {
  readonly name?: string
  readonly email?: string
  readonly phone?: string
  /** True where the question had a consent line and its box was ticked. */
  readonly consent?: boolean
}

/**
 * The value given to a question: a number for rating and number, an option's id for choice, ids for choices and
 * ranking, text for text and date, `true` for consent, `null` for "does not fit", an object for contact and matrix (row id
 * to point, or to `null` for "does not fit").
 */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | ContactValue
  | Readonly<Record<string, number | null>>

/** One answer, as it travels. */
export interface Answer {
  readonly question: string
  readonly value: AnswerValue
  /** The words that were shown beside the value, in the language they were shown in; of a matrix `row: point` for each. */
  readonly label?: string | readonly string[]
  /** What was written beside "Something else". */
  readonly other?: string
}
