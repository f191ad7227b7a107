import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as scoring from '@earshot/scoring'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(root + path, 'utf8')
const files = readdirSync(`${root}src`, { encoding: 'utf8' })
const readme = read('README.md')
/** Without comments: a comment may speak of chance. */
const codeOf = (file: string): string =>
  read(`src/${file}`).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

/** The first cells of the rows below a heading of the README. */
const namesBelow = (heading: string): readonly string[] => {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return [...section.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name ?? '')
}

/** The modules that the index names, with the values that it takes from each. */
const given = [...read('src/index.ts').matchAll(/export (type )?\{([^}]*)\} from '\.\/([\w-]+)\.ts'/g)].map(
  ([, typesOnly, names = '', module = '']) => ({
    module,
    names: names.split(',').flatMap((name) => (typesOnly || /^\s*(type |$)/.test(name) ? [] : [name.trim()])),
  }),
)

describe('what the package needs', () => {
  test('no other package', () => {
    const manifest = JSON.parse(read('package.json'))
    for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies', 'devDependencies'])
      expect([field, manifest[field]]).toEqual([field, undefined])
  })

  test.each(files)('%s imports only its neighbours, and no index', (file) => {
    const targets = [...codeOf(file).matchAll(/from '([^']+)'/g)].map(([, target]) => target ?? '')
    for (const target of targets) {
      expect(files).toContain(target.replace('./', ''))
      expect(target).not.toBe('./index.ts')
    }
  })

  test.each(files)('%s uses no page, clock, chance, storage or network', (file) => {
    const forbidden =
      /\b(?:document|window|globalThis|navigator|localStorage|fetch|setTimeout|crypto|process|Buffer|console|TextEncoder)\b(?=\s*[.([])|\bDate\b|\bMath\.random\b/
    expect(forbidden.test('Math.random()')).toBe(true)
    expect(codeOf(file).match(forbidden)).toBeNull()
  })
})

describe('what the package gives', () => {
  test('each value of the index stands under its own address', async () => {
    expect(given.length).toBeGreaterThan(60)
    for (const { module, names } of given) {
      const found: Record<string, unknown> = await import(/* @vite-ignore */ `@earshot/scoring/${module}`)
      for (const name of names)
        expect([name, found[name] === Object.entries(scoring).find(([key]) => key === name)?.[1]]).toEqual([
          name,
          true,
        ])
    }
    expect(given.flatMap(({ names }) => names).sort()).toEqual(Object.keys(scoring).sort())
  })

  test('each function has a file of its name, or the file of what it goes with', () => {
    const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const own = given
      .filter(({ names }) => names.length)
      .map(({ module, names }) => [module, names.map(kebab)] as const)
    for (const [module, names] of own) expect(names).toContain(module)
  })

  test('the README has a row for each, and no other', () => {
    expect([...namesBelow('All functions')].sort()).toEqual(Object.keys(scoring).sort())
  })

  test('the questions name functions that there are', () => {
    const questions = readme.split('\n## Which one')[1]?.split('\n## ')[0] ?? ''
    const named = [...questions.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '')
    const fields = ['low', 'high', 'inside']
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((name) => !fields.includes(name) && !Object.hasOwn(scoring, name))).toEqual([])
  })

  test('every module has its test', () => {
    const tests = readdirSync(`${root}test`, { encoding: 'utf8' })
    const missing = given
      .filter(({ names }) => names.length)
      .map(({ module }) => `${module}.test.ts`)
      .filter((name) => !tests.includes(name))
    expect(missing).toEqual([])
  })

  test('the example of the README runs, and prints what its comments say', () => {
    const code = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const printed: string[] = []
    const log = (...values: readonly unknown[]): void => {
      printed.push(values.map((value) => JSON.stringify(value)).join(' '))
    }
    const body = code.replace(/^import (\{.*\}) from '@earshot\/scoring\/[\w-]+'$/gm, 'const $1 = scoring;')
    expect(body).not.toContain('import ')
    new Function('scoring', 'console', `'use strict'\n${body}`)(scoring, { log })
    expect(printed).toEqual([...code.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map((match) => match[1]))
    expect(printed).toHaveLength(6)
  })
})
