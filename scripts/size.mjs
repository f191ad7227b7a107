// Measures what a page fetches, as gzip, against the budgets. Usage: node scripts/size.mjs
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node scripts/size.mjs\nPrints gzip sizes and budgets; exit code 1 where one is over. Build first.',
  )
  process.exit(0)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = (file) => readFileSync(join(root, 'packages/widget/dist', file))
const readme = ['README.md', 'packages/widget/README.md']
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')
const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length

/** The size of a module with all that it imports, minified. */
async function moduleSize(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'packages/widget') },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@earshot/source'],
    external: ['./drain.ts'],
  })
  return gzip(outputFiles[0].contents)
}

const sum = (...files) => files.reduce((bytes, file) => bytes + gzip(dist(file)), 0)
const all = (...modules) =>
  modules.map(([name, ...what]) => `export { ${what} } from '@earshot/core/${name}'`).join('\n')
const asking = [
  ['step', 'step'],
  ['common-checks', 'commonChecks'],
  ['response-event', 'responseEvent'],
  ['run-event', 'runEvent'],
  ['thanks-for', 'thanksFor'],
]
const deciding = [
  ['condition', 'conditionHolds'],
  ['decide', 'decide'],
]
/** What a page takes of the same: what is rare, and other languages, it fetches where they are needed. */
const decidingOnPage = [
  ['condition', 'conditionHolds'],
  ['decide-with', 'decideWith'],
]

/** What says whether the prompt is asked. */
const decides = ['earshot.js', 'deciding.js', 'presets/how-did-we-do.js']

/** Where answers may go besides, a file each. */
const places = readdirSync(join(root, 'packages/widget/dist/send-to')).filter((file) => file.endsWith('.js'))

/** `most` stops the build. The goals stand in the READMEs beside what is measured. */
const sizes = [
  { what: 'a page that asks nothing', bytes: sum('earshot.js'), most: 2 * 1024 },
  { what: 'a prompt of the tag that is not due', bytes: sum(...decides, 'arming.js'), most: 10.31 * 1024 },
  { what: 'one how-did-we-do on a page', bytes: sum(...decides, 'asking.js'), most: 21.96 * 1024 },
  {
    what: 'in all, where it opens by itself',
    bytes: sum(...decides, 'arming.js', 'asking.js', 'manners.js'),
    most: 25.75 * 1024,
  },
  {
    what: 'in all, where a button opens it',
    bytes: sum(...decides, 'asking.js', 'beside.js'),
    most: 23.73 * 1024,
  },
  { what: 'triggers of what opens itself', bytes: sum('arming.js'), most: 1.17 * 1024 },
  { what: 'manners of what opens itself', bytes: sum('manners.js'), most: 2.64 * 1024 },
  { what: 'a popover beside its button', bytes: sum('beside.js'), most: 1.78 * 1024 },
  { what: 'other displays than a popover', bytes: sum('displays.js'), most: 3.89 * 1024 },
  { what: 'options beyond the plainest', bytes: sum('configured.js'), most: 7.57 * 1024 },
  { what: "definitions and mistakes of the page's own", bytes: sum('author.js'), most: 11.56 * 1024 },
  { what: 'a look for answers that wait', bytes: sum('left-behind.js'), most: 0.35 * 1024 },
  { what: 'pages that change without being loaded', bytes: sum('single-page.js'), most: 0.875 * 1024 },
  { what: 'a kiosk', bytes: sum('kiosk.js'), most: 9.19 * 1024 },
  { what: 'calling somebody', bytes: sum('calls.js'), most: 1.6 * 1024 },
  { what: 'what all other places than a collector share', bytes: sum('destinations.js'), most: 4.62 * 1024 },
  {
    what: 'the largest of these places',
    bytes: Math.max(...places.map((file) => sum(`send-to/${file}`))),
    most: 0.7 * 1024,
  },
  { what: 'one file for a single hash', bytes: sum('earshot-one.js'), most: 29.33 * 1024 },
  { what: 'what `debug` shows', bytes: sum('debug.js'), most: 4.33 * 1024 },
  { what: 'what `[?]earshot-check` shows', bytes: sum('check.js'), most: 7.48 * 1024 },
  { what: 'delivering later', bytes: sum('drain.js'), most: 4.84 * 1024 },
  {
    what: 'another language',
    bytes: sum('language.js', 'messages/de.js', 'presets/de/how-did-we-do.js'),
    most: 3.05 * 1024,
  },
  {
    what: 'fetchTransport and outbox',
    bytes: await moduleSize(
      "export { fetchTransport } from '@earshot/transports/fetch'; export { outbox } from '@earshot/transports/outbox'",
    ),
    most: 2.77 * 1024,
  },
  { what: 'core: condition and decide', bytes: await moduleSize(all(...deciding)), most: 2.46 * 1024 },
  {
    what: 'core: condition, decide, conversation and events',
    bytes: await moduleSize(
      all(...deciding, ['conversation', 'start', 'currentQuestion', 'progress'], ...asking),
    ),
    most: 5.15 * 1024,
  },
  { what: 'core on a page: deciding', bytes: await moduleSize(all(...decidingOnPage)), most: 1.64 * 1024 },
  {
    what: 'core on a page: deciding, asking and events',
    bytes: await moduleSize(
      all(...decidingOnPage, ['begin', 'begin'], ['conversation', 'currentQuestion', 'progress'], ...asking),
    ),
    most: 4.07 * 1024,
  },
]

for (const { what, bytes, most } of sizes)
  console.log(`${String(bytes).padStart(7)} of ${most} bytes gzip  ${what}`)

const problems = sizes.flatMap(({ what, bytes, most }) => {
  const claim = Number(new RegExp(`\\| ${what}.*? \\| ([\\d.]+) KB`).exec(readme)?.[1])
  const measured = bytes / 1024
  return [
    ...(bytes > most ? [`Over its budget by ${bytes - most} bytes: ${what}`] : []),
    ...(Math.abs(claim - measured) <= 0.15
      ? []
      : [`The README says ${claim} KB, measured ${measured.toFixed(1)} KB: ${what}`]),
  ]
})
for (const problem of problems) console.error(problem)
process.exit(problems.length ? 1 : 0)
