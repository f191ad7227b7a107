import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { expectationShares } from '@earshot/scoring/expectation-shares'
import { type GoalFigure, type Goals, targetAt } from '../goals/goals.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { countIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'

/** Below, met, exceeded: below first, because preventing trouble is worth more than delight. Met is neither good nor bad. */
export function expectationBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
  aims?: Goals,
): FigureBlock | undefined {
  const target = (figure: GoalFigure) => ({ target: aims && targetAt(aims, figure, to) })
  const parts = partsAsked(digest, 'expect')
  const of = (...points: readonly number[]): number =>
    points.reduce((sum, point) => sum + countIn(parts, 'expect', point), 0)
  const counts = { below: of(1, 2), met: of(3), exceeded: of(4, 5) }
  const shares = expectationShares(counts)
  if (!shares) return undefined
  const { n, net } = shares
  const points = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(Math.round(share * 100))}`
  return {
    id: 'expectations',
    title: 'Expectations',
    sentence: `Below what they expected: ${countOf(counts.below, n)}.`,
    rows: [
      { label: 'Below', tone: 'criticism', ...target('below'), ...countedShare(counts.below, n) },
      { label: 'As expected', tone: 'met', ...countedShare(counts.met, n) },
      { label: 'Better', tone: 'good', ...target('exceeded'), ...countedShare(counts.exceeded, n) },
    ],
    ...(n >= fewestForPercentage && {
      note: `Better less below: ${points(net.score)} points (${points(net.low)} to ${points(net.high)}).`,
    }),
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}
