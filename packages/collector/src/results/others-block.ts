import { countedShare } from '@earshot/scoring/counted-share'
import type { ReleasedBatch } from '../colleagues/released-answers.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { countResponses } from '../listening/count-responses.ts'
import type { Digest } from '../listening/digest.ts'
import { countIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'

/** How we are next to other places, as customers say, beside what our own people saw when they went there. */
export function othersBlock(
  digest: Digest,
  { from, to, batches }: BlockTimes & { readonly batches: readonly ReleasedBatch[] },
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'other', { prompt: 'perception-annual' })
  const count = (...values: readonly string[]): number =>
    values.reduce((sum, value) => sum + countIn(parts, 'other', value), 0)
  const [worse, same, better] = [count('much-worse', 'worse'), count('same'), count('better', 'much-better')]
  const n = worse + same + better
  const told = countResponses(
    batches.flatMap(({ answers }) => answers),
    prompts,
  )
  const visits = visitsOf(told) ?? (visitsOf(digest) && 'Our own visits to others: too few to tell.')
  if (!n && !visits) return undefined
  return {
    id: 'others',
    title: 'Next to other places',
    sentence: n ? `Worse than others, said ${countOf(worse, n)}.` : 'Customers were not asked yet.',
    rows: [
      { label: 'Worse', tone: 'criticism', ...countedShare(worse, n) },
      { label: 'About the same', tone: 'met', ...countedShare(same, n) },
      { label: 'Better', tone: 'good', ...countedShare(better, n) },
    ],
    note: visits ?? 'Nobody of us has written down a visit to another place yet.',
    link: { text: 'Write down a visit', url: '/ask/visit-others' },
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}

/** Never added to what customers say: two kinds of people, who saw two kinds of places. */
function visitsOf(digest: Digest): string | undefined {
  const parts = partsAsked(digest, 'rating', { prompt: 'visit-others', audience: 'internal' })
  const [poor = 0, ...rest] = [1, 2, 3, 4].map((point) => countIn(parts, 'rating', point))
  const n = rest.reduce((sum, found) => sum + found, poor)
  if (!n) return undefined
  return `Our own visits to others: ${countOf(rest[2] ?? 0, n)} were outstanding there.`
}
