import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('types', import.meta.url))
const templates = fileURLToPath(new URL('templates', import.meta.url))

// Each program stands alone, as a site's own would, and reads the built package: no other framework lends it anything.
// What must not compile carries @ts-expect-error, so that a typing that has become `any` fails too.
test.each(readdirSync(folder))('%s: what is right compiles, what is wrong does not', (file) => {
  const options =
    '--noEmit --ignoreConfig --strict --exactOptionalPropertyTypes --target es2022 --module esnext --moduleResolution bundler --lib es2022,dom,dom.iterable --jsx preserve --skipLibCheck false --types'
  const { stdout, status } = spawnSync('tsc', [...options.split(' '), '', file], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
})

/** Where a program that checks templates found something wrong. */
function wrongIn(program: string, args: readonly string[]): readonly string[] {
  const { stdout, stderr } = spawnSync(join(templates, 'node_modules/.bin', program), args, {
    cwd: templates,
    encoding: 'utf8',
  })
  const lines = stripVTControlCharacters(stdout + stderr).split('\n')
  return lines.flatMap((line) => {
    const [, file, at] =
      /(\S+\.(?:vue|svelte|component\.ts))\W+(\d+)[:,]\d+/.exec(line.replaceAll('"', ' ')) ?? []
    return file && at ? [`${file} ${at}`] : []
  })
}

test.each([
  ['Vue', 'vue-tsc', ['--noEmit'], ['wrong.vue 8', 'wrong.vue 9', 'wrong.vue 10']],
  [
    'Svelte',
    'svelte-check',
    ['--tsconfig', './tsconfig.json', '--output', 'machine', '--fail-on-warnings'],
    ['wrong.svelte 7', 'wrong.svelte 8', 'wrong.svelte 9'],
  ],
  ['Angular', 'ngc', [], ['wrong.component.ts 10', 'wrong.component.ts 10', 'wrong.component.ts 9']],
])('templates of %s are checked: what is wrong is found, and nothing else', (_, program, args, wrong) => {
  expect(wrongIn(program, args)).toEqual(wrong)
})
