import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** `node:sqlite` is there without a flag from Node 22.13 on. */
export function hasSqlite(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 13)
}

/**
 * Runs the same program on the newer Node that is installed beside it as the package `node`, as in this repository, and
 * gives its exit code. Where there is none it says what is needed and gives 2.
 */
export async function runOnNewerNode(argv: readonly string[]): Promise<number> {
  const node = packagedNode()
  if (node === undefined) {
    console.error(
      `Earshot needs Node 22.13 or newer; this is ${process.versions.node}. Install a newer Node and start it again.`,
    )
    return 2
  }
  const child = spawn(node, argv, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', () => resolve(2))
    child.once('exit', (code) => resolve(code ?? 2))
  })
}

function packagedNode(): string | undefined {
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node')
    return existsSync(path) ? path : undefined
  } catch {
    return undefined // no such package: that is the answer
  }
}
