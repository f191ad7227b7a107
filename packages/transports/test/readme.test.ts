import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { minify } from 'terser'
import { describe, expect, test } from 'vitest'
import * as transports from '../src/index.ts'

const source = fileURLToPath(new URL('../src', import.meta.url))
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const index = readFileSync(`${source}/index.ts`, 'utf8')

/** What stands in the table of all transports. */
const rows = [...readme.matchAll(/^\| `(\w+)` .*\| ([\d.]+) +\| *([\d.]*) +\|$/gm)].map(
  ([, name = '', alone, beside]) => ({ name, alone: Number(alone), beside }),
)

/** The module that a public function stands in. */
function moduleOf(name: string): string {
  const [, file] = new RegExp(`\\b${name}\\b[^}]*\\} from '(\\./[\\w/-]+\\.ts)'`).exec(index) ?? []
  return file ?? expect.unreachable(`${name} is exported`)
}

async function sizeOf(...names: readonly string[]): Promise<number> {
  const contents = names.map((name) => `export { ${name} } from '${moduleOf(name)}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: source },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@earshot/source'],
    external: ['./drain.ts'],
  })
  const { code = '' } = await minify(outputFiles[0]?.text ?? '', { module: true, ecma: 2020 })
  return gzipSync(code, { level: 9 }).length / 1024
}

describe('the README', () => {
  test('has a row for every transport and wrapper', () => {
    const parts = [
      'backoff',
      'body',
      'emailOf',
      'fieldsOf',
      'retryAfter',
      'indexedDbQueue',
      'memoryQueue',
      'browserPage',
    ]
    const names = rows.map(({ name }) => name)
    expect([...names, ...parts].sort()).toEqual(Object.keys(transports).sort())
    for (const part of parts) expect(readme).toContain(`\`${part}`)
  })

  test.each(rows)('says how large $name is', async ({ name, alone, beside }) => {
    expect(await sizeOf(name)).toBeCloseTo(alone, 1)
    const base = ['fetchTransport', 'outbox']
    if (beside) expect((await sizeOf(...base, name)) - (await sizeOf(...base))).toBeCloseTo(Number(beside), 1)
    else expect(base).toContain(name)
  })

  test('a destination adds at most 0.7 KB to what all destinations share', async () => {
    const names = rows.map(({ name }) => name).filter((name) => moduleOf(name).startsWith('./destinations/'))
    expect(names.length).toBeGreaterThan(9)
    const shared = await sizeOf('httpTransport')
    for (const name of names)
      expect((await sizeOf(...new Set(['httpTransport', name]))) - shared, name).toBeLessThan(0.7)
  })

  test('shows imports that are there', () => {
    for (const [, names = '', path] of readme.matchAll(
      /import \{ ([\w, ]+) \} from '@earshot\/transports\/([\w/-]+)'/g,
    ))
      for (const name of names.split(', ')) expect(moduleOf(name)).toBe(`./${path}.ts`)
  })

  test('names for each fault the tests that are named after it, and all of them', () => {
    const named = new Map<string, string[]>()
    const read = (folder: string, prefix = '') => {
      for (const path of readdirSync(folder, { recursive: true }).map(String).sort()) {
        const [, file] = /^(.*)\.test\.ts$/.exec(path.replaceAll('\\', '/')) ?? []
        if (!file || file === 'readme') continue
        const text = readFileSync(`${folder}${path}`, 'utf8')
        for (const [, faults = ''] of text.matchAll(
          /(?:test|describe)\(\s*['`]((?:(?:[NS]\d+|L22)(?:, )?)+) /g,
        ))
          for (const fault of faults.split(', '))
            named.set(fault, [...new Set([...(named.get(fault) ?? []), `${prefix}${file}`])])
      }
    }
    read(fileURLToPath(new URL('.', import.meta.url)))
    read(fileURLToPath(new URL('../../../test/delivery/', import.meta.url)), 'delivery/')
    const told = [...readme.matchAll(/^\| ([NSL]\d+) \| .* \| (.*) \|$/gm)]
    expect(told).toHaveLength(26 + 18 + 1)
    for (const [, fault = '', files = ''] of told)
      expect(files.split(', ').filter(Boolean).sort(), fault).toEqual((named.get(fault) ?? []).sort())
  })
})
