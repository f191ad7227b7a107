import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('types', import.meta.url))

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
