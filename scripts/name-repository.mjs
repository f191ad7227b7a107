// Writes into each package.json where its code is kept, which registries want of a release that proves where it was built.
// Usage: node scripts/name-repository.mjs ADDRESS
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const usage = `Usage: node scripts/name-repository.mjs ADDRESS
Writes \`repository\` into the package.json of every package. ADDRESS is the repository's, such as
https://git.example/earshot/earshot. The registry holds it against the build that publishes, so it must be that build's own.`

const [address = ''] = process.argv.slice(2)
if (address === '--help') {
  console.log(usage)
  process.exit(0)
}
const url = URL.canParse(address) ? new URL(address) : undefined
const path = url?.pathname.replace(/(\.git)?\/*$/, '') ?? ''
if (url?.protocol !== 'https:' || url.username || !/^(\/[^/]+){2,}$/.test(path)) {
  console.error(
    `“${address}” is no address of a repository. Write one like https://git.example/earshot/earshot.\n${usage}`,
  )
  process.exit(2)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const names = readdirSync(join(root, 'packages'))
for (const name of names) {
  const file = join(root, 'packages', name, 'package.json')
  const { repository: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
  const repository = { type: 'git', url: `git+${url.origin}${path}.git`, directory: `packages/${name}` }
  // Behind the licence, where people look for it.
  const entries = Object.entries(manifest).flatMap((entry) =>
    entry[0] === 'license' ? [entry, ['repository', repository]] : [entry],
  )
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`)
}
console.log(
  `${names.length} packages name ${url.origin}${path} now. Look at them with git diff, and commit them.`,
)
