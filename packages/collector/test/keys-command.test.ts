import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../src/commands/run-command.ts'
import { createKeyring } from '../src/keyring.ts'
import { StorageUnavailable } from '../src/storage/port.ts'
import { openSqlite } from '../src/storage/sqlite.ts'

let folder: string
let database: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-keys-'))
  database = join(folder, 'earshot.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function keys(...words: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(['keys', ...words], {
    environment: { EARSHOT_DATABASE: `sqlite:${database}` },
    say: (line) => out.push(line),
    warn: (line) => err.push(line),
    untilStopped: () => Promise.resolve(),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const secrets = { writeKey: 'pk_first', readKeyHash: 'none' }

describe('earshot keys', () => {
  it('makes a key that is told once and kept as a hash', async () => {
    const { code, out, err } = await keys('add', 'read', 'read', 'act', 'the', 'till')
    expect(code).toBe(0)
    expect(err).toContain('only now')
    const [id = '', key = ''] = out.split(/\s+/)
    expect(key).toMatch(/^sk_[\w-]{32}$/)
    expect((await keys()).out).toBe(`${id}  ${key.slice(0, 7)}…  read  read,act  the till`)
    expect(await keys('list')).toEqual(await keys())
    const storage = openSqlite(database)
    expect(JSON.stringify(await storage.keys())).not.toContain(key)
    const keyring = createKeyring(storage, secrets)
    expect(await keyring.grant(key)).toEqual({ kind: 'read', scopes: ['read', 'act'] })
    expect(await keyring.grant('pk_first')).toEqual({ kind: 'write' })
    expect(await keyring.grant('sk_other')).toBeUndefined()
    await storage.close()
  })

  it('makes a key for one site, which keeps it when it is exchanged', async () => {
    const { out } = await keys('add', 'read', 'read', 'site=shop.example', 'till')
    const [id = ''] = out.split(/\s+/)
    expect((await keys()).out).toMatch(/ {2}read {2}read {2}site=shop\.example {2}till$/)
    const fresh = /sk_[\w-]+/.exec((await keys('rotate', id)).out)?.[0] ?? ''
    await keys('add', 'write', 'site=localhost:3000')
    const storage = openSqlite(database)
    const keyring = createKeyring(storage, secrets)
    expect(await keyring.grant(fresh)).toEqual({ kind: 'read', scopes: ['read'], site: 'shop.example' })
    expect(await keyring.closedSites()).toEqual(new Set(['localhost:3000']))
    await storage.close()
    for (const wrong of ['site=', 'site=https://shop.example', 'site=shop.example/path', 'site=a@b'])
      expect((await keys('add', 'write', wrong)).code, wrong).toBe(2)
  })

  it('C62 exchanges a key: both hold for a while, then only the new one', async () => {
    const [id = '', old = ''] = (await keys('add', 'write', 'shop')).out.split(/\s+/)
    const { out } = await keys('rotate', id, '2h')
    const fresh = /pk_[\w-]+/.exec(out)?.[0] ?? ''
    const storage = openSqlite(database)
    let now = Date.now()
    const keyring = createKeyring(storage, secrets, () => now)
    expect(await keyring.grant(old)).toEqual({ kind: 'write' })
    expect(await keyring.grant(fresh)).toEqual({ kind: 'write' })
    now += 2 * 3_600_000 + 5_000
    expect(await keyring.grant(old)).toBeUndefined()
    expect(await keyring.grant(fresh)).toEqual({ kind: 'write' })
    await storage.close()
  })

  it('ends a key now; a collector knows of it within five seconds', async () => {
    const [id = '', key = ''] = (await keys('add', 'write')).out.split(/\s+/)
    const storage = openSqlite(database)
    let now = Date.now()
    const keyring = createKeyring(storage, secrets, () => now)
    expect(await keyring.grant(key)).toBeDefined()
    expect(await keys('end', id)).toMatchObject({ code: 0 })
    now += 5_001
    expect(await keyring.grant(key)).toBeUndefined()
    await storage.close()
  })

  it.each([
    [['add', 'read'], 2, 'Say what it is for'],
    [['add', 'other'], 2, '--help'],
    [['rotate', 'x', 'soon'], 2, '--help'],
    [['rotate', 'x'], 1, 'no key x'],
    [['end', 'x'], 1, 'no key x'],
    [['dance'], 2, '--help'],
  ])('%j is told in words', async (words, code, sentence) => {
    expect(await keys(...words)).toMatchObject({ code, err: expect.stringContaining(sentence) })
  })
})

describe('C18 keys that nobody has', () => {
  it('make one look a second, however many are tried', async () => {
    let looks = 0
    const keys = async () => {
      looks++
      return []
    }
    const storage = { keys }
    let now = 0
    const keyring = createKeyring(storage, secrets, () => now)
    const tries = Array.from({ length: 1_000 }, (_, index) => keyring.grant(`pk_${index}`))
    expect(new Set(await Promise.all(tries))).toEqual(new Set([undefined]))
    expect(looks).toBe(1)
    now = 2_000
    await keyring.grant('pk_more')
    expect(looks).toBe(2)
  })

  it('are not refused for good while nobody can look', async () => {
    const keyring = createKeyring({ keys: () => Promise.reject(new StorageUnavailable('away')) }, secrets)
    await expect(keyring.grant('pk_other')).rejects.toMatchObject({ name: 'StorageUnavailable' })
    expect(await keyring.grant('pk_first')).toEqual({ kind: 'write' })
  })
})
