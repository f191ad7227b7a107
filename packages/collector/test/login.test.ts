import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { password, signedIn, type TestApp, testApp } from './test-app.ts'

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
    const cookie = reply.headers.get('set-cookie') ?? ''
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
    const cookie = (await logIn(password)).headers.get('set-cookie') ?? ''
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
