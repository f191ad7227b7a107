import { type ComeBackRow, comeBack } from '@earshot/scoring/come-back'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { countIn, pairsIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, DataTable, FigureBlock, FigureRow } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'

const rows = {
  below: { label: 'Below what they expected', points: [1, 2] },
  met: { label: 'As expected', points: [3] },
  exceeded: { label: 'Better than expected', points: [4, 5] },
} as const
type Row = keyof typeof rows

/** Who says that they will come again, by what they got. */
export function comeBackBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
  days?: ReadonlyMap<number, Digest>,
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'again').filter(({ pairs }) => pairs.size > 0)
  const count = (row: Row, answer: string): number =>
    rows[row].points.reduce((sum, point) => sum + pairsIn(parts, ['expect', point], ['again', answer]), 0)
  const table = (row: Row) => ({
    yes: count(row, 'yes'),
    unsure: count(row, 'not-sure'),
    no: count(row, 'no'),
  })
  const found = comeBack({ below: table('below'), met: table('met'), exceeded: table('exceeded') })
  const n = found.below.n + found.met.n + found.exceeded.n
  if (!n) return undefined
  const line = (row: Row, tone: FigureRow['tone']): FigureRow => ({
    label: rows[row].label,
    tone,
    ...(found[row] as ComeBackRow).yes,
  })
  const { yes } = found.below
  return {
    id: 'come-back',
    title: 'Who comes back',
    sentence: yes.n
      ? `Of those who got less than they expected, ${countOf(yes.count, yes.n)} would come again.`
      : 'Nobody got less than they expected.',
    rows: [line('below', 'criticism'), line('met', 'met'), line('exceeded', 'good')],
    note: 'Shares of those who would come again. Both were said by the same people on the same day; that is no proof of why.',
    ...(days && { more: [byQuarter(days)] }),
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}

/** The share of all who say that they come again, quarter by quarter, whatever they got. */
function byQuarter(days: ReadonlyMap<number, Digest>): DataTable {
  const quarters = new Map<string, { yes: number; n: number }>()
  for (const [day, digest] of days) {
    const parts = partsAsked(digest, 'again')
    const date = new Date(day * 86_400_000)
    const name = `${Math.floor(date.getUTCMonth() / 3) + 1}/${date.getUTCFullYear()}`
    const found = quarters.get(name) ?? { yes: 0, n: 0 }
    quarters.set(name, found)
    found.yes += countIn(parts, 'again', 'yes')
    found.n += ['yes', 'not-sure', 'no'].reduce((sum, value) => sum + countIn(parts, 'again', value), 0)
  }
  return {
    caption: 'Will come again, by quarter',
    columns: ['Quarter', 'Yes'],
    rows: [...quarters].filter(([, { n }]) => n > 0).map(([name, { yes, n }]) => [name, countOf(yes, n)]),
  }
}
