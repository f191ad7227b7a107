import { countedShare } from '@earshot/scoring/counted-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { pairsIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'

/** The very happy stand apart from the happy: it is they of whom the founding idea speaks. */
const rows = [
  { label: 'Unhappy', points: [1, 2], tone: 'criticism' },
  { label: 'Neither', points: [3], tone: 'met' },
  { label: 'Happy', points: [4], tone: 'plain' },
  { label: 'Very happy', points: [5], tone: 'good' },
] as const

/** Who says that they will come again, by how they feel after dealing with us. */
export function happinessBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'feel').filter(({ given }) => given.has('again'))
  const counted = rows.map(({ label, points, tone }) => {
    const count = (answer: string): number =>
      points.reduce((sum, point) => sum + pairsIn(parts, ['feel', point], ['again', answer]), 0)
    const yes = count('yes')
    return { label, tone, ...countedShare(yes, yes + count('not-sure') + count('no')) }
  })
  const n = counted.reduce((sum, row) => sum + row.n, 0)
  if (!n) return undefined
  const happiest = counted.at(-1)
  return {
    id: 'happiness',
    title: 'Come back, by happiness',
    sentence: happiest?.n
      ? `Of the very happy, ${countOf(happiest.count, happiest.n)} will come again.`
      : 'Nobody said that they were very happy.',
    rows: counted,
    note: 'Both were said by the same people on the same day; that is no proof of why.',
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}
