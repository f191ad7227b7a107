import { hashKey } from './keys.ts'
import type { Secrets } from './secrets.ts'
import type { AccessKey, KeyScope, Storage } from './storage/port.ts'

/** What whoever has a key may do. */
export type Grant =
  | { readonly kind: 'write'; readonly site?: string }
  | { readonly kind: 'read'; readonly scopes: readonly KeyScope[]; readonly site?: string }

export interface Keyring {
  /**
   * What a key is good for now, or `undefined` where it is none of ours or has ended.
   *
   * @throws StorageUnavailable where it is not known by heart, and cannot be looked up now
   */
  grant(key: string): Promise<Grant | undefined>
  /**
   * The sites that have a write key of their own: nobody else writes for them.
   *
   * @throws StorageUnavailable where that cannot be looked up now
   */
  closedSites(): Promise<ReadonlySet<string>>
}

/** All that a secret key can be for. */
export const keyScopes: readonly KeyScope[] = ['read', 'act', 'erase']

/** So long after its end was written a key may still open something, on nodes that have not looked since. */
const freshMs = 5_000
/** Who tries keys makes no more than one look a second. */
const patienceMs = 1_000

/**
 * Knows the keys of the settings, and those that were made beside them. They are kept by heart, by their hashes, because
 * every event that comes in asks; a key that is not known is looked for, since it may have been made a moment ago.
 */
export function createKeyring(
  storage: Pick<Storage, 'keys'>,
  { writeKey, readKeyHash }: Pick<Secrets, 'writeKey' | 'readKeyHash'>,
  now: () => number = Date.now,
): Keyring {
  const first = new Map<string, Grant>([[readKeyHash, { kind: 'read', scopes: keyScopes }]])
  let made: ReadonlyMap<string, AccessKey> = new Map()
  let closed: ReadonlySet<string> = new Set()
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined

  function look(): Promise<void> {
    looking ??= storage
      .keys()
      .then((keys) => {
        made = new Map(keys.map((key) => [key.hash, key]))
        closed = new Set(
          keys.flatMap(({ kind, site, endsAt = Number.POSITIVE_INFINITY }) =>
            kind === 'write' && site !== undefined && endsAt > now() ? [site] : [],
          ),
        )
        lookedAt = now()
      })
      .finally(() => {
        looking = undefined
      })
    return looking
  }

  return {
    async grant(key) {
      // Public, and what nearly every event comes with: nothing to be hashed, and no time that could tell anything.
      if (key === writeKey) return { kind: 'write' }
      const hash = hashKey(key)
      const known = first.get(hash)
      if (known) return known
      const waited = Math.abs(now() - lookedAt)
      if (waited > freshMs || (!made.has(hash) && waited > patienceMs)) await look()
      const found = made.get(hash)
      if (!found || (found.endsAt !== undefined && found.endsAt <= now())) return undefined
      const site = found.site === undefined ? {} : { site: found.site }
      return found.kind === 'write'
        ? { kind: 'write', ...site }
        : { kind: 'read', scopes: found.scopes, ...site }
    },
    async closedSites() {
      if (Math.abs(now() - lookedAt) > freshMs) await look()
      return closed
    },
  }
}
