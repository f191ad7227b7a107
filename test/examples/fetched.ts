import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../../.cache/fetched', import.meta.url))

/**
 * The folder with `node_modules` of packages that are too large for everybody who works here, such as other runtimes of a
 * hundred megabytes each. They are fetched from the registry at the first use, in exactly these versions, and kept.
 * `undefined` where they cannot be had; with `CI=true` that is an error.
 *
 * @param scripts those of them that need their own script after they were installed
 */
export function fetched(
  packages: Readonly<Record<string, string>>,
  { scripts = [] }: { readonly scripts?: readonly string[] } = {},
): string | undefined {
  const name = Object.entries(packages).map(([id, version]) => `${id}@${version}`)
  const folder = join(cache, name.join('+').replaceAll('/', '-'))
  const done = join(folder, 'done')
  if (existsSync(done)) return folder
  mkdirSync(folder, { recursive: true })
  const allowScripts = Object.fromEntries(scripts.map((id) => [id, true]))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: packages, allowScripts }),
  )
  try {
    const options = { cwd: folder, encoding: 'utf8', timeout: 300_000, stdio: 'pipe' } as const
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], options)
    writeFileSync(done, '')
    return folder
  } catch (error) {
    if (process.env.CI === 'true') throw error
    return undefined
  }
}
