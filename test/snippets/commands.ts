import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Block, root } from './blocks.ts'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** What is no package of ours and not installed: it is only named, or fetched by the test that needs it. */
const named = new Set(['wrangler', 'astro', 'next', 'changeset'])
const known = new Set([...Object.keys(manifest.devDependencies), ...named])
const templates = JSON.parse(readFileSync(join(root, 'test/frameworks/templates/package.json'), 'utf8'))
for (const name of Object.keys(templates.devDependencies)) known.add(name)

/** What is wrong with a line of a shell, or nothing: each program that a document runs must be there, with what it is given. */
export function wrongWith(line: string, block: Block): string | undefined {
  const words = line.replace(/ [<>] ?\S+/g, '').split(/\s+/)
  while (/^[A-Z_]+=/.test(words[0] ?? '')) words.shift()
  const [program = '', ...args] = words
  if (program === 'npm' && args[0] === 'install') return notInstalled(args.slice(1), block)
  if (program === 'bun' && args[0] === 'install') return notInstalled(args.slice(1), block)
  if (program === 'npm') {
    const script = args[0] === 'run' ? args[1] : args[0]
    return manifest.scripts[script ?? ''] ? undefined : `there is no script ${script}`
  }
  if (program === 'npx' && args[0] === '-p') {
    const [, of, command, ...rest] = args
    return of === '@earshot/collector' && command === 'earshot' ? notOfEarshot(rest) : `what is ${of}?`
  }
  if (program === 'npx' && args[0] === 'vitest') return notTested(args)
  if (program === 'npx') return named.has(args[0] ?? '') ? undefined : `what is ${args[0]}?`
  if (program === 'earshot') return notOfEarshot(args)
  if (program === 'node' || program === 'bun' || program === 'deno') {
    const file = args.find((word) => /\.m?[jt]s$/.test(word)) ?? ''
    const there = [block.folder, root].some((folder) => existsSync(join(folder, file)))
    return file && there ? undefined : `there is no file ${file}`
  }
  return `what is ${program}?`
}

const asked = new Map<string, boolean>()
/** The program itself says whether it has such a command. */
function notOfEarshot([command = '']: readonly string[]): string | undefined {
  const program = join(root, 'packages/collector/bin/earshot.js')
  const { status } = asked.has(command) ? {} : spawnSync(process.execPath, [program, command, '--help'])
  if (status !== undefined) asked.set(command, status === 0)
  return asked.get(command) ? undefined : `earshot has no command ${command}`
}

function notTested(args: readonly string[]): string | undefined {
  const filter = args.at(-1) ?? ''
  const files = globSync(['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root })
  if (!args.includes('test/vitest.config.ts')) return 'the configuration is not named'
  return files.some((file) => file.includes(filter)) ? undefined : `no test file has ${filter} in its name`
}

/** In the folder of an example, what is installed is all that its files import. */
function notInstalled(names: readonly string[], { folder }: Block): string | undefined {
  const unknown = names.find((name) => !known.has(name))
  if (unknown) return `${unknown} is not known here`
  const packageOf = (from: string): string =>
    from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/')
  const wanted = readdirSync(folder)
    .filter((file) => /\.(m?js|tsx?|jsx|vue|svelte)$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^import .*?'([^']+)'$/gm)])
    .map(([, from = '']) => packageOf(from))
    .filter((name) => !/^(\.|node$|node:|bun:)/.test(name))
  const missing = wanted.find((name) => !names.includes(name))
  return missing ? `${missing} is imported, and not installed` : undefined
}
