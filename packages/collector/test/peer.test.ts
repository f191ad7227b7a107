import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { AppEnv } from '../src/app-parts.ts'
import { peerOf } from '../src/peer.ts'

async function peer(remoteAddress?: string): Promise<string> {
  const app = new Hono<AppEnv>().get('/', (c) => c.text(peerOf(c)))
  const env = remoteAddress === undefined ? undefined : { incoming: { socket: { remoteAddress } } }
  return (await app.request('/', { headers: { 'x-forwarded-for': '9.9.9.9' } }, env)).text()
}

describe('C66 peerOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    [undefined, 'unknown'],
  ])('%s counts as %s', async (address, expected) => {
    expect(await peer(address)).toBe(expected)
  })
})
