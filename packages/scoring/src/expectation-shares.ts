import { mustBeCount } from './must-be.ts'
import { type RecommendScore, recommendScore } from './recommend-score.ts'
import { type Share, wilson } from './wilson.ts'

/** How many got less than they expected, as much, and more. */
export interface ExpectationCounts {
  readonly below: number
  readonly met: number
  readonly exceeded: number
}

/** The three shares, each with its interval, and exceeded less below as one score. */
export interface ExpectationShares {
  readonly below: Share
  readonly met: Share
  readonly exceeded: Share
  readonly net: RecommendScore
  readonly n: number
}

/**
 * What people got next to what they expected, asked directly: three shares with Wilson 95 % intervals, and net exceeded
 * (exceeded − below) with the interval of `recommendScore`. Asking directly is the default: the difference of two
 * ratings (`expectationGap`) is less reliable than one answer.
 *
 * @returns `undefined` where nobody answered
 * @throws RangeError where a number cannot be a count
 * @example expectationShares({ below: 10, met: 20, exceeded: 30 }) // exceeded.share 0.5, net.score 0.333
 */
export function expectationShares(counts: ExpectationCounts): ExpectationShares | undefined {
  const { below, met, exceeded } = counts
  for (const [name, count] of Object.entries(counts)) mustBeCount('expectationShares', name, count)
  const net = recommendScore({ detractors: below, passives: met, promoters: exceeded })
  if (!net) return undefined
  const { n } = net
  return { below: wilson(below, n), met: wilson(met, n), exceeded: wilson(exceeded, n), net, n }
}
