import { getHeapStatistics } from 'node:v8'

/** Megabytes: with more, V8 clears away much later; with less, a collector takes fewer events in batches. */
const mostOldMb = 1_536
/** What Node allows itself here, which is less where the machine has little. */
const ownMb = Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20)

/**
 * What keeps a collector small, in bytes of memory and not in what it takes: README.md, “Under load”. Node reads all of it
 * before the first line of a program.
 */
export const smallMemory: {
  readonly flags: readonly string[]
  readonly environment: Readonly<Record<string, string>>
} = {
  flags: [`--max-old-space-size=${Math.min(mostOldMb, ownMb)}`, '--max-semi-space-size=16'],
  environment: { MALLOC_ARENA_MAX: '2' },
}

/** What is asked of the process. */
type Program = Pick<NodeJS.Process, 'argv' | 'connected' | 'env' | 'execArgv' | 'execPath' | 'execve'>

/**
 * Starts the same program anew in its own process, with what keeps it small; then this does not return. It does where
 * nothing is to be done: whoever has set sizes of their own keeps them, who has a channel to the process that started it
 * would lose it, and Windows and Node before 22.15 cannot put one program in the place of another.
 */
export function restartSmall(program: Program = process): void {
  const { argv, env, execArgv, execPath } = program
  const sized = /--max-(old|semi)-space-size|--max-heap-size/
  if (!program.execve || program.connected || sized.test(`${execArgv.join(' ')} ${env.NODE_OPTIONS ?? ''}`))
    return
  try {
    program.execve(execPath, [execPath, ...smallMemory.flags, ...execArgv, ...argv.slice(1)], {
      ...smallMemory.environment,
      ...env,
    })
  } catch {
    // It may not, as under Node's permissions: the program is larger then, and does all the same.
  }
}
