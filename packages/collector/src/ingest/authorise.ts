import type { Keyring } from '../keyring.ts'
import type { Problem } from '../problem.ts'

export interface WriteRules {
  readonly keyring: Keyring
  /** Empty: every origin. */
  readonly origins: readonly string[]
  /** Hosts that the collector's own pages are served from. */
  readonly ownHosts: () => readonly string[]
}

/**
 * Tells why a request may not send events; `undefined` where it may. A key that is given must be right. Once origins
 * are listed, a page of another origin may not send, and who comes without an origin, such as a program, needs the key.
 *
 * @throws StorageUnavailable where a key is not known by heart, and cannot be looked up now
 * @param keys - every key that was given, from the address and the header
 * @param origin - what the browser says of the page, if a browser it is
 */
export async function refusal(
  keys: readonly string[],
  origin: string | undefined,
  { keyring, origins, ownHosts }: WriteRules,
): Promise<Problem | undefined> {
  const grants = await Promise.all(keys.map((key) => keyring.grant(key)))
  if (grants.some((grant) => grant?.kind !== 'write')) {
    return {
      status: 401,
      code: 'wrong-key',
      detail:
        'The key is no write key of this collector, or it has ended. It begins with pk_ and stands on its start screen.',
    }
  }
  if (!origins.length) return undefined
  if (origin === undefined) {
    return keys.length
      ? undefined
      : {
          status: 401,
          code: 'no-key',
          detail: 'Send the write key: ?key=pk_… or Authorization: Bearer pk_….',
        }
  }
  if (origins.includes(origin) || ownHosts().includes(hostOf(origin))) return undefined
  return {
    status: 403,
    code: 'foreign-origin',
    detail: `This collector takes nothing from pages of ${origin.slice(0, 200)}. List it in EARSHOT_ORIGINS.`,
  }
}

/**
 * Tells why these events may not be sent for the sites that they name; `undefined` where they may. A key of one site sends
 * for that site alone, and from its pages. A site that has a key of its own hears nobody else but its own pages.
 *
 * @throws StorageUnavailable where it cannot be looked up now
 */
export async function foreignSite(
  sources: ReadonlySet<string>,
  { keys, origin }: { readonly keys: readonly string[]; readonly origin: string | undefined },
  { keyring, ownHosts }: Pick<WriteRules, 'keyring' | 'ownHosts'>,
): Promise<Problem | undefined> {
  const closed = await keyring.closedSites()
  if (!closed.size) return undefined
  const grants = await Promise.all(keys.map((key) => keyring.grant(key)))
  const sites = grants.flatMap((grant) => (grant?.site === undefined ? [] : [grant.site]))
  const host = origin === undefined ? undefined : hostOf(origin)
  const isOwn = host !== undefined && ownHosts().includes(host)
  const [site] = sites
  if (site !== undefined && host !== undefined && host !== site && !isOwn)
    return wrongSite(`The key is for pages of ${site}, and this one is of ${host.slice(0, 200)}.`)
  for (const source of sources) {
    const named = source.replace(/^\/\//, '')
    if (
      site === undefined ? closed.has(named) && host !== named && !isOwn : sites.some((one) => one !== named)
    )
      return wrongSite(
        site === undefined
          ? `${named.slice(0, 200)} has a write key of its own. Send that.`
          : `The key is for ${site}, and an event has the source ${source.slice(0, 200)}. Set data-site="${site}".`,
      )
  }
  return undefined
}

/**
 * The site with keys of its own that a request comes from: that of its key, else that of its page; `undefined` for the rest.
 *
 * @throws StorageUnavailable where it cannot be looked up now
 */
export async function siteOf(
  { keys, origin }: { readonly keys: readonly string[]; readonly origin: string | undefined },
  keyring: Keyring,
): Promise<string | undefined> {
  for (const key of keys) {
    const site = (await keyring.grant(key))?.site
    if (site !== undefined) return site
  }
  const host = origin === undefined ? '' : hostOf(origin)
  return (await keyring.closedSites()).has(host) ? host : undefined
}

function wrongSite(detail: string): Problem {
  return { status: 403, code: 'wrong-site', detail }
}

/** Only the host: behind a proxy the collector does not know whether people came by https. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ''
}
