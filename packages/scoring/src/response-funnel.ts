import { type CountedShare, countedShare } from './counted-share.ts'
import { mustBeCount } from './must-be.ts'

/** How many came how far. Each holds those of the next. */
export interface FunnelCounts {
  /** To whom the prompt fits. */
  readonly eligible: number
  /** Not held back by limits. */
  readonly free: number
  /** Drawn, where only one in N is asked. */
  readonly drawn: number
  /** Had at least half of it on the screen for a second. */
  readonly shown: number
  readonly touched: number
  /** Gave at least one answer. */
  readonly answered: number
  readonly finished: number
}

/** The rates of the funnel. Below five people they are counts alone. */
export interface FunnelRates {
  /** Answered of shown. */
  readonly response: CountedShare
  /** Finished of answered. */
  readonly completion: CountedShare
  /** Answered of touched. */
  readonly cooperation: CountedShare
  /** How many were lost on the way to each step; `free`: held back by limits. */
  readonly lost: Readonly<Record<Exclude<keyof FunnelCounts, 'eligible'>, number>>
}

const order = ['eligible', 'free', 'drawn', 'shown', 'touched', 'answered', 'finished'] as const

/**
 * From those to whom a prompt fits to those who finished it: where people are lost, and the three rates with their Wilson
 * 95 % intervals.
 *
 * @throws RangeError where a number cannot be a count, or more came to a step than to the one before
 */
export function responseFunnel(counts: FunnelCounts): FunnelRates {
  const lost = order.slice(1).map((step, index) => {
    const before = order[index] ?? 'eligible'
    mustBeCount('responseFunnel', before, counts[before])
    mustBeCount('responseFunnel', step, counts[step])
    if (counts[step] > counts[before])
      throw new RangeError(`responseFunnel: ${counts[step]} ${step}, but only ${counts[before]} ${before}`)
    return [step, counts[before] - counts[step]]
  })
  return {
    response: countedShare(counts.answered, counts.shown),
    completion: countedShare(counts.finished, counts.answered),
    cooperation: countedShare(counts.answered, counts.touched),
    // The steps after the first, each once.
    lost: Object.fromEntries(lost) as FunnelRates['lost'],
  }
}
