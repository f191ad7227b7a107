import type { EarshotEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { type ForeignOptions, foreignTransport, postEach } from './foreign.ts'

/** Which project and table `supabaseTransport` writes to. */
export interface SupabaseOptions extends ForeignOptions {
  /** The project's address, `https://<ref>.supabase.co`, or of any PostgREST with `/rest/v1` before its tables. */
  readonly url: string
  /** The publishable (anon) key. Never a secret one: it would be everybody's. */
  readonly key: string
  /** `earshot_events` by default. */
  readonly table?: string
  /** The row of an event: its envelope and `data` by default. */
  readonly row?: (event: EarshotEvent) => Readonly<Record<string, unknown>>
}

/**
 * Inserts each event as a row into a Supabase table, `id` being its primary key and a policy letting the `anon` role
 * insert and nothing else; the SQL for it stands in the README.
 *
 * `reach` is `full`: the `apikey` header needs a preflight, which Supabase answers, so a page that closes at once may
 * lose it; wrap it in `outbox`. 201 is `delivered`, and so is 409: the row is there already. A key or policy that
 * forbids it is `retryable` with `parked 401` or `parked 403`. Other results are those of `foreignTransport`.
 *
 * @throws TypeError when `key` or `url` is missing, or that has a scheme other than http and https
 */
export function supabaseTransport(options: SupabaseOptions): Transport {
  const base = address('supabaseTransport', { url: options?.key && options.url }, 'url or key').replace(
    /\/$/,
    '',
  )
  const { key, table = 'earshot_events', row = rowOf } = options
  const url = `${base}/rest/v1/${encodeURIComponent(table)}`
  const headers = { apikey: key, 'content-type': 'application/json', prefer: 'return=minimal' }
  return foreignTransport(
    'supabase',
    (batch) => postEach(batch, (event) => ({ url, headers, body: JSON.stringify(row(event)) })),
    options,
    (status) => status === 409,
  )
}

function rowOf({ id, type, source, subject, time, data }: EarshotEvent): Readonly<Record<string, unknown>> {
  return { id, type, source, subject, time, data }
}
