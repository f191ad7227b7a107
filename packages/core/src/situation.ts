import type { History } from './history.ts'
import type { Context } from './prompt.ts'

/**
 * The house's clock. Spans are written `22:00-07:00`, in hours and minutes of the place's own time, with the end left
 * out; one that ends before it begins reaches over midnight, and `24:00` is the end of a day. Days may stand before it,
 * those on which it begins: `fri sat 17:00-02:00`.
 */
export interface Place {
  /** An IANA name such as `Europe/Berlin`. Default: `UTC`. */
  readonly timeZone?: string
  /** While nothing opens itself. */
  readonly quiet?: readonly string[]
  /** While the place is open; outside nothing opens itself. Default: always. */
  readonly open?: readonly string[]
}

/** All that `decide` looks at. */
export interface Situation {
  /** Milliseconds since 1970. */
  readonly now: number
  /**
   * Who opens it. `self`: nobody asked for it, so every rule counts. `place`: it stands in the page and interrupts
   * nobody, so only payment, targeting, dates, `oncePer`, `share` and "do not ask again" count. `person`: what a person
   * opens is never limited, only targeted, and kept away from card fields. Default: `self`.
   */
  readonly opened?: 'self' | 'place' | 'person'
  readonly page?: {
    readonly path: string
    readonly title?: string
    /** Whether the page has a field for a card (`autocomplete="cc-number"` and its like). */
    readonly cardFields?: boolean
  }
  readonly device?: { readonly type: string }
  readonly visitor?: {
    /** Seeds the sticky draw. */
    readonly id?: string
    readonly language?: string
  }
  readonly visit?: { readonly count: number }
  readonly context?: Context
  readonly history?: History
  /** The least time between two prompts that opened themselves. Default: 14 days. */
  readonly restMs?: number
  /**
   * How many prompts may open themselves on one day, 20 at the most: from midnight to midnight by the place's clock where
   * `place.timeZone` is set, else within 24 hours. Default: any number.
   */
  readonly perDay?: number
  /** How many may open themselves in one shift, as `context.shift` names it, within 12 hours. Default: any number. */
  readonly perShift?: number
  readonly place?: Place
  /** Globs for the paths where people pay, in the place of the usual ones. */
  readonly paymentPaths?: readonly string[]
}
