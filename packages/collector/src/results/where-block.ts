import { compareGroups } from '@earshot/scoring/compare-groups'
import { overDispersion } from '@earshot/scoring/over-dispersion'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { type WhereName, whereNames } from '../listening/what-is-counted.ts'
import { othersFirst } from '../others-first.ts'
import { english, type Speech } from '../words/speech.ts'
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
  readonly dimension: WhereName
  readonly house: number
  /** Those with the most answers, at most 40. */
  readonly rows: readonly WhereRow[]
  /** How many names there are. */
  readonly names: number
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

/** Shifts are compared only after so long: who had two bad evenings is no bad shift. */
const shiftsAfterMs = 28 * 86_400_000

/** The first day, since 1970, on which a page told of a shift. */
export function firstShiftDay(days: ReadonlyMap<number, Digest>): number | undefined {
  const told = [...days].flatMap(([day, { prompts }]) =>
    [...prompts.values()].some(
      ({ audience, judgedWhere }) =>
        audience === 'external' && [...judgedWhere.keys()].some((key) => key.startsWith('shift=')),
    )
      ? day
      : [],
  )
  return told.length ? Math.min(...told) : undefined
}

/** Where criticism comes from. Nothing is ranked: rows are in the order of their names. */
export async function whereBlock(
  digest: Digest,
  {
    stream,
    from,
    to,
    shiftsFrom = from,
  }: {
    readonly stream: Stream
    readonly from: number
    readonly to: number
    /** When a shift was told of first, milliseconds since 1970. Default: `from`. */
    readonly shiftsFrom?: number | undefined
  },
  prompts: KnownPrompts,
  speech: Speech = english,
): Promise<WhereBlock> {
  const parts = [...digest.prompts.values()].filter((part) => inStream(part, stream) && part.judged > 0)
  const all: WhereGroup[] = []
  for (const dimension of whereNames) {
    const isEarly = dimension === 'shift' && to - shiftsFrom < shiftsAfterMs
    all.push(groupOf({ dimension, isEarly }, parts, speech))
    await othersFirst()
  }
  const groups = all
    .filter(({ rows }) => rows.length > 1)
    .sort((a, b) => Number(hasMark(b)) - Number(hasMark(a)))
  const n = parts.reduce((sum, part) => sum + part.judged, 0)
  return {
    groups,
    sentence: groups[0]?.sentence ?? nothingToCompare(all, speech),
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts, speech),
  }
}

function nothingToCompare(groups: readonly WhereGroup[], speech: Speech): string {
  const { where } = speech.words.results
  const only = groups.find(({ rows }) => rows.length === 1)
  const [one] = only?.rows ?? []
  return only && one
    ? speech.fill(where.one, { name: whereName(only.dimension, one.name, speech) })
    : where.none
}

function hasMark({ rows }: WhereGroup): boolean {
  return rows.some(({ standsOut }) => standsOut)
}

function groupOf(
  { dimension, isEarly }: { readonly dimension: WhereName; readonly isEarly: boolean },
  parts: readonly {
    readonly judgedWhere: ReadonlyMap<string, number>
    readonly criticalWhere: ReadonlyMap<string, number>
  }[],
  speech: Speech,
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
  const listed = new Set(
    [...tallies]
      .sort(([, a], [, b]) => b.n - a.n)
      .slice(0, mostRows)
      .map(([name]) => name),
  )
  // What is not in the list is compared all the same: the sentence speaks of all.
  const named = [...tallies]
    .map(([name, tally]) => ({ name, ...tally }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  const answers = named.reduce((sum, { n }) => sum + n, 0)
  const critical = named.reduce((sum, { successes }) => sum + successes, 0)
  const compared = compareGroups(named)
  const all = isEarly ? compared.map((row) => ({ ...row, best: undefined, standsOut: undefined })) : compared
  return {
    dimension,
    house: answers ? critical / answers : 0,
    rows: all.filter(({ name }) => listed.has(name)),
    names: tallies.size,
    sentence: isEarly
      ? speech.words.results.where.shiftsEarly
      : sentenceOf({ dimension, rows: all, tallies: named }, speech),
  }
}

/** The name of one, as it is told: `Table 12`, `The late shift`. */
function whereName(dimension: WhereName, name: string, { words, fill }: Speech): string {
  if (dimension === 'table') return fill(words.staff.table, { table: name })
  return dimension === 'shift' ? fill(words.results.where.theShift, { name }) : name
}

function sentenceOf(
  {
    dimension,
    rows,
    tallies,
  }: {
    readonly dimension: WhereName
    readonly rows: readonly WhereRow[]
    readonly tallies: readonly { readonly successes: number; readonly n: number }[]
  },
  speech: Speech,
): string {
  const { fill, figures } = speech
  const { where } = speech.words.results
  const marked = rows.filter(({ standsOut }) => standsOut)
  if (!marked.length) {
    const phi = overDispersion(tallies)?.phi
    const few = phi === undefined || rows.every(({ share }) => !share)
    return few ? where[dimension].few : where[dimension].alike
  }
  const said = marked.map(({ name, count, n, standsOut }) =>
    fill(standsOut === 'below' ? where.standsOutBetter : where.standsOut, {
      name: whereName(dimension, name, speech),
      count: figures.number(count),
      n: figures.number(n),
    }),
  )
  return speech.sentences([...said, where.rest])
}
