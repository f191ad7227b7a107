import { createHash } from 'node:crypto'
import { openText, sealText } from '../sealed-text.ts'
import { tombstoneOf } from '../storage/record-writer.ts'

/** That something was erased, as whoever asked for it may keep it. It names nobody. */
export interface Erasure {
  /** How many responses there were. */
  readonly responses: number
  /** SHA-256 over the SHA-256 hashes of their ids, sorted, each on a line: whoever knows the ids can hold it against them. */
  readonly of: string
  /** ISO 8601. */
  readonly erasedAt: string
  /** When the last backup from before is thrown away, ISO 8601; `null` where nobody has told the collector. */
  readonly backupsForgetAt: string | null
}

export interface SignedErasure extends Omit<Erasure, 'responses' | 'of'> {
  /** The whole under a seal of this collector. */
  readonly receipt: string
}

interface Sealing {
  readonly secret: string
  /** How long backups are kept, in milliseconds. */
  readonly backupsMs?: number | undefined
}

/** Says under a seal that responses were erased at this time. */
export function signErasure(
  ids: readonly string[],
  now: number,
  { secret, backupsMs }: Sealing,
): SignedErasure {
  const times = {
    erasedAt: new Date(now).toISOString(),
    backupsForgetAt: backupsMs === undefined ? null : new Date(now + backupsMs).toISOString(),
  }
  const of = createHash('sha256').update(ids.map(tombstoneOf).sort().join('\n')).digest('hex')
  const erasure: Erasure = { responses: ids.length, of, ...times }
  const text = Buffer.from(JSON.stringify(erasure)).toString('base64url')
  return { ...times, receipt: sealText('erasure', text, secret) }
}

/** What a receipt says, or `undefined` where it is none of this collector. */
export function readErasure(receipt: string, secret: string): Erasure | undefined {
  const text = openText('erasure', receipt.trim(), secret)
  return text === undefined ? undefined : JSON.parse(Buffer.from(text, 'base64url').toString())
}

/** When backups forget, for people. */
export function backupWords({ backupsForgetAt }: Pick<Erasure, 'backupsForgetAt'>): string {
  return backupsForgetAt === null
    ? 'Backups from before still hold it, as long as they are kept.'
    : `Backups from before are thrown away by ${backupsForgetAt.slice(0, 10)}.`
}
