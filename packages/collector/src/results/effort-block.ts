import { countedShare } from '@earshot/scoring/counted-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { countIn, pairsIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, DataTable, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'

/** How hard it was to get something done, and at which step, where pages tell it (`context.step`). */
export function effortBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'ease')
  const of = (points: readonly number[]): number =>
    points.reduce((sum, point) => sum + countIn(parts, 'ease', point), 0)
  const n = of([1, 2, 3, 4, 5])
  if (!n) return undefined
  const steps = byStep(parts)
  return {
    id: 'effort',
    title: 'How hard it was',
    sentence: `Hard or very hard: ${countOf(of([1, 2]), n)}.`,
    rows: [
      { label: 'Hard', tone: 'criticism', ...countedShare(of([1, 2]), n) },
      { label: 'In between', tone: 'met', ...countedShare(of([3]), n) },
      { label: 'Easy', tone: 'good', ...countedShare(of([4, 5]), n) },
    ],
    ...(steps && { more: [steps] }),
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}

/** In the order of their names: nothing is ranked. */
function byStep(parts: readonly PromptDigest[]): DataTable | undefined {
  const steps = new Set(
    parts.flatMap(({ pairs }) =>
      [...pairs.keys()].flatMap((pair) => /^ease=\d\|step=(.*)$/s.exec(pair)?.[1] ?? []),
    ),
  )
  if (!steps.size) return undefined
  return {
    caption: 'Hard, by step',
    columns: ['Step', 'Hard'],
    rows: [...steps]
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((step) => {
        const count = (points: readonly number[]): number =>
          points.reduce((sum, point) => sum + pairsIn(parts, ['ease', point], ['step', step]), 0)
        return [step, countOf(count([1, 2]), count([1, 2, 3, 4, 5]))]
      }),
  }
}
