import { describe, expect, it } from 'vitest'
import { isGlobalAddress } from '../src/webhooks/global-address.ts'
import { guardedTarget, type Lookup } from '../src/webhooks/guarded-target.ts'

/** Addresses of this machine, this network, this link, and whatever carries such an address inside. */
const inside = [
  '127.0.0.1', '127.1.2.3', '127.255.255.255', '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1',
  '100.127.255.255', '169.254.169.254', '169.254.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255',
  '192.0.0.8', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1',
  '239.255.255.250', '240.0.0.1', '255.255.255.255', '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:10.0.0.1',
  '::ffff:7f00:1', '::ffff:0:127.0.0.1', '64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1', '100::1', '2001::1',
  '2001:0:7f00:1::', '2001:10::1', '2001:20::1', '2001:db8::1', '2002:7f00:1::', '2002:a00:1::1', '3fff::1', '5f00::1',
  'fc00::1', 'fd00:ec2::254', 'fdff::1', 'fe80::1', 'fe80::1%eth0', 'febf::1', 'fec0::1', 'ff02::1', 'ff05::2',
] as const // biome-ignore format: a list of one kind

/** The ways in which 127.0.0.1 and 169.254.169.254 can be written in an address. */
const disguised = [
  '2130706433', '0x7f000001', '0x7f.1', '0x7f.0.0.1', '017700000001', '0177.0.0.1', '0177.0.1', '127.1', '127.0.1',
  '127.0.0.1.', '127.0.0.01', '0x7F.0x0.0x0.0x1', '①②⑦.⓪.⓪.①', '１２７.０.０.１', '127。0。0。1', '%31%32%37.0.0.1',
  '2852039166', '0xa9fea9fe', '0xA9.0xFE.0xA9.0xFE', '0251.0376.0251.0376', '169.254.43518', '169.16689662',
  '[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::FFFF:7F00:0001]',
  '[0:0:0:0:0:ffff:127.0.0.1]', '[::ffff:a9fe:a9fe]', '[::ffff:169.254.169.254]', '[64:ff9b::7f00:1]',
  '[2002:7f00:1::1]', '[fe80::1]', '[fc00::1]', '[fd12:3456:789a::1]', '[::127.0.0.1]',
] as const // biome-ignore format: a list of one kind

const outside = [
  '1.1.1.1', '8.8.8.8', '93.184.215.14', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.167.0.1',
  '198.17.0.1', '198.20.0.1', '223.255.255.254', '2606:4700:4700::1111', '2a00:1450:4001:80e::200e', '2003::1',
] as const // biome-ignore format: a list of one kind

const nowhere: Lookup = (_, done) => done(new Error('nobody may ask'), [])
const leadsTo =
  (...addresses: readonly string[]): Lookup =>
  (_, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )

/** What becomes of a connection to this address: refused before, refused when the name was looked up, or made. */
async function becomes(url: string, lookup: Lookup, hosts: readonly string[] = []): Promise<string> {
  const target = guardedTarget(url, { hosts, lookup })
  if (target.status === 'refused') return 'refused'
  return new Promise((resolve) => {
    target.connectTo(target.url.hostname, (error, addresses) =>
      resolve(error ? 'refused at connect' : addresses.map(({ address }) => address).join()),
    )
  })
}

describe('C54 addresses of this network', () => {
  it('are known, and others are not taken for one', () => {
    expect(inside.filter(isGlobalAddress)).toEqual([])
    expect(outside.filter((address) => !isGlobalAddress(address))).toEqual([])
    expect(['', 'x', '1.2.3', '1.2.3.4.5', '1.2.3.256'].filter(isGlobalAddress)).toEqual([])
  })

  it('are not told anything, however they are written, on whatever path', async () => {
    const hosts = [
      ...inside
        .filter((address) => !address.includes('%'))
        .map((address) => (address.includes(':') ? `[${address}]` : address)),
      ...disguised,
    ]
    const forms = hosts.flatMap((host) => [
      `http://${host}/`,
      `https://${host}:443/hook?x=1#y`,
      `HTTP://${host}:80`,
    ])
    expect(forms.length).toBeGreaterThan(200)
    const let_in: string[] = []
    for (const url of forms) if (!(await becomes(url, nowhere)).startsWith('refused')) let_in.push(url)
    expect(let_in).toEqual([])
  })

  it.each([
    'ftp://shop.example/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:25/',
    'unix:/var/run/x.sock',
    'javascript:1',
    'data:text/plain,x',
    'ws://shop.example',
    'https://user@shop.example/',
    'https://a:b@shop.example/',
    'https://shop.example@127.0.0.1/',
    'https://shop.example:22/',
    'http://shop.example:25/',
    'https://shop.example:6379/',
    'http://[fe80::1%25eth0]/',
    'http://',
    '//shop.example',
    'shop.example',
    '',
    'http://a b/',
    'http://127.0.0.1:80:80/',
  ])('“%s” is no address for it', async (url) => {
    // biome-ignore format: a list of one kind
    expect(await becomes(url, leadsTo('1.1.1.1'))).toBe('refused')
  })

  it.each([
    ['a name that leads here', ['127.0.0.1']],
    ['a name of a cloud', ['169.254.169.254']],
    ['a name with one good address and one of ours', ['1.1.1.1', '10.0.0.1']],
    ['a mapped address', ['::ffff:10.0.0.1']],
    ['an address of this link', ['fe80::1%eth0']],
  ])('are not told by %s', async (_, addresses) => {
    expect(await becomes('https://169.254.169.254.sslip.example/', leadsTo(...addresses))).toBe(
      'refused at connect',
    )
  })

  it('are not told by a name that led elsewhere a moment ago', async () => {
    const answers = [['1.1.1.1'], ['127.0.0.1']]
    const lookup: Lookup = (host, done) => leadsTo(...(answers.shift() ?? []))(host, done)
    expect(await becomes('https://rebind.example/', lookup)).toBe('1.1.1.1')
    expect(await becomes('https://rebind.example/', lookup)).toBe('refused at connect')
  })

  it('are told where they were allowed by name, and only those', async () => {
    const hosts = ['crm.internal', '10.0.0.7:8080', '[::1]:9000']
    const here = leadsTo('10.0.0.9')
    expect(await becomes('http://crm.internal/hook', here, hosts)).toBe('10.0.0.9')
    expect(await becomes('http://CRM.internal:8443/hook', here, hosts)).toBe('10.0.0.9')
    expect(await becomes('http://10.0.0.7:8080/', here, hosts)).not.toBe('refused')
    expect(await becomes('http://[::1]:9000/', here, hosts)).not.toBe('refused')
    expect(await becomes('http://10.0.0.7:8081/', here, hosts)).toBe('refused')
    expect(await becomes('http://crm.internal.evil.example/', here, hosts)).toBe('refused at connect')
  })

  it('of the open internet are told', async () => {
    expect(await becomes('https://hooks.example/x', leadsTo('93.184.215.14'))).toBe('93.184.215.14')
    expect(await becomes('https://1.1.1.1/', leadsTo('1.1.1.1'))).toBe('1.1.1.1')
  })
})
