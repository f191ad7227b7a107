// Changes the sources of core in small ways and sees whether its unit tests notice.
// Usage: node scripts/mutate.mjs [PART ...] [--file NAME] [--least 85]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createVitest } from 'vitest/node'
import { guarded, mutantsOf } from './mutants.mjs'

/**
 * The files of each part, and the tests that should notice what is changed in them. Random tests (`*-any`) are left out:
 * they are slow, and a change that only chance finds counts as not noticed.
 */
const parts = {
  condition: {
    condition: ['condition', 'condition-*'],
    'condition-grammar': ['condition', 'condition-*'],
    'parse-condition': ['condition', 'condition-*'],
    'tokens-of': ['condition', 'condition-*'],
    compares: ['condition', 'condition-*'],
    holds: ['condition', 'condition-*'],
    'glob-matches': ['condition', 'condition-*'],
  },
  decide: {
    'decide-with': ['decide', 'decide-*'],
    'rare-rules': ['rare-rules', 'decide-hours', 'decide-budgets', 'decide-clock'],
    choose: ['choose'],
  },
  limits: {
    history: ['history', 'decide-budgets', 'decide-limits'],
    hours: ['decide-hours', 'decide-clock'],
    duration: ['duration'],
    hash: ['hash'],
  },
  explain: { 'explain-by': ['explain', 'explain-with', 'decide-hours'] },
  conversation: {
    conversation: ['conversation', 'conversation-*'],
    step: ['step', 'conversation', 'conversation-*'],
    'take-back': ['take-back', 'conversation', 'conversation-*'],
    'visible-questions': ['visible-questions', 'conversation'],
    'lookup-in': ['lookup-in', 'visible-questions'],
    'check-answer': ['check-answer'],
    checks: ['check-answer', 'step'],
    'plain-checks': ['plain-checks', 'check-answer'],
    'contact-check': ['form-checks', 'check-answer'],
    'form-checks': ['form-checks', 'check-answer'],
    'rare-checks': ['rare-checks', 'check-answer'],
    'clean-text': ['check-answer'],
    own: ['lookup-in', 'localize'],
    weave: ['weave'],
    'map-texts': ['map-texts', 'localize'],
    localize: ['localize'],
    'thanks-for': ['thanks-for'],
    'order-options': ['order-options'],
    'is-criticism': ['is-criticism'],
    version: ['version'],
    'response-event': ['response-event'],
    'run-event': ['run-event'],
  },
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
/** A loop that a change made endless is ended after so many turns: two weeks have 20,160 minutes. */
const patience = 25_000
const conditions = ['@earshot/source', 'module', 'node', 'development|production']
let low = false

for (const name of positionals.length ? positionals : Object.keys(parts)) await measure(name)
process.exit(low ? 1 : 0)

/** Each file in a run of its own, which knows nothing of what was changed in another. */
async function measure(part) {
  const began = Date.now()
  let all = 0
  let noticed = 0
  for (const [file, tests] of Object.entries(parts[part])) {
    if (values.file && values.file !== file) continue
    const id = join(root, 'src', `${file}.ts`)
    const { failureWith, close } = await testsOf(id, tests)
    const mutants = await score(file, readFileSync(id, 'utf8'), failureWith)
    await close()
    all += mutants.all
    noticed += mutants.noticed
  }
  console.log(line(part, noticed, all, began))
}

/** The first of these tests that fails with other code in the place of a file. */
async function testsOf(id, tests) {
  const changed = { code: '' }
  const vitest = await createVitest(
    'test',
    {
      config: false,
      root,
      include: tests.map((test) => `test/${test}.test.ts`),
      exclude: ['test/*-any.test.ts'],
      watch: false,
      // No `bail`: a run that was cut off may still be loading the change while the next one begins.
      fsModuleCache: false, // it would give back the file as it is on disk
      pool: 'threads',
      maxWorkers: 1,
      testTimeout: 30_000,
      // Left out: what a busy machine fails without any change, random answers, and what looks through a week's minutes.
      testNamePattern:
        /^(?!.*(in a second|stays fast|at once|never throws|never end|for good|leave none|week after))/,
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
          load: (loaded) => (loaded === id ? changed.code : undefined),
        },
      ],
    },
  )
  const specifications = await vitest.globTestSpecifications()
  const failureWith = async (code) => {
    changed.code = code
    vitest.invalidateFile(id)
    vitest.state.clearErrors()
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
    const failed = testModules.flatMap((module) => [...module.children.allTests('failed')])
    const broken = testModules.find((module) => !module.ok())
    const error = failed[0]?.result().errors?.[0] ?? broken?.errors()[0] ?? unhandledErrors[0]
    return (broken || error) && `${failed[0]?.fullName}: ${error?.message}`
  }
  return { failureWith, close: () => vitest.close() }
}

async function score(file, source, failureWith) {
  const began = Date.now()
  const failure = await failureWith(guarded(source, patience))
  if (failure) throw new Error(`${file}: its tests fail without any change: ${failure}`)
  const mutants = mutantsOf(source)
  let noticed = 0
  for (const { start, end, text, what } of mutants) {
    const code = source.slice(0, start) + text + source.slice(end)
    if (await failureWith(guarded(code, patience))) noticed++
    else {
      const at = source.slice(0, start).split('\n').length
      const was = source.slice(start, end).replace(/\s+/g, ' ').slice(0, 90)
      console.log(`         ${file}.ts:${at}  ${what}: ${was}`)
    }
  }
  low ||= shareOf(noticed, mutants.length) < Number(values.least)
  console.log(line(`${file}.ts`, noticed, mutants.length, began))
  return { all: mutants.length, noticed }
}

function shareOf(noticed, all) {
  return (100 * noticed) / (all || 1)
}

function line(name, noticed, all, began) {
  const seconds = Math.round((Date.now() - began) / 1000)
  const share = shareOf(noticed, all).toFixed(1).padStart(5)
  return `${share} %  ${name}  ${noticed} of ${all} noticed, ${seconds} s`
}
