/** Why an answer was not taken. */
export type Problem =
  | 'required'
  | 'wrong-type'
  | 'not-an-option'
  | 'too-few'
  | 'too-many'
  | 'email'
  | 'number'
  | 'phone'
  | 'contact'
  | 'consent'

/** Every word that the interface itself says, in one language. */
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
  readonly left: string
  readonly otherText: string
  readonly problems: Readonly<Record<Problem, string>>
}
