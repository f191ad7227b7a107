import { type CountedShare, countedShare } from './counted-share.ts'
import { mustBeCount, mustBeFinite } from './must-be.ts'
import { type NeedMentions, needsPareto } from './needs-pareto.ts'
import { mustBeTally } from './tally.ts'

/** What is known of one need. */
export interface NeedFacts extends NeedMentions {
  /** Answers "Not at all" and "A little", of the answers where the need fits. Default: none were asked. */
  readonly unmet?: { readonly count: number; readonly n: number }
  /** 1 is the gravest. Default: after those that have one. */
  readonly severity?: number
}

/** One row of the list of what to fix first. */
export interface NeedRow {
  readonly need: string
  /** Of the people who criticized, who named it: the bar. */
  readonly mentioned: CountedShare
  /** Of those whom it fits, whose need was not met. */
  readonly unmet: CountedShare
  /** Of all mentions, those of this row and of the rows above it: the line. */
  readonly running: number
}

/**
 * What to fix first: needs sorted by the share of critical answers that name them, then by the share of unmet ones,
 * then by severity. The bar's base is people, the line's is mentions.
 *
 * @param critical - how many gave a critical answer
 * @throws RangeError where numbers cannot be counts, or more named a need than gave a critical answer
 */
export function needsList(needs: readonly NeedFacts[], critical: number): readonly NeedRow[] {
  mustBeCount('needsList', 'critical', critical)
  for (const { mentions, unmet, severity = 0 } of needs) {
    mustBeTally('needsList', { successes: mentions, n: critical })
    if (unmet) mustBeTally('needsList', { successes: unmet.count, n: unmet.n })
    mustBeFinite('needsList', 'severity', [severity])
  }
  const sorted = [...needs].sort(
    (a, b) => b.mentions - a.mentions || unmetShare(b) - unmetShare(a) || severityOf(a) - severityOf(b),
  )
  const running = needsPareto(sorted)
  return sorted.map(({ need, mentions, unmet = { count: 0, n: 0 } }, index) => ({
    need,
    mentioned: countedShare(mentions, critical),
    unmet: countedShare(unmet.count, unmet.n),
    running: running[index]?.running ?? 0,
  }))
}

function unmetShare({ unmet }: NeedFacts): number {
  return unmet && unmet.n > 0 ? unmet.count / unmet.n : 0
}

function severityOf({ severity = Number.MAX_VALUE }: NeedFacts): number {
  return severity
}
