/** Why an answer was not taken. */
export type Problem =
  | 'required'
  | 'wrong-type'
  | 'not-an-option'
  | 'email'
  | 'phone'
  | 'contact'
  | 'consent'
  | RareProblem

/** Problems of question types, forms and limits that most prompts do not have. */
export type RareProblem =
  | 'too-few'
  | 'too-many'
  | 'number'
  | 'too-low'
  | 'too-high'
  | 'date'
  | 'rows'
  | 'places'

/** A text with `{count}` in it: one form for all, or one for each plural form that the language has (`Intl.PluralRules`). */
export type PluralText =
  | string
  | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string })

/** What the interface itself says while it asks the common questions, in one language. */
export interface Messages {
  readonly next: string
  readonly back: string
  readonly skip: string
  readonly send: string
  readonly sendNow: string
  readonly close: string
  readonly later: string
  readonly never: string
  readonly optional: string
  /** `{step}` and `{total}` are replaced. */
  readonly progress: string
  readonly sending: string
  readonly sent: string
  readonly saved: string
  readonly notSent: string
  readonly notSentHelp: string
  readonly tryAgain: string
  readonly copy: string
  readonly copied: string
  readonly thanks: string
  readonly name: string
  readonly email: string
  readonly phone: string
  /** `{count}` is replaced: characters that still fit. */
  readonly left: PluralText
  readonly otherText: string
  readonly problems: Readonly<Record<Exclude<Problem, RareProblem>, string>> &
    Readonly<Partial<Record<RareProblem, string>>>
}

/** What the rarer questions and displays say on top, in one language. */
export interface MoreMessages {
  /** Takes a tap back. */
  readonly undo: string
  readonly moveUp: string
  readonly moveDown: string
  /** Said after a move; `{item}`, `{place}` and `{total}` are replaced. */
  readonly moved: string
  readonly chooseAny: string
  /** `{count}` is replaced: how many may be chosen at most. */
  readonly chooseUpTo: PluralText
  /** Beside the box of a consent question. */
  readonly agree: string
  /** Said after the name of a link. */
  readonly newTab: string
  /** `{count}` is replaced. */
  readonly stars: PluralText
  /** The label of a tab that opens a prompt. */
  readonly launcher: string
  /** Asked before a kiosk starts again by itself. */
  readonly stillThere: string
  /** `{count}` is replaced: seconds. */
  readonly startsAgain: PluralText
  readonly startAgain: string
  readonly goOn: string
  /** `{min}` and `{max}` are replaced. */
  readonly problems: Readonly<Record<RareProblem, string>>
}

/** Every word that the interface itself says, in one language. */
export type AllMessages = Omit<Messages & MoreMessages, 'problems'> & {
  readonly problems: Readonly<Record<Problem, string>>
}
