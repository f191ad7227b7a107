import { countedShare } from '@earshot/scoring/counted-share'
import { describeShare } from '@earshot/scoring/describe-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'

const labels = ['Poor', 'Fair', 'Good', 'Outstanding'] as const

/** How we are as a customer. Vendors are few, so that most of it is told as counts. */
export function vendorBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'rating', { audience: 'vendor' })
  const count = (point: number): number =>
    parts.reduce((sum, { answers }) => sum + (answers.get(`rating=${point}`) ?? 0), 0)
  const n = [1, 2, 3, 4].reduce((sum, point) => sum + count(point), 0)
  if (!n) return undefined
  return {
    id: 'vendors',
    audience: 'vendor',
    title: 'Suppliers',
    sentence: `Critical: ${describeShare(count(1) + count(2), n, { did: 'called us Poor or Fair' })}`,
    rows: labels.map((label, index) => ({
      label,
      tone: index < 2 ? ('criticism' as const) : ('plain' as const),
      ...countedShare(count(index + 1), n),
    })),
    link: { text: 'What suppliers wrote', url: '/comments?who=suppliers' },
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}
