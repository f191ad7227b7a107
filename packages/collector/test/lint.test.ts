import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../src/earshot.ts', import.meta.url))

const scale = ['Very bad', 'Bad', 'In between', 'Good', 'Very good']
const good = {
  id: 'lunch',
  title: 'Lunch',
  questions: [
    { id: 'rating', type: 'rating', text: 'How was lunch?', scale },
    { id: 'why', type: 'text', text: 'What happened?' },
  ],
  thanks: [{ text: 'Thank you.' }],
}
/** A warning, and nothing else. */
const warned = {
  ...good,
  thanks: [{ text: 'Thank you.' }],
  trigger: [{ on: 'load', after: '1s' }],
  limits: { every: '30d' },
}
const bad = {
  ...good,
  questions: [{ ...good.questions[0], text: 'How great was lunch?' }, good.questions[1]],
}

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-lint-'))
})

/** Writes a file into the test's folder; anything but a text as JSON. */
function write(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return name
}

async function lint(words: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, ['--conditions=@earshot/source', program, 'lint', ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  child.stdin.on('error', () => {}) // a program that needs no input may end before it was read
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return { code, out, err }
}

describe('earshot lint', () => {
  it('finds nothing in what is right', async () => {
    expect(await lint([write('good.json', good)])).toEqual({
      code: 0,
      out: 'Nothing found in 1 file.\n',
      err: '',
    })
  })

  it('says file, line, column, level, rule and a sentence', async () => {
    expect(await lint([write('bad.json', bad)])).toEqual({
      code: 1,
      out: `bad.json:8:15  error  W-04  “great” suggests the answer. Ask how it was, without it.
1 error in 1 file.
`,
      err: '',
    })
  })

  it('tells the reason of a rule once with --why', async () => {
    const { out } = await lint(['--why', write('bad.json', [bad, { ...bad, id: 'b' }])])
    expect(out.split('\n')).toHaveLength(5)
    expect(out.match(/92 % of 41/g)).toHaveLength(1)
  })

  it('sees what a definition has beyond what the parser reads: a preset answer and a look', async () => {
    const options = [
      { id: 'tea', text: 'Tea', color: 'green' },
      { id: 'milk', text: 'Milk' },
    ]
    const drink = {
      id: 'drink',
      type: 'choice',
      text: 'Which one?',
      default: 'tea',
      order: 'ordinal',
      options,
    }
    const { code, out } = await lint([write('a.json', { ...good, questions: [...good.questions, drink] })])
    expect(code).toBe(1)
    expect(out).toMatch(/^a\.json:\d+:\d+ {2}error {2}S-04 {2}“default” sets an answer/m)
    expect(out).toMatch(/^a\.json:\d+:\d+ {2}error {2}S-05 {2}“color” gives this option a look/m)
    const mended = await lint(['--fix', 'a.json'])
    expect(mended.err).toBe('a.json: mended 1 (S-04).\n')
    expect(mended.out).not.toContain('S-04')
  })

  it('lets warnings pass, unless they are to count', async () => {
    write('warned.json', warned)
    expect(await lint(['warned.json'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 warning in 1 file.'),
    })
    expect(await lint(['warned.json', '--strict'])).toMatchObject({ code: 1 })
  })

  it('tells malformed JSON with its place', async () => {
    expect(await lint([write('broken.json', '{\n  "id": "a",\n}')])).toEqual({
      code: 1,
      out: `broken.json:3:1  error  json  After a comma a name must follow. Remove the comma, or add what is missing.
1 error in 1 file.
`,
      err: '',
    })
  })

  it('takes several files for one site: a page may ask what a file defines', async () => {
    const page =
      '<html lang="en"><button data-earshot="lunch">Lunch</button><button data-earshot="how-did-we-do">Us</button></html>'
    write('page.html', page)
    write('prompts.json', { prompts: [good] })
    expect(await lint(['page.html'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('page.html:1:25  error  option  there is no prompt “lunch”.'),
    })
    expect(await lint(['page.html', 'prompts.json'])).toMatchObject({
      code: 0,
      out: 'Nothing found in 2 files.\n',
    })
  })

  it('reads from standard input, JSON and HTML', async () => {
    expect(await lint(['-'], JSON.stringify(good))).toMatchObject({ code: 0 })
    expect(await lint(['-'], '\n<button data-earshot-dispaly="x"></button>')).toMatchObject({
      code: 1,
      out: expect.stringContaining('standard input:2:9  error  option'),
    })
  })

  it('writes JSON', async () => {
    write('bad.json', bad)
    const { code, out } = await lint(['--json', 'bad.json', write('good.json', { ...good, id: 'supper' })])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: 'bad.json',
          findings: [
            {
              rule: 'W-04',
              level: 'error',
              path: 'questions[0].text',
              message: '“great” suggests the answer. Ask how it was, without it.',
              line: 8,
              column: 15,
              prompt: 'lunch',
            },
          ],
        },
        { file: 'good.json', findings: [] },
      ],
    })
  })

  it('writes SARIF 2.1.0', async () => {
    const { code, out } = await lint(['--sarif', write('bad.json', bad)])
    expect(code).toBe(1)
    const log = JSON.parse(out)
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'earshot lint', version: expect.stringMatching(/^\d+\.\d+\.\d+/) } },
          results: [
            {
              ruleId: 'W-04',
              level: 'error',
              message: { text: expect.any(String) },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'bad.json' },
                    region: { startLine: 8, startColumn: 15 },
                  },
                },
              ],
            },
          ],
        },
      ],
    })
    const [{ ruleIndex }] = log.runs[0].results
    expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe('W-04')
  })
})

describe('earshot lint --fix', () => {
  it('mends files with their own indent and tells what is left', async () => {
    const definition = { ...warned, questions: [bad.questions[0], { ...good.questions[1], required: true }] }
    writeFileSync(join(folder, 'a.json'), `${JSON.stringify(definition, null, '\t')}\n`)
    const { code, out, err } = await lint(['--fix', 'a.json'])
    expect({ code, err }).toEqual({ code: 1, err: 'a.json: mended 2 (F-02, T-04).\n' })
    expect(out).toContain('W-04')
    const mended = {
      ...definition,
      questions: [bad.questions[0], good.questions[1]],
      trigger: [{ on: 'load', after: '5s' }],
    }
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(`${JSON.stringify(mended, null, '\t')}\n`)
  })

  it('leaves a file alone that has nothing to mend', async () => {
    const text = `{"id":"lunch",   "title":"Lunch","questions":${JSON.stringify(good.questions)},"thanks":[{"text":"Thank you."}]}`
    write('a.json', text)
    chmodSync(join(folder, 'a.json'), 0o444)
    expect(await lint(['--fix', 'a.json'])).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(text)
  })
})

describe('wrong use', () => {
  it.each<[string, readonly string[], string]>([
    ['no file', [], 'earshot lint needs a file. See earshot lint --help.\n'],
    [
      'a file that is not there',
      ['nope.json'],
      'nope.json cannot be read: there is no such file or folder.\n',
    ],
    ['a folder', ['folder'], 'folder cannot be read: it is a folder.\n'],
    ['no UTF-8', ['latin.json'], 'latin.json cannot be read: it is no UTF-8 text.\n'],
    [
      'an unknown option',
      ['--stritc', 'a.json'],
      'earshot lint does not take “--stritc”. Did you mean --strict?\n',
    ],
    [
      'two forms at once',
      ['--json', '--sarif', 'a.json'],
      'earshot lint writes --json or --sarif, not both.\n',
    ],
    [
      'mending what has no file',
      ['--fix', '-'],
      'earshot lint --fix writes files; what comes from standard input has none.\n',
    ],
  ])('%s', async (_, words, err) => {
    mkdirSync(join(folder, 'folder'))
    writeFileSync(join(folder, 'latin.json'), Buffer.from([0x22, 0xe4, 0x22]))
    expect(await lint(words)).toEqual({ code: 2, out: '', err })
  })

  it('--help tells everything', async () => {
    const { code, out } = await lint(['--help'])
    expect(code).toBe(0)
    for (const word of ['--why', '--strict', '--fix', '--json', '--sarif', 'Exit codes'])
      expect(out).toContain(word)
  })
})
