import type { Rows, Value } from './database.ts'
import type { Settled } from './record-writer.ts'

/** Every column of a response that is written, with what stands in it. */
const columns: Readonly<Record<string, (settled: Settled) => Value>> = {
  id: ({ record }) => record.id,
  source: ({ record }) => record.source,
  prompt: ({ record }) => record.data.prompt.id,
  version: ({ record }) => record.data.prompt.version,
  revision: ({ record }) => record.data.revision,
  state: ({ state }) => state,
  audience: ({ record }) => record.data.audience,
  channel: ({ record }) => record.data.channel,
  locale: ({ record }) => record.data.locale,
  criticism: ({ record }) => Number(record.criticism),
  call: ({ record }) => Number(record.call),
  headline: ({ record }) => (record.headline ? JSON.stringify(record.headline.value) : null),
  headline_label: ({ record }) => record.headline?.label ?? null,
  received_at: ({ at }) => at,
  updated_at: ({ at }) => at,
  hash: ({ record }) => record.hash,
  data: ({ record }) => JSON.stringify(record.data),
  once_key: ({ record }) => record.onceKey ?? null,
  finished: ({ finished }) => finished,
  // Who stands for a key is settled when all are written.
  stands: ({ record, state }) => Number(record.onceKey === undefined && state !== 'withdrawn'),
  device_time: ({ record }) => record.time,
  clock: ({ clock }) => clock ?? null,
  marked: ({ record }) => Number(!!record.data.presentation?.marks?.length),
}

export const responseColumns: readonly string[] = Object.keys(columns)

const values = Object.values(columns)
const kept: ReadonlySet<string> = new Set(['id', 'source', 'received_at'])
const changed = responseColumns.filter((name) => !kept.has(name)).map((name) => `${name} = excluded.${name}`)

/** The rows of responses, to be written over what was stored of them. */
export function responseRows(all: readonly Settled[]): Rows {
  return {
    table: 'responses',
    columns: responseColumns,
    onConflict: `ON CONFLICT (id) DO UPDATE SET ${changed.join(', ')}`,
    rows: all.map((settled) => values.map((read) => read(settled))),
  }
}
