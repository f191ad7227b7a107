import { countedShare } from '@earshot/scoring/counted-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { countIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'

/** What customers asked for, as staff have heard it, and what was said to them. */
export function requestsBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'answer', { prompt: 'heard', audience: 'internal' })
  const count = (value: string): number => countIn(parts, 'answer', value)
  const yes = count('by-date') + count('done')
  const [other, no, unknown] = [count('another-way'), count('no'), count('unknown')]
  const n = yes + other + no + unknown
  if (!n) return undefined
  return {
    id: 'requests',
    title: 'Requests',
    sentence: `Answered with yes: ${countOf(yes, n)}. ${unknown ? `${unknown} ${unknown === 1 ? 'has' : 'have'} no answer yet.` : 'Every one was answered.'}`,
    rows: [
      { label: 'No', tone: 'plain', ...countedShare(no, n) },
      { label: 'No answer yet', tone: 'plain', ...countedShare(unknown, n) },
      { label: 'No, but another way', tone: 'plain', ...countedShare(other, n) },
      { label: 'Yes', tone: 'good', ...countedShare(yes, n) },
    ],
    note: 'As staff wrote it down, so it says nothing of those whom nobody listened to.',
    link: { text: 'The list, with its dates', url: '/requests' },
    how: howWeKnow({ parts, n, counted: ['entry', 'entries'], from, to }, prompts),
  }
}
