// Begins a new part with its test, so that what it must hold is known before it is written.
// Usage: npm run new -- <kind> <name> [--dry]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { destination } from './new/destination.mjs'
import { lintRule } from './new/lint-rule.mjs'
import { preset } from './new/preset.mjs'
import { questionType } from './new/question-type.mjs'
import { storage } from './new/storage.mjs'
import { transport } from './new/transport.mjs'
import { trigger } from './new/trigger.mjs'

const kinds = {
  'question-type': questionType,
  trigger,
  transport,
  destination,
  preset,
  'lint-rule': lintRule,
  storage,
}
const root = fileURLToPath(new URL('..', import.meta.url))
const usage = `Usage: npm run new -- <kind> <name> [--dry]
Writes the part, its test and the lines that make it found, and says what is left to do. With --dry it writes nothing, and
says what it would write. Kinds, with a name each:
${Object.entries(kinds)
  .map(([kind, { example }]) => `  ${kind.padEnd(14)} ${example}`)
  .join('\n')}`

const end = (words, code) => {
  console[code ? 'error' : 'log'](words)
  process.exit(code)
}
const isDry = process.argv.includes('--dry')
const [kind = '', name = ''] = process.argv.slice(2).filter((word) => word !== '--dry')
if (process.argv.includes('--help')) end(usage, 0)
const made = Object.hasOwn(kinds, kind) ? kinds[kind] : end(usage, 2)
const form = made.form ?? /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
if (!form.test(name)) end(`“${name}” is no name for a ${kind}. Write one like “${made.example}”.`, 2)

/** How the name is written where it names a file, a value and a type. */
const camel = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
const names = { name, camel, pascal: camel[0].toUpperCase() + camel.slice(1) }
const { files, lines, left, taken = [] } = made.write(names)

// Everything is looked at before anything is written: half of a part would be worse than none.
const texts = new Map()
for (const [file, text] of taken)
  if (readFileSync(join(root, file), 'utf8').includes(text)) end(`${file} has “${text}” already.`, 1)
for (const [file, text] of Object.entries(files)) {
  if (existsSync(join(root, file))) end(`${file} is there already.`, 1)
  texts.set(file, text)
}
for (const [file, find, put] of lines) {
  const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8')
  if (!text.includes(find)) end(`${file} has no “${find}” any more: mend scripts/new/${kind}.mjs.`, 1)
  texts.set(
    file,
    text.replace(find, () => put),
  )
}
if (!isDry) write()
for (const file of texts.keys()) console.log(`${file in files ? 'new    ' : 'changed'} ${file}`)
const tests = Object.keys(files).filter((file) => file.endsWith('.test.ts'))
console.log(`\nTry it:\n  npx vitest run --config test/vitest.config.ts --project unit ${tests.join(' ')}`)
console.log(`\nLeft to do:\n${left.map((line) => `  - ${line}`).join('\n')}`)

function write() {
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const format = ['check', '--write', ...texts.keys()]
  execFileSync(join(root, 'node_modules/.bin/biome'), format, { cwd: root, stdio: 'pipe' })
}
