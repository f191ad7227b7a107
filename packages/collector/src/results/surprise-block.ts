import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { recommendCounts } from '@earshot/scoring/recommend-counts'
import { recommendScore } from '@earshot/scoring/recommend-score'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { partsAsked } from './answer-counts.ts'
import type { BlockTimes, DataTable, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf, signed } from './say.ts'
import type { AfterSurprise } from './surprise-join.ts'

const groups = [
  { surprised: 'good', label: 'Surprised in a good way', tone: 'good' },
  { surprised: 'other', label: 'Not surprised in a good way', tone: 'plain' },
] as const

/** Whether who was surprised in a good way comes again more often, and recommends more. */
export function surpriseBlock(
  digest: Digest,
  { from, to, said }: BlockTimes & { readonly said: readonly AfterSurprise[] },
  prompts: KnownPrompts,
): FigureBlock | undefined {
  if (!said.length) return undefined
  const rows = groups.map(({ surprised, label, tone }) => {
    const own = said.filter((one) => one.surprised === surprised && one.again !== undefined)
    return { label, tone, ...countedShare(own.filter(({ again }) => again === 'yes').length, own.length) }
  })
  const [good, other] = rows
  return {
    id: 'surprised',
    title: 'Surprises, and who comes back',
    sentence:
      good && other && good.n + other.n
        ? `Of those surprised in a good way, ${countOf(good.count, good.n)} would come again; of the others, ${countOf(other.count, other.n)}.`
        : 'Nobody who was asked for a surprise has said yet whether they come again.',
    rows,
    note: 'Shares of those who would come again. Both were said by the same people; that is no proof of why.',
    more: [byScore(said)],
    how: howWeKnow(
      { parts: partsAsked(digest, 'surprised'), n: said.length, from, to, shown: digest.shown },
      prompts,
    ),
  }
}

/** The recommend score of both groups; below five people of one, the count alone. */
function byScore(said: readonly AfterSurprise[]): DataTable {
  return {
    caption: 'Recommend score, by surprise',
    columns: ['Who', 'Score', 'Answers'],
    rows: groups.map(({ surprised, label }) => {
      const own = said.filter((one) => one.surprised === surprised)
      const counts = recommendCounts(own.flatMap(({ recommend }) => recommend ?? []))
      const found = recommendScore(counts)
      if (!found) return [label, 'Not asked yet.', '0']
      const { n, score, low, high } = found
      const words =
        n < fewestForPercentage
          ? `${counts.promoters} of ${n} would recommend us (9–10). Too few for a score.`
          : `${signed(score)} (${signed(low)} to ${signed(high)})`
      return [label, words, `${n}`]
    }),
  }
}
