import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { AppEnv } from '../src/app-parts.ts'
import { peerOf, readProxies } from '../src/peer.ts'

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

describe('C66 behind proxies that are known', () => {
  const isProxy = readProxies('10.0.0.0/8, 2001:db8:ffff::/48 192.0.2.1')
  async function behind(address: string, forwarded?: string): Promise<string> {
    const app = new Hono<AppEnv>().get('/', (c) => c.text(peerOf(c, isProxy)))
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    return (await app.request('/', { headers }, { address })).text()
  }
  it.each([
    ['who comes past the proxy is not believed', '198.51.100.9', '8.8.8.8', '198.51.100.9'],
    ['the proxy says who it was', '10.1.2.3', '198.51.100.9', '198.51.100.9'],
    ['what somebody wrote before it is not read', '10.1.2.3', '8.8.8.8, 198.51.100.9', '198.51.100.9'],
    ['two proxies', '10.1.2.3', '8.8.8.8, 198.51.100.9, 192.0.2.1', '198.51.100.9'],
    ['a network of IPv6', '2001:db8:ffff::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['an address in the clothes of IPv6', '::ffff:10.0.0.1', '::ffff:198.51.100.9', '198.51.100.9'],
    ['ports', '10.0.0.1', '198.51.100.9:51234', '198.51.100.9'],
    ['ports of IPv6', '10.0.0.1', '[2001:db8:1:2::3]:51234', '2001:db8:1:2::/64'],
    ['nonsense', '10.0.0.1', '8.8.8.8, unknown', '10.0.0.1'],
    ['nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['nobody but proxies', '10.0.0.1', '10.0.0.2, 10.0.0.3', '10.0.0.2'],
  ])('%s', async (_, address, forwarded, expected) => {
    expect(await behind(address, forwarded)).toBe(expected)
  })

  it.each([
    '10.0.0.0/33',
    'proxy.example',
    '10.0.0',
    'fe80::1%eth0',
    '10.0.0.0/8/8',
    '2001:db8::/129',
    '10.0.0.0/x',
  ])('are not read from “%s”', (text) => expect(readProxies(text)).toBeUndefined())
})
