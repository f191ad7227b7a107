import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as lint from '../src/index.ts'

it('the README has a row for each function and list that the package gives', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name)
  expect(rows.sort()).toEqual(Object.keys(lint).sort())
})
