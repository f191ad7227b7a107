import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('packed, and installed into an empty project, every package works, from everywhere CONTRIBUTING says', () => {
  const said = execFileSync(process.execPath, ['scripts/pack-check.mjs'], { cwd: root, encoding: 'utf8' })
  const lines = said.trim().split('\n')
  expect(lines.filter((line) => line.startsWith('FAILED'))).toEqual([])
  expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed$/)
  const done = lines.flatMap((line) => /^ok {5}(.+) \(/.exec(line)?.[1] ?? [])
  const document = readFileSync(`${root}/.github/CONTRIBUTING.md`, 'utf8')
  const [, table = ''] = /\| used from \|.*\n.*\n((?:\|.*\n)+)/.exec(document) ?? []
  const rows = table.split('\n').flatMap((row) => /^\| ([^|]+) \|/.exec(row)?.[1]?.trim() ?? [])
  expect(rows).toEqual(done.filter((name) => name !== 'bundlers fetched'))
}, 600_000)
