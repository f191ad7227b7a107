import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { seal } from '../src/keys.ts'
import { unescaped } from './page-form.ts'
import { password, secret, signedIn, type TestApp, testApp } from './test-app.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => {
  vi.useRealTimers()
  return test.close()
})

function logIn(given: string, headers: Record<string, string> = {}, env?: object): Promise<Response> {
  const init = { method: 'POST', headers, body: new URLSearchParams({ password: given }) }
  return Promise.resolve(test.app.request('/login', init, env))
}

const visit = async (cookie: string): Promise<number> =>
  (await test.app.request('/', { headers: { cookie } })).status

describe('C63 signing in', () => {
  it('stands before the page of the owner', async () => {
    const reply = await test.app.request('/')
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe('/login')
    expect(await (await test.app.request('/login')).text()).toContain('autocomplete="current-password"')
  })

  it('opens with the password, for thirty days', async () => {
    const reply = await logIn(password)
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe('/')
    const [cookie = ''] = reply.headers.getSetCookie()
    expect(cookie).toMatch(/^earshot_session=[\w-]{32}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    const session = cookie.split(';')[0] ?? ''
    expect(await visit(session)).toBe(200)
    expect((await test.app.request('/login', { headers: { cookie: session } })).status).toBe(303)
    test.clock.now += 2_592_000_001
    expect(await visit(session)).toBe(303)
  })

  it('is bound to https where people come by it', async () => {
    await test.close()
    test = testApp({ publicUrl: 'https://listen.example' })
    const [cookie = '', device = ''] = (await logIn(password)).headers.getSetCookie()
    expect(device).toMatch(/^__Host-earshot_device_[0-9a-f]{12}=.*; HttpOnly; Secure; SameSite=Strict$/)
    expect(cookie).toMatch(/^__Host-earshot_session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(await visit(cookie.split(';')[0] ?? '')).toBe(200)
    expect(await visit((cookie.split(';')[0] ?? '').replace('__Host-', ''))).toBe(303)
  })

  it('says in words that it is not the password', async () => {
    const reply = await logIn('guess')
    expect(reply.status).toBe(422)
    expect(reply.headers.has('set-cookie')).toBe(false)
    const html = await reply.text()
    expect(html).toContain('This is not the password.')
    expect(html).toContain('aria-invalid="true" aria-describedby="password-problem"')
    expect(html).not.toContain('guess')
    expect(await (await logIn('')).text()).toContain('Please write the password.')
  })

  it('lets nobody try more than five times a minute, also with the right password', async () => {
    const alice = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
    const bob = { incoming: { socket: { remoteAddress: '192.0.2.2' } } }
    for (let tries = 0; tries < 5; tries++) expect((await logIn('guess', {}, alice)).status).toBe(422)
    const reply = await logIn(password, {}, alice)
    expect(reply.status).toBe(429)
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(await reply.text()).toMatch(
      /Those were 5 tries within a minute. Please wait \d+ seconds, then try again./,
    )
    expect((await logIn(password, { 'x-forwarded-for': '192.0.2.9' }, alice)).status).toBe(429)
    expect((await logIn(password, {}, bob)).status).toBe(303)
  })

  it('forgets the tries of whoever gets in', async () => {
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 4; tries++) await logIn('guess')
      expect((await logIn(password)).status).toBe(303)
    }
  })

  it('keeps no token that could be used', async () => {
    const token = (await signedIn(test.app)).split('=')[1] ?? ''
    expect(await test.storage.session(token, 0)).toBeUndefined()
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, 303],
    [{ origin: 'http://localhost' }, 303],
    [{}, 303],
  ])('with %j gives %i', async (headers, status) => {
    expect((await logIn(password, headers as Record<string, string>)).status).toBe(status)
  })
})

describe('C63 many tries at the same moment', () => {
  it('are looked at ten times and no more, wherever they come from', async () => {
    const tries = Array.from({ length: 30 }, (_, n) =>
      logIn(`wrong ${n}`, {}, { address: `198.51.100.${n}` }),
    )
    const replies = await Promise.all(tries)
    expect(replies.filter(({ status }) => status === 422)).toHaveLength(10)
  })
})

describe('C63 a browser that somebody has signed in on', () => {
  const stranger = { address: '198.51.100.1' }
  const elsewhere = { address: '203.0.113.7' }
  const enter = async (): Promise<string> => {
    const cookies = (await logIn(password, {}, stranger)).headers.getSetCookie()
    return cookies.map((line) => line.split(';')[0]).find((line) => line?.includes('_device_')) ?? ''
  }
  /** As many wrong ones, from everywhere, as make everybody wait who is not known. */
  const guess = async (whose = 'tries '): Promise<void> => {
    for (let tries = 0; tries < 11; tries++)
      await test.storage.people.countTry(seal(whose, secret), test.clock.now)
  }

  it('is let in while somebody guesses elsewhere, also from the same address', async () => {
    const cookie = await enter()
    for (let tries = 0; tries < 5; tries++) await logIn('', {}, stranger)
    expect((await logIn(password, {}, stranger)).status).toBe(429)
    await guess()
    expect((await logIn(password, {}, elsewhere)).status).toBe(429)
    expect((await logIn(password, { cookie }, stranger)).status).toBe(303)
  })

  it('has tries of its own, and no more of them than others', async () => {
    const cookie = await enter()
    const device = cookie.split('=')[1]?.split('.')[0]
    for (let tries = 0; tries < 5; tries++) await logIn('', { cookie }, stranger)
    expect((await logIn(password, { cookie }, stranger)).status).toBe(429)
    test.clock.now += 61_000
    await guess(`tries ${device} `)
    expect((await logIn(password, { cookie }, stranger)).status).toBe(429)
    expect((await logIn(password, {}, elsewhere)).status).toBe(303)
  })

  it('is known by nothing that could be made up, or that is of another name', async () => {
    const cookie = await enter()
    const [name = '', value = ''] = cookie.split('=')
    await guess()
    for (const made of ['x.y', `${value}0`, value.replace('.', '..'), value.split('.')[0]])
      expect((await logIn(password, { cookie: `${name}=${made}` }, elsewhere)).status).toBe(429)
    await guess('tries kim')
    const body = new URLSearchParams({ name: 'Kim', password })
    const asKim = { method: 'POST', body, headers: { cookie } }
    expect((await test.app.request('/login', asKim, stranger)).status).toBe(429)
  })
})

describe('signing out', () => {
  it('ends the session, here and on the server', async () => {
    const cookie = await signedIn(test.app)
    expect(
      (
        await test.app.request('/logout', {
          method: 'POST',
          headers: { cookie, 'sec-fetch-site': 'cross-site' },
        })
      ).status,
    ).toBe(403)
    expect(await visit(cookie)).toBe(200)
    const reply = await test.app.request('/logout', { method: 'POST', headers: { cookie } })
    expect(reply.headers.get('location')).toBe('/login')
    expect(reply.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await visit(cookie)).toBe(303)
  })
})

describe('signing in again on the way', () => {
  const written = 'We were sorry, and brought another soup. 🍲 "&<b>'
  const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    test.app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
  /** What a browser would send of the first form of a page. */
  const hidden = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']) => [unescaped(name), unescaped(value)],
      ),
    )

  it('leads to the page that was asked for', async () => {
    const door = (await test.app.request('/inbox?show=closed')).headers.get('location') ?? ''
    expect(door).toBe('/login?to=%2Finbox%3Fshow%3Dclosed')
    const page = await (await test.app.request(door)).text()
    const wrong = await (await send('/login', { ...hidden(page), password: 'not this' })).text()
    const reply = await send('/login', { ...hidden(wrong), password })
    expect(reply.headers.get('location')).toBe('/inbox?show=closed')
    const cookie = await signedIn(test.app)
    expect((await test.app.request(door, { headers: { cookie } })).headers.get('location')).toBe(
      '/inbox?show=closed',
    )
  })

  it.each([
    '//shop.example',
    '/\\shop.example',
    '/.//shop.example',
    'https://shop.example/',
    'inbox',
    '/\t/shop.example',
  ])('leads nobody to another host: %j', async (to) => {
    expect((await send('/login', { to, password })).headers.get('location')).toBe('/')
  })

  it('keeps what was written in a form when the sign-in has ended', async () => {
    const fields = { deed: 'noted', words: written, by: 'Rosa' }
    const door = await send('/inbox/a', fields)
    expect([door.status, door.headers.get('cache-control')]).toEqual([401, 'private, no-cache'])
    const asked = await door.text()
    expect(asked).toContain('has not been sent yet')
    const wrong = await (await send('/login', { ...hidden(asked), password: 'not this' })).text()
    const reply = await send('/login', { ...hidden(wrong), password })
    // Going back to it must not ask whether to send a password again.
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
    expect(reply.headers.get('set-cookie')).toContain('earshot_session=')
    const page = await reply.text()
    expect(page).toContain('<form method="post" action="/inbox/a"')
    expect(hidden(page)).toEqual(fields)
    expect(unescaped(page)).toContain(`<bdi>${written}</bdi>`)
    expect(page).not.toContain(password)
  })

  it('keeps nothing that another site sends, no password, and nothing that is endless', async () => {
    const foreign = await send('/inbox/a', { words: written }, { 'sec-fetch-site': 'cross-site' })
    const own = await send('/account', { do: 'password', old: 'my old words', new: 'my new words' })
    const endless = await send('/inbox/a', { words: 'x'.repeat(140_000) })
    for (const reply of [foreign, own, endless])
      expect([reply.status, reply.headers.get('location')]).toEqual([303, '/login'])
  })
})
