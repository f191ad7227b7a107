import { countedShare } from '@earshot/scoring/counted-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { countIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'

/** What people get for the price, on the four points; from the yearly survey, or from a prompt that asks this alone. */
export function worthBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'value')
  const of = (...points: readonly number[]): number =>
    points.reduce((sum, point) => sum + countIn(parts, 'value', point), 0)
  const n = of(1, 2, 3, 4)
  if (!n) return undefined
  return {
    id: 'worth',
    title: 'What they get for the price',
    sentence: `Poor or Fair for the price: ${countOf(of(1, 2), n)}.`,
    rows: [
      { label: 'Poor or Fair', tone: 'criticism', ...countedShare(of(1, 2), n) },
      { label: 'Good', tone: 'plain', ...countedShare(of(3), n) },
      { label: 'Outstanding', tone: 'good', ...countedShare(of(4), n) },
    ],
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}
