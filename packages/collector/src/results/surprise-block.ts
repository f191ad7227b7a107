import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { recommendCounts } from '@earshot/scoring/recommend-counts'
import { recommendScore } from '@earshot/scoring/recommend-score'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { pairsIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, DataTable, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf, signed } from './say.ts'

const groups = [
  { label: 'Surprised in a good way', values: ['good'] },
  { label: 'Not surprised in a good way', values: ['bad', 'none'] },
] as const
type Group = (typeof groups)[number]

const points = Array.from({ length: 11 }, (_, point) => point)
const answers = ['yes', 'not-sure', 'no']

/** Whether who was surprised in a good way comes again more often, and recommends more. */
export function surpriseBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'surprised').filter(({ pairs }) => pairs.size > 0)
  const together = ({ values }: Group, question: string, value: string | number, of: readonly PromptDigest[] = parts): number =>
    values.reduce((sum, kind) => sum + pairsIn(of, ['surprised', kind], [question, value]), 0)
  const shares = groups.map((group) => {
    const n = answers.reduce((sum, value) => sum + together(group, 'again', value), 0)
    return { label: group.label, ...countedShare(together(group, 'again', 'yes'), n) }
  })
  const scores = recommendScores(
    parts.filter(({ prompt }) => prompt === 'recommend'),
    together,
  )
  const n = shares.reduce((sum, share) => sum + share.n, 0)
  if (!n && !scores.n) return undefined
  const [good, other] = shares
  return {
    id: 'surprised',
    title: 'Surprises, and who comes back',
    sentence:
      good && other && n
        ? `Of those surprised in a good way, ${countOf(good.count, good.n)} would come again; of the others, ${countOf(other.count, other.n)}.`
        : 'Nobody was asked yet whether they come again.',
    rows: shares.map((share, index) => ({ ...share, tone: index ? 'plain' : 'good' })),
    note: 'Shares of those who would come again. Both were said by the same people on the same day; that is no proof of why.',
    ...(scores.n > 0 && { more: [scores.table] }),
    how: howWeKnow({ parts, n: n + scores.n, from, to, shown: digest.shown }, prompts),
  }
}

/** The recommend score of both groups; below five people of one, its count alone. */
function recommendScores(
  parts: readonly PromptDigest[],
  together: (group: Group, question: string, value: number, of: readonly PromptDigest[]) => number,
): { readonly n: number; readonly table: DataTable } {
  const rows = groups.map((group) => {
    const counts = recommendCounts(
      points.flatMap((point) => Array.from({ length: together(group, 'rating', point, parts) }, () => point)),
    )
    return { label: group.label, counts, found: recommendScore(counts) }
  })
  return {
    n: rows.reduce((sum, { found }) => sum + (found?.n ?? 0), 0),
    table: {
      caption: 'Recommend score, by surprise',
      columns: ['Who', 'Score', 'Answers'],
      rows: rows.map(({ label, counts, found }) => [
        label,
        !found
          ? 'Not asked yet.'
          : found.n < fewestForPercentage
            ? `${counts.promoters} of ${found.n} would recommend us (9–10). Too few for a score.`
            : `${signed(found.score)} (${signed(found.low)} to ${signed(found.high)})`,
        `${found?.n ?? 0}`,
      ]),
    },
  }
}
