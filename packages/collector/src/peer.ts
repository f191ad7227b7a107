import type { Context } from 'hono'
import type { AppEnv } from './app-parts.ts'

/**
 * Whom a request comes from, for counting tries: the address of the connection, for IPv6 its network, since one machine
 * has a whole one (RFC 4291). What headers say of it anybody can write.
 */
export function peerOf(c: Context<AppEnv>): string {
  const address = c.env?.incoming?.socket.remoteAddress ?? 'unknown'
  const v4 = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  return v4 ?? (address.includes(':') ? networkOf(address) : address)
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [before = '', after = ''] = address.split('::')
  const head = before.split(':').filter(Boolean)
  const tail = after.split(':').filter(Boolean)
  const zeros = address.includes('::') ? Array<string>(8 - head.length - tail.length).fill('0') : []
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`
}
