// Packages that are too large for everybody who works here: fetched at the first use, in exactly these versions, and kept.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../.cache/fetched', import.meta.url))

/**
 * The folder with `node_modules` of these packages, such as other runtimes of a hundred megabytes each. `undefined` where
 * the registry cannot be reached; with `CI=true` that is an error.
 *
 * @param {Readonly<Record<string, string>>} packages - names and versions
 * @param {{ scripts?: readonly string[] }} [options] - those that need their own script after they were installed
 * @returns {string | undefined}
 */
export function fetched(packages, { scripts = [] } = {}) {
  const name = Object.entries(packages).map(([id, version]) => `${id}@${version}`)
  const folder = join(cache, name.join('+').replaceAll('/', '-'))
  const done = join(folder, 'done')
  if (existsSync(done)) return folder
  mkdirSync(folder, { recursive: true })
  const allowScripts = Object.fromEntries(scripts.map((id) => [id, true]))
  const text = JSON.stringify({ private: true, dependencies: packages, allowScripts })
  writeFileSync(join(folder, 'package.json'), text)
  try {
    const options = { cwd: folder, encoding: 'utf8', timeout: 300_000, stdio: 'pipe' }
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], options)
    writeFileSync(done, '')
    return folder
  } catch (error) {
    if (process.env.CI === 'true') throw error
    return undefined
  }
}
