import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'

/** A PostgreSQL server of the test's own, with its data in a folder that goes with it. */
export interface PostgresServer {
  /** A database without anything in it. */
  freshDatabase(): Promise<string>
  /** Ends the server in the middle of whatever it does, as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on what is on its disk. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** Debian keeps the programs of each version in a folder of its own. */
function programs(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** Where the programs are not, and the machine does not promise them, the tests that need them are left out. */
export const postgresIsHere = programs() !== undefined || process.env.EARSHOT_ENGINES === 'installed'

/** Starts a server on a free port. It syncs as in earnest unless `fast` says that no power cut is tried. */
export async function startPostgres({ fast = true } = {}): Promise<PostgresServer> {
  const bin = programs()
  if (!bin) throw new Error('PostgreSQL is not installed: apt-get install postgresql')
  const folder = mkdtempSync(join(tmpdir(), 'earshot-postgres-'))
  const data = join(folder, 'data')
  // It refuses to run as root, so there it runs as whoever the package has made for it.
  const user = process.getuid?.() === 0 ? ownerOf('postgres') : undefined
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o755)
  const flags = ['--auth=trust', '--username=earshot', '--encoding=UTF8', '--no-sync', '--pgdata', data]
  execFileSync(join(bin, 'initdb'), flags, { stdio: 'ignore', cwd: folder, ...user })
  const port = await freePort()
  const url = (name: string): string => `postgres://earshot@127.0.0.1:${port}/${name}`
  let server: ChildProcess | undefined
  let made = 0

  async function start(): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: '',
      fsync: fast ? 'off' : 'on',
    }
    const words = Object.entries({ ...settings, max_connections: 60 }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ])
    server = spawn(join(bin as string, 'postgres'), ['-D', data, ...words], {
      stdio: 'ignore',
      cwd: folder,
      ...user,
    })
    for (let tries = 0; ; tries++) {
      const sql = postgres(url('postgres'), { max: 1, connect_timeout: 2, onnotice: () => {} })
      try {
        await sql`SELECT 1`
        return
      } catch (error) {
        if (tries > 200) throw error
        await new Promise((resolve) => setTimeout(resolve, 50))
      } finally {
        await sql.end({ timeout: 1 })
      }
    }
  }

  async function end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    if (!server || server.exitCode !== null) return
    const ended = new Promise((resolve) => server?.once('exit', resolve))
    // To the postmaster QUIT means: everybody stops at once, and nothing is tidied up.
    server.kill(signal)
    await ended
  }

  await start()
  return {
    start,
    kill: () => end('SIGQUIT'),
    async freshDatabase() {
      const name = `test_${++made}`
      const sql = postgres(url('postgres'), { max: 1, onnotice: () => {} })
      await sql.unsafe(`CREATE DATABASE ${name}`)
      await sql.end()
      return url(name)
    },
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function ownerOf(name: string): { readonly uid: number; readonly gid: number } {
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** A port that nobody has right now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
