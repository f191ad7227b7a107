import type { Question } from './question.ts'

/** Whom a prompt speaks to. The collector never adds the three up. */
export type Audience = 'external' | 'internal' | 'vendor'

/** How a prompt can be shown. */
export type DisplayName = 'popover' | 'modal' | 'inline' | 'tab' | 'banner' | 'page' | 'kiosk'

/** Logical, so that it mirrors in right-to-left pages. */
export type Placement =
  | 'top-start'
  | 'top'
  | 'top-end'
  | 'start'
  | 'center'
  | 'end'
  | 'bottom-start'
  | 'bottom'
  | 'bottom-end'

/** How a prompt is shown, and where. */
export interface Display {
  readonly as?: DisplayName
  readonly at?: Placement
}

/** What can open a prompt by itself. */
export type TriggerName = 'load' | 'click' | 'scroll' | 'exit' | 'idle' | 'visible' | 'event' | 'manual'

/** What happens in the page before a prompt opens itself. Durations are written `500ms`, `5s`, `2m`, `4h`, `30d`. */
export interface Trigger {
  readonly on: TriggerName
  /** Visible time to wait. */
  readonly after?: string
  /** The event's name, for `event`. */
  readonly name?: string
  /** A condition over the event's properties, for `event`. */
  readonly where?: string
  readonly selector?: string
  /** 0 to 1 of the page's height, for `scroll`. */
  readonly depth?: number
  /** An event that cancels a waiting trigger. */
  readonly unless?: string
}

/** How often a prompt may open itself for one person. What the person opens is never limited. */
export interface Limits {
  /** The least time between two answers. */
  readonly every?: string
  /** The least time between two answers for the same values of context: `20h team role`. */
  readonly everyPer?: string
  /** How many times it opens itself at most for the same values of context: `2 visit`. */
  readonly timesPer?: string
  /** For so long after it was answered no other prompt opens itself for this person. */
  readonly mutes?: string
  /** Context keys, separated by spaces: answered or closed once per `order`, `visit`, `person` or `table shift`. */
  readonly oncePer?: string
  /** The least time after it was closed without an answer; three times as long where it was closed before, and not answered since. */
  readonly afterDismissed?: string
  /** The least time after "ask me later". */
  readonly afterLater?: string
  /** The least time after it was shown and neither answered nor closed. */
  readonly afterIgnored?: string
  /** The share of visitors who are asked, 0 to 1. The same visitor always gets the same draw. */
  readonly share?: number
}

/** What is said at the end. The first one whose condition holds is used. */
export interface Thanks {
  readonly when?: string
  readonly text: string
  /** Said in place of `text` while no receipt has come, where `text` would claim that it has. */
  readonly unsent?: string
}

/** The definition: questions, and when, where, to whom and how often they are asked. */
export interface Prompt {
  /** `[a-z0-9-]{1,64}` */
  readonly id: string
  /** The accessible name of the dialog. */
  readonly title: string
  /** Default: `external`. */
  readonly audience?: Audience
  /** One line that says why it is asked. */
  readonly purpose?: string
  readonly questions: readonly Question[]
  readonly thanks?: readonly Thanks[]
  readonly display?: Display
  readonly trigger?: readonly Trigger[]
  /** A condition over `page.*`, `device.type`, `visitor.language`, `visit.count` and `context.*`. */
  readonly targeting?: string
  readonly limits?: Limits
  /** The first day on which it is asked, in the place's time: `2026-12-01`, or `2026-12-01 18:00`. */
  readonly from?: string
  /** The last day on which it is asked, that day or minute included. */
  readonly until?: string
  /** A condition over the answers: the ones that a person should read first. Default: see `isCriticism`. */
  readonly criticism?: string
  /** A condition over the answers: somebody waits for a person now. Default: never. */
  readonly call?: string
  readonly anonymous?: boolean
  /** People below which nothing is shown. */
  readonly suppress?: number
  /** Of several prompts that may open, the highest goes first. Default: 0. */
  readonly priority?: number
  /** Rules of the lint that this prompt may break, each with the reason. */
  readonly lintExempt?: Readonly<Record<string, string>>
  /** By locale, then by the keys that stand at `mapTexts`. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What the host page tells: `order`, `table`, `place`, `shift`, `staff`, `visit`, or any other name. */
export type Context = Readonly<Record<string, string>>
