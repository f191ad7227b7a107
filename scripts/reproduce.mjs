// Builds everything a second time, from nothing and in another folder, and compares each file that is published.
// Usage: node scripts/reproduce.mjs
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { secondCopy } from './second-copy.mjs'

if (process.argv.includes('--help')) {
  console.log(`Usage: node scripts/reproduce.mjs
Builds all packages again from the files that git knows, in a new folder, and compares every file of packages/*/dist with
what stands here. Prints the hashes that pages name. Ends with 1 where a file differs. Build first.`)
  process.exit(0)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const names = readdirSync(join(root, 'packages')).sort()
const copy = secondCopy(['packages', 'scripts', 'package.json', 'tsconfig.base.json'])

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
