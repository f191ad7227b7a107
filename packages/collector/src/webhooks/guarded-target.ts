import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { isGlobalAddress } from './global-address.ts'

/** Looks a name up, as `dns.lookup` with `all` does. */
export type Lookup = (
  host: string,
  done: (
    error: Error | null,
    addresses: readonly { readonly address: string; readonly family: number }[],
  ) => void,
) => void

export interface Allowed {
  /** Hosts, or hosts with a port, that may be told although they are in this network. In small letters. */
  readonly hosts: readonly string[]
  readonly lookup?: Lookup
}

export type Target =
  | { readonly status: 'ok'; readonly url: URL; readonly connectTo: Lookup }
  | { readonly status: 'refused'; readonly why: string }

const usualPorts: ReadonlySet<string> = new Set(['', '80', '443'])

const systemLookup: Lookup = (host, done) =>
  resolve(host, { all: true }, (error, addresses) => done(error, addresses ?? []))

/**
 * Reads the address of a webhook. Nothing in this network, or on this machine, is told anything, unless it was allowed by
 * name: neither by its address, in whatever way that is written, nor by a name that leads there, now or later. So a name is
 * looked up for each connection, and the connection goes to what was looked at.
 */
export function guardedTarget(text: string, { hosts, lookup = systemLookup }: Allowed): Target {
  const refused = (why: string): Target => ({ status: 'refused', why })
  if (!URL.canParse(text)) return refused('This is no address: write https://host/path.')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refused('Only https:// and http:// are told.')
  if (url.username || url.password) return refused('An address with a name or a password in it is not told.')
  const isAllowed = hosts.includes(url.hostname) || hosts.includes(url.host)
  if (isAllowed) return { status: 'ok', url, connectTo: lookup }
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !isGlobalAddress(literal)) return refused(notGlobal)
  if (!usualPorts.has(url.port)) return refused('From here only the ports 80 and 443 are reached.')
  const connectTo: Lookup = (host, done) =>
    lookup(host, (error, addresses) => {
      // One of them that leads here is enough: the next connection might take it.
      const leadsHere = !error && addresses.some(({ address }) => !isGlobalAddress(address))
      if (leadsHere) done(new Error(notGlobal), [])
      else done(error, addresses)
    })
  return { status: 'ok', url, connectTo }
}

/** The same for a request of `node:http`, which asks for one address or for all. */
export function lookupOf(connectTo: Lookup): LookupFunction {
  return (host, options, done) =>
    connectTo(host, (error, addresses) => {
      if (options.all) return done(error, [...addresses])
      const [first] = addresses
      done(error, first?.address ?? '', first?.family)
    })
}

const notGlobal = 'It leads into this network. Allow it by name in EARSHOT_WEBHOOK_HOSTS.'
