import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { actOnCase } from '../src/cases/act-on-case.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { hashKey, seal } from '../src/keys.ts'
import { loginOf, readName } from '../src/people/name-of.ts'
import { passwordProblem } from '../src/people/password-rule.ts'
import { waitAfter } from '../src/people/sign-in-as.ts'
import { english } from '../src/words/speech.ts'
import { unescaped } from './page-form.ts'
import {
  password,
  personPassword,
  personSignedIn,
  secret,
  signedIn,
  type TestApp,
  testApp,
} from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => {
  vi.useRealTimers()
  return test.close()
})
const { post } = senderOf(() => test)

interface Replied {
  readonly status: number
  readonly to: string | null
  readonly html: string
  readonly cookie: string
}

let callers = 0
/** A request of a browser. Each form comes from another address, so that tries are counted by name alone. */
async function ask(path: string, cookie = '', fields?: Record<string, string>): Promise<Replied> {
  const env = { incoming: { socket: { remoteAddress: `192.0.${callers >> 8}.${callers++ & 255}` } } }
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const reply = await test.app.request(path, { ...init, headers: { cookie } }, env)
  return {
    status: reply.status,
    to: reply.headers.get('location'),
    html: await reply.text(),
    cookie: (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
  }
}

const logIn = (name: string, given = personPassword): Promise<Replied> =>
  ask('/login', '', { name, password: given })

/** As many wrong tries as nobody waits for, but one. */
async function tryOften(name: string): Promise<void> {
  for (let tries = 0; tries < 9; tries++)
    await test.storage.people.countTry(seal(`tries ${loginOf(name)}`, secret), test.clock.now)
}

const linkOn = ({ html }: Replied): string =>
  /aria-label="The link"><code>https?:\/\/[^/]+(\/invite\/[\w-]{32})</.exec(html)?.[1] ?? ''

const idOf = async (name: string): Promise<string> =>
  (await test.storage.people.byLogin(loginOf(name)))?.id ?? ''

describe('who was invited', () => {
  it('chooses a password at a link that works once, and signs in with name and password from then on', async () => {
    const owner = await signedIn(test.app)
    const made = await ask('/people', owner, { do: 'add', name: '  Kim   Müller ', role: 'staff' })
    expect(made.html).toContain('A link for Kim Müller')
    const link = linkOn(made)
    expect(linkOn(await ask('/people', owner))).toBe('')
    // Scanners of mail look at every link.
    for (let times = 0; times < 3; times++) expect((await ask(link)).html).toContain('Welcome, Kim Müller')
    expect((await logIn('Kim Müller')).status).toBe(422)
    expect((await ask(link, '', { password: 'short' })).html).toContain('at least 10 letters')
    const inside = await ask(link, '', { password: personPassword })
    expect([inside.status, inside.to]).toEqual([303, '/'])
    expect((await ask('/', inside.cookie)).to).toBe('/staff')
    expect((await ask('/staff', inside.cookie)).html).toContain('Tables</a>')
    const used = await ask(link)
    expect(used.status).toBe(404)
    expect(await ask(link, '', { password: personPassword })).toMatchObject({ status: 404, cookie: '' })
    expect(await ask('/invite/never-was')).toEqual(used)
    const cookie = (await logIn('KIM MÜLLER')).cookie
    expect((await ask('/login', cookie)).to).toBe('/staff')
    expect((await ask('/people', owner)).html).toContain('Signed in last: ')
  })

  it('has seven days for it', async () => {
    const owner = await signedIn(test.app)
    const link = linkOn(await ask('/people', owner, { do: 'add', name: 'Kim', role: 'staff' }))
    test.clock.now += 7 * 86_400_000
    expect((await ask(link)).status).toBe(404)
    expect((await ask('/people', owner)).html).toContain('The link has run out.')
    const again = linkOn(await ask('/people', owner, { do: 'link', id: await idOf('Kim') }))
    expect((await ask(again)).status).toBe(200)
  })

  it('has a name that is nobody else’s, and a role that there is', async () => {
    const owner = await signedIn(test.app)
    const add = (name: string, role = 'staff') => ask('/people', owner, { do: 'add', name, role })
    await add('Kim')
    for (const [name, role, words] of [
      ['kim', 'staff', 'Somebody here has the name kim.'],
      ['', 'staff', 'Please write a name'],
      ['Ann', 'god', 'choose a role'],
      ['x'.repeat(61), 'staff', 'Please write a name'],
    ] as const) {
      const reply = await add(name, role)
      expect(reply.status).toBe(422)
      expect(unescaped(reply.html)).toContain(words)
    }
    expect(await test.storage.people.list()).toHaveLength(1)
  })

  it('keeps the password until another is chosen at a new link, and is signed out everywhere then', async () => {
    const owner = await signedIn(test.app)
    const cookie = await personSignedIn(test, 'Kim', 'manager')
    const link = linkOn(await ask('/people', owner, { do: 'link', id: await idOf('Kim') }))
    expect((await logIn('Kim')).status).toBe(303)
    const chosen = await ask(link, '', { password: 'quite another sentence' })
    expect((await ask('/', cookie)).to).toBe('/login')
    expect((await ask('/', chosen.cookie)).status).toBe(200)
    expect((await logIn('Kim')).status).toBe(422)
  })

  it('leaves nothing in the database that would let anybody in', async () => {
    const owner = await signedIn(test.app)
    const token =
      linkOn(await ask('/people', owner, { do: 'add', name: 'Kim', role: 'staff' })).split('/')[2] ?? ''
    expect(await test.storage.people.byInvite(token, 0)).toBeUndefined()
    expect(await test.storage.people.byInvite(hashKey(token), 0)).toMatchObject({ name: 'Kim' })
    expect(JSON.stringify(await test.storage.people.list())).not.toContain(token)
  })
})

describe('C63 guessing', () => {
  it('is slowed by name, wherever it comes from, and twice as long with each wrong try', async () => {
    await personSignedIn(test, 'Kim', 'manager')
    await tryOften('Kim')
    expect((await logIn('Kim', 'guess')).status).toBe(422)
    const waits = await logIn('Kim')
    expect(waits.status).toBe(429)
    expect(unescaped(waits.html)).toContain(
      'There were many wrong tries. Please wait 15 seconds, then try again.',
    )
    // Others are not held up.
    expect((await logIn('', password)).status).toBe(303)
    test.clock.now += 15_000
    expect((await logIn('Kim', 'guess')).status).toBe(422)
    test.clock.now += 29_000
    expect((await logIn('Kim')).status).toBe(429)
    test.clock.now += 1_000
    expect((await logIn('Kim')).status).toBe(303)
    expect((await logIn('Kim', 'guess')).status).toBe(422)
  })

  it('tells nobody which names there are', async () => {
    await personSignedIn(test, 'Kim', 'manager')
    await ask('/people', await signedIn(test.app), { do: 'add', name: 'Invited', role: 'owner' })
    const seen = async (name: string) => {
      const replies = [await logIn(name, 'guess')]
      await tryOften(name)
      for (let tries = 0; tries < 2; tries++) replies.push(await logIn(name, 'guess'))
      return replies.map(({ status, html }) => [status, html.replaceAll(name, 'NAME')])
    }
    const known = await seen('Kim')
    expect(await seen('Nobody')).toEqual(known)
    expect(await seen('Invited')).toEqual(known)
    expect(known.map(([status]) => status)).toEqual([422, 429, 429])
  })

  it('waits a quarter of an hour at most', () => {
    expect([0, 9, 10, 11, 15, 16, 999].map(waitAfter)).toEqual([
      0, 0, 15_000, 30_000, 480_000, 900_000, 900_000,
    ])
    expect([1, 1_001, 99_000, 99_001, 900_000].map(english.waiting)).toEqual([
      '1 second',
      '2 seconds',
      '99 seconds',
      '2 minutes',
      '15 minutes',
    ])
  })

  it('is not made easy', () => {
    expect(passwordProblem('three words that differ', 'Kim')).toBeUndefined()
    for (const easy of ['', '123456789', 'aaaaaaaaaaaa', 'kim-kim-kim-kim', 'x'.repeat(201)])
      expect(passwordProblem(easy, 'Kim'), easy).toBeDefined()
    expect(readName(' A\u0000\n b\u200b ')).toBe('A b')
    expect(loginOf('ＫIM')).toBe('kim')
  })
})

describe('somebody who is signed in', () => {
  it('has another role, or none, from the next click on', async () => {
    const owner = await signedIn(test.app)
    const kim = await personSignedIn(test, 'Kim', 'manager')
    const id = await idOf('Kim')
    expect((await ask('/answers', kim)).status).toBe(200)
    await ask('/people', owner, { do: 'role', id, role: 'staff' })
    const shut = await ask('/answers', kim)
    expect(shut.status).toBe(403)
    expect(shut.html).toContain('This page is for the role “Manager”, and yours is “Staff”.')
    const denied = await test.app.request('/v1/responses', { headers: { cookie: kim } })
    expect(await denied.json()).toMatchObject({ status: 403, code: 'wrong-role' })
    await ask('/people', owner, { do: 'remove', id })
    expect((await ask('/staff', kim)).to).toBe('/login?to=%2Fstaff')
    expect((await logIn('Kim')).status).toBe(422)
  })

  it('does nothing to the own account on the page of all', async () => {
    const ada = await personSignedIn(test, 'Ada', 'owner')
    const id = await idOf('Ada')
    for (const deed of ['remove', 'role', 'link'])
      expect((await ask('/people', ada, { do: deed, id, role: 'staff' })).to).toBe('/people')
    expect((await ask('/people', ada)).html).toContain('Ada')
    expect(await test.storage.people.list()).toMatchObject([{ role: 'owner' }])
  })

  it('changes the password with the one before, and stays in here alone', async () => {
    const here = await personSignedIn(test, 'Kim', 'staff')
    const there = (await logIn('Kim')).cookie
    const change = (old: string, fresh: string) =>
      ask('/account', here, { do: 'password', old, password: fresh })
    expect((await change('wrong', 'quite another sentence')).html).toContain('This is not your password now.')
    expect((await change(personPassword, 'short')).html).toContain('at least 10 letters')
    const kept = await change(personPassword, 'quite another sentence')
    expect(kept.to).toBe('/account?kept')
    expect((await ask('/account', there)).to).toBe('/login?to=%2Faccount')
    expect((await ask('/account?kept', kept.cookie)).html).toContain('Everywhere else you are signed out.')
    expect((await logIn('Kim', 'quite another sentence')).status).toBe(303)
  })

  it('signs out everywhere, and nobody else with it', async () => {
    const owner = await signedIn(test.app)
    const [here, there] = [await personSignedIn(test, 'Kim', 'staff'), (await logIn('Kim')).cookie]
    expect((await ask('/account', here, { do: 'sign-out' })).to).toBe('/login')
    for (const cookie of [here, there]) expect((await ask('/staff', cookie)).to).toBe('/login?to=%2Fstaff')
    expect((await ask('/', owner)).status).toBe(200)
    const second = await signedIn(test.app)
    await ask('/account', owner, { do: 'sign-out' })
    for (const cookie of [owner, second]) expect((await ask('/', cookie)).to).toBe('/login')
  })

  it('sees the ways that the role has, and no other', async () => {
    const ways = async (cookie: string) =>
      [...(await ask('/staff', cookie)).html.matchAll(/<li[^>]*><a href="([^"]+)"/g)].map(([, path]) => path)
    expect(await ways(await personSignedIn(test, 'Kim', 'staff'))).toEqual(['/inbox', '/staff', '/account'])
    expect(await ways(await personSignedIn(test, 'Mia', 'manager'))).toEqual([
      '/',
      '/inbox',
      '/staff',
      '/answers',
      '/account',
    ])
    expect(await ways(await signedIn(test.app))).toContain('/people')
  })
})

describe('the staff', () => {
  it('reads the cases that were given to them, and answers none', async () => {
    await post(said({ run: 'mine', answers: { rating: 1, why: 'The soup was cold.' } }))
    await post(said({ run: 'other', answers: { rating: 1, why: 'The bill was wrong.' } }))
    await openCases(test.storage, test.clock.now)
    const kim = await personSignedIn(test, 'Kim', 'staff')
    expect((await ask('/inbox', kim)).html).toContain('No case was given to you.')
    expect((await ask('/inbox/mine', kim)).status).toBe(404)
    await actOnCase(test.storage, 'mine', { at: 1, by: 'Mia', deed: { type: 'took', owner: 'Kim' } })
    const inbox = (await ask('/inbox', kim)).html
    expect(inbox).toContain('The soup was cold.')
    expect(inbox).not.toContain('The bill was wrong.')
    const read = await ask('/inbox/mine', kim)
    expect(read.html).toContain('Managers answer this case.')
    expect(read.html).not.toContain('<form')
    expect(read.html).not.toContain('/talk/')
    expect((await ask('/inbox/other', kim)).status).toBe(404)
    expect((await ask('/inbox/mine', kim, { deed: 'noted', words: 'x', by: 'Kim' })).status).toBe(403)
    expect(await test.storage.listening.caseEvents('other')).toEqual([])
  })

  it('hears of tables that call, and of nothing else, as long as they are staff', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const cookie = await personSignedIn(test, 'Kim', 'staff')
    const reply = await test.app.request('/v1/stream', { headers: { cookie } })
    const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    await next()
    test.hub.publish({ id: 'a', prompt: 'how-did-we-do', criticism: true, call: false })
    test.hub.publish({ id: 'b', prompt: 'table-check', criticism: false, call: true })
    expect(await next()).toContain('"id":"b"')
    await test.storage.people.remove(await idOf('Kim'))
    vi.advanceTimersByTime(15_000)
    expect(await next()).toBe(': still here\n\n')
    expect((await reader.read()).done).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a manager', () => {
  it('acts under the own name, whatever a form says', async () => {
    await post(said({ run: 'a', answers: { rating: 1, why: 'Cold soup.' } }))
    await openCases(test.storage, test.clock.now)
    const mia = await personSignedIn(test, 'Mia', 'manager')
    const page = await ask('/inbox/a', mia)
    expect(page.html).not.toContain('Who are you?')
    await ask('/inbox/a', mia, { deed: 'noted', words: 'Called.', by: 'Somebody else' })
    const events = await test.storage.listening.caseEvents('a')
    expect(events.map(({ by, deed }) => [by, deed.type])).toEqual([
      ['Mia', 'read'],
      ['Mia', 'noted'],
    ])
  })
})

describe('the owner of the first day', () => {
  it('signs in with the password alone, also where there are others', async () => {
    expect((await ask('/login')).html).not.toContain('name="name"')
    await personSignedIn(test, 'Kim', 'staff')
    expect((await ask('/login')).html).toContain('name="name"')
    const { cookie } = await logIn('', password)
    expect((await ask('/people', cookie)).html).toContain('The owner of the first day')
    expect(
      (await ask('/account', cookie, { do: 'password', old: password, password: personPassword })).to,
    ).toBe('/account')
    expect((await logIn('', password)).status).toBe(303)
  })
})
