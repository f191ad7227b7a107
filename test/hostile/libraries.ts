import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const require = createRequire(import.meta.url)

/** Real libraries, as a page loads them: where their file for pages lies in their package. */
const files = {
  mootools: 'lib/mootools-core-1.5.2-server.js',
  sugar: 'sugar-full.js',
  datejs: 'lib/date.js',
  'core-js': 'client/shim.js',
  'zone.js': 'bundles/zone.umd.js',
  ses: 'dist/lockdown.umd.js',
  tabbable: 'dist/index.umd.js',
  'focus-trap': 'dist/focus-trap.umd.js',
  '@hotwired/turbo': 'dist/turbo.es2017-umd.js',
} as const

/** `prototype` is the language part of Prototype 1.7, which comes in modules and is put together here. */
export type Library = keyof typeof files | 'prototype'

export async function libraryText(name: Library): Promise<string> {
  if (name !== 'prototype') return readFile(join(packageFolder(name), files[name]), 'utf8')
  const { outputFiles } = await build({
    entryPoints: [require.resolve('prototype')],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

function packageFolder(name: string): string {
  const main = require.resolve(name)
  const at = main.lastIndexOf(`/node_modules/${name}/`)
  return at < 0 ? dirname(main) : main.slice(0, at + `/node_modules/${name}`.length)
}
