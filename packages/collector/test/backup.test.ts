import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../src/commands/run-command.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { openPostgres } from '../src/storage/postgres.ts'
import { openSqlite } from '../src/storage/sqlite.ts'
import { type PostgresServer, postgresIsHere, startPostgres } from './postgres-server.ts'
import { said } from './test-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const fresh = (): string => join(folder, `${++files}.db`)
const records = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => recordOf(said({ run: `run-${from + index}` }), new Map()))

async function run(database: string, ...words: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(words, {
    environment: { EARSHOT_DATABASE: database },
    say: (line) => out.push(line),
    warn: (line) => err.push(line),
    untilStopped: () => Promise.resolve(),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('C47 a backup of SQLite', () => {
  it('an export, like a backup, writes over no file', async () => {
    const [database, file] = [fresh(), join(folder, 'there.ndjson')]
    await openSqlite(database).close()
    const path = `sqlite:${database}`
    expect(await run(path, 'export', file)).toMatchObject({ code: 0 })
    expect(await run(path, 'export', file)).toEqual({
      code: 1,
      out: '',
      err: `${file} is there already. Give another name.`,
    })
  })

  it('is whole while the collector writes, and goes back; what came since comes again', async () => {
    const [path, copy] = [fresh(), fresh()]
    const storage = openSqlite(path)
    await storage.store(records(0, 300), 1)
    const writing = (async () => {
      for (let at = 300; at < 500; at += 10) await storage.store(records(at, at + 10), 2)
    })()
    expect(await run(`sqlite:${path}`, 'backup', copy)).toMatchObject({ code: 0, err: '' })
    await writing
    expect(await run(`sqlite:${path}`, 'restore', copy)).toMatchObject({
      code: 1,
      err: `${path} is in use. End the collector first.`,
    })
    expect((await storage.responses({}, { limit: 1_000 })).responses).toHaveLength(500)
    await storage.close()
    const put = await run(`sqlite:${path}`, 'restore', copy)
    expect(put).toMatchObject({ code: 0, err: '' })
    const before = / What was there is (.*) now\./.exec(put.out)?.[1]
    expect(existsSync(before ?? '')).toBe(true)
    const again = openSqlite(path)
    const kept = (await again.responses({}, { limit: 1_000 })).responses
    expect(kept.length).toBeGreaterThanOrEqual(300)
    const verdicts = await again.store(records(0, 500), 3)
    expect(verdicts.filter((verdict) => verdict === 'duplicate')).toHaveLength(kept.length)
    expect((await again.responses({}, { limit: 1_000 })).responses).toHaveLength(500)
    await again.close()
  })

  it('does not bring back what was erased since, and only who made it may read it', async () => {
    const [path, copy] = [fresh(), fresh()]
    const storage = openSqlite(path)
    await storage.store(records(0, 5), 1)
    await run(`sqlite:${path}`, 'backup', copy)
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    await storage.erase(['run-2', 'run-9'], 2)
    await storage.close()
    const { out } = await run(`sqlite:${path}`, 'restore', copy)
    expect(out).toContain('What was erased since is erased again: 1.')
    const restored = openSqlite(path)
    const { responses } = await restored.responses({}, { limit: 9 })
    expect(responses.map(({ id }) => id).sort()).toEqual(['run-0', 'run-1', 'run-3', 'run-4'])
    expect(await restored.store([...records(2, 3), ...records(9, 10)], 3)).toEqual(['gone', 'gone'])
    await restored.close()
  })

  it('takes the place of a file that is broken, and leaves its log behind', async () => {
    const [path, copy] = [fresh(), fresh()]
    const storage = openSqlite(path)
    await storage.store(records(0, 5), 1)
    await run(`sqlite:${path}`, 'backup', copy)
    await storage.close()
    for (const end of ['', '-wal']) writeFileSync(path + end, `broken${end} `.repeat(999))
    const { code, err } = await run(`sqlite:${path}`, 'restore', copy)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('is not known') })
    expect(existsSync(`${path}-wal`)).toBe(false)
    const restored = openSqlite(path)
    expect((await restored.responses({}, { limit: 9 })).responses).toHaveLength(5)
    await restored.close()
  })

  it('goes to a place where nothing was', async () => {
    const [path, copy, other] = [fresh(), fresh(), fresh()]
    const storage = openSqlite(path)
    await storage.store(records(0, 5), 1)
    await storage.close()
    await run(`sqlite:${path}`, 'backup', copy)
    expect(await run(`sqlite:${other}`, 'restore', copy)).toMatchObject({ code: 0 })
    const restored = openSqlite(other)
    expect((await restored.responses({}, { limit: 10 })).responses).toHaveLength(5)
    await restored.close()
  })

  it('overwrites nothing, and believes no file that is not whole', async () => {
    const [path, copy, torn] = [fresh(), fresh(), fresh()]
    const storage = openSqlite(path)
    await storage.store(records(0, 200), 1)
    await run(`sqlite:${path}`, 'backup', copy)
    expect(await run(`sqlite:${path}`, 'backup', copy)).toMatchObject({
      code: 1,
      err: `${copy} is there already. Give another name.`,
    })
    await storage.close()
    const bytes = readFileSync(copy)
    bytes.fill(0x5a, 8_192, 40_960)
    writeFileSync(torn, bytes)
    const letter = fresh()
    writeFileSync(letter, 'a letter to my aunt '.repeat(100))
    for (const file of [torn, letter]) {
      const { code, err } = await run(`sqlite:${path}`, 'restore', file)
      expect(code).toBe(1)
      expect(err).toContain(`${file} is no whole database of Earshot`)
    }
    expect(await run(`sqlite:${path}`, 'restore', folder)).toMatchObject({
      code: 1,
      err: `${folder} is no file. Give the copy itself.`,
    })
    const nothing = join(folder, 'nothing')
    expect(await run(`sqlite:${path}`, 'restore', nothing)).toMatchObject({
      code: 2,
      err: `${nothing} cannot be used: there is no such file or folder.`,
    })
    const same = openSqlite(path)
    expect((await same.responses({}, { limit: 1_000 })).responses).toHaveLength(200)
    await same.close()
  })

  it.each([['backup'], ['export']])(
    '%s copies nothing where there is no database, and makes none',
    async (command) => {
      const [path, file] = [fresh(), fresh()]
      const { code, out, err } = await run(`sqlite:${path}`, command, file)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(
        /^There is no database .* go to the folder in which it runs, or name its database: EARSHOT_DATABASE=/,
      )
      expect([existsSync(path), existsSync(file)]).toEqual([false, false])
    },
  )

  it.skipIf(process.platform === 'win32')(
    'a backup or an export that finds no room says so with its name, and leaves nothing half done',
    { timeout: 30_000 },
    async () => {
      const database = fresh()
      const storage = openSqlite(database)
      await storage.store(records(0, 200), 0)
      await storage.close()
      const program = fileURLToPath(new URL('../bin/earshot.js', import.meta.url))
      for (const command of ['backup', 'export']) {
        const file = fresh()
        // A limit of 64 KiB for each file stands for a disk that is full.
        const shell = 'ulimit -f 64; exec "$0" "$@"'
        const { status, stderr } = spawnSync(
          'bash',
          ['-c', shell, process.execPath, program, command, file],
          {
            env: { ...process.env, EARSHOT_DATABASE: `sqlite:${database}` },
            encoding: 'utf8',
          },
        )
        expect(status).not.toBe(0)
        expect(stderr).toMatch(/^\S+ was not written: [^\n]+\.\n$/)
        expect(stderr).toContain(file)
        expect([file, `${file}.part`].filter((path) => existsSync(path))).toEqual([])
      }
    },
  )

  it('a backup into a folder that is not there, and an import of a folder, are told in a sentence', async () => {
    const database = fresh()
    await openSqlite(database).close()
    const nowhere = join(folder, 'nowhere')
    expect(await run(`sqlite:${database}`, 'backup', join(nowhere, 'a.db'))).toEqual({
      code: 1,
      out: '',
      err: `There is no folder ${nowhere}. Make it first.`,
    })
    expect(await run(`sqlite:${database}`, 'import', folder)).toMatchObject({
      code: 2,
      err: `${folder} is a folder. Name the file in it.`,
    })
    const letter = fresh()
    writeFileSync(letter, 'Dear aunt,')
    expect(await run(`sqlite:${database}`, 'import', letter)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^This is no export of Earshot: its first line is not JSON\. .*--posthog/),
    })
    writeFileSync(
      letter,
      '\ufeff{"earshot":"export","format":1,"id":"of-an-editor"}\n{"earshot":"end","rows":0}',
    )
    expect(await run(`sqlite:${fresh()}`, 'import', letter)).toMatchObject({ code: 0, err: '' })
    writeFileSync(letter, '')
    const unmade = fresh()
    expect((await run(`sqlite:${unmade}`, 'import', letter)).err).toBe(
      'This is no export of Earshot: the file is empty.',
    )
    expect(existsSync(unmade)).toBe(false)
  })

  it.each([['backup'], ['restore'], ['export'], ['import']])(
    '%s names the file it wants',
    async (command) => {
      const err = `Name one file: earshot ${command} FILE.`
      expect(await run(`sqlite:${fresh()}`, command)).toEqual({ code: 2, out: '', err })
      expect(await run(`sqlite:${fresh()}`, command, 'a', 'b')).toEqual({ code: 2, out: '', err })
    },
  )
})

// Left out only where PostgreSQL is not installed and nobody has promised it (see postgres-server.ts).
describe.skipIf(!postgresIsHere)('C47 PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server?.stop())

  it('is backed up into a file of SQLite, and restored from one, and moved by export and import', async () => {
    const [from, to, moved] = [await server.freshDatabase(), await server.freshDatabase(), fresh()]
    const storage = await openPostgres(from)
    await storage.store(records(0, 600), 1)
    const [copy, lines] = [fresh(), join(folder, 'lines.ndjson')]
    expect(await run(from, 'backup', copy)).toMatchObject({ code: 0, err: '' })
    expect(await run(to, 'restore', copy)).toMatchObject({ code: 0, err: '' })
    expect(await run(to, 'restore', copy)).toMatchObject({ code: 1 })
    expect(await run(to, 'export', lines)).toMatchObject({ code: 0, err: '' })
    expect(await run(`sqlite:${moved}`, 'import', lines)).toMatchObject({
      code: 0,
      out: expect.stringContaining('600 rows'),
    })
    const end = openSqlite(moved)
    expect(await end.responses({}, { limit: 700 })).toEqual(await storage.responses({}, { limit: 700 }))
    await Promise.all([storage.close(), end.close()])
  })

  it('that cannot be reached is told in words, without its password', async () => {
    const { code, err } = await run('postgres://earshot:hidden@127.0.0.1:1/none', 'backup', fresh())
    expect(code).toBe(2)
    expect(err).toContain('Set EARSHOT_DATABASE to the postgres:// address')
    expect(err).not.toContain('hidden')
  })
})
