// Changes the sources of core in small ways and sees whether its unit tests notice.
// Usage: node scripts/mutate.mjs [condition] [decide] [history] [conversation] [--least 85]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createVitest } from 'vitest/node'
import { guarded, mutantsOf } from './mutants.mjs'

/** What is changed together with the tests that should notice. */
const parts = {
  condition: {
    files: ['condition', 'condition-grammar', 'parse-condition', 'glob-matches'],
    tests: ['condition', 'condition-parse', 'condition-pattern'],
  },
  decide: {
    files: ['decide', 'hours', 'explain', 'choose'],
    tests: ['decide', 'decide-*', 'explain', 'choose'],
  },
  history: {
    files: ['history', 'duration', 'hash'],
    tests: ['history', 'duration', 'hash', 'decide-any'],
  },
  conversation: { files: ['conversation'], tests: ['conversation', 'conversation-*'] },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { least: { type: 'string', default: '0' }, file: { type: 'string' }, help: { type: 'boolean' } },
})
const unknown = positionals.filter((name) => !Object.hasOwn(parts, name))
if (values.help || unknown.length) {
  console.log(`Usage: node scripts/mutate.mjs [${Object.keys(parts).join('] [')}] [--file NAME] [--least 85]
Changes one operator, comparison, constant, text or statement of core at a time, runs the unit tests of that part, and
prints how many changes they noticed and which they did not. Without a name all parts; --file takes one file of them.
Exit code 1 where a file has a score under --least.`)
  process.exit(values.help ? 0 : 2)
}

const root = fileURLToPath(new URL('../packages/core', import.meta.url))
/** A loop that a change made endless is ended after so many turns. */
const patience = 3_000_000
const conditions = ['@earshot/source', 'module', 'node', 'development|production']
let low = false

for (const name of positionals.length ? positionals : Object.keys(parts)) await measure(parts[name])
process.exit(low ? 1 : 0)

async function measure({ files, tests }) {
  const changed = { id: '', code: '' }
  const vitest = await createVitest(
    'test',
    {
      config: false,
      root,
      include: tests.map((test) => `test/${test}.test.ts`),
      watch: false,
      fsModuleCache: false, // it would give back the file as it is on disk
      bail: 1,
      pool: 'threads',
      maxWorkers: 1,
      testTimeout: 60_000,
      // On a busy machine these fail without any change.
      testNamePattern: /^(?!.*(in a second|stays fast|at once))/,
      reporters: [{}],
      silent: true,
    },
    {
      resolve: { conditions },
      ssr: { resolve: { conditions } },
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id) => (id === changed.id ? changed.code : undefined),
        },
      ],
    },
  )
  const specifications = await vitest.globTestSpecifications()
  /** The first test that fails with this code in the place of the file. */
  const failureWith = async (id, code) => {
    Object.assign(changed, { id, code })
    vitest.invalidateFile(id)
    vitest.state.clearErrors()
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
    const tests = testModules.flatMap((module) => [...module.children.allTests('failed')])
    const broken = testModules.find((module) => !module.ok())
    const error = tests[0]?.result().errors?.[0] ?? broken?.errors()[0] ?? unhandledErrors[0]
    return (broken || error) && `${tests[0]?.fullName}: ${error?.message}`
  }
  for (const file of files) {
    if (values.file && values.file !== file) continue
    const id = join(root, 'src', `${file}.ts`)
    await score(file, readFileSync(id, 'utf8'), (code) => failureWith(id, code))
    changed.id = ''
    vitest.invalidateFile(id)
  }
  await vitest.close()
}

async function score(file, source, failureWith) {
  const began = Date.now()
  const failure = await failureWith(guarded(source, patience))
  if (failure) throw new Error(`${file}: its tests fail without any change: ${failure}`)
  const mutants = mutantsOf(source)
  const survivors = []
  for (const mutant of mutants) {
    const code = source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end)
    if (!(await failureWith(guarded(code, patience)))) survivors.push(mutant)
  }
  const noticed = mutants.length - survivors.length
  const share = (100 * noticed) / (mutants.length || 1)
  low ||= share < Number(values.least)
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(
    `${share.toFixed(1).padStart(5)} %  ${file}.ts  ${noticed} of ${mutants.length} noticed, ${seconds} s`,
  )
  for (const { start, end, what } of survivors) {
    const line = source.slice(0, start).split('\n').length
    console.log(
      `         ${file}.ts:${line}  ${what}: ${source.slice(start, end).replace(/\s+/g, ' ').slice(0, 90)}`,
    )
  }
}
