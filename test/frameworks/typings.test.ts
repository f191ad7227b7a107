import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'

const types = fileURLToPath(new URL('types', import.meta.url))
const templates = fileURLToPath(new URL('templates', import.meta.url))

/** Runs a program to its end, and gives all that it has written, without colours. */
function outputOf(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
    child.on('error', reject)
    child.on('close', (code) =>
      resolve(`${stripVTControlCharacters(text)}${code === 0 ? '' : `ended with ${code}`}`),
    )
  })
}

// Each program stands alone, as a site's own would, and reads the built package: no other framework lends it anything.
// What must not compile carries @ts-expect-error, so that a typing that has become `any` fails too.
test.concurrent.each(readdirSync(types))(
  '%s: what is right compiles, what is wrong does not',
  async (file) => {
    const options =
      '--noEmit --ignoreConfig --strict --exactOptionalPropertyTypes --target es2022 --module esnext --moduleResolution bundler --lib es2022,dom,dom.iterable --jsx preserve --skipDefaultLibCheck --types'
    expect(await outputOf('tsc', [...options.split(' '), '', file], types)).toBe('')
  },
)

test.concurrent.each([
  ['Vue', 'vue-tsc', ['--noEmit'], ['wrong.vue 8', 'wrong.vue 9', 'wrong.vue 10']],
  [
    'Svelte',
    'svelte-check',
    ['--tsconfig', './tsconfig.json', '--output', 'machine', '--fail-on-warnings'],
    ['wrong.svelte 7', 'wrong.svelte 8', 'wrong.svelte 9'],
  ],
  ['Angular', 'ngc', [], ['wrong.component.ts 10', 'wrong.component.ts 10', 'wrong.component.ts 9']],
])(
  'templates of %s are checked: what is wrong is found, and nothing else',
  async (_, program, args, wrong) => {
    const text = await outputOf(join(templates, 'node_modules/.bin', program), args, templates)
    const found = text.split('\n').flatMap((line) => {
      const [, file, at] =
        /(\S+\.(?:vue|svelte|component\.ts))\W+(\d+)[:,]\d+/.exec(line.replaceAll('"', ' ')) ?? []
      return file && at ? [`${file} ${at}`] : []
    })
    expect(found).toEqual(wrong)
  },
)
