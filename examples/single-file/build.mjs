// Joins asking.js with all that it imports, and writes its hash into the page. Usage: node build.mjs FOLDER
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const [, , folder = 'site'] = process.argv
const here = import.meta.dirname
const { outputFiles } = await build({
  entryPoints: [join(here, 'asking.js')],
  bundle: true,
  minify: true,
  format: 'iife',
  write: false,
})
const [{ contents }] = outputFiles
const integrity = `sha384-${createHash('sha384').update(contents).digest('base64')}`
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'asking.min.js'), contents)
const page = readFileSync(join(here, 'index.html'), 'utf8')
writeFileSync(join(folder, 'index.html'), page.replace('sha384-of-asking.min.js', integrity))
console.log(integrity)
