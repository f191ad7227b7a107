import { countedShare } from '@earshot/scoring/counted-share'
import { needsWants } from '@earshot/scoring/needs-wants'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { countIn, pairsIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'

/** A need is met when the matter is settled, a want when it felt good: how many had which, of those who said both. */
export function feltBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'want', { prompt: 'needs-wants' })
  const felt = (points: readonly number[]): number =>
    points.reduce((sum, point) => sum + countIn(parts, 'want', point), 0)
  const n = felt([1, 2, 3, 4, 5])
  if (!n) return undefined
  const both = (needs: readonly string[], wants: readonly number[]): number =>
    needs.reduce(
      (sum, need) =>
        sum + wants.reduce((part, want) => part + pairsIn(parts, ['need', need], ['want', want]), 0),
      0,
    )
  const [good, bad] = [
    [4, 5],
    [1, 2, 3],
  ] as const
  // Got in part is not got.
  const fields = needsWants({
    metBoth: both(['yes'], good),
    solvedCold: both(['yes'], bad),
    niceNotSolved: both(['partly', 'no'], good),
    failed: both(['partly', 'no'], bad),
  })
  return {
    id: 'needs-wants',
    title: 'What they came for, and how it felt',
    sentence: `Felt good when they left (4 or 5 of 5): ${countOf(felt(good), n)}.`,
    rows: [
      { label: 'Neither', tone: 'criticism', ...fields.failed },
      { label: 'It felt good, but they did not get it', tone: 'criticism', ...fields.niceNotSolved },
      { label: 'They got it, but it did not feel good', tone: 'criticism', ...fields.solvedCold },
      { label: 'Both', tone: 'good', ...fields.metBoth },
      { label: 'Felt good', tone: 'plain', ...countedShare(felt(good), n) },
    ],
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}
