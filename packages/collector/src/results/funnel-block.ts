import { countedShare } from '@earshot/scoring/counted-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { titleInGeneral } from '../reading/title-in-general.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf, many } from './say.ts'
import { sinceName } from './weeks.ts'

/** The prompts that are shown most; the sentence counts all. */
const mostRows = 6

/** Who answers: of those to whom it was shown, how many answered, by prompt. Closing it is no rating. */
export function funnelBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const rows = [...digest.shown]
    .filter(([, { shown }]) => shown > 0)
    .sort(([, a], [, b]) => b.shown - a.shown)
  const sum = (field: 'shown' | 'dismissed' | 'answered' | 'finished'): number =>
    rows.reduce((total, [, counts]) => total + counts[field], 0)
  const shown = sum('shown')
  if (!shown) return undefined
  return {
    id: 'who-answers',
    title: 'Who answers',
    sentence: `Answered: ${countOf(sum('answered'), shown)} to whom it was shown.`,
    rows: rows.slice(0, mostRows).map(([prompt, counts]) => ({
      label: titleInGeneral(prompts.get(prompt), prompt),
      tone: 'plain' as const,
      ...countedShare(counts.answered, counts.shown),
    })),
    note: `Shown ${sum('shown').toLocaleString('en-GB')}, closed ${sum('dismissed').toLocaleString('en-GB')}, answered ${sum('answered').toLocaleString('en-GB')}, finished ${sum('finished').toLocaleString('en-GB')}. Closing it counts as nothing else.`,
    how: {
      ...howWeKnow({ parts: [], n: shown, counted: ['showing', 'showings'], from, to }, prompts),
      line: `${many(shown, 'showing')} since ${sinceName(from, to)}`,
    },
  }
}
