import { countedShare } from '@earshot/scoring/counted-share'
import { describeShare } from '@earshot/scoring/describe-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { countIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'

/** Did we do what we said? Whose date has not come ("Not yet") is left out. */
export function promiseBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'kept')
  const [yes, partly, no] = (['yes', 'partly', 'no'] as const).map((value) => countIn(parts, 'kept', value))
  const n = (yes ?? 0) + (partly ?? 0) + (no ?? 0)
  if (!n) return undefined
  return {
    id: 'promises',
    title: 'Promises',
    sentence: `Kept: ${describeShare(yes ?? 0, n, { did: 'said that we kept our word' })}`,
    rows: [
      { label: 'No', tone: 'criticism', ...countedShare(no ?? 0, n) },
      { label: 'Partly', tone: 'criticism', ...countedShare(partly ?? 0, n) },
      { label: 'Yes', tone: 'good', ...countedShare(yes ?? 0, n) },
    ],
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}
