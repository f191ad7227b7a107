import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashKey } from '../src/keys.ts'
import { isPassword } from '../src/password.ts'
import { openSecrets } from '../src/secrets.ts'
import { type TestApp, testApp } from './test-app.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

describe('openSecrets', () => {
  it('makes what is missing, once', async () => {
    const first = await openSecrets(test.storage, {})
    expect(first.secrets.writeKey).toMatch(/^pk_[\w-]{32}$/)
    expect(first.made.readKey).toMatch(/^sk_[\w-]{32}$/)
    expect(first.made.ownerPassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(await openSecrets(test.storage, {})).toEqual({ secrets: first.secrets, made: {} })
  })

  it('keeps no read key and no password that could be read', async () => {
    const { made, secrets } = await openSecrets(test.storage, {})
    expect(await test.storage.setting('read-key-hash')).toBe(hashKey(made.readKey ?? ''))
    expect(secrets.passwordHash).not.toContain(made.ownerPassword)
    expect(await isPassword(made.ownerPassword ?? '', secrets.passwordHash)).toBe(true)
  })

  it('keeps what is given, and goes on with it', async () => {
    const given = { writeKey: 'pk_mine', readKey: 'sk_mine', ownerPassword: 'my own words', secret: 'mine' }
    const first = await openSecrets(test.storage, given)
    expect(first.made).toEqual({})
    expect(first.secrets).toMatchObject({
      writeKey: 'pk_mine',
      readKeyHash: hashKey('sk_mine'),
      secret: 'mine',
    })
    expect((await openSecrets(test.storage, {})).secrets).toEqual(first.secrets)
  })

  it('ends every session with a new password, and none with the same', async () => {
    await openSecrets(test.storage, { ownerPassword: 'the first one' })
    await test.storage.addSession('here', 10)
    await openSecrets(test.storage, { ownerPassword: 'the first one' })
    expect(await test.storage.session('here', 1)).toEqual({})
    await openSecrets(test.storage, { ownerPassword: 'the second one' })
    expect(await test.storage.session('here', 1)).toBeUndefined()
  })
})
