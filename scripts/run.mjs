// Runs a workspace command on a machine that has only Node 20+ and npm: installs once, then hands over to the
// pinned pnpm and Node. Usage: node scripts/run.mjs <workspace script> [arguments]
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

if (process.argv[2] === undefined || process.argv[2] === '--help') {
  console.log(
    'Usage: node scripts/run.mjs <script> [arguments]\nInstalls what is missing, then runs the script of package.json.',
  )
  process.exit(process.argv[2] === '--help' ? 0 : 2)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const read = (file) => {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return undefined // not there yet: that is what is being asked
  }
}

// npm's own settings (npm_config_*) are not pnpm's.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
const pathName = Object.keys(env).find((name) => /^path$/i.test(name)) ?? 'PATH'
// npx must run on the machine's Node: npm looks for its global settings beside the Node that runs it.
const outside = (env[pathName] ?? '')
  .split(delimiter)
  .filter((part) => !part.includes('node_modules'))
  .join(delimiter)

function run(command, args, path) {
  const windows = process.platform === 'win32'
  const child = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, [pathName]: path },
    shell: windows,
  })
  if (child.error) console.error(`Could not run ${command}: ${child.error.message}`)
  if (child.status !== 0) process.exit(child.status ?? 1)
}

// pnpm keeps a copy of the lockfile that it installed: the same text means that nothing is left to do.
if (read('pnpm-lock.yaml') !== read('node_modules/.pnpm/lock.yaml')) {
  run(
    'npx',
    ['--yes', JSON.parse(read('package.json')).packageManager, 'install', '--frozen-lockfile'],
    outside,
  )
}
run('pnpm', ['run', '--silent', ...process.argv.slice(2)], [bin, outside].join(delimiter))
