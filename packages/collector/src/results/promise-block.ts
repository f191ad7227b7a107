import { countedShare } from '@earshot/scoring/counted-share'
import { describeShare } from '@earshot/scoring/describe-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { countIn, pairsIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, DataTable, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'

/** Did we do what we said? Whose date has not come ("Not yet") is left out. */
export function promiseBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'kept')
  const [yes, partly, no] = (['yes', 'partly', 'no'] as const).map((value) => countIn(parts, 'kept', value))
  const n = (yes ?? 0) + (partly ?? 0) + (no ?? 0)
  if (!n) return undefined
  const teams = by(parts, 'team', 'Kept, by team')
  const promised = by(parts, 'promised', 'Kept, by what was promised')
  const offered = otherWay(parts)
  return {
    id: 'promises',
    title: 'Promises',
    sentence: `Kept: ${describeShare(yes ?? 0, n, { did: 'said that we kept our word' })}`,
    rows: [
      { label: 'No', tone: 'criticism', ...countedShare(no ?? 0, n) },
      { label: 'Partly', tone: 'criticism', ...countedShare(partly ?? 0, n) },
      { label: 'Yes', tone: 'good', ...countedShare(yes ?? 0, n) },
    ],
    ...(offered && { note: offered }),
    ...((teams || promised) && { more: [teams, promised].flatMap((table) => table ?? []) }),
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}

/** Where it was not kept: was another way offered? Who did not talk about it was offered none. */
function otherWay(parts: readonly PromptDigest[]): string | undefined {
  const [yes = 0, ...rest] = ['yes', 'no', 'not-discussed'].map((value) => countIn(parts, 'choice', value))
  const n = rest.reduce((sum, count) => sum + count, yes)
  return n ? `Where we could not, we offered another way to ${countOf(yes, n)}.` : undefined
}

/** By what the page told, in the order of the names: nobody is ranked. */
function by(parts: readonly PromptDigest[], name: string, caption: string): DataTable | undefined {
  const names = new Set(
    parts.flatMap(({ pairs }) =>
      [...pairs.keys()].flatMap((pair) => {
        const [answer = '', ...rest] = pair.split(`|${name}=`)
        return /^kept=(?:yes|partly|no)$/.test(answer) && rest.length ? rest.join(`|${name}=`) : []
      }),
    ),
  )
  if (!names.size) return undefined
  return {
    caption,
    columns: [name === 'team' ? 'Team' : 'Promised', 'Kept'],
    rows: [...names]
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((told) => {
        const count = (value: string): number => pairsIn(parts, ['kept', value], [name, told])
        return [told, countOf(count('yes'), count('yes') + count('partly') + count('no'))]
      }),
  }
}
