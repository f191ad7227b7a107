/**
 * How answers are counted:
 *
 * - `share`: each answer's share with a Wilson interval; `change`: the difference of two shares (Newcombe)
 * - `top-box`: the share of the best answer; `top-two-box`: of the best two, as for satisfaction and ease
 * - `mean`: with a t interval; `index`: the mean drawn out to 0 to 100; `counts`: how many said what
 * - `effort`: the mean and the share of the upper answers, each form for itself
 * - `recommend-score`: the share of 9 and 10 less that of 0 to 6, with an adjusted Wald interval
 * - `expectation`: below, met, exceeded, and exceeded less below; `expectation-gap`: seen less expected, paired
 * - `care-quotient`: the mean of five items, 0 to 100
 * - `needs-list`: needs by how often criticism names them; `drivers`: what goes together with low ratings
 * - `control-chart`: a share or a rate over time; `shrinkage`: small groups next to each other
 * - `kaplan-meier`: times until seen or done, with what is still open; `response-rate`: answers of those asked
 */
export type ScoringMethod =
  | 'share'
  | 'change'
  | 'top-box'
  | 'top-two-box'
  | 'mean'
  | 'index'
  | 'counts'
  | 'effort'
  | 'recommend-score'
  | 'expectation'
  | 'expectation-gap'
  | 'care-quotient'
  | 'needs-list'
  | 'drivers'
  | 'control-chart'
  | 'shrinkage'
  | 'kaplan-meier'
  | 'response-rate'

/** What authors want to know of a preset and pages do not need. */
export interface PresetNote {
  /** When to ask. */
  readonly when: string
  /** About how long an answer takes. */
  readonly seconds: number
  /** Which method counts which questions. */
  readonly scoring: readonly { readonly method: ScoringMethod; readonly questions: readonly string[] }[]
  /** Where the questions come from. */
  readonly source: string
  /** What may be done with the wording, and which names belong to others. */
  readonly licence: string
}
