// Measures what a page fetches, as gzip, against the budgets. Usage: node scripts/size.mjs
import { readFileSync } from 'node:fs'
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
const readme = readFileSync(join(root, 'README.md'), 'utf8')
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

/** `most` stops the build. The goals stand in the README beside what is measured. */
const sizes = [
  {
    what: 'one how-did-we-do on a page',
    bytes: gzip(dist('earshot.js')) + gzip(dist('presets/how-did-we-do.js')),
    most: 29 * 1024,
  },
  { what: "definitions and mistakes of the page's own", bytes: gzip(dist('author.js')), most: 9 * 1024 },
  {
    what: 'fetchTransport, retrying and outbox',
    bytes: await moduleSize(
      "export { fetchTransport } from '@earshot/transports/fetch'; export { retrying } from '@earshot/transports/retrying'; export { outbox } from '@earshot/transports/outbox'",
    ),
    most: 4.5 * 1024,
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
      : [`README.md says ${claim} KB, measured ${measured.toFixed(1)} KB: ${what}`]),
  ]
})
for (const problem of problems) console.error(problem)
process.exit(problems.length ? 1 : 0)
