/** What must be fixed before anybody may enter. Nothing of it changes once the draw is open. */
export interface DrawRules {
  readonly title: string
  /** Who gives the prize, with an address that can be written to. */
  readonly sponsor: string
  readonly prize: string
  /** What it is worth, with its currency. */
  readonly value: string
  /** How many win. */
  readonly winners: number
  /** Who may enter: age, country, and who may not. */
  readonly who: string
  /** Where it is not offered, because the law there forbids it. */
  readonly where: string
  /** How winners are told, and by when they must reply. */
  readonly told: string
  /** The first day and the last day, both included, in UTC: `2026-12-01`. */
  readonly from: string
  readonly to: string
  /** Whose public numbers decide, such as a state lottery of a day named here: a day after the last one. */
  readonly seed: string
  readonly seedDay: string
}

/** A draw that anybody can check. */
export interface Draw {
  readonly id: string
  readonly rules: DrawRules
  /** All times in milliseconds since 1970. */
  readonly madeAt: number
  /** From here on the rules stand. */
  readonly openedAt?: number
  /** The list of tickets is final: how many, and their SHA-256, one ticket a line. */
  readonly closed?: { readonly at: number; readonly count: number; readonly hash: string }
  readonly drawn?: {
    readonly at: number
    /** The public numbers, as the owner has copied them. */
    readonly numbers: string
    /** The text that was drawn from (RFC 3797). */
    readonly key: string
    /** Winners first, then those who take the place of one that cannot be reached. */
    readonly order: readonly DrawnTicket[]
  }
  /** Tickets whose holders were told. */
  readonly told?: readonly string[]
  /** All entries are deleted. */
  readonly forgottenAt?: number
}

export interface DrawnTicket {
  readonly ticket: string
  /** Its place in the list, from 1. */
  readonly entry: number
  /** Hexadecimal: what chose it. */
  readonly digest: string
}

export type DrawPhase = 'draft' | 'coming' | 'open' | 'closed' | 'drawn'

const dayMs = 86_400_000

/** Where a draw stands at a time. */
export function phaseOf({ rules, openedAt, closed, drawn }: Draw, now: number): DrawPhase {
  if (openedAt === undefined) return 'draft'
  if (drawn) return 'drawn'
  if (closed || now >= endOf(rules)) return 'closed'
  return now < Date.parse(rules.from) ? 'coming' : 'open'
}

/** The first moment at which nobody can enter any more. */
export function endOf({ to }: Pick<DrawRules, 'to'>): number {
  return Date.parse(to) + dayMs
}

/** When the entries of a draw are deleted, whatever else: so long winners may take to reply. */
export function forgetAfter({ drawn, rules }: Draw): number {
  const keptMs = 60 * dayMs
  // A draw that nobody holds keeps its entries no longer than half a year after its end.
  return drawn ? drawn.at + keptMs : endOf(rules) + 183 * dayMs
}
