import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashKey } from '../src/keys.ts'
import { readKey, signedIn, type TestApp, testApp, writeKey } from './test-app.ts'
import { said } from './test-events.ts'

/** Who a route is for. `person`: whoever answers, without a key or a name. `writer`: a key that is given must be right.
 * `link`: whoever has the link, from a page of ours. */
type Access = 'person' | 'link' | 'writer' | 'read' | 'act' | 'erase' | 'owner' | 'door'

/** THE list: every route, and who it is for. A route that is not here fails below. */
const access: Readonly<Record<string, Access>> = {
  'OPTIONS /v1/events': 'person',
  'POST /v1/events': 'writer',
  'POST /v1/heartbeat': 'writer',
  'GET /v1/calls/:id': 'person',
  'PATCH /v1/calls/:id': 'act',
  'GET /v1/kiosks': 'read',
  'GET /v1/prompts': 'person',
  'GET /v1/prompts/:id': 'person',
  'GET /v1/responses': 'read',
  'GET /v1/responses.json': 'read',
  'GET /v1/responses.csv': 'read',
  'GET /v1/responses.ndjson': 'read',
  'DELETE /v1/responses/:id': 'erase',
  'DELETE /v1/people/:id': 'erase',
  'GET /v1/conflicts': 'read',
  'GET /v1/stream': 'read',
  'GET /healthz': 'person',
  'GET /readyz': 'person',
  'GET /metrics': 'read',
  'GET /v1/openapi.json': 'person',
  'GET /ask/:prompt': 'person',
  'POST /ask/:prompt': 'person',
  'GET /t/:place/:table': 'person',
  'POST /t/:place/:table': 'person',
  // The token is the key: whoever has it is the one person.
  'GET /talk/:token': 'person',
  'POST /talk/:token': 'link',
  'GET /login': 'person',
  'POST /login': 'door',
  'POST /logout': 'door',
  'GET /': 'owner',
  'GET /answers': 'owner',
  'GET /answers/:id': 'owner',
  'GET /inbox': 'owner',
  'GET /inbox/:id': 'owner',
  'POST /inbox/:id': 'owner',
  'GET /actions': 'owner',
  'POST /actions': 'owner',
  'POST /actions/:id': 'owner',
  'GET /requests': 'owner',
  'GET /care': 'owner',
  'GET /told': 'person',
  'GET /try/:a/:b': 'person',
  'GET /compare/:a/:b': 'owner',
  'GET /alerts': 'owner',
  'POST /alerts': 'owner',
  // Whoever was told has the link, from a page of ours.
  'GET /seen/:token': 'person',
  'POST /seen/:token': 'link',
  'GET /staff': 'owner',
  'POST /staff': 'owner',
}

let test: TestApp
let credentials: Readonly<Record<string, Record<string, string>>>
const made = {
  read: 'sk_only_read_0123456789',
  ended: 'sk_has_ended_0123456789',
  write: 'pk_second_0123456789',
}

beforeAll(async () => {
  test = testApp()
  const key = { kind: 'read', name: '', hint: '', madeAt: 1, scopes: ['read'] } as const
  await test.storage.addKey({ ...key, id: 'a', hash: hashKey(made.read) })
  await test.storage.addKey({ ...key, id: 'b', hash: hashKey(made.ended), endsAt: 2 })
  await test.storage.addKey({ ...key, id: 'c', hash: hashKey(made.write), kind: 'write', scopes: [] })
  const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
  credentials = {
    nothing: {},
    'a wrong key': bearer('sk_wrong_0123456789ab'),
    'the public key': bearer(writeKey),
    'another public key': bearer(made.write),
    'a key that has ended': bearer(made.ended),
    'a key for reading': bearer(made.read),
    'the first key': bearer(readKey),
    'the first key, from a page': { ...bearer(readKey), origin: 'https://shop.example' },
    'another case of the key': bearer(readKey.toUpperCase()),
    'a key as a password': { authorization: `Basic ${btoa(`x:${readKey}`)}` },
    'a key in a header of its own': { 'x-api-key': readKey },
    'a made-up session': { cookie: 'earshot_session=0123456789' },
    'the owner': { cookie: await signedIn(test.app) },
  }
})
afterAll(() => test.close())

const mayRead = ['the first key', 'the owner', 'a key for reading']
const mayAll = ['the first key', 'the owner']
const notWriters = [
  'a wrong key',
  'a key that has ended',
  'a key for reading',
  'the first key',
  'the first key, from a page',
  'another case of the key',
]

function isLetIn(who: string, access: Access): boolean {
  switch (access) {
    case 'person':
    case 'door':
      return true
    case 'link':
      return who !== 'the first key, from a page'
    case 'writer':
      return !notWriters.includes(who)
    case 'read':
      return mayRead.includes(who)
    case 'act':
    case 'erase':
      return mayAll.includes(who)
    case 'owner':
      return who === 'the owner'
  }
}

const routes = (): readonly string[] => [
  ...new Set(
    test.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  ),
]

async function ask(route: string, headers: Record<string, string>): Promise<Response> {
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.replace(':prompt', 'how-did-we-do').replace(/:\w+/g, 'x')
  const hasBody = method === 'POST' || method === 'PATCH'
  const type = path.startsWith('/v1/') ? 'text/plain' : 'application/x-www-form-urlencoded'
  const body = path === '/v1/events' ? JSON.stringify(said()) : '{"state":"seen"}'
  const reply = await test.app.request(path, {
    method,
    headers: { ...(hasBody && { 'content-type': type }), ...headers },
    ...(hasBody && { body }),
  })
  await reply.body?.cancel()
  return reply
}

const isShutOut = (reply: Response): boolean =>
  [401, 403].includes(reply.status) || (reply.status === 303 && reply.headers.get('location') === '/login')

describe('C59, C61 who may do what', () => {
  it('is listed for every route', () => {
    // Files of pages and of the widget are for everybody, whatever their names are.
    const open = routes().filter(
      (route) => !/^GET \/(owner\.js|\*|:|[\w-]+\.(js|css|svg|png|json|webmanifest))/.test(route),
    )
    expect(open.filter((route) => !(route in access))).toEqual([])
    expect(Object.keys(access).filter((route) => !routes().includes(route))).toEqual([])
  })

  it.each(Object.entries(access))('%s is for: %s', async (route, wanted) => {
    if (wanted === 'door')
      return expect(isShutOut(await ask(route, { 'sec-fetch-site': 'cross-site' }))).toBe(true)
    for (const [who, headers] of Object.entries(credentials)) {
      const reply = await ask(route, headers)
      expect(isShutOut(reply), `${route} for ${who}: ${reply.status}`).toBe(!isLetIn(who, wanted))
    }
    expect(test.reports).toEqual([])
  })
})

describe('C64 what changes something', () => {
  const changing = Object.entries(access).filter(
    ([route, wanted]) =>
      !route.startsWith('GET') && ['link', 'act', 'erase', 'owner', 'door'].includes(wanted),
  )
  it.each(changing)('%s is not done for a page of another site, whoever looks at it', async (route) => {
    const owner = credentials['the owner']
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ])
      expect((await ask(route, { ...owner, ...headers } as Record<string, string>)).status).toBe(403)
  })
})
