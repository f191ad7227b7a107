import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashKey } from '../src/keys.ts'
import type { Role } from '../src/storage/people-port.ts'
import { personSignedIn, readKey, signedIn, type TestApp, testApp, writeKey } from './test-app.ts'
import { said } from './test-events.ts'

/** Who a route is for. `person`: whoever answers, without a key or a name. `writer`: a key that is given must be right.
 * `link`: whoever has the link, from a page of ours. `read`, `hear`, `act`, `work`, `erase`: a key or a role. A role: whoever is
 * signed in with it, or with one that may more. */
type Access = 'person' | 'link' | 'writer' | 'read' | 'hear' | 'act' | 'work' | 'erase' | 'door' | Role

/** THE list: every route, and who it is for. A route that is not here fails below. */
const access: Readonly<Record<string, Access>> = {
  'OPTIONS /v1/events': 'person',
  'POST /v1/events': 'writer',
  'POST /v1/heartbeat': 'writer',
  'GET /v1/calls': 'hear',
  'GET /v1/calls/:id': 'person',
  'PATCH /v1/calls/:id': 'act',
  'DELETE /v1/tables/:place/:table/visit': 'act',
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
  'GET /v1/summary': 'read',
  'GET /v1/cases': 'read',
  'GET /v1/cases/:id': 'read',
  'PATCH /v1/cases/:id': 'work',
  'GET /v1/stream': 'hear',
  'GET /healthz': 'person',
  'GET /readyz': 'person',
  'GET /metrics': 'read',
  'GET /v1/openapi.json': 'person',
  'GET /ask/:prompt': 'person',
  'POST /ask/:prompt': 'person',
  'GET /kiosk/:prompt': 'person',
  'GET /t/:place': 'person',
  'GET /t/:place/:table': 'person',
  'GET /r/:place': 'person',
  'POST /r/:place': 'person',
  'POST /t/:place/:table': 'person',
  // The token is the key: whoever has it is the one person.
  'GET /talk/:token': 'person',
  'POST /talk/:token': 'link',
  'POST /my': 'link',
  'GET /my/:token': 'person',
  'POST /my/:token': 'link',
  'GET /my/:token/change': 'person',
  'POST /my/:token/change': 'link',
  'GET /login': 'person',
  'POST /login': 'door',
  'POST /logout': 'door',
  'GET /invite/:token': 'person',
  'POST /invite/:token': 'link',
  'GET /': 'manager',
  'GET /answers': 'manager',
  'GET /answers/:id': 'manager',
  'POST /answers/:id': 'manager',
  // Staff sees the cases that were given to them.
  'GET /inbox': 'staff',
  'GET /inbox/:id': 'staff',
  'POST /inbox/:id': 'manager',
  'GET /actions': 'manager',
  'POST /actions': 'manager',
  'POST /actions/:id': 'manager',
  'GET /staff': 'staff',
  'POST /staff': 'staff',
  'POST /staff/push': 'staff',
  'GET /account': 'staff',
  'POST /account': 'staff',
  'GET /people': 'owner',
  'POST /people': 'owner',
  'GET /comments': 'manager',
  'GET /ahead': 'manager',
  'POST /ahead': 'manager',
  'GET /goals': 'manager',
  'POST /goals': 'manager',
  'GET /begin': 'owner',
  'POST /begin': 'owner',
  'GET /cards': 'staff',
  'GET /teams': 'manager',
  'GET /expectations': 'manager',
  'GET /expected': 'staff',
  'POST /cards': 'manager',
  'GET /outcomes': 'manager',
  'POST /outcomes': 'manager',
  'GET /requests': 'manager',
  'POST /requests': 'manager',
  'GET /care': 'manager',
  'POST /care': 'manager',
  'GET /behind': 'manager',
  'POST /behind': 'manager',
  'GET /behind/:team': 'staff',
  'GET /told': 'person',
  'GET /draw/:id': 'person',
  'POST /draw/:id': 'link',
  'GET /draws': 'owner',
  'GET /draws/:id': 'owner',
  'POST /draws': 'owner',
  'GET /try/:a/:b': 'person',
  'GET /compare/:a/:b': 'manager',
  'GET /alerts': 'owner',
  'POST /alerts': 'owner',
  // Whoever was told has the link, from a page of ours.
  'GET /seen/:token': 'person',
  'POST /seen/:token': 'link',
  'GET /setup': 'owner',
  'POST /setup': 'owner',
  'GET /setup/cards': 'owner',
  'GET /prompts': 'owner',
  'POST /prompts': 'owner',
  'GET /prompts/:id': 'owner',
  'POST /prompts/preview': 'owner',
  'POST /prompts/:id/delete': 'owner',
  'POST /prompts/:id/back': 'owner',
}

let test: TestApp
let credentials: Readonly<Record<string, Record<string, string>>>
const made = {
  read: 'sk_only_read_0123456789',
  ended: 'sk_has_ended_0123456789',
  write: 'pk_second_0123456789',
  shop: 'sk_of_the_shop_0123456789',
  shopWrite: 'pk_of_the_shop_0123456789',
}

beforeAll(async () => {
  test = testApp()
  const key = { kind: 'read', name: '', hint: '', madeAt: 1, scopes: ['read'] } as const
  await test.storage.addKey({ ...key, id: 'a', hash: hashKey(made.read) })
  await test.storage.addKey({ ...key, id: 'b', hash: hashKey(made.ended), endsAt: 2 })
  await test.storage.addKey({ ...key, id: 'c', hash: hashKey(made.write), kind: 'write', scopes: [] })
  const ofShop = { site: 'closed.example', scopes: ['read', 'act', 'erase'] } as const
  await test.storage.addKey({ ...key, ...ofShop, id: 'd', hash: hashKey(made.shop) })
  const writing = { kind: 'write', scopes: [], site: 'closed.example' } as const
  await test.storage.addKey({ ...key, ...writing, id: 'e', hash: hashKey(made.shopWrite) })
  const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
  credentials = {
    nothing: {},
    'a wrong key': bearer('sk_wrong_0123456789ab'),
    'the public key': bearer(writeKey),
    'another public key': bearer(made.write),
    'a key that has ended': bearer(made.ended),
    'a key for reading': bearer(made.read),
    'a key of one site': bearer(made.shop),
    'the public key of one site': bearer(made.shopWrite),
    'the first key': bearer(readKey),
    'the first key, from a page': { ...bearer(readKey), origin: 'https://shop.example' },
    'another case of the key': bearer(readKey.toUpperCase()),
    'a key as a password': { authorization: `Basic ${btoa(`x:${readKey}`)}` },
    'a key in a header of its own': { 'x-api-key': readKey },
    'a made-up session': { cookie: 'earshot_session=0123456789' },
    'the owner': { cookie: await signedIn(test.app) },
    'another owner': { cookie: await personSignedIn(test, 'Ada', 'owner') },
    'a manager': { cookie: await personSignedIn(test, 'Mia', 'manager') },
    staff: { cookie: await personSignedIn(test, 'Kim', 'staff') },
    'somebody who was removed': { cookie: await personSignedIn(test, 'Gone', 'owner') },
    'somebody whose session has ended': { cookie: await personSignedIn(test, 'Left', 'owner') },
    'somebody with another password since': { cookie: await personSignedIn(test, 'New', 'owner') },
  }
  const { people } = test.storage
  const idOf = async (login: string): Promise<string> => (await people.byLogin(login))?.id ?? ''
  await people.remove(await idOf('gone'))
  await people.signOut(await idOf('left'))
  await people.setPassword(await idOf('new'), 'another')
})
afterAll(() => test.close())

const readers = ['the first key', 'a key for reading']
const roleOf: ReadonlyMap<string, Role> = new Map([
  ['the owner', 'owner'],
  ['another owner', 'owner'],
  ['a manager', 'manager'],
  ['staff', 'staff'],
])
/** The least role that may without a key what a key may. */
const withoutKey = { read: 'manager', hear: 'staff', act: 'staff', work: 'manager', erase: 'owner' } as const

/** Written out here, so that a change of the roles is one of this table too. */
function hasRole(who: string, wanted: Role): boolean {
  const may = { staff: ['staff'], manager: ['staff', 'manager'], owner: ['staff', 'manager', 'owner'] }
  const role = roleOf.get(who)
  return role !== undefined && may[role].includes(wanted)
}
const notWriters = [
  'a wrong key',
  'a key that has ended',
  'a key for reading',
  'a key of one site',
  'the first key',
  'the first key, from a page',
  'another case of the key',
]

/** Where a key of one site is let in; what it finds there is tested below. Everywhere else it is refused. */
const keepApart = [
  ...['', '.json', '.csv', '.ndjson'].map((ending) => `GET /v1/responses${ending}`),
  'DELETE /v1/responses/:id',
  'GET /v1/conflicts',
  'GET /v1/kiosks',
]

function isLetIn(who: string, access: Access, route: string): boolean {
  if (who === 'a key of one site' && ['read', 'hear', 'act', 'erase'].includes(access))
    return keepApart.includes(route)
  switch (access) {
    case 'person':
    case 'door':
      return true
    case 'link':
      return who !== 'the first key, from a page'
    case 'writer':
      return !notWriters.includes(who)
    case 'read':
    case 'hear':
      return readers.includes(who) || hasRole(who, withoutKey[access])
    case 'act':
    case 'work':
    case 'erase':
      return who === 'the first key' || hasRole(who, withoutKey[access])
    case 'staff':
    case 'manager':
    case 'owner':
      return hasRole(who, access)
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
  const source = headers.authorization?.endsWith(made.shopWrite) ? '//closed.example' : '//shop.example'
  const body = path === '/v1/events' ? JSON.stringify(said({ source })) : '{"state":"seen"}'
  const reply = await test.app.request(path, {
    method,
    headers: { ...(hasBody && { 'content-type': type }), ...headers },
    ...(hasBody && { body }),
  })
  await reply.body?.cancel()
  return reply
}

/** Whoever has another first page is led there from the first one of all. */
const isShutOut = (reply: Response, route = ''): boolean =>
  [401, 403].includes(reply.status) ||
  (reply.status === 303 &&
    (/^\/login($|\?)/.test(reply.headers.get('location') ?? '') ||
      (route === 'GET /' && reply.headers.get('location') === '/staff')))

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
      expect(isShutOut(reply, route), `${route} for ${who}: ${reply.status}`).toBe(
        !isLetIn(who, wanted, route),
      )
    }
    expect(test.reports).toEqual([])
  })
})

describe('C64 what changes something', () => {
  const changing = Object.entries(access).filter(
    ([route, wanted]) =>
      !route.startsWith('GET') &&
      ['link', 'act', 'work', 'erase', 'staff', 'manager', 'owner', 'door'].includes(wanted),
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

describe('C60 what belongs to another site', () => {
  const sites = ['closed.example', 'cafe.example', 'sub.closed.example', 'closed.example.evil.example']
  const ask = (path: string, key: string, method = 'GET') =>
    Promise.resolve(test.app.request(path, { method, headers: { authorization: `Bearer ${key}` } }))
  const send = (site: string, run: string, key?: string, origin?: string) =>
    Promise.resolve(
      test.app.request(key === undefined ? '/v1/events' : `/v1/events?key=${key}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain', ...(origin && { origin }) },
        body: JSON.stringify([said({ run, source: `//${site}` })]),
      }),
    )

  it.each([
    // The site of the event, the key, the page it comes from, the status.
    ['closed.example', made.shopWrite, undefined, 202],
    ['closed.example', made.shopWrite, 'https://closed.example', 202],
    ['closed.example', made.shopWrite, 'https://cafe.example', 403],
    ['cafe.example', made.shopWrite, undefined, 403],
    ['cafe.example', made.shopWrite, 'https://closed.example', 403],
    ['sub.closed.example', made.shopWrite, undefined, 403],
    ['closed.example', writeKey, undefined, 403],
    ['closed.example', writeKey, 'https://closed.example', 202],
    ['closed.example', undefined, 'https://closed.example', 202],
    ['closed.example', undefined, 'https://cafe.example', 403],
    ['closed.example', undefined, undefined, 403],
    ['cafe.example', writeKey, undefined, 202],
    ['cafe.example', undefined, 'https://cafe.example', 202],
    ['sub.closed.example', undefined, undefined, 202],
  ])('is written for %s with the key %s from %s: %i', async (site, key, origin, status) => {
    const reply = await send(site, `write ${site} ${key} ${origin}`.replace(/[^\w.-]/g, '-'), key, origin)
    expect(reply.status).toBe(status)
    if (status === 403) expect((await reply.json()).code).toBe('wrong-site')
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('is neither read, exported nor erased with the key of one', async () => {
    for (const site of sites)
      await send(
        site,
        `own-${site}`,
        site === 'closed.example' ? made.shopWrite : undefined,
        `https://${site}`,
      )
    // One revision, two contents: a conflict of each.
    for (const site of sites) {
      const body = JSON.stringify([
        { ...said({ run: `own-${site}`, source: `//${site}`, answers: { rating: 2 } }) },
      ])
      await test.app.request('/v1/events', { method: 'POST', headers: { origin: `https://${site}` }, body })
    }
    const sourcesIn = (list: readonly { readonly source: string }[]) => [
      ...new Set(list.map(({ source }) => source)),
    ]
    const all = await (await ask('/v1/responses', readKey)).json()
    expect(sourcesIn(all.responses).length).toBeGreaterThan(3)
    for (const path of [
      '/v1/responses',
      '/v1/responses.json',
      '/v1/responses?limit=1000&prompt=how-did-we-do',
    ])
      expect(sourcesIn((await (await ask(path, made.shop)).json()).responses)).toEqual(['//closed.example'])
    const conflicts = async (key: string) => (await (await ask('/v1/conflicts', key)).json()).conflicts
    expect(sourcesIn(await conflicts(readKey)).length).toBeGreaterThan(3)
    expect(sourcesIn(await conflicts(made.shop))).toEqual(['//closed.example'])
    for (const format of ['csv', 'ndjson']) {
      const text = await (await ask(`/v1/responses.${format}`, made.shop)).text()
      expect(text).toContain('own-closed.example')
      for (const site of sites.slice(1)) expect(text).not.toContain(`own-${site}`)
    }
    for (const site of [...sites.slice(1), 'nobody']) {
      const reply = await ask(`/v1/responses/own-${site}`, made.shop, 'DELETE')
      // Another site's and nobody's are answered alike.
      expect({ ...(await reply.json()), status: reply.status }).toMatchObject({
        status: 404,
        code: 'no-response',
      })
      if (site !== 'nobody') expect(await test.storage.response(`own-${site}`)).toBeDefined()
    }
    expect((await send('cafe.example', 'own-nobody')).status).toBe(202)
    expect((await ask('/v1/responses/own-closed.example', made.shop, 'DELETE')).status).toBe(200)
    expect(await test.storage.response('own-closed.example')).toBeUndefined()
  })
})
