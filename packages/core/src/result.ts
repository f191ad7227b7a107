/** Something found wrong in what was given, in words for the person who can mend it. */
export interface Issue {
  /** Stable, for programs: `unknown-type`, `bad-condition` … */
  readonly code: string
  /** Where, from the top of what was given: `questions[2].when`. Empty for the whole. */
  readonly path: string
  /** What is wrong and how to mend it, one or two sentences. */
  readonly message: string
}
