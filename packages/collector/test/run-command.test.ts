import { describe, expect, it } from 'vitest'
import type { ExitCode } from '../src/commands/command.ts'
import { runCommand } from '../src/commands/run-command.ts'
import { settingsTable } from '../src/config.ts'

interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

async function run(words: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(words, {
    environment,
    say: (line) => out.push(line),
    warn: (line) => err.push(line),
    untilStopped: () => Promise.resolve(),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('earshot', () => {
  it.each([['--help'], ['-h'], ['help']])('%s tells what it can do', async (word) => {
    const { code, out } = await run([word])
    expect(code).toBe(0)
    expect(out).toMatch(/earshot serve +start the collector/)
  })

  it('help and a command tells of that command', async () => {
    const told = await run(['help', 'serve'])
    expect(told).toEqual(await run(['serve', '--help']))
    expect(told.out).toMatch(/^earshot serve \[--json\]/)
    expect(await run(['help', 'dance'])).toMatchObject({ code: 2 })
  })

  it('alone is wrong use, and told the same', async () => {
    expect(await run([])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('earshot serve') })
  })

  it('--version tells the version', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+/) })
  })

  it('guesses what was meant', async () => {
    expect(await run(['sevre'])).toEqual({
      code: 2,
      out: '',
      err: 'earshot has no command “sevre”. Did you mean earshot serve?',
    })
    expect((await run(['dance'])).err).toBe('earshot has no command “dance”. See earshot --help.')
  })
})

describe('earshot serve', () => {
  it('--help names every setting', async () => {
    const { code, out } = await run(['serve', '--help'])
    expect(code).toBe(0)
    for (const { variable } of Object.values(settingsTable)) expect(out).toContain(variable)
  })

  it('refuses an option that it does not know', async () => {
    expect(await run(['serve', '--jsno'])).toMatchObject({
      code: 2,
      err: 'earshot serve does not take “--jsno”. Did you mean --json?',
    })
    expect((await run(['serve', '--port=1'])).err).toContain(
      'It is set by the environment variable EARSHOT_PORT.',
    )
    expect((await run(['serve', '--prot'])).err).toContain('See earshot serve --help.')
  })

  it('stops at a wrong setting, with the variable and the mend', async () => {
    expect(await run(['serve'], { EARSHOT_PORT: 'eighty' })).toEqual({
      code: 2,
      out: '',
      err: 'EARSHOT_PORT cannot be used. Write a number from 0 to 65535, such as 8787.',
    })
  })
})
