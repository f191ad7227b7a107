import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { recommendCounts } from '@earshot/scoring/recommend-counts'
import { recommendScore } from '@earshot/scoring/recommend-score'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { countIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { signed } from './say.ts'

const points = Array.from({ length: 11 }, (_, point) => point)

/** Would they recommend us? The score with its interval, never alone. */
export function recommendBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'rating', { prompt: 'recommend' })
  const counts = recommendCounts(
    points.flatMap((point) => Array.from({ length: countIn(parts, 'rating', point) }, () => point)),
  )
  const found = recommendScore(counts)
  if (!found) return undefined
  const { n, score, low, high } = found
  const { detractors, passives, promoters } = counts
  return {
    id: 'recommend',
    title: 'Recommend score',
    sentence:
      n < fewestForPercentage
        ? `${promoters} of ${n} would recommend us (9–10). Too few for a score.`
        : `Recommend score ${signed(score)} (${signed(low)} to ${signed(high)}), from ${n} answers.`,
    rows: [
      { label: '0–6', tone: 'criticism', ...countedShare(detractors, n) },
      { label: '7–8', tone: 'met', ...countedShare(passives, n) },
      { label: '9–10', tone: 'good', ...countedShare(promoters, n) },
    ],
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}
