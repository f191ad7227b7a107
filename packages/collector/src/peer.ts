import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'
import type { AppEnv } from './app-parts.ts'

/** Whom a request comes from, as the server knows it. Tries to sign in and floods are counted by it. */
export interface From {
  /** The address of the connection, such as `server.requestIP(request)?.address` in Bun. */
  readonly address?: string | undefined
  /** The request of `node:http`, which has it. */
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } }
}

/** Whether an address is one of a proxy that is believed. */
export type IsProxy = (address: string) => boolean

const noProxy: IsProxy = () => false

/**
 * Whom a request comes from, for counting: the address of the connection, for IPv6 its network, since one machine has a
 * whole one (RFC 4291). What headers say of it anybody can write. Only what a proxy that is known has added itself is
 * believed: the last address in `X-Forwarded-For` that is none of a proxy.
 */
export function peerOf(c: Context<AppEnv>, isProxy?: IsProxy): string {
  return peerBehind(c.env?.address ?? c.env?.incoming?.socket.remoteAddress, {
    forwardedFor: c.req.header('x-forwarded-for'),
    isProxy,
  })
}

/** The same for an address and a header that came by another way. */
export function peerBehind(
  connection: string | undefined,
  {
    forwardedFor = '',
    isProxy = noProxy,
  }: { readonly forwardedFor?: string | undefined; readonly isProxy?: IsProxy | undefined },
): string {
  let address = plain(connection ?? 'unknown')
  const hops = forwardedFor.split(',')
  while (isProxy(address)) {
    const hop = withoutPort(hops.pop()?.trim() ?? '')
    if (!isIP(hop)) break
    address = plain(hop)
  }
  return address.includes(':') ? networkOf(address) : address
}

/**
 * Reads the proxies that are believed: addresses and networks such as `10.0.0.0/8 2001:db8::1`. `undefined` where a word is
 * none, or there is no word.
 */
export function readProxies(text: string): IsProxy | undefined {
  const list = new BlockList()
  const words = text.split(/[\s,]+/).filter(Boolean)
  if (!words.length) return undefined
  for (const word of words) {
    const [address = '', bits, ...rest] = word.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    const most = family === 'ipv6' ? 128 : 32
    if (!isIP(address) || address.includes('%') || rest.length) return undefined
    if (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most)) return undefined
    list.addSubnet(address, bits === undefined ? most : Number(bits), family)
  }
  return (address) => isIP(address) !== 0 && list.check(address, address.includes(':') ? 'ipv6' : 'ipv4')
}

/** An IPv4 address as itself, also where it comes in IPv6's clothes. */
function plain(address: string): string {
  return /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address
}

/** Some proxies write the port too: `192.0.2.7:51234`, `[2001:db8::1]:51234`. */
function withoutPort(hop: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [before = '', after = ''] = address.split('::')
  const head = before.split(':').filter(Boolean)
  const tail = after.split(':').filter(Boolean)
  const zeros = address.includes('::') ? Array<string>(8 - head.length - tail.length).fill('0') : []
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`
}
