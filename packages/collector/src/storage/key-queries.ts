import type { Query } from './database.ts'
import type { AccessKey, KeyScope, Storage } from './port.ts'

/** Keys beside those that the settings name. */
export function keyQueries(query: Query): Pick<Storage, 'keys' | 'addKey' | 'endKey'> {
  return {
    async keys() {
      const rows = await query(
        'SELECT id, kind, name, hash, hint, scopes, made_at, ends_at FROM keys ORDER BY made_at, id',
      )
      return rows.map(({ id, kind, name, hash, hint, scopes, made_at, ends_at }) => ({
        id: `${id}`,
        kind: kind as AccessKey['kind'], // as the CHECK says
        name: `${name}`,
        hash: `${hash}`,
        hint: `${hint}`,
        ...scopesIn(`${scopes}`),
        madeAt: Number(made_at),
        ...(typeof ends_at === 'number' && { endsAt: ends_at }),
      }))
    },
    async addKey({ id, kind, name, hash, hint, scopes, site, madeAt, endsAt }) {
      await query(
        'INSERT INTO keys (id, kind, name, hash, hint, scopes, made_at, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        [
          id,
          kind,
          name,
          hash,
          hint,
          [...scopes, ...(site ? [sitePrefix + site] : [])].join(' '),
          madeAt,
          endsAt ?? null,
        ],
      )
    },
    async endKey(id, endsAt) {
      const rows = await query(
        `UPDATE keys SET ends_at = CASE WHEN ends_at IS NULL OR ends_at > ? THEN ? ELSE ends_at END
          WHERE id = ? RETURNING id`,
        [endsAt, endsAt, id],
      )
      return rows.length > 0
    },
  }
}

/** The site stands among the scopes: what is not in it, the key is not for. */
const sitePrefix = 'site:'

function scopesIn(text: string): Pick<AccessKey, 'scopes' | 'site'> {
  const words = text.split(' ').filter(Boolean)
  const site = words.find((word) => word.startsWith(sitePrefix))?.slice(sitePrefix.length)
  const scopes = words.filter((word) => !word.startsWith(sitePrefix)) as KeyScope[] // only these are written
  return { scopes, ...(site && { site }) }
}
