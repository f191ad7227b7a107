// Builds every package: types and modules with tsc, then the files that a page loads.
// Usage: node scripts/build.mjs [--page]
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { minify } from 'terser'
import { privateNames } from './private-names.mjs'
import { shorterNames } from './shorter-names.mjs'

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node scripts/build.mjs [--page]\nWrites packages/*/dist. With --page only the files for pages, in packages/widget/dist.',
  )
  process.exit(0)
}

const packages = ['lint', 'scoring', 'widget', 'collector'].map((name) => `packages/${name}`)
const root = fileURLToPath(new URL('..', import.meta.url))
const widget = join(root, 'packages/widget')
const out = join(widget, 'dist')

if (!process.argv.includes('--page'))
  execFileSync('tsc', ['-b', ...packages], { cwd: root, stdio: 'inherit' })

const { promptSchema } = await import(join(root, 'packages/core/dist/prompt-schema.js'))
writeFileSync(
  join(root, 'packages/core/dist/prompt.schema.json'),
  `${JSON.stringify(promptSchema(), null, 2)}\n`,
)
const { presetIds } = await import(join(root, 'packages/presets/dist/ids.js'))
const { locales: translated } = await import(join(root, 'packages/presets/dist/translations/locales.js'))
const { locales } = await import(join(root, 'packages/core/dist/messages/locales.js'))

/** What nearly every page fetches is worth a search of some seconds for the names that compress best. */
const searched = /^(earshot|manners|beside|displays)[.]js$/

/** The short names that private properties have in all files. */
let properties = {}

/** One file without imports, minified: esbuild joins the modules, terser makes them smallest. */
async function bundle(entry, format, file) {
  const joined = await build({
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    conditions: ['@earshot/source'],
    tsconfigRaw: '{}',
    jsx: 'transform',
    jsxFactory: 'h',
    legalComments: 'none',
    // What esbuild has simplified, terser needs fewer passes for: each further one costs bytes after gzip.
    minifySyntax: true,
    sourcemap: 'inline',
    // These parts are fetched from beside the file that needs them, by address.
    external: ['./drain.ts', './local-storage-queue.ts'],
    outfile: file,
    ...entry,
  })
  const names = { vars: {}, props: properties }
  const small = await minify(joined.outputFiles[0].text, {
    module: format === 'esm',
    ecma: 2020,
    compress: { passes: 2, unsafe_arrows: true, pure_getters: true },
    mangle: {
      properties: { builtins: true, keep_quoted: true, regex: new RegExp(`^(${privateNames.join('|')})$`) },
    },
    nameCache: names,
    // A comment with its address would be fetched by every page; whoever looks for the map finds it beside the file.
    sourceMap: { content: 'inline' },
  })
  properties = names.props
  const short = searched.test(basename(file)) ? shorterNames(small.code) : small.code
  const code = short
    .replace('./local-storage-queue.ts', './local-storage-queue.js')
    .replace(/export\{[^}]*\}/, (all) => all.replace(/(?<= as )\w+/g, exportedName))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code)
  writeFileSync(`${file}.map`, small.map)
  return `sha384-${createHash('sha384').update(code).digest('base64')}`
}

/** The name under which others ask for what a part gives: those who ask are built first. */
function exportedName(name) {
  if (!privateNames.includes(name)) return name
  const short = properties.props[`$${name}`]
  if (!short) throw new Error(`${name} is asked for by nobody that was built before`)
  return short
}

for (const folder of ['presets', 'messages', 'themes'])
  rmSync(join(out, folder), { recursive: true, force: true })
const integrity = {
  'earshot.js': await bundle(
    { entryPoints: [join(widget, 'src/script.ts')] },
    'iife',
    join(out, 'earshot.js'),
  ),
}
// Those that ask others for something come first.
const parts = [
  'manners',
  'kiosk',
  'configured',
  'author',
  'beside',
  'calls',
  'destinations',
  'displays',
  'language',
  'rare',
  'single-page',
]
for (const part of parts)
  integrity[`${part}.js`] = await bundle(
    { entryPoints: [join(widget, `src/${part}/${part}.ts`)] },
    'esm',
    join(out, `${part}.js`),
  )

for (const [part, module] of [
  ['drain', 'drain'],
  ['local-storage-queue', 'later/local-storage-queue'],
]) {
  const contents = `export * from '@earshot/transports/${module}'`
  const file = `${part}.js`
  integrity[file] = await bundle({ stdin: { contents, resolveDir: widget } }, 'esm', join(out, file))
}

/** A file with one value of a module, which the script fetches by the file's name. */
async function bundleValue(file, module) {
  const name = module
    .split('/')
    .at(-1)
    .replace(/-(\w)(\w*)/g, (_, first, rest) => first.toUpperCase() + rest.toLowerCase())
  const contents = `export { ${name} as value } from '@earshot/${module}'`
  integrity[file] = await bundle({ stdin: { contents, resolveDir: widget } }, 'esm', join(out, file))
}
for (const id of presetIds) await bundleValue(`presets/${id}.js`, `presets/${id}`)
for (const locale of locales)
  if (locale !== 'en') await bundleValue(`messages/${locale}.js`, `core/messages/${locale}`)
for (const [id, languages] of Object.entries(translated))
  for (const locale of languages)
    await bundleValue(`presets/${locale}/${id}.js`, `presets/translations/${locale}/${id}`)
cpSync(join(widget, 'themes'), join(out, 'themes'), { recursive: true })
writeFileSync(join(out, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`)
