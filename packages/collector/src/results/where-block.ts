import { compareGroups } from '@earshot/scoring/compare-groups'
import { overDispersion } from '@earshot/scoring/over-dispersion'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { whereNames } from '../listening/what-is-counted.ts'
import { type HowWeKnow, howWeKnow } from './how-we-know.ts'
import { inStream, type Stream } from './stream.ts'

/** One table, place or shift. */
export interface WhereRow {
  readonly name: string
  readonly count: number
  readonly n: number
  /** `undefined` below five answers. */
  readonly share: { readonly share: number; readonly low: number; readonly high: number } | undefined
  readonly best: number | undefined
  readonly standsOut: 'above' | 'below' | undefined
}

/** Tables, places or shifts beside each other. */
export interface WhereGroup {
  /** `shift`, `table`, `place`. */
  readonly dimension: string
  readonly house: number
  readonly rows: readonly WhereRow[]
  readonly sentence: string
}

export interface WhereBlock {
  /** Those in which something stands out go first. Empty where no page told of a place. */
  readonly groups: readonly WhereGroup[]
  readonly sentence: string
  readonly how: HowWeKnow
}

/** More names than a house has tables are not a list that anybody reads. */
const mostRows = 40
const differNoMore = 'differ no more than chance would make them'

/** Where criticism comes from. Nothing is ranked: rows are in the order of their names. */
export function whereBlock(
  digest: Digest,
  { stream, from, to }: { readonly stream: Stream; readonly from: number; readonly to: number },
  prompts: KnownPrompts,
): WhereBlock {
  const parts = [...digest.prompts.values()].filter((part) => inStream(part, stream) && part.judged > 0)
  const all = whereNames.map((dimension) => groupOf(dimension, parts))
  const groups = all
    .filter(({ rows }) => rows.length > 1)
    .sort((a, b) => Number(hasMark(b)) - Number(hasMark(a)))
  const n = parts.reduce((sum, part) => sum + part.judged, 0)
  return {
    groups,
    sentence: groups[0]?.sentence ?? nothingToCompare(all),
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}

function nothingToCompare(groups: readonly WhereGroup[]): string {
  const only = groups.find(({ rows }) => rows.length === 1)
  const [one] = only?.rows ?? []
  return only && one
    ? `All of them come from ${whereName(only.dimension, one.name)}: there is nothing to compare it with yet.`
    : 'No page has told of a place, a table or a shift yet.'
}

function hasMark({ rows }: WhereGroup): boolean {
  return rows.some(({ standsOut }) => standsOut)
}

function groupOf(
  dimension: string,
  parts: readonly {
    readonly judgedWhere: ReadonlyMap<string, number>
    readonly criticalWhere: ReadonlyMap<string, number>
  }[],
): WhereGroup {
  const prefix = `${dimension}=`
  const tallies = new Map<string, { successes: number; n: number }>()
  for (const { judgedWhere, criticalWhere } of parts) {
    for (const [key, n] of judgedWhere) {
      if (!key.startsWith(prefix)) continue
      const name = key.slice(prefix.length)
      const tally = tallies.get(name) ?? { successes: 0, n: 0 }
      tallies.set(name, tally)
      tally.n += n
      tally.successes += criticalWhere.get(key) ?? 0
    }
  }
  const byAnswers = [...tallies].sort(([, a], [, b]) => b.n - a.n).slice(0, mostRows)
  const named = byAnswers
    .map(([name, tally]) => ({ name, ...tally }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  const all = named.reduce((sum, { n }) => sum + n, 0)
  const critical = named.reduce((sum, { successes }) => sum + successes, 0)
  const rows = compareGroups(named)
  return {
    dimension,
    house: all ? critical / all : 0,
    rows,
    sentence: sentenceOf(dimension, rows, named),
  }
}

const plurals: Readonly<Record<string, string>> = {
  place: 'places',
  table: 'tables',
  shift: 'shifts',
  team: 'teams',
}

/** The name of one, as it is told: `Table 12`, `The late shift`. */
export function whereName(dimension: string, name: string): string {
  if (dimension === 'table') return `Table ${name}`
  return dimension === 'shift' ? `The ${name} shift` : name
}

function sentenceOf(
  dimension: string,
  rows: readonly WhereRow[],
  tallies: readonly { readonly successes: number; readonly n: number }[],
): string {
  const marked = rows.filter(({ standsOut }) => standsOut)
  const all = plurals[dimension] ?? dimension
  if (!marked.length) {
    const phi = overDispersion(tallies)?.phi
    if (phi === undefined || rows.every(({ share }) => !share))
      return `Too few answers to compare the ${all}.`
    return `The ${all} ${differNoMore}.`
  }
  const said = marked.map(
    ({ name, count, n, standsOut }) =>
      `${whereName(dimension, name)} stands out${standsOut === 'below' ? ' for the better' : ''}: ${count} of ${n} critical.`,
  )
  return `${said.join(' ')} The rest ${differNoMore}.`
}
