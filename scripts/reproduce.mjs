// Builds everything a second time, from nothing and in another folder, and compares each file that is published.
// Usage: node scripts/reproduce.mjs
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

if (process.argv.includes('--help')) {
  console.log(`Usage: node scripts/reproduce.mjs
Builds all packages again from the files that git knows, in a new folder, and compares every file of packages/*/dist with
what stands here. Prints the hashes that pages name. Ends with 1 where a file differs. Build first.`)
  process.exit(0)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
const names = readdirSync(join(root, 'packages')).sort()
const copy = mkdtempSync(join(tmpdir(), 'earshot-again-'))

/** What was installed serves both, but for our own packages: those must be the copy's. */
function linkModules(folder) {
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

/** Each published file with its hash. A map tells where its sources are, which are the same files. */
function hashes(top) {
  const found = new Map()
  for (const name of names) {
    const dist = join(top, 'packages', name, 'dist')
    for (const file of readdirSync(dist, { recursive: true })) {
      if (!/\.(js|map|ts|json|css)$/.test(file)) continue
      const text = readFileSync(join(dist, file))
      found.set(`packages/${name}/dist/${file}`, createHash('sha256').update(text).digest('hex'))
    }
  }
  return found
}

try {
  for (const file of git('ls-files', 'packages', 'scripts', 'package.json', 'tsconfig.base.json')
    .trim()
    .split('\n')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file))
  }
  for (const folder of ['.', ...names.map((name) => join('packages', name))]) linkModules(folder)
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] })
  const here = hashes(root)
  const again = hashes(copy)
  const differing = [...again].flatMap(([file, hash]) => (here.get(file) === hash ? [] : [file]))
  for (const file of differing) console.log(`DIFFERS ${file}`)
  const integrity = JSON.parse(readFileSync(join(copy, 'packages/widget/dist/integrity.json'), 'utf8'))
  for (const file of ['earshot.js', 'earshot-one.js']) console.log(`${file} ${integrity[file]}`)
  console.log(`${again.size} files built twice, ${differing.length} differ`)
  process.exitCode = differing.length ? 1 : 0
} finally {
  rmSync(copy, { recursive: true })
}
