/** What a page's Content-Security-Policy says of one thing that it wants to load. */
export interface Wanted {
  readonly what: 'script' | 'connect'
  /** Absolute. */
  readonly url: string
  /** The address of the page, for `'self'`. */
  readonly page: string
  /** Of the script tag. */
  readonly nonce?: string | undefined
  readonly integrity?: string | undefined
}

/** Directives in the order in which browsers look for one (CSP 3, 6.8.3). */
const fallbacks = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
} as const

/**
 * The directive of a policy that keeps something out, such as `script-src`, or `undefined` where it may be loaded. Several
 * policies in one header stand with commas between them, and all must allow it.
 *
 * Source: W3C Content Security Policy Level 3, 6.7.2. Of paths only whole ones and folders are compared.
 */
export function blockedBy(policies: string, wanted: Wanted): string | undefined {
  for (const policy of policies.split(',')) {
    const directives = new Map(
      policy
        .split(';')
        .map((part) => part.trim().split(/\s+/))
        .filter(([name]) => name)
        .reverse() // the first of a name counts
        .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
    )
    const name = fallbacks[wanted.what].find((item) => directives.has(item))
    if (name !== undefined && !isAllowed(directives.get(name) ?? [], wanted)) return name
  }
  return undefined
}

function isAllowed(sources: readonly string[], wanted: Wanted): boolean {
  const { what, nonce, integrity } = wanted
  const has = (source: string): boolean => sources.some((item) => item.toLowerCase() === source)
  if (what === 'script') {
    if (nonce && sources.includes(`'nonce-${nonce}'`)) return true
    // With it browsers pass over all names of hosts.
    const isChain = has("'strict-dynamic'")
    const isHashed = integrity?.split(/\s+/).some((hash) => sources.includes(`'${hash}'`)) ?? false
    // A hash alone lets in the one file, and not those that it fetches from beside itself.
    if (isChain) return isHashed
  }
  return sources.some((source) => matches(source, wanted))
}

function matches(source: string, { url, page }: Wanted): boolean {
  const { protocol, host, hostname, port, pathname } = new URL(url)
  const own = new URL(page)
  const isSafer = (from: string): boolean => from === protocol || (from === 'http:' && protocol === 'https:')
  if (source === '*') return /^https?:$/.test(protocol)
  if (source.toLowerCase() === "'self'") return host === own.host && isSafer(own.protocol)
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return isSafer(source.toLowerCase())
  const [, scheme, name = '', its, path = ''] =
    /^(?:([a-z][a-z0-9+.-]*:)\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? []
  const wildcard = /^\*(\..+)$/.exec(name.toLowerCase())?.[1]
  const isHost = wildcard ? hostname.endsWith(wildcard) : name === '*' || hostname === name.toLowerCase()
  const usual = protocol === 'https:' ? '443' : '80'
  const isPort = its === '*' || (its === undefined ? !port : its === (port || usual))
  const isPath = !path || (path.endsWith('/') ? pathname.startsWith(path) : pathname === path)
  return isHost && isPort && isPath && isSafer(scheme?.toLowerCase() ?? own.protocol)
}
