import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningCollector, startCollector } from '../src/start.ts'
import { said } from './test-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-node-events-'))
let collector: RunningCollector
beforeAll(async () => {
  const database = `sqlite:${join(folder, 'test.db')}`
  collector = await startCollector({
    ...{ port: 0, database, ownerPassword: 'a password for tests' },
    origins: ['https://shop.example'],
  })
})
afterAll(async () => {
  await collector.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Reply {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** Sends a body that says how long it is, which Node answers by itself, or in pieces, which the app answers. */
function post(
  body: string,
  { inPieces, headers, query = `?key=${collector.writeKey}` }: Case & { readonly inPieces: boolean },
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const url = `${collector.url}/v1/events${query}`
    const length = inPieces ? {} : { 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', headers: { ...headers, ...length } }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (piece) => {
        text += piece
      })
      const { date: _, 'content-length': __, 'transfer-encoding': ___, ...told } = reply.headers
      reply.on('end', () => resolve({ status: reply.statusCode, headers: told, body: JSON.parse(text) }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

interface Case {
  readonly body?: (run: string) => string
  readonly headers?: Readonly<Record<string, string>>
  readonly query?: string
}

const plain = { 'content-type': 'text/plain' }
const one = (run: string): string => JSON.stringify([said({ run })])
const { data, ...envelope } = said({ run: 'x' })
const attributes = Object.entries(envelope).flatMap(([name, value]) =>
  name === 'datacontenttype' ? [] : [[`ce-${name}`, encodeURIComponent(`${value}`)] as const],
)

it.each<readonly [string, Case]>([
  ['an event', { headers: plain }],
  ['an event and a bad one', { headers: plain, body: (run) => JSON.stringify([said({ run }), {}]) }],
  ['what is no JSON', { headers: plain, body: () => '[{' }],
  ['what is no UTF-8 type', { headers: { 'content-type': 'text/plain; charset=utf-16' } }],
  ['a body that is packed', { headers: { ...plain, 'content-encoding': 'gzip' } }],
  ['a wrong key', { headers: plain, query: '?key=pk_wrong' }],
  ['a key in the header too', { headers: { ...plain, authorization: 'Bearer pk_wrong' } }],
  ['no key, and no origin', { headers: plain, query: '' }],
  ['a page of another origin', { headers: { ...plain, origin: 'https://other.example' } }],
  ['a page that may', { headers: { ...plain, origin: 'https://shop.example' }, query: '?sent=1' }],
  [
    'binary mode',
    {
      headers: { 'content-type': 'application/json', ...Object.fromEntries(attributes) },
      body: () => JSON.stringify(data),
    },
  ],
])('%s hears the same, whether Node or the app answers', async (name, { body = one, ...rest }) => {
  const run = name.replace(/[^a-z]/g, '')
  const [byNode, byApp] = [
    await post(body(`${run}-a`), { ...rest, inPieces: false }),
    await post(body(`${run}-b`), { ...rest, inPieces: true }),
  ]
  const same = JSON.parse(JSON.stringify(byApp).replaceAll(`${run}-b`, `${run}-a`))
  // The event of the headers is the same both times.
  if (name === 'binary mode') {
    expect([byNode.status, byApp.status]).toEqual([202, 202])
    expect(byApp.body).toMatchObject({ duplicate: [envelope.id] })
  } else expect(byNode).toEqual(same)
})

it('a page of the collector’s own may send, whatever origins are listed', async () => {
  const headers = { ...plain, origin: collector.url }
  expect(await post(one('own'), { headers, inPieces: false })).toMatchObject({ status: 202 })
})
