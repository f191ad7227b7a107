import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { restartSmall, smallMemory } from '../src/small-memory.ts'

const program = {
  argv: ['node', '/opt/earshot.js', 'serve', '--json'],
  connected: false,
  env: { HOME: '/home/ada' },
  execArgv: ['--enable-source-maps'],
  execPath: '/usr/bin/node',
}

test('the program is started anew in its own process, with what it was given', () => {
  const execve = vi.fn()
  restartSmall({ ...program, execve: execve as never })
  expect(execve).toHaveBeenCalledExactlyOnceWith(
    '/usr/bin/node',
    [
      '/usr/bin/node',
      expect.stringMatching(/^--max-old-space-size=\d{3,4}$/),
      '--max-semi-space-size=16',
      '--enable-source-maps',
      '/opt/earshot.js',
      'serve',
      '--json',
    ],
    { MALLOC_ARENA_MAX: '2', HOME: '/home/ada' },
  )
})

test.each([
  ['was started so', { execArgv: [...smallMemory.flags] }],
  ['has sizes of its own', { execArgv: ['--max-old-space-size=4096'] }],
  ['has sizes of its own from the environment', { env: { NODE_OPTIONS: '--max-heap-size=900' } }],
  ['talks with the process that started it', { connected: true }],
])('not who %s', (_, more) => {
  const execve = vi.fn()
  restartSmall({ ...program, execve: execve as never, ...more })
  expect(execve).not.toHaveBeenCalled()
})

test('where it cannot be, it goes on as it is', () => {
  restartSmall(program as never)
  restartSmall({
    ...program,
    execve: () => {
      throw new Error('ERR_ACCESS_DENIED')
    },
  })
})

test.runIf(process.platform === 'linux')(
  'a collector that is served is small, is one process, and ends at a signal',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'earshot-small-'))
    const bin = fileURLToPath(new URL('../bin/earshot.js', import.meta.url))
    const child = spawn(process.execPath, [bin, 'serve', '--json'], {
      cwd: folder,
      env: { PATH: process.env.PATH, EARSHOT_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const [line] = await once(createInterface(child.stdout), 'line')
      expect((await fetch(new URL('/readyz', JSON.parse(line).url))).status).toBe(200)
      const of = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8').split('\0')
      expect(of('cmdline')).toEqual(expect.arrayContaining([...smallMemory.flags]))
      expect(of('environ')).toContain('MALLOC_ARENA_MAX=2')
      child.kill('SIGTERM')
      expect(await once(child, 'exit')).toEqual([0, null])
    } finally {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
