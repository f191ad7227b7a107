import { countedShare } from '@earshot/scoring/counted-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'
import { inOneWay } from './ways.ts'

/** Who was here before and who is new, by what the page tells (`context.returning`: `yes` or `no`). The rows add up to all. */
export function returningBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = [...inOneWay(digest).prompts.values()].filter(
    ({ audience, judged }) => audience === 'external' && judged > 0,
  )
  const tally = (value: string) => ({
    n: parts.reduce((sum, { judgedWhere }) => sum + (judgedWhere.get(`returning=${value}`) ?? 0), 0),
    critical: parts.reduce(
      (sum, { criticalWhere }) => sum + (criticalWhere.get(`returning=${value}`) ?? 0),
      0,
    ),
  })
  const [back, fresh] = [tally('yes'), tally('no')]
  if (!back.n && !fresh.n) return undefined
  const n = parts.reduce((sum, { judged }) => sum + judged, 0)
  const critical = parts.reduce((sum, part) => sum + part.critical, 0)
  const rest = { n: n - back.n - fresh.n, critical: critical - back.critical - fresh.critical }
  return {
    id: 'returning',
    title: 'New and returning',
    sentence: `Critical: ${countOf(fresh.critical, fresh.n)} who are new, ${countOf(back.critical, back.n)} who were here before.`,
    rows: [
      { label: 'New', tone: 'criticism', ...countedShare(fresh.critical, fresh.n) },
      { label: 'Here before', tone: 'criticism', ...countedShare(back.critical, back.n) },
      ...(rest.n
        ? [{ label: 'Not known', tone: 'criticism' as const, ...countedShare(rest.critical, rest.n) }]
        : []),
    ],
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}
