import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { options } from '@earshot/core/options'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = (...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' })

test('the manifest of the elements is made of the table of options and of the README', () => {
  expect(() => node('scripts/custom-elements.mjs', '--check')).not.toThrow()
  const { modules } = JSON.parse(readFileSync(`${root}/packages/widget/custom-elements.json`, 'utf8'))
  const [prompt] = modules[0].declarations
  const names: readonly string[] = prompt.attributes.map(({ name }: { readonly name: string }) => name)
  expect(names).toContain('once-per')
  expect(names).not.toContain('endpoint')
  expect(names.filter((name) => !Object.hasOwn(options, name))).toEqual(['name', 'title', 'purpose'])
  for (const list of ['attributes', 'events', 'cssProperties', 'cssParts'])
    for (const { name, description } of prompt[list]) expect(description, name).toMatch(/\w/)
})

const packages = readdirSync(`${root}/packages`)
const manifestOf = (name: string) => JSON.parse(readFileSync(`${root}/packages/${name}/package.json`, 'utf8'))

/** What a module asks for that has no path, directly or through others: a page cannot find that by itself. */
function bareImports(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const asked = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport\(?)\s*["']([^"'\s]+)["']/g)
  return [...asked].flatMap(([, target = '']) =>
    target.startsWith('.') ? bareImports(join(dirname(file), target), seen) : [target],
  )
}

test.each(packages)('%s names a file for pages exactly where one runs there as it is', (name) => {
  const { unpkg, jsdelivr } = manifestOf(name)
  const main = `${root}/packages/${name}/dist/index.js`
  const file =
    name === 'widget' ? './dist/earshot.js' : bareImports(main).length ? undefined : './dist/index.js'
  expect([unpkg, jsdelivr]).toEqual([file, file])
  if (file) expect(bareImports(`${root}/packages/${name}/${file}`)).toEqual([])
})

test.each(packages)('%s: whatever the index gives can be had by an address of its own', (name) => {
  const { exports } = manifestOf(name)
  const given: readonly unknown[] = Object.values(exports).map((entry) => Object(entry)['@earshot/source'])
  const index = readFileSync(`${root}/packages/${name}/src/index.ts`, 'utf8')
  for (const [, names = '', path = ''] of index.matchAll(/^export \{([^}]*)\} from '\.\/([^']+)'/gm)) {
    const isTypesOnly = names.split(',').every((each) => /^\s*(type\s|$)/.test(each))
    const own = given.includes(`./src/${path}`) || './*' in exports
    if (!isTypesOnly) expect([path, own]).toEqual([path, true])
  }
})

test.each(packages)('%s has each of its addresses in its README', (name) => {
  const { exports, ...manifest } = manifestOf(name)
  const readme = readFileSync(`${root}/packages/${name}/README.md`, 'utf8')
  const single = Object.keys(exports).filter((path) => /^\.\/[^*]+$/.test(path) && path !== './package.json')
  for (const path of single) expect(readme).toContain(`${manifest.name}${path.slice(1)}`)
})

test.each(packages)(
  '%s says of each version, also of this one, what those must do who move to it',
  (name) => {
    const { version, files } = manifestOf(name)
    expect(files).toContain('CHANGELOG.md')
    const versions = readFileSync(`${root}/packages/${name}/CHANGELOG.md`, 'utf8').split(/^## /m).slice(1)
    expect(versions.map((text) => text.split('\n', 1)[0])).toContain(version)
    for (const text of versions) expect(text).toMatch(/\*\*Moving:\*\* \S/)
  },
)

test('what waits for the next version says it too, and one version goes for all packages', () => {
  const waiting = readdirSync(`${root}/.changeset`).filter((file) => /^(?!README).*\.md$/.test(file))
  for (const file of waiting)
    expect(readFileSync(`${root}/.changeset/${file}`, 'utf8'), file).toMatch(/^\*\*Moving:\*\* \S/m)
  expect(new Set(packages.map((name) => manifestOf(name).version)).size).toBe(1)
  expect(JSON.parse(readFileSync(`${root}/.changeset/config.json`, 'utf8')).fixed).toEqual([['@earshot/*']])
})

test('each script of the widget stands in integrity.json with the hash of what is there', () => {
  const dist = `${root}/packages/widget/dist`
  const integrity: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(`${dist}/integrity.json`, 'utf8'),
  )
  expect(Object.keys(integrity)).toEqual(
    expect.arrayContaining(['earshot.js', 'earshot-one.js', 'asking.js']),
  )
  for (const [file, hash] of Object.entries(integrity)) {
    const made = createHash('sha384')
      .update(readFileSync(`${dist}/${file}`))
      .digest('base64')
    expect(hash, file).toBe(`sha384-${made}`)
  }
})

// Chromium takes it for a hint in the first line alone.
test('the files that nearly every page fetches begin with the hint to compile them at once', () => {
  for (const file of ['earshot', 'earshot-one', 'arming', 'asking', 'deciding', 'manners'])
    expect(readFileSync(`${root}/packages/widget/dist/${file}.js`, 'utf8'), file).toMatch(
      /^\/\/# allFunctionsCalledOnLoad\n/,
    )
})

test('one command names the repository in each package, as a release with provenance wants it, and changes nothing else', () => {
  const copy = mkdtempSync(join(tmpdir(), 'earshot-repository-'))
  const read = (top: string, name: string) =>
    readFileSync(join(top, 'packages', name, 'package.json'), 'utf8')
  const run = (address: string): string =>
    execFileSync(process.execPath, ['scripts/name-repository.mjs', address], {
      cwd: copy,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  try {
    mkdirSync(join(copy, 'scripts'))
    cpSync(join(root, 'scripts/name-repository.mjs'), join(copy, 'scripts/name-repository.mjs'))
    for (const name of packages)
      cpSync(join(root, 'packages', name, 'package.json'), join(copy, 'packages', name, 'package.json'))
    for (const wrong of [
      '',
      'earshot',
      'http://git.example/a/b',
      'https://git.example/',
      'https://me:pw@git.example/a/b',
    ])
      expect(() => run(wrong)).toThrow('Write one like https://git.example/earshot/earshot.')
    expect(packages.map((name) => read(copy, name))).toEqual(packages.map((name) => read(root, name)))
    run('https://old.example/a/b')
    expect(run('https://git.example/a/b.git/')).toContain(
      `${packages.length} packages name https://git.example/a/b now.`,
    )
    for (const name of packages) {
      const { repository, ...rest } = JSON.parse(read(copy, name))
      const { repository: _, ...before } = JSON.parse(read(root, name))
      expect(repository).toEqual({
        type: 'git',
        url: 'git+https://git.example/a/b.git',
        directory: `packages/${name}`,
      })
      expect(JSON.stringify(rest)).toBe(JSON.stringify(before))
    }
  } finally {
    rmSync(copy, { recursive: true })
  }
})
