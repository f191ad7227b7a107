// Builds every package: types and modules with tsc, then the files that a page loads.
// Usage: node scripts/build.mjs [--page]
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { minify } from 'terser'
import { privateNames } from './private-names.mjs'
import { joinParts } from './shared-modules.mjs'
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
const searched = /^(earshot|arming|asking|deciding|manners|beside|displays)[.]js$/

/** The short names that private properties have in all files. */
let properties = {}

/**
 * Chromium 136 and later then compile every function of a file away from the page's thread, while it comes in, and not one by
 * one when each is called (https://v8.dev/blog/explicit-compile-hints). It has to come first.
 */
const allAtOnce = '//# allFunctionsCalledOnLoad'
const atOnce = /^(earshot|earshot-one|arming|asking|deciding|manners)[.]js$/

/** Goes with each address of a file, and is replaced by the version of all files together once that is known. */
const versionMark = '?v=0'

/** What esbuild needs for every file. */
const joining = {
  bundle: true,
  write: false,
  format: 'esm',
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
  external: ['./drain.ts', './local-storage-queue.ts', './send-to/*'],
  outfile: join(out, 'part.js'),
}

/** Writes joined modules minified: terser makes them smallest. */
async function write(file, joined) {
  const names = { vars: {}, props: properties }
  const small = await minify(joined, {
    module: true,
    ecma: 2020,
    compress: { passes: 2, unsafe_arrows: true, pure_getters: true },
    mangle: {
      properties: { builtins: true, keep_quoted: true, regex: new RegExp(`^(${privateNames.join('|')})$`) },
    },
    nameCache: names,
    format: { preamble: atOnce.test(basename(file)) ? allAtOnce : '' },
    // A comment with its address would be fetched by every page; whoever looks for the map finds it beside the file.
    sourceMap: { content: 'inline' },
  })
  properties = names.props
  const short = searched.test(basename(file)) ? shorterNames(small.code) : small.code
  const code = short
    .replace(/(?<=["'`]\.\/(local-storage-queue|send-to\/[\w-]+)\.)ts(?=["'`])/g, `js${versionMark}`)
    .replaceAll(versionMark, `?v=${version}`)
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

for (const folder of ['presets', 'messages', 'themes', 'send-to'])
  rmSync(join(out, folder), { recursive: true, force: true })
const src = (part) => join(widget, `src/${part}/${part}.ts`)
// Those that ask others for something come first.
const parts = {
  deciding: src('deciding'),
  arming: src('arming'),
  manners: src('manners'),
  asking: src('asking'),
  kiosk: src('kiosk'),
  configured: src('configured'),
  author: src('author'),
  beside: src('beside'),
  calls: src('calls'),
  check: src('check'),
  debug: src('debug'),
  destinations: src('destinations'),
  displays: src('displays'),
  language: src('language'),
  'left-behind': src('left-behind'),
  rare: src('rare'),
  'single-page': src('single-page'),
  drain: join(root, 'packages/transports/src/drain.ts'),
  'local-storage-queue': join(root, 'packages/transports/src/later/local-storage-queue.ts'),
}
for (const file of readdirSync(join(widget, 'src/destinations/send-to')))
  parts[`send-to/${basename(file, '.ts')}`] = join(widget, 'src/destinations/send-to', file)
const codes = await joinParts(parts, joining, versionMark)
const [script] = (await build({ ...joining, format: 'iife', entryPoints: [join(widget, 'src/script.ts')] }))
  .outputFiles
const everything = createHash('sha256').update(
  [script.text, ...Object.values(codes), ...privateNames].join('\n'),
)
const version = everything.digest('base64url').replace(/[_-]/g, '').slice(0, 6)
const integrity = { 'earshot.js': await write(join(out, 'earshot.js'), script.text) }
for (const part of Object.keys(parts))
  integrity[`${part}.js`] = await write(join(out, `${part}.js`), codes[part])

/** The same script with what one `how-did-we-do` needs in it, for pages that let in one file by its hash. */
const [one] = (
  await build({
    ...joining,
    format: 'iife',
    entryPoints: [join(widget, 'src/script.ts')],
    plugins: [
      {
        name: 'parts within',
        setup({ onResolve }) {
          onResolve({ filter: /^[.][/]load-beside[.]ts$/ }, () => ({
            path: join(widget, 'src/one/load-within.ts'),
          }))
        },
      },
    ],
  })
).outputFiles
integrity['earshot-one.js'] = await write(join(out, 'earshot-one.js'), one.text)

/** A file with one value of a module, which the script fetches by the file's name. */
async function bundleValue(file, module) {
  const name = module
    .split('/')
    .at(-1)
    .replace(/-(\w)(\w*)/g, (_, first, rest) => first.toUpperCase() + rest.toLowerCase())
  const contents = `export { ${name} as value } from '@earshot/${module}'`
  const { outputFiles } = await build({ ...joining, stdin: { contents, resolveDir: widget } })
  integrity[file] = await write(join(out, file), outputFiles[0].text)
}
for (const id of presetIds) await bundleValue(`presets/${id}.js`, `presets/${id}`)
for (const locale of locales)
  if (locale !== 'en') await bundleValue(`messages/${locale}.js`, `core/messages/${locale}`)
for (const [id, languages] of Object.entries(translated))
  for (const locale of languages)
    await bundleValue(`presets/${locale}/${id}.js`, `presets/translations/${locale}/${id}`)
cpSync(join(widget, 'themes'), join(out, 'themes'), { recursive: true })
writeFileSync(join(out, 'version.json'), `${JSON.stringify({ version })}\n`)
writeFileSync(join(out, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`)
// What a page names that lets in these files by their hash.
for (const file of ['earshot.js', 'earshot-one.js']) console.log(`${file} ${integrity[file]}`)
