// Measures what a page fetches, as gzip, against the budgets. Usage: node scripts/size.mjs [--json]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node scripts/size.mjs [--json]\nPrints gzip sizes and budgets; exit code 1 where one is over. Build first.',
  )
  process.exit(0)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = (file) => readFileSync(join(root, 'packages/widget/dist', file))
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
  })
  return gzip(outputFiles[0].contents)
}

export const sizes = [
  {
    what: 'one how-did-we-do on a page: earshot.js and its prompt',
    bytes: gzip(dist('earshot.js')) + gzip(dist('presets/how-did-we-do.js')),
    most: 16 * 1024,
  },
  { what: 'earshot.js alone', bytes: gzip(dist('earshot.js')) },
  {
    what: 'author.js, fetched for definitions and mistakes of the page’s own',
    bytes: gzip(dist('author.js')),
  },
  {
    what: 'fetchTransport, retrying and outbox',
    bytes: await moduleSize(
      "export { fetchTransport } from '@earshot/transports/fetch'; export { retrying } from '@earshot/transports/retrying'; export { outbox } from '@earshot/transports/outbox'",
    ),
  },
]

if (process.argv.includes('--json')) console.log(JSON.stringify(sizes))
else
  for (const { what, bytes, most } of sizes)
    console.log(`${String(bytes).padStart(7)} bytes gzip  ${most ? `of ${most}  ` : ''}${what}`)

const over = sizes.filter(({ bytes, most }) => most && bytes > most)
for (const { what, bytes, most } of over) console.error(`Over its budget by ${bytes - most} bytes: ${what}`)
process.exit(over.length ? 1 : 0)
