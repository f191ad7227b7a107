import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as core from '@earshot/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { example, throughJson } from './prompts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(root + path, 'utf8')
const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
/** Without comments: a comment may speak of a clock. */
const codeOf = (file: string): string =>
  read(`src/${file}`).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
const specifiers = (code: string): readonly string[] =>
  [...code.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"\n]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )
const readme = read('README.md')
/** Those beside English, which the index has. */
const languages = core.locales.filter((locale) => locale !== 'en')

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('what the package needs', () => {
  test('no other package', () => {
    const manifest = JSON.parse(read('package.json'))
    for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies', 'devDependencies'])
      expect([field, manifest[field]]).toEqual([field, undefined])
  })

  test('there are sources, and this test reads their imports', () => {
    expect(files).toEqual(expect.arrayContaining(['index.ts', 'conversation.ts', 'messages/en.ts']))
    expect(specifiers("import a from './a.ts'\nexport { b } from \"b\"\nimport('c')")).toEqual([
      './a.ts',
      'b',
      'c',
    ])
    expect(specifiers(codeOf('thanks-for.ts'))).toContain('./weave.ts')
  })

  test.each(files)('%s imports only files of this package, and never the index', (file) => {
    for (const specifier of specifiers(codeOf(file))) {
      const target = new URL(specifier, `file:///src/${file}`).pathname.slice('/src/'.length)
      expect([specifier, specifier.startsWith('.')]).toEqual([specifier, true])
      expect(files).toContain(target)
      expect(target).not.toBe('index.ts')
    }
  })

  // \b before and no word or dash after: names, not parts of names, and not the keys of an object.
  const forbidden =
    /\b(?:document|window|self|globalThis|navigator|location|localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest|WebSocket|setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|performance|crypto|process|Buffer|console|eval|Function)(?=\s*[.([])|\bDate\.now\b|\bDate\(\)|\bMath\.random\b|\bwith\s*\{/

  test('the search finds what it looks for', () => {
    for (const code of [
      'document.title',
      'window.x',
      'fetch("/")',
      'setTimeout(f)',
      'Date.now()',
      'const now = Date.now',
      'new Date()',
      'Math.random()',
      'globalThis["x"]',
      'performance.now()',
    ])
      expect([code, forbidden.test(code)]).toEqual([code, true])
    expect(forbidden.test('new Date(facts.now).toISOString(); Date.parse(value); Math.floor(x)')).toBe(false)
  })

  test.each(files)('%s uses no page, clock, randomness, storage or network', (file) => {
    expect(codeOf(file).match(forbidden)).toBeNull()
  })

  test('a conversation runs where clock, randomness, timers and network throw', () => {
    const forbid = (name: string) => (): never => {
      throw new Error(`${name} was used`)
    }
    const spies = [
      vi.spyOn(Math, 'random').mockImplementation(forbid('Math.random')),
      vi.spyOn(Date, 'now').mockImplementation(forbid('Date.now')),
      vi.spyOn(performance, 'now').mockImplementation(forbid('performance.now')),
      vi.spyOn(crypto, 'getRandomValues').mockImplementation(forbid('getRandomValues')),
    ]
    for (const name of ['fetch', 'setTimeout', 'setInterval', 'queueMicrotask'])
      vi.stubGlobal(name, forbid(name))

    const parsed = core.parsePrompt(throughJson(example))
    if (parsed.status === 'invalid') throw new Error('the example is fine')
    const now = 1_795_262_400_000
    const page = { path: '/order/A-1/thanks' }
    const decision = core.decide(parsed.prompt, {
      now,
      page,
      visitor: { id: 'v' },
      context: { order: 'A-1' },
    })
    const begin = core.start(parsed.prompt, { run: 'r', now, locale: 'de' })
    const [rated] = core.transition(begin, { type: 'answer', question: 'rating', value: 1, advance: true })
    const [end, effects] = core.transition(rated, { type: 'submit' })
    const event = core.responseEvent(end, 'earshot.response.submitted', { source: '//a', now })
    const history = core.remember({}, parsed.prompt, 'answered', { now, context: { order: 'A-1' } })

    expect(decision).toMatchObject({ ask: true, because: [] })
    expect(core.currentQuestion(rated)?.id).toBe('what')
    expect(effects).toEqual([{ type: 'submitted' }])
    expect(core.parseEvent(event)).toEqual({ status: 'ok', event })
    expect(core.thanksFor(end, false)).toBe('Thank you for telling us. This helps us to get better.')
    expect(core.explain(parsed.prompt, { now, page, history }).nextAt).toBe(now + 30 * 86_400_000)
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  })
})

describe('what the package gives', () => {
  const index = read('src/index.ts')
  const publicModules = [...new Set(specifiers(index))].map((name) => name.replace(/^\.\/|\.ts$/g, ''))

  test('the index has what each module has under its own address', async () => {
    const found = new Map<string, unknown>()
    for (const name of publicModules) {
      const module: Record<string, unknown> = await import(/* @vite-ignore */ `@earshot/core/${name}`)
      for (const [key, value] of Object.entries(module)) found.set(key, value)
    }
    for (const [key, value] of Object.entries(core))
      expect([key, found.get(key) === value]).toEqual([key, true])
  })

  test('the index has every function that is documented', () => {
    const [modules = ''] = readme.split('\n## Conditions')
    const documented = [...modules.matchAll(/^\| `[\w/-]+` \|(.*)\|$/gm)]
      .flatMap((row) => [...(row[1] ?? '').matchAll(/`([a-z]\w+)`/g)].map((match) => match[1] ?? ''))
      .filter((name) => !['when', 'targeting', 'criticism', 'call', 'timesPer', 'mutes'].includes(name))
    expect(documented).toEqual(expect.arrayContaining(['start', 'transition', 'currentQuestion', 'decide']))
    expect(documented.filter((name) => !Object.hasOwn(core, name))).toEqual([])
    expect(
      Object.keys(core).filter((name) => /^[a-z]/.test(name) && !readme.includes(`\`${name}\``)),
    ).toEqual([])
  })

  test('every module but those that only others use is named by the index and by the README', () => {
    // The languages share a row of the README, and the index leaves them out: nobody reads them all.
    const inside = [
      'index',
      'read',
      'own',
      'condition-grammar',
      'compares',
      'holds',
      'tokens-of',
      'place-in',
      'is-object',
      'parse-condition',
      'glob-matches',
      'hours',
      'situation',
      'testing/create-clock',
      'testing/create-network',
      'testing/create-person',
      'read-condition',
      'read-duration',
      'read-house',
      'read-id',
      'read-limits',
      'read-moment',
      'read-questions',
      'read-targeting',
      'read-trigger',
      'question-shape',
      'clean-text',
      'write-json',
      'markup-attributes',
      ...languages.map((locale) => `messages/${locale}`),
    ]
    const modules = files.map((file) => file.replace(/\.ts$/, '')).filter((name) => !inside.includes(name))
    const listed = [...readme.matchAll(/^\| `([\w/-]+)` \| /gm)].map((match) => match[1])
    expect(listed.filter((name) => name !== undefined && modules.includes(name)).sort()).toEqual(
      modules.sort(),
    )
    // What is for tests stays out of what a page may load.
    expect([...publicModules, 'testing'].sort()).toEqual(modules)
  })

  test('the row of the languages names each of them', () => {
    const row = /^\| `messages\/<locale>` \| .*$/m.exec(readme)?.[0] ?? ''
    expect([...row.matchAll(/`([a-z]{2}(?:-\w+)?)`/g)].map((match) => match[1])).toEqual(languages)
  })

  test('the example of the README runs, and prints what its comments say', async () => {
    const code = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const printed: string[] = []
    const log = (...values: readonly unknown[]): void => {
      printed.push(values.map((value) => JSON.stringify(value)).join(' '))
    }
    const body = code.replace(/^import (\{.*\}) from '@earshot\/core\/[\w-]+'$/gm, 'const $1 = core;')
    expect(body).not.toContain('import ')
    new Function('core', 'console', `'use strict'\n${body}`)(core, { log })
    expect(printed).toEqual([...code.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map((match) => match[1]))
    expect(printed).toHaveLength(9)
  })
})
