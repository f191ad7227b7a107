import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { lintMarkup } from '@earshot/lint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Block, blocks, documents, root } from './blocks.ts'
import { wrongWith } from './commands.ts'

const titleOf = ({ document, line, language }: Block): string => `${document}:${line} ${language}`
const of = (...languages: readonly string[]): readonly Block[] =>
  blocks.filter(({ language }) => languages.includes(language))

test('each block of a document is of a language that something here checks', () => {
  expect(blocks.length).toBeGreaterThan(50)
  expect(documents).toContain('examples/README.md')
  const checked = ['html', 'ts', 'tsx', 'js', 'sh', 'sql', 'http']
  expect(blocks.filter(({ language }) => !checked.includes(language)).map(titleOf)).toEqual([])
})

describe('programs', () => {
  const programs = of('ts', 'tsx', 'js')
  let folder: string

  beforeAll(() => {
    // Beside the packages, so that what stands there finds them as a reader's own program would.
    mkdirSync(join(root, '.cache'), { recursive: true })
    folder = mkdtempSync(join(root, '.cache/snippets-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  // A line that prints says behind it what it prints. Such a block is run whole, with what a block before it has made.
  const printing = programs.filter(({ text }) => /^console\.log\(.*\) \/\/ /m.test(text))
  const typed = programs.filter((block) => !printing.includes(block))

  test('those that print nothing compile against the built packages', () => {
    const files = typed.map(({ language, text }, index) => {
      const file = `block-${index}.${language === 'tsx' ? 'tsx' : 'ts'}`
      writeFileSync(join(folder, file), `${text}\n${shadowsOf(text)}\nexport {}\n`)
      return file
    })
    copyFileSync(fileURLToPath(new URL('given.d.ts', import.meta.url)), join(folder, 'given.d.ts'))
    const options = {
      noEmit: true,
      strict: true,
      // Some blocks are plain JavaScript, which says nothing of types.
      noImplicitAny: false,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      jsx: 'react-jsx',
      skipLibCheck: true,
    }
    const config = { compilerOptions: options, files: [...files, 'given.d.ts'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const { stdout } = spawnSync('tsc', ['--pretty', 'false', '-p', folder], { cwd: root, encoding: 'utf8' })
    const said = stdout.replace(/^.*block-(\d+)\.tsx?\((\d+),/gm, (_, index, line) => {
      const block = typed[Number(index)]
      return block ? `${block.document}:${block.line + Number(line)} (` : ''
    })
    expect(said).toBe('')
  })

  test('some of them print', () => expect(printing.length).toBeGreaterThan(3))

  test.each(printing.map((block) => [titleOf(block), block] as const))(
    '%s prints what it says',
    (_, block) => {
      const before =
        'globalThis.lunch = LUNCH\nconst said = []\nconsole.log = (...values) => said.push(values)\n'
      const file = join(folder, `run-${block.line}.mjs`)
      // Imports of a module come first wherever they stand.
      writeFileSync(
        file,
        `${before.replace('LUNCH', JSON.stringify(lunch()))}${block.text}
process.stdout.write(said.map((values) => values.map((value) => JSON.stringify(value)).join(' ')).join('\\n'))`,
      )
      const printed = execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })
      expect(printed.split('\n')).toEqual(
        [...block.text.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map(([, value]) => value),
      )
    },
  )
})

/** Names that a browser has for something else; a document means its own. */
const shadows = {
  event: "import('@earshot/core/event').EarshotEvent",
  prompt: "import('@earshot/core/prompt').Prompt",
}

function shadowsOf(text: string): string {
  return Object.entries(shadows)
    .filter(([name]) => !new RegExp(`\\b(const|let)\\s+(\\{[^}]*\\b)?${name}\\b`).test(text))
    .map(([name, type]) => `declare const ${name}: ${type}`)
    .join('\n')
}

/** The prompt of core's first block, of which the others speak. */
function lunch(): unknown {
  const [first] = of('js').filter(({ document }) => document === 'packages/core/README.md')
  const [, text = ''] = /parsePrompt\((\{[\s\S]*?\n\})\)/.exec(first?.text ?? '') ?? []
  const parsed = parsePrompt(new Function(`return ${text}`)())
  return parsed.status === 'ok' ? parsed.prompt : expect.unreachable('lunch is a prompt')
}

describe('pages', () => {
  test.each(of('html').map((block) => [titleOf(block), block.text] as const))(
    '%s is read without a complaint',
    (_, text) => {
      // A piece has the language of the page that it is put into.
      const found = lintMarkup(text).filter(({ rule, level }) => level !== 'note' && rule !== 'A-04')
      expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([])
      for (const [, name = ''] of text.matchAll(/<\/?([a-z][\w-]*)/g)) expect(elements).toContain(name)
      for (const [, json = ''] of text.matchAll(/data-earshot-config>([\s\S]*?)<\/script>/g))
        expect(JSON.parse(json)).toBeTypeOf('object')
    },
  )
})
const elements =
  'script button a div form input link earshot-prompt earshot-question earshot-option h1 p main'.split(' ')

describe('commands', () => {
  test.each(of('sh').map((block) => [titleOf(block), block] as const))('%s can be run', (_, block) => {
    const lines = block.text.trim().split('\n')
    expect(lines.map((line) => wrongWith(line, block)).filter(Boolean)).toEqual([])
  })
})

test.each(of('sql').map((block) => [titleOf(block), block.text] as const))(
  '%s is what the example’s test runs in a database',
  (_, text) => {
    const schema = readFileSync(join(root, 'examples/supabase/schema.sql'), 'utf8')
    expect(schema).toContain(text.trim())
  },
)

test.each(of('http').map((block) => [titleOf(block), block.text] as const))(
  '%s is the policy under which an example runs, with a host in the place of its own',
  (_, text) => {
    const [, policy = ''] = /^Content-Security-Policy: (.*)\n$/.exec(text) ?? []
    const page = readFileSync(join(root, 'examples/single-file/index.html'), 'utf8')
    const [, strict = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? []
    expect(policy).toBe(strict.replace("'self'", 'https://listen.example'))
  },
)
