import type { Storage } from './port.ts'
import { openPostgresDatabase, type PostgresOptions } from './postgres-database.ts'
import { storageOn } from './storage-on.ts'

export type { PostgresOptions } from './postgres-database.ts'

/**
 * Opens the collector's database on a PostgreSQL server, or on what speaks its protocol.
 *
 * @throws Error where it cannot be reached or is no database for Earshot
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Storage> {
  return storageOn(await openPostgresDatabase(url, options))
}
