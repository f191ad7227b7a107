import type { Dialect, Insert, Query } from './database.ts'
import type { RunRecord, Verdict } from './port.ts'
import type { Arrival } from './record-writer.ts'

interface Run {
  readonly source: string
  shownAt: number | null
  dismissedAt: number | null
  how: string | null
  readonly data: RunRecord['data']
}

/** Keeps that prompts were shown and dismissed: each fact of a run once, in whatever order they come. */
export async function writeRuns(
  arrivals: readonly Arrival[],
  { query, insert, dialect }: { readonly query: Query; readonly insert: Insert; readonly dialect: Dialect },
): Promise<Verdict[]> {
  if (!arrivals.length) return []
  const known = await query(
    `SELECT id, source, shown_at, dismissed_at FROM runs WHERE id IN (${dialect.list})`,
    [JSON.stringify([...new Set(arrivals.map(({ record }) => record.id))])],
  )
  const runs = new Map<string, Pick<Run, 'source' | 'shownAt' | 'dismissedAt'>>(
    known.map(({ id, source, shown_at, dismissed_at }) => [
      `${id}`,
      { source: `${source}`, shownAt: shown_at as number | null, dismissedAt: dismissed_at as number | null },
    ]),
  )
  const changed = new Map<string, Run>()
  const verdicts = arrivals.map(({ record, at }): Verdict => {
    if (record.type !== 'run') throw new TypeError('writeRuns: a response is no run.')
    const { id, source, what, data } = record
    const before = runs.get(id) ?? { source, shownAt: null, dismissedAt: null }
    if (before.source !== source) return 'conflict'
    const fact = what === 'shown' ? 'shownAt' : 'dismissedAt'
    if (before[fact] !== null) return 'duplicate'
    const how = what === 'dismissed' ? (data.how ?? null) : (changed.get(id)?.how ?? null)
    const run: Run = { ...before, data: changed.get(id)?.data ?? data, how, [fact]: at }
    runs.set(id, run)
    changed.set(id, run)
    return 'accepted'
  })
  const rows = [...changed].sort(([a], [b]) => (a < b ? -1 : 1))
  await insert({
    table: 'runs',
    columns: ['id', 'source', 'prompt', 'shown_at', 'dismissed_at', 'how', 'data'],
    onConflict: `ON CONFLICT (id) DO UPDATE SET shown_at = excluded.shown_at, dismissed_at = excluded.dismissed_at,
      how = coalesce(excluded.how, runs.how)`,
    rows: rows.map(([id, { source, data, shownAt, dismissedAt, how }]) => [
      ...[id, source, data.prompt.id, shownAt, dismissedAt, how],
      JSON.stringify(data),
    ]),
  })
  return verdicts
}
