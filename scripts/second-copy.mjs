// A copy of the repository in another folder, which has what is installed here.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Copies the files that git knows, as they stand now, into a new folder of the system's own for such. Whoever asks removes it.
 *
 * @param {readonly string[]} paths - files and folders, from the top of the repository
 * @returns {string} the folder
 */
export function secondCopy(paths) {
  const copy = mkdtempSync(join(tmpdir(), 'earshot-copy-'))
  const listed = execFileSync('git', ['ls-files', ...paths], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
  const there = listed.filter((file) => existsSync(join(root, file)))
  for (const folder of new Set(there.map((file) => dirname(join(copy, file)))))
    mkdirSync(folder, { recursive: true })
  for (const file of there) copyFileSync(join(root, file), join(copy, file))
  for (const folder of ['.', ...readdirSync(join(root, 'packages')).map((name) => join('packages', name))])
    linkModules(folder, copy)
  return copy
}

/** What was installed serves both, but for our own packages: those must be the copy's. */
function linkModules(folder, copy) {
  const from = join(root, folder, 'node_modules')
  if (!existsSync(from)) return
  const to = join(copy, folder, 'node_modules')
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from))
    if (entry !== '@earshot') symlinkSync(join(from, entry), join(to, entry))
  if (!existsSync(join(from, '@earshot'))) return
  mkdirSync(join(to, '@earshot'))
  for (const name of readdirSync(join(from, '@earshot')))
    symlinkSync(join(copy, 'packages', name), join(to, '@earshot', name))
}
