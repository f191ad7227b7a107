import { countedShare } from '@earshot/scoring/counted-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { countIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { many } from './say.ts'

/** What staff saw of customers, apart from everything that customers said themselves. */
export function seenBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'saw', { prompt: 'observation', audience: 'internal' })
  const n = parts.reduce((sum, { given }) => sum + (given.get('saw') ?? 0), 0)
  if (!n) return undefined
  const question = prompts.get('observation')?.questions.find(({ id }) => id === 'saw')
  const seen = (question && 'options' in question ? question.options : [])
    .map(({ id, text }) => ({ label: text, count: countIn(parts, 'saw', id) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  return {
    id: 'seen',
    title: 'Seen by staff',
    sentence: `Most often: “${seen[0]?.label ?? 'something else'}”, in ${many(seen[0]?.count ?? 0, 'note')}.`,
    rows: seen.map(({ label, count }) => ({ label, tone: 'plain', ...countedShare(count, n) })),
    note: 'What staff noted is in no figure of customers.',
    how: howWeKnow({ parts, n, counted: ['note', 'notes'], from, to }, prompts),
  }
}
