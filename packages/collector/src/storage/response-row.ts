import type { Query } from './database.ts'
import type { Settled } from './record-writer.ts'

/** Every column of a response that is written. */
export const responseColumns = [
  'id',
  'source',
  'prompt',
  'version',
  'revision',
  'state',
  'audience',
  'channel',
  'locale',
  'criticism',
  'call',
  'headline',
  'headline_label',
  'received_at',
  'updated_at',
  'hash',
  'data',
  'once_key',
  'finished',
  'stands',
  'device_time',
  'clock',
  'marked',
] as const

const kept: ReadonlySet<string> = new Set(['id', 'source', 'received_at'])
const statement = `INSERT INTO responses (${responseColumns.join(', ')}) VALUES (${responseColumns.map(() => '?').join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${responseColumns
    .filter((name) => !kept.has(name))
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`

/** Writes a response over what was stored of it. */
export async function writeResponse(query: Query, settled: Settled): Promise<void> {
  const { record, state, at, finished, clock } = settled
  const { data, headline, onceKey } = record
  const row: Readonly<Record<(typeof responseColumns)[number], string | number | null>> = {
    id: record.id,
    source: record.source,
    prompt: data.prompt.id,
    version: data.prompt.version,
    revision: data.revision,
    state,
    audience: data.audience,
    channel: data.channel,
    locale: data.locale,
    criticism: Number(record.criticism),
    call: Number(record.call),
    headline: headline ? JSON.stringify(headline.value) : null,
    headline_label: headline?.label ?? null,
    received_at: at,
    updated_at: at,
    hash: record.hash,
    data: JSON.stringify(data),
    once_key: onceKey ?? null,
    finished,
    // Who stands for a key is settled when all are written.
    stands: Number(onceKey === undefined && state !== 'withdrawn'),
    device_time: record.time,
    clock: clock ?? null,
    marked: Number(!!data.presentation?.marks?.length),
  }
  await query(
    statement,
    responseColumns.map((name) => row[name]),
  )
}
